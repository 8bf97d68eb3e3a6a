using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>The page to search on.</summary>
internal sealed class SearchPages(ShownArchive archive, ActorIndexes actors, PlaceIndexes places, EventIndexes events, KeywordIndexes keywords)
{
    public IEnumerable<PageJob> Jobs() => [new("search/", () => new(IndexHeads.Overview("search"), new SearchPage
    {
        Actors = [.. actors.Letters],
        ActorTypes = OnlyParts(actors.Types.Links(null)),
        PlaceTypes = OnlyParts(places.Types.Links(null)),
        EventStatuses = OnlyParts(events.Statuses),
        Years = HomePages.YearsOf(archive),
        HasKeywords = keywords.Any,
    }))];

    // The whole of each index has a link of its own.
    private static ImmutableArray<FacetLink> OnlyParts(ImmutableArray<FacetLink> links) => [.. links.Where(link => !link.IsCurrent)];
}
