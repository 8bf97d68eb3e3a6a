using System.Collections.Immutable;
using System.Globalization;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>A stretch of an article: one span a paragraph it touches.</summary>
/// <param name="Pieces">Number of the paragraph (from 0) and span, in the order of the text.</param>
public sealed record TextMatch(ImmutableArray<(int Paragraph, TextSpan Span)> Pieces);

/// <summary>Finds the words that quotes mean in one article.</summary>
public sealed class SelectorMatcher
{
    private const int Surroundings = 24;
    private const int MostCandidates = 5;
    private const int MostMatches = 10_000;

    private readonly Article article;
    private readonly ImmutableArray<FoldedText> paragraphs;
    private readonly int[] begins;
    private readonly string text;

    internal SelectorMatcher(Article article, ImmutableArray<FoldedText> paragraphs)
    {
        (this.article, this.paragraphs) = (article, paragraphs);
        begins = new int[paragraphs.Length];
        for (int i = 0, at = 0; i < paragraphs.Length; at += paragraphs[i].Text.Length + 1, i++) begins[i] = at;
        // The line's end between two paragraphs folds to one space, like any white space.
        text = string.Join(' ', paragraphs.Select(p => p.Text));
    }

    /// <summary>The one stretch a selector means; a diagnostic where there is none, or more than one.</summary>
    public (TextMatch? Match, Diagnostic? Problem) Find(TextQuoteSelector selector)
    {
        var exact = Fold(selector.Exact.Value);
        if (exact.Length == 0) return (null, Diag.Text.EmptyQuote(selector.Exact.At));
        var all = Literal(exact);
        if (all.Count == 0 && Pieces(exact) is { Length: > 1 } pieces) all = Elided(pieces);
        if (all.Count == 0) return (null, Diag.Text.NoMatch(selector.Exact.At, selector.Exact.Value, Nearest(exact)));
        var fitting = Fitting(all, selector);
        if (fitting.Count == 0) return (null, Diag.Text.NoMatchInContext(selector.Exact.At, selector.Exact.Value, Related(all)));
        return Choose(selector, all, fitting);
    }

    private (TextMatch?, Diagnostic?) Choose(TextQuoteSelector selector, List<TextSpan> all, List<TextSpan> fitting)
    {
        if (selector.Occurrence is not { } number)
            return fitting.Count == 1 ? (MatchOf(fitting[0]), null)
                : (null, Diag.Text.Ambiguous(selector.Exact.At, selector.Exact.Value, fitting.Count, Related(all, fitting)));
        var ofFitting = number <= fitting.Count ? fitting[number - 1] : (TextSpan?)null;
        var ofAll = number <= all.Count && fitting.Contains(all[number - 1]) ? all[number - 1] : (TextSpan?)null;
        return (ofFitting, ofAll) switch
        {
            ({ } a, { } b) when a != b => (null, Diag.Text.AmbiguousCount(selector.Exact.At, selector.Exact.Value, number, Related(all, fitting))),
            ({ } a, _) => (MatchOf(a), null),
            (_, { } b) => (MatchOf(b), null),
            _ => (null, Diag.Text.TooFewMatches(selector.Exact.At, selector.Exact.Value, number, fitting.Count, Related(all, fitting))),
        };
    }

    private static string Fold(string quote) => FoldedText.Of(quote).Text.Trim();

    private List<TextSpan> Literal(string exact)
    {
        var found = new List<TextSpan>();
        for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0 && found.Count < MostMatches; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
            found.Add(new(at, exact.Length));
        return found;
    }

    private static string[] Pieces(string exact) => exact
        .Replace("[…]", "…", StringComparison.Ordinal).Replace("[...]", "…", StringComparison.Ordinal).Replace("...", "…", StringComparison.Ordinal)
        .Split('…', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Stretches of one paragraph that hold the pieces in order; of those with the same end only the shortest.</summary>
    private List<TextSpan> Elided(string[] pieces)
    {
        var byEnd = new SortedDictionary<int, int>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            var (from, to) = (begins[p], begins[p] + paragraphs[p].Text.Length);
            for (var start = Next(pieces[0], from, to); start >= 0; start = Next(pieces[0], start + 1, to))
            {
                var end = start + pieces[0].Length;
                foreach (var piece in pieces.Skip(1)) end = end < 0 || Next(piece, end, to) is not (>= 0 and var at) ? -1 : at + piece.Length;
                if (end >= 0) byEnd[end] = start;
            }
        }

        return [.. byEnd.Select(pair => new TextSpan(pair.Value, pair.Key - pair.Value))];
    }

