using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of places.</summary>
internal sealed class PlacePages(ShownArchive archive, EntityParts parts)
{
    private const int MostLandmarks = 24;

    private readonly Lazy<ImmutableArray<(string Id, PlaceOnMap Place)>> landmarks = new(() => LandmarksOf(archive));

    private Inverses Inverses => archive.Catalog.Inverses;

    public ImmutableArray<PageJob> Jobs() => [.. archive.Catalog.Places.SelectMany(place =>
        parts.JobsOf(ShownHead.Of(place.Head, archive.Records), part => part.IsContinuation ? new PlacePage { Entity = part, Type = place.Type } : BodyOf(place, part)))];

    private PlacePage BodyOf(Place place, EntityPart part)
    {
        var id = place.Head.Id;
        var links = archive.Records;
        var events = links.Events(EventsWithin(id));
        return new()
        {
            Entity = part,
            Type = place.Type,
            Ancestors = AncestorsOf(place),
            Within = [.. Inverses.Of(Inverses.PlacesWithin, id).Select(links.Place)],
            Geo = place.Geo,
            Landmarks = place.Geo is null ? [] : [.. landmarks.Value.Where(landmark => landmark.Id != id).Select(landmark => landmark.Place)],
            States = [.. Inverses.Of(Inverses.StatesOfPlace, id).Select(links.Actor)],
            Events = events,
            EventWindow = archive.Times.WindowOf(events),
            CandidateFor = links.Events(Inverses.Of(Inverses.EventsAtPlace, id).Where(e =>
                archive.Catalog.EventById[e].Location?.Value != id)),
        };
    }

    private static ImmutableArray<(string Id, PlaceOnMap Place)> LandmarksOf(ShownArchive archive) =>
    [
        .. archive.Catalog.Places.Where(place => place.Type == PlaceType.City && place.Geo is { Precision: not (GeoPrecision.Region or GeoPrecision.Country) })
            .OrderByDescending(place => archive.Mentions.MentionsOf(archive.Records.NumberOf(place.Head.Key))).ThenBy(place => place.Head.Id, StringComparer.Ordinal)
            .Take(MostLandmarks).Select(place => (place.Head.Id, new PlaceOnMap(archive.Records.Place(place.Head.Id).Name, place.Geo!))),
    ];

    /// <summary>What contains a place, from the outermost inwards.</summary>
    private ImmutableArray<RecordLink> AncestorsOf(Place place)
    {
        var ancestors = ImmutableArray.CreateBuilder<RecordLink>();
        for (var outer = place.ContainedInPlace; outer is { } id; outer = archive.Catalog.PlaceById[id.Value].ContainedInPlace)
            ancestors.Add(archive.Records.Place(id.Value));
        ancestors.Reverse();
        return ancestors.DrainToImmutable();
    }

    /// <summary>Ids of the events at a place or somewhere within it, oldest first, those without date last.</summary>
    private IEnumerable<string> EventsWithin(string place)
    {
        var found = new List<string>();
        var open = new Stack<string>([place]);
        while (open.TryPop(out var id))
        {
            found.AddRange(Inverses.Of(Inverses.EventsAtPlace, id).Where(e => archive.Catalog.EventById[e].Location?.Value == id));
            foreach (var inner in Inverses.Of(Inverses.PlacesWithin, id)) open.Push(inner);
        }

        return Inverses.Order.OldestFirst(found.Select(id => archive.Catalog.EventById[id])).Select(e => e.Head.Id);
    }
}
