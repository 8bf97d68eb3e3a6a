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
        var events = EventsWithin();
        var places = archive.Catalog.Places.Where(place => place.Geo is not null).Select(place => PlaceOf(place, events)).ToList();
        return new()
        {
            Places = [.. places.OrderByDescending(place => place.Articles).ThenBy(place => place.Place.Id, StringComparer.Ordinal).Take(Most)],
            Total = places.Count,
            Unknown = archive.Catalog.Places.Length - places.Count,
        };
    }

    private MapPlace PlaceOf(Place place, Dictionary<string, int> events) => new(
        archive.Records.Place(place.Head.Id), place.Geo!, archive.Records.Place(place.ContainedInPlace),
        archive.Mentions.ArticlesWith(archive.Records.NumberOf(place.Head.Key)).Length, events.GetValueOrDefault(place.Head.Id));

    /// <summary>How many events there are at each place or somewhere within it, as its page counts them.</summary>
    private Dictionary<string, int> EventsWithin()
    {
        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var e in archive.Catalog.Events)
            for (var at = e.Location; at is { } place; at = archive.Catalog.PlaceById[place.Value].ContainedInPlace)
                events[place.Value] = events.GetValueOrDefault(place.Value) + 1;
        return events;
    }
}
