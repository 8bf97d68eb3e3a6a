using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>The date of a seed as far as the seed itself tells it.</summary>
/// <param name="Day">The day, and where it stands.</param>
/// <param name="Basis">What it rests on.</param>
internal sealed record SeedDate(Located<DateOnly> Day, SeedDateBasis Basis = SeedDateBasis.Said)
{
    /// <summary>Where there is none: the days that are named.</summary>
    public ImmutableArray<Located<string>> Named { get; init; } = [];
}

/// <summary>
/// Looks for the day of an HTML page. A page names many, today's in its head and those of other articles beside the text: none is taken that is
/// not said to be the article's, or at least the only one within it.
/// </summary>
/// <param name="file">Path of the page.</param>
/// <param name="article">What holds the article's text.</param>
/// <param name="isMarked">Whether the markup says that it is the article, so that it is not simply the whole page.</param>
internal sealed class HtmlDates(string file, IElement article, bool isMarked)
{
    /// <summary>Where the head of a page says it, best first.</summary>
    private static readonly string[] Said = ["meta[name=date i]", "meta[name='dc.date' i]", "meta[property='article:published_time' i]"];

    private const string Published = "[itemprop~=datePublished][content], [itemprop~=datePublished][datetime], time[pubdate][datetime]";

    /// <summary>The date; null where one is said and is none, which is reported.</summary>
    public SeedDate? In(IHtmlDocument document, DiagnosticBag diagnostics)
    {
        foreach (var selector in Said)
            if (document.QuerySelector(selector) is { } meta) return Read(meta, diagnostics);
        var published = document.QuerySelectorAll(Published).ToList();
        if (published.Exists(IsWithin)) published.RemoveAll(element => !IsWithin(element));
        if (AreOne(published)) return Read(published[0], diagnostics);
        var times = published.Count > 0 ? published : [.. document.QuerySelectorAll("time[datetime]")];
        var own = isMarked ? times.FindAll(IsWithin) : times;
        return published.Count == 0 && AreOne(own) && (isMarked || !own.Exists(IsBesideText)) && SeedHeader.ParseDay(DayOf(own[0])).Day is { } day
            ? new(new(day, At(own[0])), SeedDateBasis.Named)
            : new(new(default, new(file, 1, 1)), SeedDateBasis.None) { Named = [.. times.Select(time => new Located<string>(DayOf(time), At(time))).DistinctBy(time => time.Value)] };
    }

    private SeedDate? Read(IElement element, DiagnosticBag diagnostics)
    {
        var written = DayOf(element);
        var (day, detail, suggestion) = SeedHeader.ParseDay(written);
        if (day is not null) return new(new(day.Value, At(element)));
        diagnostics.Add(Diag.Seeds.WrongDate(At(element), written, detail, suggestion, null));
        return null;
    }

    private bool IsWithin(IElement element) => article.Contains(element);

    private static bool IsBesideText(IElement element) => element.Closest("header, footer, nav, aside") is not null;

    private static bool AreOne(List<IElement> elements) => elements.Count > 0 && elements.TrueForAll(element => DayOf(element) == DayOf(elements[0]));

    // Of a time of day in any of its many forms only the date is of interest.
    private static string DayOf(IElement element)
    {
        var written = (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? "").Trim();
        return written.Length > 10 && written[10] is 'T' or ' ' ? written[..10] : written;
    }

    private SourcePosition At(IElement element) =>
        element.SourceReference is { Position.Line: > 0 } reference ? new(file, reference.Position.Line, reference.Position.Column) : new(file, 1, 1);
}
