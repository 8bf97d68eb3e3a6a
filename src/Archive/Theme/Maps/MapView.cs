using System.Numerics;
using Archive.Model;

namespace Archive.Themes.Maps;

/// <summary>
/// What part of the world a map shows, and how: Lambert's azimuthal equal-area projection around the view's centre, so that shapes near it are
/// true anywhere on earth and the date line needs no special care.
/// </summary>
/// <param name="Center">The middle of the map.</param>
/// <param name="Radius">Degrees of arc from the middle to the nearer edges.</param>
/// <param name="Width">Pixels of the viewBox.</param>
/// <param name="Height">Pixels of the viewBox.</param>
public sealed record MapView(GeoPoint Center, double Radius, int Width, int Height)
{
    private const double Degree = Math.PI / 180;

    /// <summary>Cosine of the distance from the middle up to which a point is on the near side.</summary>
    private const double NearSide = -0.94;

    /// <summary>One and the cosine of the distance from which on the projection stands still.</summary>
    private const double Farthest = 0.06;

    // The map's own axes on the unit sphere: out of the middle, to the east, to the north.
    private readonly (double X, double Y, double Z) outward = Center.Direction;
    private readonly (double X, double Y, double Z) east = (-Math.Sin(Center.Longitude * Degree), Math.Cos(Center.Longitude * Degree), 0);
    private readonly (double X, double Y, double Z) north = new GeoPoint(Center.Longitude, Center.Latitude + 90).Direction;

    // On the unit sphere a point at angular distance c lies at 2 sin(c/2) from the middle.
    private readonly double scale = Math.Min(Width, Height) / 2.0 / (2 * Math.Sin(Math.Min(Radius, 170) * Degree / 2));

    /// <summary>The view that suits one place: the coarser the point, the wider the view. Its middle is near the place, on a grid, so that neighbours share it.</summary>
    public static MapView Of(Geo geo, int width = 640, int height = 400)
    {
        var radius = geo.Precision switch
        {
            GeoPrecision.Exact or GeoPrecision.Building or GeoPrecision.City => 9,
            GeoPrecision.Region => 13,
            _ => 22,
        };
        var step = radius / 3.0;
        return new(new(Math.Round(geo.Longitude / step) * step, Math.Round(geo.Latitude / step) * step), radius, width, height);
    }

    /// <summary>The view that holds all the points with some room around them.</summary>
    public static MapView Of(IReadOnlyCollection<Geo> points, int width = 960, int height = 520)
    {
        if (points.Count == 1) return Of(points.Single(), width, height);
        var all = points.Select(point => new GeoPoint(point.Longitude, point.Latitude)).ToArray();
        var center = GeoPoint.MeanOf(all);
        var reach = all.Max(center.DistanceTo);
        return new(center, Math.Clamp((reach * 1.2) + 4, 9, 150), width, height);
    }

    /// <summary>Whether any of a ring can be on the map; a corner is at most twice as far from the middle as the nearer edge.</summary>
    public bool MayShow(Ring ring)
    {
        var farthest = (Radius * Math.Max(Width, Height) / Math.Min(Width, Height) * 1.5) + ring.Reach;
        return farthest >= 180 || (outward.X * ring.Center.X) + (outward.Y * ring.Center.Y) + (outward.Z * ring.Center.Z) > Math.Cos(farthest * Degree);
    }

    /// <summary>How many pixels a stretch of that many degrees takes near the middle.</summary>
    public double Pixels(double degrees) => degrees * Degree * scale;

    /// <summary>Where a point lies on the map, and whether it is on the near side of the earth.</summary>
    public (double X, double Y, bool IsNear) Project(GeoPoint point)
    {
        var (x, y, z) = point.Direction;
        return Project(x, y, z);
    }

    /// <summary>The same for a direction on the unit sphere.</summary>
    public (double X, double Y, bool IsNear) Project(double x, double y, double z)
    {
        var cosDistance = (outward.X * x) + (outward.Y * y) + (outward.Z * z);
        // Towards the antipode the projection runs away; beyond 160° a point is only ever off the map.
        var k = scale * Math.Sqrt(2 / Math.Max(1 + cosDistance, Farthest));
        return ((Width / 2.0) + (k * ((east.X * x) + (east.Y * y))),
            (Height / 2.0) - (k * ((north.X * x) + (north.Y * y) + (north.Z * z))), cosDistance > NearSide);
    }

    /// <summary>The same for many directions: several at a time where the processor can, with the very results of one at a time.</summary>
    /// <param name="directions">All x, then all y, then all z.</param>
    /// <param name="xs">Takes where they lie across.</param>
    /// <param name="ys">Takes where they lie down.</param>
    /// <returns>Whether any is on the near side of the earth.</returns>
    public bool Project(ReadOnlySpan<double> directions, Span<double> xs, Span<double> ys)
    {
        var count = directions.Length / 3;
        var allX = directions[..count];
        var allY = directions.Slice(count, count);
        var allZ = directions[(2 * count)..];
        var (i, isNear) = (0, false);
        for (; i <= count - Vector<double>.Count; i += Vector<double>.Count)
        {
            var (x, y, z) = (new Vector<double>(allX[i..]), new Vector<double>(allY[i..]), new Vector<double>(allZ[i..]));
            var cosDistance = (outward.X * x) + (outward.Y * y) + (outward.Z * z);
            var k = scale * Vector.SquareRoot(new Vector<double>(2) / Vector.Max(Vector<double>.One + cosDistance, new Vector<double>(Farthest)));
            (new Vector<double>(Width / 2.0) + (k * ((east.X * x) + (east.Y * y)))).CopyTo(xs[i..]);
            (new Vector<double>(Height / 2.0) - (k * ((north.X * x) + (north.Y * y) + (north.Z * z)))).CopyTo(ys[i..]);
            isNear |= Vector.GreaterThanAny(cosDistance, new Vector<double>(NearSide));
        }

        for (; i < count; i++)
        {
            (xs[i], ys[i], var near) = Project(allX[i], allY[i], allZ[i]);
            isNear |= near;
        }

        return isNear;
    }
}
