using Archive.Annotations;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>One annotation of an article: what is said, and of which words.</summary>
internal sealed record AnnotatedWords
{
    /// <summary>What names it within its article.</summary>
    public required string Id { get; init; }

    /// <summary>One of the motivations of the Web Annotation vocabulary.</summary>
    public required string Motivation { get; init; }

    /// <summary>What the words lead to, relative to the site's root; null where <see cref="Value"/> is said of them.</summary>
    public string? Link { get; init; }

    /// <summary>What is said of the words.</summary>
    public string? Value { get; init; }

    /// <summary>Media type of the value.</summary>
    public string Format { get; init; } = "text/plain";

    /// <summary>The words, a piece a paragraph.</summary>
    public List<Target> Targets { get; } = [];

    /// <summary>A piece of the text.</summary>
    /// <param name="Exact">The words.</param>
    /// <param name="Prefix">What stands before them in the paragraph, at most 32 characters.</param>
    /// <param name="Suffix">What stands after them.</param>
    /// <param name="Start">Code points before them in the whole text.</param>
    /// <param name="End">Code points up to their end.</param>
    internal sealed record Target(string Exact, string Prefix, string Suffix, int Start, int End);

    /// <summary>All annotations, in the order of the text.</summary>
    public static List<AnnotatedWords> Of(ShownArticle article, ShownArchive archive)
    {
        // Only notes and statements have pieces in several paragraphs.
        var inPieces = new Dictionary<string, AnnotatedWords>(StringComparer.Ordinal);
        var ordered = new List<AnnotatedWords>();
        var before = 0;
        foreach (var paragraph in article.Text.Paragraphs)
        {
            var text = RedactedText.Of(paragraph);
            var count = new CodePointCount(text.Text);
            foreach (var mark in paragraph.Marks)
            {
                if (MakeFor(mark, paragraph, article, archive) is not { } made) continue;
                if (mark is NoteMark or StatementMark && !inPieces.TryAdd(made.Id, made)) made = inPieces[made.Id];
                else ordered.Add(made);
                made.Targets.Add(TargetOf(text, mark.Span, before, ref count));
            }

            before += count.UpTo(text.Text.Length) + 1;
        }

        return ordered;
    }

    private static AnnotatedWords? MakeFor(Mark mark, AnnotatedParagraph paragraph, ShownArticle article, ShownArchive archive) => mark switch
    {
        MentionMark mention when archive.Records.NumberOf(mention.Target) is >= 0 and var number => new()
        {
            Id = $"{paragraph.AnchorOf(mention)}-{ExportText.Word(mention.Target.Kind)}-{mention.Target.Id}",
            Motivation = "identifying",
            Link = archive.Records[number].Url,
        },
        DateMark date => new()
        {
            Id = $"d-{SpanId(paragraph, mark.Span)}",
            Motivation = "tagging",
            Value = date.Body.Temporal.Value.Text,
        },
        NoteMark note => new()
        {
            Id = $"note-{ExportNumbers.Of(note.Index)}",
            Motivation = "commenting",
            Value = archive.Names.Text(note.Body.Text),
            Format = "text/markdown",
        },
        StatementMark statement => new()
        {
            Id = $"statement-{statement.Statement.Id}",
            Motivation = "linking",
            Link = SiteUrls.Of(article.Article, statement.Statement),
        },
        _ => null,
    };

    private static Target TargetOf(RedactedText text, TextSpan span, int before, ref CodePointCount count)
    {
        const int Around = 32;
        var shown = text.SpanOf(span);
        var from = Boundary(text.Text, Math.Max(0, shown.Start - Around));
        var to = Boundary(text.Text, Math.Min(text.Text.Length, shown.End + Around));
        var start = before + count.UpTo(shown.Start);
        var exact = text.Text.Substring(shown.Start, shown.Length);
        return new(exact, text.Text[from..shown.Start], text.Text[shown.End..to], start, start + CodePointCount.Of(exact));
    }

    private static string SpanId(AnnotatedParagraph paragraph, TextSpan span) =>
        $"{ExportNumbers.Of(paragraph.Number)}-{ExportNumbers.Of(span.Start)}-{ExportNumbers.Of(span.Length)}";

    // Never between the halves of one character.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    /// <summary>Counts code points from where it was asked last: marks come in the order of the text, and there may be tens of thousands in a paragraph.</summary>
    private struct CodePointCount(string text)
    {
        private int at;
        private int count;

        /// <summary>How many stand before a position.</summary>
        public int UpTo(int position)
        {
            if (position < at) (at, count) = (0, 0);
            count += Of(text.AsSpan(at, position - at));
            at = position;
            return count;
        }

        public static int Of(ReadOnlySpan<char> text)
        {
            var count = text.Length;
            foreach (var c in text)
                if (char.IsLowSurrogate(c)) count--;
            return count;
        }
    }
}
