using Archive.Model;

namespace Archive.Pages;

/// <summary>The map of all places; an archive without positions has none.</summary>
internal sealed class MapPages(ShownArchive archive)
{
    private const int Most = 600;

    public IEnumerable<PageJob> Jobs()
    {
        if (archive.Catalog.Places.All(place => place.Geo is null)) yield break;
        yield return new("map/", () => new(IndexHeads.Overview("map"), Body()));
    }

    private MapPage Body()
    {
        var places = archive.Catalog.Places.Where(place => place.Geo is not null).Select(PlaceOf).ToList();
        return new()
        {
            Places = [.. places.OrderByDescending(place => place.Articles).ThenBy(place => place.Place.Id, StringComparer.Ordinal).Take(Most)],
            Total = places.Count,
            Unknown = archive.Catalog.Places.Length - places.Count,
        };
    }

    private MapPlace PlaceOf(Place place) => new(
        archive.Records.Place(place.Head.Id), place.Geo!, archive.Records.Place(place.ContainedInPlace),
        archive.Mentions.ArticlesWith(archive.Records.NumberOf(place.Head.Key)).Length,
        archive.Catalog.Inverses.EventsAtPlace.TryGetValue(place.Head.Id, out var events)
            ? events.Count(id => archive.Catalog.EventById[id].Location?.Value == place.Head.Id) : 0);
}
