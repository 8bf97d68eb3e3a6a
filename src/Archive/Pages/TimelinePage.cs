using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Events and articles on one axis of time (<c>timeline/</c>; with very many, a page a year).</summary>
public sealed record TimelinePage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "timeline";

    /// <summary>The year; null where the page holds several.</summary>
    public int? Year { get; init; }

    /// <summary>The actors that have a lane of their own: those of this page with the most to do, most first.</summary>
    public ImmutableArray<RecordLink> Lanes { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public ImmutableArray<TimelineMonth> Months { get; init; } = [];

    /// <summary>Events and articles of the whole timeline.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them, the newest, an overview shows; null where the page is none.</summary>
    public int? Newest { get; init; }

    /// <summary>Events without a date, which stand on no axis.</summary>
    public required int Undated { get; init; }

    /// <summary>Where those are listed.</summary>
    public required string UndatedUrl { get; init; }

    /// <summary>The years of a timeline that is too long for one page.</summary>
    public ImmutableArray<ListingPage> Pages { get; init; } = [];

    /// <summary>The pages of a year that is too long for one.</summary>
    public ImmutableArray<ListingPage> Parts { get; init; } = [];
}

/// <summary>A month of the timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Moments">What stands in it, by day; events before the articles of the same day.</param>
public sealed record TimelineMonth(int Year, int Month, ImmutableArray<TimelineMoment> Moments);

/// <summary>Something on the timeline: an event or an article.</summary>
/// <param name="Event">The event; null for an article.</param>
/// <param name="Article">The article; null for an event.</param>
/// <param name="Stretch">Where it lies in its month.</param>
/// <param name="Who">The actors with a lane, by its number from 0; then the others, as far as they are few.</param>
/// <param name="Lanes">Which lanes it touches, ascending.</param>
/// <param name="More">How many further actors there are.</param>
public sealed record TimelineMoment(
    EventLink? Event, ArticleLink? Article, TimelineStretch Stretch, ImmutableArray<RecordLink> Who, ImmutableArray<int> Lanes, int More)
{
    /// <summary>Its fragment on its page, without <c>#</c>.</summary>
    public string Anchor => Event is { } e ? AnchorOf(e.Id) : AnchorOf(Article!);

    /// <summary>The fragment of an event.</summary>
    public static string AnchorOf(string e) => $"event-{e}";

    /// <summary>The fragment of an article: the last part of its address, since an id may hold what a fragment may not.</summary>
    public static string AnchorOf(ArticleLink article) => $"article-{article.Url.TrimEnd('/').Split('/')[^1]}";
}

/// <summary>What a stretch of days means.</summary>
public enum TimelineShape
{
    /// <summary>It is or was on that day.</summary>
    Day,
    /// <summary>It lasts all that time.</summary>
    Lasting,
    /// <summary>It is some time within; when is not known.</summary>
    Within,
}

/// <summary>A stretch of days within a month.</summary>
/// <param name="Shape">What it means.</param>
/// <param name="First">The first day, 1 to 31.</param>
/// <param name="Last">The last day; of what goes on beyond the month, the month's last.</param>
/// <param name="BeginsBefore">It began before this month, or nobody knows when.</param>
/// <param name="GoesOn">It goes on beyond this month.</param>
/// <param name="IsAbout">The days are approximate or uncertain.</param>
public sealed record TimelineStretch(TimelineShape Shape, int First, int Last, bool BeginsBefore, bool GoesOn, bool IsAbout)
{
    /// <summary>The stretch of a date within the month it is sorted under.</summary>
    public static TimelineStretch Of(EdtfDate date, EdtfDay month)
    {
        var days = DateTime.DaysInMonth(Math.Clamp(month.Year, 1, 9999), month.Month);
        var begins = date.Earliest is { } earliest && IsIn(earliest, month) ? earliest.Day : (int?)null;
        var ends = date.Latest is { } latest && IsIn(latest, month) ? latest.Day : (int?)null;
        var shape = date.Kind is EdtfKind.Interval or EdtfKind.AllOf ? TimelineShape.Lasting
            : date.Earliest is { } first && first == date.Latest ? TimelineShape.Day : TimelineShape.Within;
        return new(shape, begins ?? 1, ends ?? days, begins is null, ends is null, date.IsApproximate || date.IsUncertain);
    }

    /// <summary>One day.</summary>
    public static TimelineStretch Of(DateOnly day) => new(TimelineShape.Day, day.Day, day.Day, false, false, false);

    private static bool IsIn(EdtfDay day, EdtfDay month) => day.Year == month.Year && day.Month == month.Month;
}
