using System.Buffers;
using Archive.Diagnostics;
using Archive.Model;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Archive.Sources;

/// <summary>
/// Looks over Markdown before it is parsed. The parser's work grows with the square of the links of a text, of the marks of emphasis and the
/// brackets of a paragraph, of the headings that are underlined, and of the lists within lists; short rows of a table are filled up with empty
/// cells, and a definition stands in the page as often as links name it. No text that somebody wrote comes near these bounds.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>Most bytes of a Markdown file.</summary>
    public const int MaxBytes = 256 << 10;

    /// <summary>Most marks of emphasis and brackets between two blank lines.</summary>
    private const int MaxMarks = 2000;

    /// <summary>Most quotations and lists that a line opens.</summary>
    private const int MaxLevels = 100;

    private static readonly Bounds Page = new(Links: 2000, EmptyCells: 10_000, Repeated: 256 << 10);

    // An article may have thousands of notes.
    private static readonly Bounds Field = new(Links: 200, EmptyCells: 200, Repeated: 1000);

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[`<");
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    /// <summary>Whether parsing a seed, of which only the text remains, could take more than a moment.</summary>
    public static bool AreExceeded(ReadOnlySpan<char> markdown) => IsTangled(markdown, Page);

    /// <summary>What a page has too much of to be parsed in a moment, or to be shown in a multiple of its own size; null where nothing.</summary>
    public static MarkdownExcess? OfPage(string markdown) => Of(markdown, Page);

    /// <summary>The same for a field, of which an archive has many.</summary>
    public static MarkdownExcess? OfField(string markdown) => Of(markdown, Field);

    private static MarkdownExcess? Of(string markdown, Bounds bounds)
    {
        // Nearly every field: too short to hold that much.
        if (markdown.Length <= bounds.Links && markdown.AsSpan().IndexOfAny('|', ']') < 0) return null;
        if (IsTangled(markdown, bounds)) return new(0, static (at, _) => Diag.Files.TangledMarkup(at), 0);
        if (IndexOfRaggedTable(markdown, bounds.EmptyCells) is >= 0 and var table) return new(table, Diag.Files.RaggedTable, bounds.EmptyCells);
        return IndexOfRepeated(markdown, bounds.Repeated) is >= 0 and var definition ? new(definition, Diag.Files.RepeatedDefinition, bounds.Repeated) : null;
    }

    private static bool IsTangled(ReadOnlySpan<char> markdown, Bounds bounds)
    {
        var most = bounds.Links;
        if (markdown.Length <= most) return false;
        return AreMore(markdown, "](", most) || AreMore(markdown, "]:", most) || AreMore(markdown, "][", most)
            || AreMore(markdown, "://", most) || AreMore(markdown, "www.", most) || AreMore(markdown, "tel:", most)
            || AreMore(markdown, "mailto:", most) || AreMoreInLines(markdown, most);
    }

    private static bool AreMore(ReadOnlySpan<char> text, string what, int most) => text.Count(what) > most;

    private static bool AreMoreInLines(ReadOnlySpan<char> text, int mostUnderlines)
    {
        var (underlines, marks) = (0, 0);
        while (!text.IsEmpty)
        {
            var line = TakeLine(ref text);
            // A line of "=" or "-" alone makes the line above a heading.
            if (line.Trim() is ['=' or '-', ..] rule && rule.TrimStart(rule[0]).IsEmpty && ++underlines > mostUnderlines) return true;
            if (LevelsOf(line) > MaxLevels) return true;
            if (IsBlank(line)) marks = 0;
            for (var at = line.IndexOfAny(Marks); at >= 0; at = line.IndexOfAny(Marks))
            {
                if (++marks > MaxMarks) return true;
                line = line[(at + 1)..];
            }
        }

        return false;
    }

    // How many quotations and lists begin with the line.
    private static int LevelsOf(ReadOnlySpan<char> line)
    {
        var levels = 0;
        while (true)
        {
            line = line.TrimStart(" \t");
            var digits = line.IndexOfAnyExceptInRange('0', '9');
            if (line is ['>', ..]) line = line[1..];
            else if (line is ['-' or '*' or '+', ' ' or '\t', ..]) line = line[2..];
            else if (digits > 0 && line[digits..] is ['.' or ')', ' ' or '\t', ..]) line = line[(digits + 2)..];
            else return levels;
            levels++;
        }
    }

    // A table lies between two blank lines. Its rows have as many cells as the longest; which lines belong to it is for the parser to say.
    private static int IndexOfRaggedTable(string markdown, int most)
    {
        if (!markdown.Contains('|', StringComparison.Ordinal)) return -1;
        var rest = markdown.AsSpan();
        var empty = 0L;
        var (start, lines, bars, widest) = (-1, 0L, 0L, 0);
        while (true)
        {
            var at = markdown.Length - rest.Length;
            var line = TakeLine(ref rest);
            if (!IsBlank(line))
            {
                var found = line.Count('|');
                if (found > 0 && start < 0) start = at;
                (lines, bars, widest) = (lines + 1, bars + found, Math.Max(widest, found));
                if (!rest.IsEmpty) continue;
            }

            empty += (lines * widest) - bars;
            if (empty > most) return start;
            if (rest.IsEmpty) return -1;
            (start, lines, bars, widest) = (-1, 0, 0, 0);
        }
    }

    // Most definitions are short, or used once: only where they could come to too much the parser is asked how often each is.
    private static int IndexOfRepeated(string markdown, int most)
    {
        if ((long)LongestDefinition(markdown) * markdown.AsSpan().Count('[') <= most) return -1;
        var (repeated, uses) = (0L, new Dictionary<LinkReferenceDefinition, int>());
        try
        {
            foreach (var link in Markdown.Parse(markdown, CommonMark).Descendants<LinkInline>())
            {
                if (link.Reference is not { } definition) continue;
                var use = uses[definition] = uses.GetValueOrDefault(definition) + 1;
                if (use > 1) repeated += LengthOf(definition);
            }
        }
        catch (ArgumentException)
        {
            // Nested too deeply to be parsed, it is shown as text.
            return -1;
        }

        return repeated <= most ? -1 : Math.Max(0, uses.MaxBy(use => (long)LengthOf(use.Key) * (use.Value - 1)).Key.Span.Start);
    }

    private static int LengthOf(LinkReferenceDefinition definition) => (definition.Url?.Length ?? 0) + (definition.Title?.Length ?? 0);

    // At most: from its colon to the next blank line.
    private static int LongestDefinition(string markdown)
    {
        if (!markdown.Contains("]:", StringComparison.Ordinal)) return 0;
        var rest = markdown.AsSpan();
        var (length, longest) = (0, 0);
        while (!rest.IsEmpty)
        {
            var before = rest.Length;
            var line = TakeLine(ref rest);
            if (IsBlank(line)) length = 0;
            else if (length > 0 || line.Contains("]:", StringComparison.Ordinal)) length += before - rest.Length;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    // Of white space only these make a line blank to Markdown.
    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;

    // Ends a line where the parser does: a field may hold a lone carriage return.
    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\n', '\r');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + (text[end..] is ['\r', '\n', ..] ? 2 : 1))..];
        return line;
    }

    /// <param name="Links">Most links.</param>
    /// <param name="EmptyCells">Most cells by which tables are filled up.</param>
    /// <param name="Repeated">Most characters of addresses and titles that stand in the page beyond those that are written.</param>
    private sealed record Bounds(int Links, int EmptyCells, int Repeated);
}

/// <summary>What a text has too much of.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Diagnostic">Says so, with the bound.</param>
/// <param name="Most">The bound.</param>
internal sealed record MarkdownExcess(int Start, Func<SourcePosition, int, Diagnostic> Diagnostic, int Most)
{
    /// <summary>What to tell the editor.</summary>
    public Diagnostic At(SourcePosition position) => Diagnostic(position, Most);
}
