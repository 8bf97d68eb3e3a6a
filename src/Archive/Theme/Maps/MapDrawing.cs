using System.Collections.Immutable;
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
        svg.Append("<path class=\"map-land\" d=\"");
        foreach (var country in basemap.Countries)
            foreach (var ring in country.Rings)
                if (view.MayShow(ring)) AppendRing(svg, Clip(Project(ring.Points, view), view));
        svg.Append("\"/>");
        foreach (var point in points) AppendPoint(svg, point, view);
        return svg.Append("</svg>").ToString();
    }

    private static List<(double X, double Y)> Project(ImmutableArray<GeoPoint> ring, MapView view)
    {
        var result = new List<(double, double)>(ring.Length);
        var isNear = false;
        foreach (var point in ring)
        {
            var (x, y, near) = view.Project(point);
            isNear |= near;
            result.Add((x, y));
        }

        return isNear ? result : [];
    }

    /// <summary>Cuts a ring to the map (Sutherland and Hodgman), so that what is not seen costs no bytes.</summary>
    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, MapView view)
    {
        ring = ClipSide(ring, p => p.X + Margin, (a, b) => Cut(a, b, (-Margin - a.X) / (b.X - a.X)));
        ring = ClipSide(ring, p => view.Width + Margin - p.X, (a, b) => Cut(a, b, (view.Width + Margin - a.X) / (b.X - a.X)));
        ring = ClipSide(ring, p => p.Y + Margin, (a, b) => Cut(a, b, (-Margin - a.Y) / (b.Y - a.Y)));
        return ClipSide(ring, p => view.Height + Margin - p.Y, (a, b) => Cut(a, b, (view.Height + Margin - a.Y) / (b.Y - a.Y)));
    }

    private static (double X, double Y) Cut((double X, double Y) a, (double X, double Y) b, double t) => (a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y)));

    private static List<(double X, double Y)> ClipSide(
        List<(double X, double Y)> ring, Func<(double X, double Y), double> inside,
        Func<(double X, double Y), (double X, double Y), (double X, double Y)> cut)
    {
        var result = new List<(double, double)>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (fromIn, toIn) = (inside(from) >= 0, inside(to) >= 0);
            if (fromIn) result.Add(from);
            if (fromIn != toIn) result.Add(cut(from, to));
        }

        return result;
    }

    /// <summary>Appends a ring in whole pixels of a tenth, relative, leaving out what is nearer than 0.8 pixels to the point before.</summary>
    private static void AppendRing(StringBuilder svg, List<(double X, double Y)> ring)
    {
        var kept = new List<(int X, int Y)>(ring.Count);
        foreach (var (x, y) in ring)
        {
            (int X, int Y) point = ((int)Math.Round(x * 10), (int)Math.Round(y * 10));
            if (kept.Count == 0 || Math.Abs(point.X - kept[^1].X) + Math.Abs(point.Y - kept[^1].Y) >= 8) kept.Add(point);
        }

        if (kept.Count < 3) return;
        svg.Append('M').Append(Tenth(kept[0].X)).Append(' ').Append(Tenth(kept[0].Y)).Append('l');
        for (var i = 1; i < kept.Count; i++)
        {
            if (i > 1) svg.Append(' ');
            svg.Append(Tenth(kept[i].X - kept[i - 1].X)).Append(' ').Append(Tenth(kept[i].Y - kept[i - 1].Y));
        }

        svg.Append('z');
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

    private static string Tenth(int tenths) => (tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);
}
