using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The timeline: one page, or with very many events and articles an overview of the newest and a page a year, in parts where a year is long.</summary>
/// <param name="archive">The archive.</param>
/// <param name="most">The most that stand on one page.</param>
/// <param name="newest">How many the overview shows where there is one.</param>
internal sealed class Timelines(ShownArchive archive, int most = Timelines.MostOnOnePage, int newest = 120)
{
    /// <summary>The most that stand on one page.</summary>
    internal const int MostOnOnePage = 300;

    private const int MostLanes = 8;
    private const int MostNames = 6;

    public IEnumerable<PageJob> Jobs()
    {
        var moments = Moments();
        if (moments.Length <= most)
        {
            yield return new("timeline/", () => new(IndexHeads.Overview("timeline"), PageOf(null, moments, moments.Length, [])));
            yield break;
        }

        var years = moments.GroupBy(moment => moment.Day.Year).Select(year => new YearOfMoments(year.Key, [.. year], most)).Reverse().ToList();
        yield return new("timeline/", () => new(IndexHeads.Overview("timeline"), PageOf(null, moments[^newest..], moments.Length, LinksTo(years, null)) with { Newest = newest }));
        foreach (var year in years)
        {
            var blocks = year.Blocks;
            foreach (var block in (IEnumerable<int>)[blocks.Newest, .. blocks.Older])
                yield return new(blocks.UrlOf(block), () => new(
                    IndexHeads.Below("timeline", blocks.UrlOf(block), SiteUrls.Number(year.Year)),
                    PageOf(year.Year, [.. year.Moments[blocks.ItemsOf(block)]], moments.Length, LinksTo(years, year))
                        with { Parts = blocks.PagesFrom(block, item => year.Moments[item].Day) }));
        }
    }

    /// <summary>Everything with a date, oldest first; events before the articles of the same day.</summary>
    private ImmutableArray<Dated> Moments()
    {
        var events = archive.Catalog.Inverses.Order.OldestFirst(archive.Catalog.Events)
            .Select(e => EventOrder.DayOf(e) is { } day ? new Dated(day, e, null) : null).OfType<Dated>().ToList();
        var (moments, next) = (ImmutableArray.CreateBuilder<Dated>(events.Count + archive.Articles.Length), 0);
        // Articles come by date and id already.
        foreach (var article in archive.Articles)
        {
            var day = DayOf(article.Article.DatePublished);
            while (next < events.Count && events[next].Day.CompareTo(day) <= 0) moments.Add(events[next++]);
            moments.Add(new(day, null, article));
        }

        while (next < events.Count) moments.Add(events[next++]);
        return moments.MoveToImmutable();
    }

    private TimelinePage PageOf(int? year, ImmutableArray<Dated> moments, int total, ImmutableArray<ListingPage> pages)
    {
        var lanes = LanesOf(moments);
        return new()
        {
            Year = year,
            Lanes = [.. lanes.Select(actor => archive.Records[actor])],
            Months = [.. moments.GroupBy(moment => (moment.Day.Year, moment.Day.Month)).Select(month => new TimelineMonth(
                month.Key.Year, month.Key.Month, [.. month.Select(moment => MomentOf(moment, lanes))]))],
            Total = total,
            Undated = archive.Catalog.Events.Count(e => EventOrder.DayOf(e) is null),
            UndatedUrl = YearPages.UndatedUrl("events/", archive.Catalog.Events.Length),
            Pages = pages,
        };
    }

    /// <summary>The actors of the page that have to do with most of it; one that appears once needs no lane.</summary>
    private ImmutableArray<int> LanesOf(ImmutableArray<Dated> moments) =>
    [
        .. moments.SelectMany(ActorsOf).GroupBy(actor => actor).Where(actor => actor.Count() > 1)
            .OrderByDescending(actor => actor.Count()).ThenBy(actor => actor.Key).Take(MostLanes).Select(actor => actor.Key),
    ];

    private TimelineMoment MomentOf(Dated moment, ImmutableArray<int> lanes)
    {
        var actors = ActorsOf(moment).OrderBy(actor => lanes.IndexOf(actor) is var lane && lane < 0 ? int.MaxValue : lane).ToList();
        return new(
            moment.Event is { } e ? archive.Records.Event(e.Head.Id) : null, moment.Article?.Link,
            moment.Event is { } dated ? TimelineStretch.Of(dated.Temporal!.Value.Value, moment.Day) : TimelineStretch.Of(moment.Article!.Article.DatePublished),
            [.. actors.Take(MostNames).Select(actor => archive.Records[actor])],
            [.. actors.Select(actor => lanes.IndexOf(actor)).Where(lane => lane >= 0).Order()],
            Math.Max(0, actors.Count - MostNames));
    }

    /// <summary>Who took part, or whom the article mentions; each once.</summary>
    private IEnumerable<int> ActorsOf(Dated moment) => moment.Event is { } e
        ? e.Participants.Select(one => archive.Records.NumberOf(new(RecordKind.Actor, one.Actor.Value))).Distinct()
        : moment.Article!.Records.Select(mentioned => mentioned.Record).Where(record => archive.Records[record].Kind == RecordKind.Actor);

    private static ImmutableArray<ListingPage> LinksTo(List<YearOfMoments> years, YearOfMoments? current) =>
        [.. years.Select(year => new ListingPage(SiteUrls.Number(year.Year), year.Url, year == current))];

    private static EdtfDay DayOf(DateOnly day) => new(day.Year, day.Month, day.Day);

    private sealed record Dated(EdtfDay Day, Event? Event, ShownArticle? Article)
    {
        public string Id => Event?.Head.Id ?? Article!.Article.Id;
    }

    /// <summary>The pages of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="count">Events and articles in it.</param>
    /// <param name="most">The most that stand on one page.</param>
    internal static Blocks BlocksOf(int year, int count, int most = MostOnOnePage)
    {
        var url = UrlOf(year);
        return new(count, most, block => $"{url}{SiteUrls.Number(block)}/", url);
    }

    private static string UrlOf(int year) => $"timeline/{SiteUrls.Number(year)}/";

    private sealed record YearOfMoments(int Year, Dated[] Moments, int Most)
    {
        public string Url => UrlOf(Year);

        public Blocks Blocks => BlocksOf(Year, Moments.Length, Most);
    }
}
