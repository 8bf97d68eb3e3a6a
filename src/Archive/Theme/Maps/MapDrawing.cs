using System.Globalization;
using System.Text;
using Archive.Model;

namespace Archive.Themes.Maps;

/// <summary>A place on a map.</summary>
/// <param name="Name">Its name, for the tooltip.</param>
/// <param name="Href">Where it leads; null: nowhere.</param>
/// <param name="Geo">Where it is, and how exactly.</param>
/// <param name="IsMain">Whether the map is about it.</param>
public sealed record MapPoint(string Name, string? Href, Geo Geo, bool IsMain);

/// <summary>Draws a map as SVG at build time.</summary>
public static class MapDrawing
{
    private const double Margin = 8;

    /// <summary>A map this small is drawn in whole pixels.</summary>
    private const int SketchWidth = 400;

    /// <summary>The SVG element. A point stands only for what is known to a point; a region or country is a broad disc without a centre.</summary>
    /// <param name="basemap">The countries.</param>
    /// <param name="view">What part of the world.</param>
    /// <param name="points">Places, drawn in this order.</param>
    /// <param name="label">What the map shows, for those who do not see it.</param>
    public static string Draw(Basemap basemap, MapView view, IEnumerable<MapPoint> points, string label)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"map\" viewBox=\"0 0 {view.Width} {view.Height}\" width=\"{view.Width}\" height=\"{view.Height}\" role=\"group\" aria-label=\"{Escape(label)}\">");
        svg.Append("<path class=\"map-land\" d=\"").Append(basemap.LandOf(view)).Append("\"/>");
        foreach (var point in points) AppendPoint(svg, point, view);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The land of a view as the data of an SVG path.</summary>
    internal static string LandOf(MapView view, Basemap basemap)
    {
        var path = new StringBuilder();
        foreach (var country in basemap.Countries)
            foreach (var ring in country.Rings)
                if (view.MayShow(ring)) AppendRing(path, Clip(Project(ring, view), view), view.Width <= SketchWidth ? 10 : 1);
        return path.ToString();
    }

    private static List<(double X, double Y)> Project(Ring ring, MapView view)
    {
        var directions = ring.Directions.AsSpan();
        var result = new List<(double, double)>(directions.Length / 3);
        var isNear = false;
        for (var i = 0; i < directions.Length; i += 3)
        {
            var (x, y, near) = view.Project(directions[i], directions[i + 1], directions[i + 2]);
            isNear |= near;
            result.Add((x, y));
        }

        return isNear ? result : [];
    }

    /// <summary>Cuts a ring to the map (Sutherland and Hodgman), so that what is not seen costs no bytes.</summary>
    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, MapView view)
    {
        ring = ClipSide(ring, isAcross: false, -Margin, 1);
        ring = ClipSide(ring, isAcross: false, view.Width + Margin, -1);
        ring = ClipSide(ring, isAcross: true, -Margin, 1);
        return ClipSide(ring, isAcross: true, view.Height + Margin, -1);
    }

    /// <summary>Cuts a ring at a line across or down the map; what has the given sign against it stays.</summary>
    private static List<(double X, double Y)> ClipSide(List<(double X, double Y)> ring, bool isAcross, double line, int sign)
    {
        var inside = 0;
        foreach (var point in ring)
            if (Depth(point) >= 0) inside++;
        if (inside == ring.Count) return ring;
        var result = new List<(double, double)>(inside + 8);
        if (inside == 0) return result;
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[i + 1 == ring.Count ? 0 : i + 1]);
            var (fromDepth, toDepth) = (Depth(from), Depth(to));
            if (fromDepth >= 0) result.Add(from);
            if (fromDepth >= 0 == toDepth >= 0) continue;
            var t = fromDepth / (fromDepth - toDepth);
            result.Add((from.X + (t * (to.X - from.X)), from.Y + (t * (to.Y - from.Y))));
        }

        return result;

        double Depth((double X, double Y) point) => sign * ((isAcross ? point.Y : point.X) - line);
    }

    /// <summary>Appends a ring in tenths of pixels, on a small map in whole ones, relative, leaving out what is nearer than 0.8 pixels (five, on a small map)
    /// to the point before.</summary>
    private static void AppendRing(StringBuilder svg, List<(double X, double Y)> ring, int grain)
    {
        var (count, start) = (0, svg.Length);
        (int X, int Y) last = default;
        foreach (var (x, y) in ring)
        {
            (int X, int Y) point = ((int)Math.Round(x * 10 / grain) * grain, (int)Math.Round(y * 10 / grain) * grain);
            if (count > 0 && Math.Abs(point.X - last.X) + Math.Abs(point.Y - last.Y) < (grain == 1 ? 8 : 50)) continue;
            svg.Append(count switch { 0 => "M", 1 => "l", _ => " " });
            AppendTenths(svg, point.X - last.X);
            AppendTenths(svg.Append(' '), point.Y - last.Y);
            last = point;
            count++;
        }

        if (count < (grain == 1 ? 3 : 4)) svg.Length = start;
        else svg.Append('z');
    }

    private static void AppendTenths(StringBuilder svg, int tenths)
    {
        if (tenths < 0) svg.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        svg.Append(CultureInfo.InvariantCulture, $"{whole}");
        if (rest > 0) svg.Append('.').Append((char)('0' + rest));
    }

    private static void AppendPoint(StringBuilder svg, MapPoint point, MapView view)
    {
        var (x, y, isNear) = view.Project(new(point.Geo.Longitude, point.Geo.Latitude));
        if (!isNear) return;
        var isBroad = point.Geo.Precision is GeoPrecision.Region or GeoPrecision.Country;
        var radius = point.Geo.Precision switch
        {
            GeoPrecision.Country => Math.Clamp(view.Pixels(4), 12, 60),
            GeoPrecision.Region => Math.Clamp(view.Pixels(1.5), 9, 40),
            _ => point.IsMain ? 6 : 4.5,
        };
        if (point.Href is { } href) svg.Append("<a href=\"").Append(Escape(href)).Append("\">");
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"map-point{(isBroad ? " map-broad" : "")}{(point.IsMain ? " map-main" : "")}\">");
        svg.Append("<title>").Append(Escape(point.Name)).Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/></g>");
        if (point.Href is not null) svg.Append("</a>");
    }

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);
}
