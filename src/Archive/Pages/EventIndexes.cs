using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Events by year, newest first: one page, or with very many a page a year below <c>events/year/</c>.</summary>
internal sealed class EventIndexes(ShownArchive archive)
{
    private const int MostOnOnePage = 500;
    private const int NewestOnOverview = 100;

    private int Total => archive.Catalog.Events.Length;

    public IEnumerable<PageJob> Jobs()
    {
        var years = EventOrder.NewestFirst(archive.Catalog.Events)
            .GroupBy(e => EventOrder.DayOf(e)?.Year).Select(year => new YearOfEvents(year.Key, [.. year])).ToList();
        if (Total <= MostOnOnePage)
        {
            yield return new("events/", () => new(IndexHeads.Overview("events"), new EventIndexPage { Years = GroupsOf(years), Total = Total }));
            yield break;
        }

        yield return new("events/", () => Overview(years));
        foreach (var year in years)
        {
            var blocks = year.Blocks;
            yield return new(year.Url, () => YearPage(year, blocks, blocks.Newest, years));
            foreach (var block in blocks.Older) yield return new(blocks.UrlOf(block), () => YearPage(year, blocks, block, years));
        }
    }

    private Page Overview(List<YearOfEvents> years)
    {
        var room = NewestOnOverview;
        var shown = new List<YearOfEvents>();
        foreach (var year in years.TakeWhile(_ => room > 0))
        {
            shown.Add(year with { Events = [.. year.Events.Take(room)] });
            room -= year.Events.Length;
        }

        return new(IndexHeads.Overview("events"), new EventIndexPage { Years = GroupsOf(shown), Total = Total, Pages = LinksTo(years, null) });
    }

    private Page YearPage(YearOfEvents year, Blocks blocks, int block, List<YearOfEvents> years) => new(
        IndexHeads.Below("events", blocks.UrlOf(block), year.Label),
        new EventIndexPage
        {
            Years = GroupsOf([year with { Events = [.. year.Events.Reverse().ToArray()[blocks.ItemsOf(block)].Reverse()] }]),
            Total = Total,
            // Within a long year its parts come first, then the other years.
            Pages = [.. blocks.PagesFrom(block), .. LinksTo(years, year)],
        });

    private static ImmutableArray<ListingPage> LinksTo(List<YearOfEvents> years, YearOfEvents? current) =>
        [.. years.Select(year => new ListingPage(year.Label, year.Url, year == current))];

    private ImmutableArray<EventYear> GroupsOf(IEnumerable<YearOfEvents> years) =>
        [.. years.Select(year => new EventYear(year.Year, [.. year.Events.Select(EntryOf)]))];

    private EventEntry EntryOf(Event e) => new(
        archive.Records.Event(e.Head.Id), archive.Records.Actors(e.Participants.Select(one => one.Actor)),
        archive.Mentions.ArticlesWith(archive.Records.NumberOf(e.Head.Key)).Length);

    private sealed record YearOfEvents(int? Year, ImmutableArray<Event> Events)
    {
        public string Label => Year is { } year ? SiteUrls.Number(year) : "—";

        public string Url => Year is { } year ? $"events/year/{SiteUrls.Number(year)}/" : "events/year/undated/";

        public Blocks Blocks
        {
            get
            {
                var url = Url;
                return new(Events.Length, MostOnOnePage, block => $"{url}{SiteUrls.Number(block)}/", url);
            }
        }
    }
}
