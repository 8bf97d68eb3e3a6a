using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Maps;

/// <summary>Where one place lies, among cities of the archive that help to find it. A point stands only for what is known to a point; a region or country is a broad disc without a centre.</summary>
internal static class PlaceMap
{
    /// <summary>Writes the SVG element.</summary>
    /// <param name="name">The place's name, for the tooltip.</param>
    /// <param name="geo">Where it is, and how exactly.</param>
    /// <param name="label">What the map shows, for those who do not see it.</param>
    /// <param name="landmarks">Other places that may be named on it.</param>
    /// <param name="basemap">The countries.</param>
    /// <param name="output">Takes the markup.</param>
    public static void Write(string name, Geo geo, string label, ImmutableArray<PlaceOnMap> landmarks, Basemap basemap, Utf8Html output)
    {
        var view = MapView.Of(geo);
        var (x, y, _) = view.Project(new(geo.Longitude, geo.Latitude));
        var radius = geo.Precision switch
        {
            GeoPrecision.Country => Math.Clamp(view.Pixels(4), 12, 60),
            GeoPrecision.Region => Math.Clamp(view.Pixels(1.5), 9, 40),
            _ => 6,
        };
        var isBroad = geo.Precision is GeoPrecision.Region or GeoPrecision.Country;
        output.Markup($"<svg class=\"map\" viewBox=\"0 0 {view.Width} {view.Height}\" width=\"{view.Width}\" height=\"{view.Height}\" preserveAspectRatio=\"xMidYMid slice\" role=\"img\" aria-label=\"");
        output.Text(label);
        output.Raw("\"><path class=\"map-land\" d=\""u8);
        output.Raw(basemap.LandOf(view));
        output.Raw("\"/>"u8);
        var labels = new MapLabels(view);
        labels.Keep(x, y, radius + 2);
        foreach (var landmark in landmarks) WriteLandmark(landmark, view, (x, y, radius), labels, output);
        output.Raw(isBroad ? "<g class=\"map-point map-broad map-main\"><title>"u8 : "<g class=\"map-point map-main\"><title>"u8);
        output.Text(name);
        output.Markup($"</title><circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/></g></svg>");
    }

    private static void WriteLandmark(PlaceOnMap landmark, MapView view, (double X, double Y, double Radius) main, MapLabels labels, Utf8Html output)
    {
        var (x, y, isNear) = view.Project(new(landmark.Geo.Longitude, landmark.Geo.Latitude));
        if (!isNear || x < 0 || y < 0 || x > view.Width || y > view.Height || Math.Max(Math.Abs(x - main.X), Math.Abs(y - main.Y)) < main.Radius + 6) return;
        labels.Keep(x, y, 3);
        if (labels.Write(landmark, output)) output.Markup($"<circle class=\"map-landmark\" cx=\"{x:0}\" cy=\"{y:0}\" r=\"2.5\"/>");
    }
}