    private int Next(string piece, int from, int to) => from >= to ? -1 : text.IndexOf(piece, from, to - from, StringComparison.Ordinal);

    private List<TextSpan> Fitting(List<TextSpan> all, TextQuoteSelector selector)
    {
        if (selector.Prefix is null && selector.Suffix is null) return all;
        var (prefix, suffix) = (FoldedText.Of(selector.Prefix ?? "").Text, FoldedText.Of(selector.Suffix ?? "").Text);
        var strict = all.FindAll(span => text.AsSpan(0, span.Start).EndsWith(prefix) && text.AsSpan(span.End).StartsWith(suffix));
        return strict.Count > 0 ? strict : all.FindAll(span =>
            text.AsSpan(0, span.Start).TrimEnd().EndsWith(prefix.AsSpan().TrimEnd()) && text.AsSpan(span.End).TrimStart().StartsWith(suffix.AsSpan().TrimStart()));
    }

    private TextMatch MatchOf(TextSpan span)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            var start = Math.Max(span.Start, begins[p]) - begins[p];
            var end = Math.Min(span.End, begins[p] + paragraphs[p].Text.Length) - begins[p];
            if (start < end) pieces.Add((p, paragraphs[p].Raw(start, end - start)));
        }

        return new(pieces.ToImmutable());
    }

    private IReadOnlyList<RelatedPlace> Related(List<TextSpan> all, List<TextSpan>? some = null) =>
    [
        .. (some ?? all).Take(MostCandidates).Select(span =>
        {
            var (paragraph, piece) = MatchOf(span).Pieces[0];
            return new RelatedPlace(SeedPlaces.Of(article, paragraph, piece), $"occurrence {all.IndexOf(span) + 1}: {Around(span)}");
        }),
    ];

    private string Around(TextSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - Surroundings), Math.Min(text.Length, span.End + Surroundings));
        return $"{(from > 0 ? "…" : "")}{text[from..span.Start]}[{text.Substring(span.Start, span.Length)}]{text[span.End..to]}{(to < text.Length ? "…" : "")}";
    }

    /// <summary>The passage of the text that is most like a quote: the same up to case, or with most of its words; null where nothing is.</summary>
    private string? Nearest(string exact)
    {
        var at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, exact, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols);
        if (at >= 0) return text.Substring(at, Math.Min(exact.Length + 2, text.Length - at)).Trim();
        var wanted = exact.Split(' ').Take(60).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = text.Split(' ');
        var (best, bestAt, count) = (0, 0, Math.Min(wanted.Count, words.Length));
        var held = words.Take(count).Count(wanted.Contains);
        for (var i = 0; ; i++)
        {
            if (held > best) (best, bestAt) = (held, i);
            if (i + count >= words.Length) break;
            held += (wanted.Contains(words[i + count]) ? 1 : 0) - (wanted.Contains(words[i]) ? 1 : 0);
        }

        return best * 2 > wanted.Count ? string.Join(' ', words.Skip(bestAt).Take(count)) : null;
    }
}

/// <summary>Places in seed files.</summary>
internal static class SeedPlaces
{
    /// <summary>Where a span of a paragraph stands in the seed's file; the first paragraph begins behind the date.</summary>
    public static SourcePosition Of(Article article, int paragraph, TextSpan span)
    {
        var (seed, line) = (article.Seed, article.Seed.Paragraphs[paragraph].Line);
        var header = paragraph == 0 && line == seed.Date.At.Line ? seed.Date.At.Column + 10 : 0;
        return new(seed.File, line, header + span.Start + 1, span.Length);
    }
}
