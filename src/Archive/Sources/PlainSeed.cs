using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Parses plain-text seeds: one paragraph a line, the first behind the date. Not a character of a paragraph is changed.</summary>
internal static class PlainSeed
{
    private const int MaxHeadingLength = 80;
    private const int MaxHeadingWords = 12;

    /// <summary>The date, and the paragraphs where there are any.</summary>
    public static (Located<DateOnly>? Date, ImmutableArray<Paragraph> Paragraphs) Parse(SourceText source, DiagnosticBag diagnostics)
    {
        if (SeedHeader.Parse(source, diagnostics) is not { } header)
        {
            diagnostics.Add(SeedHeader.Missing(source));
            return (null, []);
        }
        return (header.Date, Classify(source.Text, header.TextStart));
    }

    private static List<(Range Text, int Line)> Lines(string text, int start)
    {
        var lines = new List<(Range, int)>();
        for (var line = 1; start <= text.Length; line++)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            var content = text.AsSpan(start, end - start);
            if (newline >= 0 && content.EndsWith('\r')) content = content[..^1];
            if (!content.IsWhiteSpace()) lines.Add((start..(start + content.Length), line));
            start = end + 1;
        }
        return lines;
    }

    private static ImmutableArray<Paragraph> Classify(string whole, int start)
    {
        var text = whole.AsSpan();
        var lines = Lines(whole, start);
        // One array for all paragraphs, unless a rare character keeps it from being small: then only its own paragraph is kept large.
        var packed = new PackedText(text[start..]);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var isHeading = i > 0 && i < lines.Count - 1 && IsHeading(text[lines[i].Text], text[lines[i + 1].Text]);
            var (from, length) = lines[i].Text.GetOffsetAndLength(text.Length);
            paragraphs.Add(Paragraph.Of(
                isHeading ? ParagraphKind.Subheading : ParagraphKind.Paragraph, packed.IsPacked ? packed.Slice(from - start, length) : new(text.Slice(from, length)), lines[i].Line));
        }
        return paragraphs.MoveToImmutable();
    }

    /// <summary>
    /// A short line without closing punctuation above running text; a question only above something longer than itself. Of several
    /// short lines in a row (a list of names, say) only the last can be one.
    /// </summary>
    private static bool IsHeading(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        IsCandidate(line) && !IsCandidate(next) && (line.TrimEnd()[^1] != '?' || next.Length > line.Length);

    private static bool IsCandidate(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > MaxHeadingLength || line[^1] is '.' or '!' or '…' or ':' or ';' or ',' or '„' or '“' or '”' or '"' or '«' or '»' or '‘' or '’')
            return false;
        if (line[0] == '(' && line[^1] == ')') return false;
        return HasLetter(line) && CountWords(line) <= MaxHeadingWords;
    }

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 1;
        for (var i = 1; i < line.Length; i++)
            if (char.IsWhiteSpace(line[i - 1]) && !char.IsWhiteSpace(line[i])) words++;
        return words;
    }
}
