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

    private readonly double sinCenter = Math.Sin(Center.Latitude * Degree);
    private readonly double cosCenter = Math.Cos(Center.Latitude * Degree);

    // On the unit sphere a point at angular distance c lies at 2 sin(c/2) from the middle.
    private readonly double scale = Math.Min(Width, Height) / 2.0 / (2 * Math.Sin(Math.Min(Radius, 170) * Degree / 2));

    /// <summary>The view that suits one place: the coarser the point, the wider the view.</summary>
    public static MapView Of(Geo geo, int width = 640, int height = 400) => new(new(geo.Longitude, geo.Latitude), geo.Precision switch
    {
        GeoPrecision.Exact or GeoPrecision.Building or GeoPrecision.City => 9,
        GeoPrecision.Region => 13,
        _ => 22,
    }, width, height);

    /// <summary>The view that holds all the points with some room around them.</summary>
    public static MapView Of(IReadOnlyCollection<Geo> points, int width = 960, int height = 520)
    {
        if (points.Count == 1) return Of(points.Single(), width, height);
        var center = CenterOf(points);
        var reach = points.Max(p => Distance(center, new(p.Longitude, p.Latitude)));
        return new(center, Math.Clamp((reach * 1.2) + 4, 9, 150), width, height);
    }

    /// <summary>How many pixels a stretch of that many degrees takes near the middle.</summary>
    public double Pixels(double degrees) => degrees * Degree * scale;

    /// <summary>Where a point lies on the map, and whether it is on the near side of the earth.</summary>
    public (double X, double Y, bool IsNear) Project(GeoPoint point)
    {
        var (latitude, turn) = (point.Latitude * Degree, (point.Longitude - Center.Longitude) * Degree);
        var (sin, cos) = (Math.Sin(latitude), Math.Cos(latitude));
        var cosDistance = (sinCenter * sin) + (cosCenter * cos * Math.Cos(turn));
        // Towards the antipode the projection runs away; beyond 160° a point is only ever off the map.
        var k = scale * Math.Sqrt(2 / Math.Max(1 + cosDistance, 0.06));
        return ((Width / 2.0) + (k * cos * Math.Sin(turn)),
            (Height / 2.0) - (k * ((cosCenter * sin) - (sinCenter * cos * Math.Cos(turn)))), cosDistance > -0.94);
    }

    private static GeoPoint CenterOf(IReadOnlyCollection<Geo> points)
    {
        double x = 0, y = 0, z = 0;
        foreach (var point in points)
        {
            var (latitude, longitude) = (point.Latitude * Degree, point.Longitude * Degree);
            x += Math.Cos(latitude) * Math.Cos(longitude);
            y += Math.Cos(latitude) * Math.Sin(longitude);
            z += Math.Sin(latitude);
        }

        return new(Math.Atan2(y, x) / Degree, Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) / Degree);
    }

    private static double Distance(GeoPoint a, GeoPoint b) => Math.Acos(Math.Clamp(
        (Math.Sin(a.Latitude * Degree) * Math.Sin(b.Latitude * Degree))
        + (Math.Cos(a.Latitude * Degree) * Math.Cos(b.Latitude * Degree) * Math.Cos((a.Longitude - b.Longitude) * Degree)), -1, 1)) / Degree;
}
