using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A list of events by year, newest first: one page, or with very many an overview and a page a year below <c>year/</c>.</summary>
/// <param name="root">Where the list stands: <c>events/</c>.</param>
/// <param name="events">Its events.</param>
/// <param name="archive">The archive.</param>
internal sealed class YearPages(string root, ImmutableArray<Event> events, ShownArchive archive)
{
    private const int MostOnOnePage = 500;
    private const int NewestOnOverview = 100;

    /// <summary>Where a list shows events that have no date.</summary>
    /// <param name="root">Where the list stands.</param>
    /// <param name="count">Its events.</param>
    public static string UndatedUrl(string root, int count) => count <= MostOnOnePage ? $"{root}#year-undated" : UrlOf(root, null);

    /// <summary>Every page: its address, its year (null: the list's own page) and what makes it.</summary>
    public IEnumerable<(string Url, string? Label, Func<EventIndexPage> Make)> Pages()
    {
        var years = archive.Catalog.Inverses.Order.NewestFirst(events).GroupBy(e => EventOrder.DayOf(e)?.Year).Select(year => new YearOfEvents(root, year.Key, [.. year])).ToList();
        if (events.Length <= MostOnOnePage)
        {
            yield return (root, null, () => new() { Years = GroupsOf(years), Total = events.Length });
            yield break;
        }

        yield return (root, null, () => Overview(years));
        foreach (var year in years)
        {
            var blocks = year.Blocks;
            yield return (year.Url, year.Label, () => YearPage(year, blocks, blocks.Newest, years));
            foreach (var block in blocks.Older) yield return (blocks.UrlOf(block), year.Label, () => YearPage(year, blocks, block, years));
        }
    }

    private EventIndexPage Overview(List<YearOfEvents> years)
    {
        var room = NewestOnOverview;
        var shown = new List<YearOfEvents>();
        foreach (var year in years.TakeWhile(_ => room > 0))
        {
            shown.Add(year with { Events = [.. year.Events.Take(room)] });
            room -= year.Events.Length;
        }

        return new() { Years = GroupsOf(shown), Total = events.Length, IsChoice = true, Pages = LinksTo(years, null) };
    }

    private EventIndexPage YearPage(YearOfEvents year, Blocks blocks, int block, List<YearOfEvents> years) => new()
    {
        Years = GroupsOf([year with { Events = [.. year.Events.Reverse().ToArray()[blocks.ItemsOf(block)].Reverse()] }]),
        Total = events.Length,
        Pages = LinksTo(years, year),
        Parts = blocks.PagesFrom(block, year.Year is null ? null : item => EventOrder.DayOf(year.Events[^(item + 1)])!.Value),
    };

    private static ImmutableArray<ListingPage> LinksTo(List<YearOfEvents> years, YearOfEvents? current) =>
        [.. years.Select(year => new ListingPage(year.Label, year.Url, year == current))];

    private ImmutableArray<EventYear> GroupsOf(IEnumerable<YearOfEvents> years) =>
        [.. years.Select(year => new EventYear(year.Year, [.. year.Events.Select(EntryOf)]))];

    private EventEntry EntryOf(Event e) => new(
        archive.Records.Event(e.Head.Id), archive.Records.Actors(e.Participants.Select(one => one.Actor)),
        archive.Mentions.ArticlesWith(archive.Records.NumberOf(e.Head.Key)).Length);

    private static string UrlOf(string root, int? year) => $"{root}year/{(year is { } known ? SiteUrls.Number(known) : "undated")}/";

    private sealed record YearOfEvents(string Root, int? Year, ImmutableArray<Event> Events)
    {
        public string Label => Year is { } year ? SiteUrls.Number(year) : "—";

        public string Url => UrlOf(Root, Year);

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
