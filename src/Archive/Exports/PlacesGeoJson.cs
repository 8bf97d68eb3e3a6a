using System.Buffers;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// Every place as GeoJSON (RFC 7946). A place whose position is unknown has no geometry; how exactly a point stands for its place is the
/// property <c>precision</c>: a country's point is only where a label may go.
/// </summary>
public sealed class PlacesGeoJson : IExport
{
    /// <inheritdoc/>
    public string Path => "data/places.geojson";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        writer.Text("type", "FeatureCollection");
        writer.Objects("features", context.Archive.Catalog.Places, (w, place) => WriteFeature(w, context, place));
    });

    private static void WriteFeature(Utf8JsonWriter writer, ExportContext context, Place place)
    {
        var head = ShownHead.Of(place.Head, context.Archive.Records);
        writer.Text("type", "Feature");
        writer.Text("id", head.Link.Id);
        WriteGeometry(writer, place.Geo);
        writer.Object("properties", w =>
        {
            w.Head(context, head);
            if (place.Geo is { } geo) w.Text("precision", ExportText.Word(geo.Precision));
            w.Record("containedInPlace", context.Archive.Records.Place(place.ContainedInPlace));
            w.Mentions(context, head.Link);
        });
    }

    private static void WriteGeometry(Utf8JsonWriter writer, Geo? geo)
    {
        if (geo is null)
        {
            writer.WriteNull("geometry");
            return;
        }

        writer.Object("geometry", w =>
        {
            w.Text("type", "Point");
            w.WriteStartArray("coordinates");
            // Longitude first: RFC 7946, section 3.1.1.
            w.WriteNumberValue(geo.Longitude);
            w.WriteNumberValue(geo.Latitude);
            w.WriteEndArray();
        });
    }
}
