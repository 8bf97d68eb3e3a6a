using System.Collections.Immutable;
using System.Text.Json;

namespace Archive.Themes.Maps;

/// <summary>One country of the basemap.</summary>
/// <param name="Name">Its name in the data set (English).</param>
/// <param name="Rings">Closed rings, outer and inner alike; longitude and latitude in degrees (WGS 84).</param>
public sealed record CountryShape(string Name, ImmutableArray<ImmutableArray<GeoPoint>> Rings);

/// <summary>A point in degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>The countries of the world, read from the TopoJSON that the npm package <c>world-atlas</c> ships (Natural Earth, public domain).</summary>
public sealed record Basemap(ImmutableArray<CountryShape> Countries)
{
    /// <summary>Parses a TopoJSON topology with an object <c>countries</c>; null where the bytes are none.</summary>
    /// <remarks>Arcs are delta-encoded integers and shared between neighbours; a negative index means an arc read backwards.</remarks>
    public static Basemap? Parse(ReadOnlyMemory<byte> topology)
    {
        try
        {
            using var document = JsonDocument.Parse(topology);
            var root = document.RootElement;
            var arcs = ArcsOf(root.GetProperty("arcs"), root.GetProperty("transform"));
            var countries = root.GetProperty("objects").GetProperty("countries").GetProperty("geometries");
            return new([.. countries.EnumerateArray().Select(country => ShapeOf(country, arcs))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static GeoPoint[][] ArcsOf(JsonElement arcs, JsonElement transform)
    {
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (kx, ky, dx, dy) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
        return [.. arcs.EnumerateArray().Select(Decode)];

        GeoPoint[] Decode(JsonElement arc)
        {
            long x = 0, y = 0;
            var points = new GeoPoint[arc.GetArrayLength()];
            var i = 0;
            foreach (var step in arc.EnumerateArray())
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                points[i++] = new((x * kx) + dx, (y * ky) + dy);
            }

            return points;
        }
    }

    private static CountryShape ShapeOf(JsonElement country, GeoPoint[][] arcs)
    {
        var name = country.TryGetProperty("properties", out var properties) ? properties.GetProperty("name").GetString()! : "";
        var polygons = country.GetProperty("type").GetString() switch
        {
            "Polygon" => [country.GetProperty("arcs")],
            "MultiPolygon" => country.GetProperty("arcs").EnumerateArray().ToArray(),
            _ => [],
        };
        return new(name, [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => RingOf(ring, arcs))]);
    }

    private static ImmutableArray<GeoPoint> RingOf(JsonElement ring, GeoPoint[][] arcs)
    {
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        foreach (var reference in ring.EnumerateArray())
        {
            var index = reference.GetInt32();
            var arc = index < 0 ? arcs[~index].Reverse() : arcs[index];
            // Each arc begins where the one before it ended.
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return points.ToImmutable();
    }
}
