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
/// <param name="Directions">Its points as directions on the unit sphere: all x, then all y, then all z; the last point is the first.</param>
/// <param name="Center">The middle of the cap, on the unit sphere.</param>
/// <param name="Reach">Degrees of arc from there to the farthest point.</param>
public sealed record Ring(ImmutableArray<double> Directions, (double X, double Y, double Z) Center, double Reach)
{
    /// <summary>How many points it has.</summary>
    public int Count => Directions.Length / 3;

    /// <summary>Finds the cap: the mean of the points' directions, and the farthest of them.</summary>
    public static Ring Of(ImmutableArray<double> directions)
    {
        var all = directions.AsSpan();
        var count = all.Length / 3;
        var xs = all[..count];
        var ys = all.Slice(count, count);
        var zs = all[(2 * count)..];
        var center = GeoPoint.Of(SumOf(xs), SumOf(ys), SumOf(zs)).Direction;
        var nearest = 1.0;
        for (var i = 0; i < count; i++) nearest = Math.Min(nearest, (center.X * xs[i]) + (center.Y * ys[i]) + (center.Z * zs[i]));
        return new(directions, center, Math.Acos(Math.Max(nearest, -1)) * 180 / Math.PI);
    }

    // In the order of the points, so that every machine comes to the same sum.
    private static double SumOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
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

        return Of(x, y, z);
    }

    /// <summary>The point in a direction, of whatever length.</summary>
    public static GeoPoint Of(double x, double y, double z) => new(Math.Atan2(y, x) / Degree, Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) / Degree);

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

    private static ArcPoint[][] ArcsOf(JsonElement arcs, JsonElement transform)
    {
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (kx, ky, dx, dy) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
        return [.. arcs.EnumerateArray().Select(Decode)];

        ArcPoint[] Decode(JsonElement arc)
        {
            long x = 0, y = 0;
            var points = new ArcPoint[arc.GetArrayLength()];
            var i = 0;
            foreach (var step in arc.EnumerateArray())
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                points[i++] = ArcPoint.Of(new((x * kx) + dx, (y * ky) + dy));
            }

            return points;
        }
    }

    // Neighbours share their arcs: roughened before they are put together, they still fit.
    private static Basemap RoughOf(JsonElement countries, ArcPoint[][] arcs, double step, double speck)
    {
        var rough = Array.ConvertAll(arcs, arc => Roughened(arc, step));
        return new([.. countries.EnumerateArray().Select(country => WithoutSpecks(ShapeOf(country, rough), speck))]);
    }

    private static ArcPoint[] Roughened(ArcPoint[] arc, double step)
    {
        var kept = new List<ArcPoint>(8) { arc[0] };
        for (var i = 1; i < arc.Length; i++)
            if (i == arc.Length - 1 || Math.Abs(arc[i].Place.Longitude - kept[^1].Place.Longitude) + Math.Abs(arc[i].Place.Latitude - kept[^1].Place.Latitude) >= step)
                kept.Add(arc[i]);
        return [.. kept];
    }

    private static CountryShape WithoutSpecks(CountryShape country, double speck) => country with { Rings = [.. country.Rings.Where(ring => ring.Reach >= speck)] };

    private static CountryShape ShapeOf(JsonElement country, ArcPoint[][] arcs)
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

    private static Ring RingOf(JsonElement ring, ArcPoint[][] arcs)
    {
        var references = ring.EnumerateArray().Select(reference => reference.GetInt32()).ToArray();
        // Each arc begins where the one before it ended.
        var count = references.Sum(index => arcs[index < 0 ? ~index : index].Length) - Math.Max(0, references.Length - 1);
        if (count < 1) throw new JsonException("A ring has no point.");
        var directions = new double[count * 3];
        var at = 0;
        foreach (var index in references)
        {
            var arc = arcs[index < 0 ? ~index : index];
            for (var i = at == 0 ? 0 : 1; i < arc.Length; i++)
            {
                (directions[at], directions[count + at], directions[(2 * count) + at]) = arc[index < 0 ? arc.Length - 1 - i : i].Direction;
                at++;
            }
        }

        return Ring.Of(ImmutableCollectionsMarshal.AsImmutableArray(directions));
    }

    /// <summary>A point of an arc: several rings go through it, so that its direction is computed once.</summary>
    private readonly record struct ArcPoint(GeoPoint Place, (double X, double Y, double Z) Direction)
    {
        public static ArcPoint Of(GeoPoint place) => new(place, place.Direction);
    }
}
