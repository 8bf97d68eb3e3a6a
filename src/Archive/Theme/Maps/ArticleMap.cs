using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Maps;

/// <summary>
/// A sketch of where an article's places lie, beside their list: a few kilobytes of roughened land, points for places, broad discs for regions and countries.
/// It says nothing that the list does not say, so it is one picture with one name.
/// </summary>
internal static class ArticleMap
{
    private const int Width = 300;
    private const int Height = 190;

    /// <summary>Degrees from the middle to the upper edge. Few steps and middles on a grid: articles share their views, and a view's land is drawn once.</summary>
    private static readonly ImmutableArray<double> Radii = [12, 18, 27, 40, 60, 90, 150];

    /// <summary>Writes the SVG element; nothing where no place has a position.</summary>
    public static void Write(ImmutableArray<PlaceOnMap> places, Basemap? basemap, Writers writers, Utf8Html output)
    {
        if (places.IsEmpty) return;
        var view = ViewOf(places);
        if (basemap?.RoughFor(view.Radius) is not { } land) return;
        output.Raw("<svg class=\"map map-sketch\" viewBox=\"0 0 300 190\" width=\"300\" height=\"190\" role=\"img\" aria-label=\""u8);
        output.Text(writers.Words.Format("map.of", string.Join(", ", places.Select(place => place.Name))));
        output.Raw("\"><path class=\"map-land\" d=\""u8);
        output.Raw(land.LandOf(view));
        output.Raw("\"/>"u8);
        var labels = new MapLabels(view);
        foreach (var isBroad in (ReadOnlySpan<bool>)[true, false])
            foreach (var place in places)
                if (IsBroad(place.Geo) == isBroad) WriteMark(place, view, isBroad, labels, output);
        foreach (var place in places) labels.Write(place, output);
        output.Raw("</svg>\n"u8);
    }

    /// <summary>The smallest view of the steps that holds all places with room for their names.</summary>
    internal static MapView ViewOf(ImmutableArray<PlaceOnMap> places)
    {
        var points = places.Select(place => new GeoPoint(place.Geo.Longitude, place.Geo.Latitude)).ToArray();
        var center = GeoPoint.MeanOf(points);
        var reach = points.Max(center.DistanceTo);
        var radius = Radii[^1];
        foreach (var step in Radii)
            if (reach <= step * 0.65)
            {
                radius = step;
                break;
            }

        var grid = radius / 3;
        return new(new(Math.Round(center.Longitude / grid) * grid, Math.Clamp(Math.Round(center.Latitude / grid) * grid, -90, 90)), radius, Width, Height);
    }

    internal static bool IsBroad(Geo geo) => geo.Precision is GeoPrecision.Country or GeoPrecision.Region;

    private static void WriteMark(PlaceOnMap place, MapView view, bool isBroad, MapLabels labels, Utf8Html output)
    {
        var (x, y, isNear) = view.Project(new(place.Geo.Longitude, place.Geo.Latitude));
        if (!isNear) return;
        var radius = place.Geo.Precision switch
        {
            GeoPrecision.Country => Math.Clamp(view.Pixels(3), 9, 26),
            GeoPrecision.Region => Math.Clamp(view.Pixels(1.2), 7, 18),
            _ => 4,
        };
        if (!isBroad) labels.Keep(x, y, radius);
        output.Markup($"<g class=\"map-point{(isBroad ? " map-broad" : "")}\"><circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"{radius:0}\"/></g>");
    }
}
