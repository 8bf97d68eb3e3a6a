using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>
/// Finds the words that quotes mean in one article (W3C Web Annotation <c>TextQuoteSelector</c>, counted where context does not decide).
/// </summary>
public sealed class SelectorMatcher
{
    private const int MostCandidates = 5;

    private readonly ArticleText text;
    private readonly QuoteSearch search;

    /// <summary>A matcher for the text of one article.</summary>
    public SelectorMatcher(Article article) : this(new ArticleText(article))
    {
    }

    internal SelectorMatcher(ArticleText text) => (this.text, search) = (text, new(text));

    /// <summary>The one stretch a selector means; a diagnostic where there is none, or more than one.</summary>
    public (TextMatch? Match, Diagnostic? Problem) Find(TextQuoteSelector selector)
    {
        var (quote, at) = (selector.Exact.Value, selector.Exact.At);
        var exact = FoldedText.Of(quote).Text.Trim();
        if (exact.Length == 0) return (null, Diag.Text.EmptyQuote(at));
        var all = search.Find(exact);
        if (all.Count == 0) return (null, Diag.Text.NoMatch(at, quote, NearestPassage.Of(exact, text.Whole)));
        var fitting = Fitting(all, selector);
        if (fitting.Count == 0) return (null, Diag.Text.NoMatchInContext(at, quote, Related(all, all)));
        return selector.Occurrence is { } number ? Choose(selector, number, all, fitting)
            : fitting.Count == 1 ? (MatchOf(fitting[0]), null)
            : (null, Diag.Text.Ambiguous(at, quote, fitting.Count, Related(all, fitting)));
    }

    /// <summary>
    /// Counts among the places that fit prefix and suffix; a count over the whole text is taken where it leads to one of them and the
    /// other leads nowhere.
    /// </summary>
    private (TextMatch?, Diagnostic?) Choose(TextQuoteSelector selector, int number, List<TextSpan> all, List<TextSpan> fitting)
    {
        var (quote, at) = (selector.Exact.Value, selector.Exact.At);
        TextSpan? ofFitting = number >= 1 && number <= fitting.Count ? fitting[number - 1] : null;
        TextSpan? ofAll = number >= 1 && number <= all.Count && fitting.Contains(all[number - 1]) ? all[number - 1] : null;
        if (ofFitting is { } one && ofAll is { } other && one != other)
            return (null, Diag.Text.AmbiguousCount(at, quote, number, Related(all, [one, other])));
        return (ofFitting ?? ofAll) is { } chosen ? (MatchOf(chosen), null)
            : (null, Diag.Text.TooFewMatches(at, quote, number, fitting.Count, Related(all, fitting)));
    }

    private List<TextSpan> Fitting(List<TextSpan> all, TextQuoteSelector selector)
    {
        if (selector.Prefix is null && selector.Suffix is null) return all;
        var (prefix, suffix) = (FoldedText.Of(selector.Prefix ?? "").Text, FoldedText.Of(selector.Suffix ?? "").Text);
        var strict = all.FindAll(span => Before(span).EndsWith(prefix) && Behind(span).StartsWith(suffix));
        if (strict.Count > 0) return strict;
        // Whoever copies a context easily loses the blank beside the quote.
        var (loosePrefix, looseSuffix) = (prefix.Trim(), suffix.Trim());
        return all.FindAll(span => Before(span).TrimEnd(' ').EndsWith(loosePrefix) && Behind(span).TrimStart(' ').StartsWith(looseSuffix));
    }

    private ReadOnlySpan<char> Before(TextSpan span) => text.Whole.AsSpan(0, span.Start);

    private ReadOnlySpan<char> Behind(TextSpan span) => text.Whole.AsSpan(span.End);

    private TextMatch MatchOf(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (Words.IsCut(text.Whole, start)) start--;
        while (Words.IsCut(text.Whole, end)) end++;
        var match = new TextMatch(text.PiecesOf(span));
        return start == span.Start && end == span.End ? match : match with { WholeWords = text.Whole[start..end] };
    }

    private IReadOnlyList<RelatedPlace> Related(List<TextSpan> all, List<TextSpan> some) =>
    [
        .. some.Take(MostCandidates).Select(span =>
        {
            var (paragraph, piece) = text.PiecesOf(span)[0];
            return new RelatedPlace(text.PlaceOf(paragraph, piece), $"occurrence {all.IndexOf(span) + 1}: {text.Around(span)}");
        }),
    ];
}
