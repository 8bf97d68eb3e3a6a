namespace Archive.Pages;

/// <summary>The page to search on.</summary>
internal sealed class SearchPages(ShownArchive archive, ActorIndexes actors, PlaceIndexes places, EventIndexes events)
{
    public IEnumerable<PageJob> Jobs() => [new("search/", () => new(IndexHeads.Overview("search"), new SearchPage
    {
        Actors = [.. actors.Letters],
        ActorTypes = actors.Types.Links(null),
        PlaceTypes = places.Types.Links(null),
        EventStatuses = events.Statuses,
        Years = HomePages.YearsOf(archive),
    }))];
}
