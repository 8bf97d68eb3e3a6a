using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads <c>input/places/*.yml</c>.</summary>
internal static class PlaceReader
{
    /// <summary>Reads a place; what is wrong is left out of it.</summary>
    public static Place Read(YamlDocument document, ReadContext context)
    {
        var fields = new FieldReader(document.Root, Shapes.Place, context);
        return new Place
        {
            Head = HeadReader.Read(fields, RecordKind.Place, document.Stem, hasAdjectives: true),
            Type = fields.Choice("type", Vocabularies.PlaceTypes) ?? PlaceType.Region,
            ContainedInPlace = fields.Reference("containedInPlace", RecordKind.Place),
            Geo = ReadGeo(fields),
        };
    }

    private static Geo? ReadGeo(FieldReader place)
    {
        if (place.Mapping("geo", Shapes.Geo) is not { } fields) return null;
        var latitude = fields.Read("latitude", (node, field, context) => PlainValues.Number(node, field, context, -90, 90));
        var longitude = fields.Read("longitude", (node, field, context) => PlainValues.Number(node, field, context, -180, 180));
        var precision = fields.Choice("precision", Vocabularies.GeoPrecisions) ?? GeoPrecision.Exact;
        return latitude is null || longitude is null ? null : new(latitude.Value, longitude.Value, precision);
    }
}
