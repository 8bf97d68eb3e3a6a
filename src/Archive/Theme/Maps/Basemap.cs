using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Archive.Pages;

namespace Archive.Themes.Maps;

/// <summary>One country of the basemap.</summary>
/// <param name="Name">Its name in the data set (English).</param>
/// <param name="Rings">Closed rings, outer and inner alike.</param>
public sealed record CountryShape(string Name, ImmutableArray<Ring> Rings);

/// <summary>A closed ring, and a cap of the sphere that holds it, so that what is far from a map is left out at a glance.</summary>
/// <param name="Points">Longitude and latitude in degrees (WGS 84); the last is the first.</param>
/// <param name="Center">The middle of the cap, on the unit sphere.</param>
/// <param name="Reach">Degrees of arc from there to the farthest point.</param>
/// <param name="Directions">The points as directions on the unit sphere: all x, then all y, then all z.</param>
public sealed record Ring(ImmutableArray<GeoPoint> Points, (double X, double Y, double Z) Center, double Reach, ImmutableArray<double> Directions)
{
    /// <summary>Finds the cap: the mean of the points' directions, and the farthest of them.</summary>
    public static Ring Of(ImmutableArray<GeoPoint> points)
    {
        var center = GeoPoint.MeanOf(points);
        return new(points, center.Direction, points.Max(center.DistanceTo), DirectionsOf(points));
    }

    private static ImmutableArray<double> DirectionsOf(ImmutableArray<GeoPoint> points)
    {
        var directions = new double[points.Length * 3];
        for (var i = 0; i < points.Length; i++) (directions[i], directions[points.Length + i], directions[(2 * points.Length) + i]) = points[i].Direction;
        return ImmutableCollectionsMarshal.AsImmutableArray(directions);
    }
}

/// <summary>A point in degrees.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double Degree = Math.PI / 180;

    /// <summary>Where it lies on the unit sphere.</summary>
    public (double X, double Y, double Z) Direction
    {
        get
        {
            var (latitude, longitude) = (Latitude * Degree, Longitude * Degree);
            return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
        }
    }

    /// <summary>The point in the middle of the points' directions.</summary>
    public static GeoPoint MeanOf(IEnumerable<GeoPoint> points)
    {
        double x = 0, y = 0, z = 0;
        foreach (var point in points)
        {
            var direction = point.Direction;
            (x, y, z) = (x + direction.X, y + direction.Y, z + direction.Z);
        }

        return new(Math.Atan2(y, x) / Degree, Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) / Degree);
    }

    /// <summary>Degrees of arc between two points.</summary>
    public double DistanceTo(GeoPoint other) => Math.Acos(Math.Clamp(
        (Math.Sin(Latitude * Degree) * Math.Sin(other.Latitude * Degree))
        + (Math.Cos(Latitude * Degree) * Math.Cos(other.Latitude * Degree) * Math.Cos((Longitude - other.Longitude) * Degree)), -1, 1)) / Degree;
}

/// <summary>The countries of the world, read from the TopoJSON that the npm package <c>world-atlas</c> ships (Natural Earth, public domain).</summary>
public sealed record Basemap(ImmutableArray<CountryShape> Countries)
{
    // Maps of neighbouring places show the same part of the world: its land is drawn once.
    private readonly ConcurrentDictionary<MapView, byte[]> land = new();
    private readonly ScratchPool<LandDrawing> drawings = new(() => new());

    /// <summary>For small maps: how far corners are apart at least, and how large an island is to be no speck, in degrees.</summary>
    private static readonly ImmutableArray<(double Step, double Speck)> Roughness = [(0.35, 0.6), (1, 1.5)];

    /// <summary>The same world for small maps, the more roughly the wider they are; empty in a rough one itself.</summary>
    private ImmutableArray<Basemap> Rough { get; init; } = [];

    /// <summary>The world as a small map needs it that shows so many degrees; null where there is none.</summary>
    public Basemap? RoughFor(double radius) => Rough.IsEmpty ? null : Rough[radius < 40 ? 0 : 1];

    /// <summary>The land of a view as the data of an SVG path, in ASCII.</summary>
    internal ReadOnlySpan<byte> LandOf(MapView view) => land.GetOrAdd(view, Draw, this);

    private static byte[] Draw(MapView view, Basemap basemap)
    {
        var drawing = basemap.drawings.Rent();
        var path = drawing.Of(view, basemap);
        basemap.drawings.Return(drawing);
        return path;
    }

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
            return new([.. countries.EnumerateArray().Select(country => ShapeOf(country, arcs))])
            {
                Rough = [.. Roughness.Select(rough => RoughOf(countries, arcs, rough.Step, rough.Speck))],
            };
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

    // Neighbours share their arcs: roughened before they are put together, they still fit.
    private static Basemap RoughOf(JsonElement countries, GeoPoint[][] arcs, double step, double speck)
    {
        var rough = Array.ConvertAll(arcs, arc => Roughened(arc, step));
        return new([.. countries.EnumerateArray().Select(country => WithoutSpecks(ShapeOf(country, rough), speck))]);
    }

    private static GeoPoint[] Roughened(GeoPoint[] arc, double step)
    {
        var kept = new List<GeoPoint>(8) { arc[0] };
        for (var i = 1; i < arc.Length; i++)
            if (i == arc.Length - 1 || Math.Abs(arc[i].Longitude - kept[^1].Longitude) + Math.Abs(arc[i].Latitude - kept[^1].Latitude) >= step) kept.Add(arc[i]);
        return [.. kept];
    }

    private static CountryShape WithoutSpecks(CountryShape country, double speck) => country with { Rings = [.. country.Rings.Where(ring => ring.Reach >= speck)] };

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

    private static Ring RingOf(JsonElement ring, GeoPoint[][] arcs)
    {
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        foreach (var reference in ring.EnumerateArray())
        {
            var index = reference.GetInt32();
            var arc = index < 0 ? arcs[~index].Reverse() : arcs[index];
            // Each arc begins where the one before it ended.
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return Ring.Of(points.ToImmutable());
    }
}
