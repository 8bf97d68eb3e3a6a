using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>The text of an article in folded form, and the way back to its seed.</summary>
internal sealed class ArticleText
{
    private const int Surroundings = 24;

    // Of each paragraph: where it begins in the whole text, and its stretch without blanks at the ends.
    private readonly int[] begins;
    private readonly TextSpan[] inner;
    private string? whole;

    public ArticleText(Article article)
    {
        Article = article;
        Paragraphs = ImmutableArray.CreateRange(article.Seed.Paragraphs, paragraph => FoldedText.Of(paragraph.Text));
        (begins, inner) = (new int[Paragraphs.Length], new TextSpan[Paragraphs.Length]);
        for (int i = 0, at = 0; i < Paragraphs.Length; at += inner[i].Length + 1, i++) (begins[i], inner[i]) = (at, InnerOf(Paragraphs[i].Text));
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its paragraphs.</summary>
    public ImmutableArray<FoldedText> Paragraphs { get; }

    /// <summary>All paragraphs, joined by the one space that a line's end folds to, with the blanks around it.</summary>
    public string Whole => whole ??= string.Join(' ', Paragraphs.Select((paragraph, i) => paragraph.Text.Substring(inner[i].Start, inner[i].Length)));

    /// <summary>Where in <see cref="Whole"/> a paragraph lies.</summary>
    public TextSpan SpanOf(int paragraph) => new(begins[paragraph], inner[paragraph].Length);

    /// <summary>The raw spans of a span of <see cref="Whole"/>, one a paragraph it touches.</summary>
    public ImmutableArray<(int Paragraph, TextSpan Span)> PiecesOf(TextSpan span)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, TextSpan)>(1);
        var first = Array.BinarySearch(begins, span.Start);
        for (var p = first < 0 ? ~first - 1 : first; p < begins.Length && begins[p] < span.End; p++)
        {
            var start = Math.Max(span.Start - begins[p], 0);
            var end = Math.Min(span.End - begins[p], inner[p].Length);
            if (start < end) pieces.Add((p, Paragraphs[p].Raw(inner[p].Start + start, end - start)));
        }

        return pieces.ToImmutable();
    }

    /// <summary>The words of a name in the text, folded.</summary>
    public string SurfaceOf(NameHit hit) => Paragraphs[hit.Paragraph].Text[hit.Start..hit.End];

    /// <summary>Where a name stands in the seed.</summary>
    public SourcePosition PlaceOf(NameHit hit) => PlaceOf(hit.Paragraph, hit.Span);

    /// <summary>
    /// Where a span of a paragraph stands in the seed's file. The first paragraph begins behind the date. Only plain text has its
    /// paragraphs in one line each; of other seeds the line alone is known.
    /// </summary>
    public SourcePosition PlaceOf(int paragraph, TextSpan span)
    {
        var (seed, line) = (Article.Seed, Article.Seed.Paragraphs[paragraph].Line);
        if (!seed.File.EndsWith(".txt", StringComparison.Ordinal)) return new(seed.File, line, 0);
        var header = line == seed.Date.At.Line ? seed.Date.At.Column + seed.Date.At.Length : 0;
        return new(seed.File, line, header + span.Start + 1, span.Length);
    }

    /// <summary>Words with what stands around them: <c>… before [words] after …</c>.</summary>
    public string Around(int paragraph, int start, int end) => Around(new(InWhole(paragraph, start), end - start));

    /// <inheritdoc cref="Around(int, int, int)"/>
    public string Around(TextSpan span)
    {
        var text = Whole;
        var (from, to) = (Math.Max(0, span.Start - Surroundings), Math.Min(text.Length, span.End + Surroundings));
        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        return $"{(from > 0 ? "…" : "")}{text[from..span.Start]}[{text.Substring(span.Start, span.Length)}]{text[span.End..to]}{(to < text.Length ? "…" : "")}";
    }

    /// <summary>Which occurrence of its words a name is, as a selector counts them: from 1, also inside longer words.</summary>
    public int OccurrenceOf(NameHit hit)
    {
        var (count, surface, last) = (0, SurfaceOf(hit), InWhole(hit.Paragraph, hit.Start));
        for (var at = Whole.IndexOf(surface, StringComparison.Ordinal); at >= 0 && at <= last; at = Whole.IndexOf(surface, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private int InWhole(int paragraph, int position) => begins[paragraph] + position - inner[paragraph].Start;

    private static TextSpan InnerOf(string folded)
    {
        var start = folded.StartsWith(' ') ? 1 : 0;
        return new(start, Math.Max(0, folded.Length - start - (folded.EndsWith(' ') ? 1 : 0)));
    }
}
