using System.Buffers;

namespace Archive.Sources;

/// <summary>
/// Looks over Markdown before it is parsed. The parser's work grows with the square of the links of a text, of the marks of emphasis and the
/// brackets of a paragraph, and of the headings that are underlined; no text that somebody wrote comes near these bounds.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>Most bytes of a Markdown file.</summary>
    public const int MaxBytes = 256 << 10;

    /// <summary>Most links of a page or seed.</summary>
    private const int MaxLinks = 2000;

    /// <summary>Most links of a field.</summary>
    private const int MaxFieldLinks = 200;

    /// <summary>Most marks of emphasis and brackets between two blank lines.</summary>
    private const int MaxMarks = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[`<");

    /// <summary>Whether parsing a page or a seed could take more than a moment.</summary>
    public static bool AreExceeded(ReadOnlySpan<char> markdown) => AreExceeded(markdown, MaxLinks);

    /// <summary>Whether parsing the Markdown of a field, of which an archive has many, could take more than a moment.</summary>
    public static bool AreExceededInField(ReadOnlySpan<char> markdown) => AreExceeded(markdown, MaxFieldLinks);

    private static bool AreExceeded(ReadOnlySpan<char> markdown, int mostLinks)
    {
        // Nearly every field: too short to hold that much.
        if (markdown.Length <= mostLinks) return false;
        return AreMore(markdown, "](", mostLinks) || AreMore(markdown, "]:", mostLinks) || AreMore(markdown, "][", mostLinks)
            || AreMore(markdown, "://", mostLinks) || AreMore(markdown, "www.", mostLinks) || AreMore(markdown, "tel:", mostLinks)
            || AreMore(markdown, "mailto:", mostLinks) || AreMoreUnderlines(markdown, mostLinks) || AreMoreMarks(markdown);
    }

    private static bool AreMore(ReadOnlySpan<char> text, string what, int most) => text.Count(what) > most;

    // A line of "=" or "-" alone makes the line above a heading.
    private static bool AreMoreUnderlines(ReadOnlySpan<char> text, int most)
    {
        var found = 0;
        foreach (var range in text.Split('\n'))
            if (text[range].Trim() is ['=' or '-', ..] line && line.TrimStart(line[0]).IsEmpty && ++found > most) return true;
        return false;
    }

    private static bool AreMoreMarks(ReadOnlySpan<char> text)
    {
        var found = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (line.IsWhiteSpace()) found = 0;
            for (var at = line.IndexOfAny(Marks); at >= 0; at = line.IndexOfAny(Marks))
            {
                if (++found > MaxMarks) return true;
                line = line[(at + 1)..];
            }
        }

        return false;
    }
}
