using System.Collections.Immutable;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>A record as linked data: its schema.org type, its address here, and its identities elsewhere.</summary>
internal static class LinkedRecord
{
    public static void Write(Utf8JsonWriter writer, ExportContext context, RecordLink link)
    {
        writer.Text("@type", TypeOf(link));
        writer.Text("@id", context.Absolute(link.Url));
        writer.Text("name", link.Name);
        if (IdentitiesOf(context.Archive, link) is { IsEmpty: false } identities) writer.Texts("sameAs", identities.Select(identity => identity.Url));
        if (link.Kind == RecordKind.Event) WriteEvent(writer, context, context.Archive.Catalog.EventById[link.Id]);
    }

    // The identities of a hidden person would tell who it is.
    private static ImmutableArray<Identity> IdentitiesOf(ShownArchive archive, RecordLink link) =>
        link.Kind == RecordKind.Actor && archive.Catalog.ActorById[link.Id].IsNameHidden
            ? [] : archive.Catalog.Head(new(link.Kind, link.Id)).SameAs.Identities;

    private static void WriteEvent(Utf8JsonWriter writer, ExportContext context, Event e)
    {
        // schema.org knows ISO 8601 dates only; what EDTF says beyond them would be misread.
        if (e.Temporal?.Value is { Kind: EdtfKind.Date, IsApproximate: false, IsUncertain: false, Points: [{ Precision: EdtfPrecision.Day }] } day)
            writer.Text("startDate", day.Earliest?.ToString());
        if (e.OccurStatus is OccurStatus.Cancelled or OccurStatus.DidNotOccur) writer.Text("eventStatus", "https://schema.org/EventCancelled");
        if (e.OccurStatus == OccurStatus.Postponed) writer.Text("eventStatus", "https://schema.org/EventPostponed");
        if (context.Archive.Records.Place(e.Location) is { } place)
            writer.Object("location", w =>
            {
                w.Text("@type", TypeOf(place));
                w.Text("@id", context.Absolute(place.Url));
                w.Text("name", place.Name);
            });
    }

    private static string TypeOf(RecordLink link) => link.Kind switch
    {
        RecordKind.Event => "Event",
        RecordKind.Actor => link.Type switch
        {
            nameof(ActorType.State) => "Country",
            nameof(ActorType.Group) => "Organization",
            var type => type,
        },
        _ => link.Type switch
        {
            nameof(PlaceType.Region) or nameof(PlaceType.District) => "AdministrativeArea",
            nameof(PlaceType.Sea) => "SeaBodyOfWater",
            nameof(PlaceType.River) => "RiverBodyOfWater",
            nameof(PlaceType.Landmark) => "LandmarksOrHistoricalBuildings",
            nameof(PlaceType.Island) => "Landform",
            nameof(PlaceType.Building) => "Place",
            var type => type,
        },
    };
}
