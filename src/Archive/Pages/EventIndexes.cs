using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Events by year, newest first: all of them, and those of each status and of the most frequent kinds.</summary>
internal sealed class EventIndexes
{
    private const int MostKinds = 12;

    private readonly ShownArchive archive;
    private readonly ImmutableArray<Choice> statuses;
    private readonly ImmutableArray<Choice> kinds;

    public EventIndexes(ShownArchive archive)
    {
        this.archive = archive;
        statuses = OnlyWhereSeveral(archive.Catalog.Events.GroupBy(e => e.OccurStatus).OrderBy(status => status.Key)
            .Select(status => new Choice($"status.{KebabCase.Of(status.Key.ToString())}", $"events/status/{KebabCase.Of(status.Key.ToString())}/", [.. status], IsKey: true)));
        kinds = OnlyWhereSeveral(archive.Catalog.Events.Where(e => e.Kind is not null).GroupBy(e => Slug.Of(archive.Names.Text(e.Kind!))).Where(kind => kind.Key.Length > 0 && kind.Count() > 1)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).Take(MostKinds)
            .Select(kind => new Choice(archive.Names.Text(kind.Select(e => e.Kind!).Min(StringComparer.Ordinal)!), $"events/kind/{kind.Key}/", [.. kind], IsKey: false)));
    }

    /// <summary>The statuses there are, each with the way to its events.</summary>
    public ImmutableArray<FacetLink> Statuses => LinksTo(statuses, null);

    public IEnumerable<PageJob> Jobs() =>
    [
        .. PagesOf("events/", [.. archive.Catalog.Events], null),
        .. statuses.Concat(kinds).SelectMany(choice => PagesOf(choice.Url, choice.Events, choice)),
    ];

    private IEnumerable<PageJob> PagesOf(string root, ImmutableArray<Event> events, Choice? choice)
    {
        foreach (var page in new YearPages(root, events, archive).Pages())
            yield return new(page.Url, () => new(HeadOf(page.Url, page.Label, choice), page.Make() with { Statuses = LinksTo(statuses, choice), Kinds = LinksTo(kinds, choice) }));
    }

    private static PageHead HeadOf(string url, string? year, Choice? choice)
    {
        if (choice is null) return year is null ? IndexHeads.Overview("events") : IndexHeads.Below("events", url, year);
        var crumb = new Crumb(choice.Title, choice.Url, choice.IsKey);
        var head = IndexHeads.Below("events", url, year ?? "", year is null ? [] : [crumb]);
        return choice.IsKey ? head with { TitleKey = choice.Title } : head with { Title = year is null ? choice.Title : $"{choice.Title}: {year}" };
    }

    private ImmutableArray<FacetLink> LinksTo(ImmutableArray<Choice> choices, Choice? current) => choices.IsEmpty ? [] :
    [
        new("facets.all", "events/", archive.Catalog.Events.Length, current is null, IsKey: true),
        .. choices.Select(choice => new FacetLink(choice.Title, choice.Url, choice.Events.Length, choice == current, choice.IsKey)),
    ];

    private static ImmutableArray<Choice> OnlyWhereSeveral(IEnumerable<Choice> choices)
    {
        ImmutableArray<Choice> all = [.. choices];
        return all.Length > 1 ? all : [];
    }

    private sealed record Choice(string Title, string Url, ImmutableArray<Event> Events, bool IsKey);
}
