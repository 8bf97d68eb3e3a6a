using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Maps;

/// <summary>
/// All places on one map. A mark is as large as the place is often mentioned; a country or region is a broad disc, never a point. Names that
/// would cover one another wait until the reader comes nearer: each says from which enlargement on it has room, 0 where it has even on a phone.
/// </summary>
internal static class OverviewMap
{
    private const int Width = 960;
    private const int Height = 560;

    /// <summary>The largest mark stands for at least so many articles: a single article must not look like the most there could be.</summary>
    private const int LeastOfLargest = 12;

    /// <summary>On a phone marks and names are drawn 2.5 times as large against the land (css/map.css), as if the map were so much farther away.</summary>
    private const double OnPhone = 0.4;

    private static readonly ImmutableArray<int> Levels = [0, 1, 2, 4, 8];

    /// <summary>Writes the SVG element.</summary>
    public static void Write(MapPage page, Basemap basemap, Writers writers, Utf8Html output)
    {
        var view = MapView.Of([.. page.Places.Select(place => place.Geo)], Width, Height);
        var marks = MarksOf(page, view);
        output.Markup($"<svg class=\"map map-overview\" data-map data-level=\"1\" viewBox=\"0 0 {Width} {Height}\" role=\"group\" aria-label=\"");
        output.Text(writers.Words["map.all"]);
        output.Raw("\"><path class=\"map-land\" d=\""u8);
        output.Raw(basemap.LandOf(view));
        output.Raw("\"/>\n"u8);
        // Discs lie under points, and points that matter more on top.
        foreach (var mark in marks.OrderBy(mark => !mark.IsBroad).ThenBy(mark => mark.Place.Articles)) WriteMark(mark, writers, output);
        output.Raw("</svg>\n"u8);
    }

    private static List<Mark> MarksOf(MapPage page, MapView view)
    {
        var most = Math.Max(LeastOfLargest, page.Places.Max(place => place.Articles));
        var marks = new List<Mark>();
        foreach (var place in page.Places)
        {
            var (x, y, isNear) = view.Project(new(place.Geo.Longitude, place.Geo.Latitude));
            if (!isNear || x < 0 || y < 0 || x > Width || y > Height) continue;
            var radius = place.Geo.Precision switch
            {
                GeoPrecision.Country => Math.Clamp(view.Pixels(3), 11, 40),
                GeoPrecision.Region => Math.Clamp(view.Pixels(1.2), 8, 30),
                _ => 3.5 + (4.5 * Math.Sqrt((double)place.Articles / most)),
            };
            marks.Add(new(place, x, y, radius));
        }

        foreach (var level in Levels) GiveLabels(marks, level);
        return marks;
    }

    /// <summary>Gives names a place at an enlargement, most mentioned first, each where it covers no name and no point before it.</summary>
    private static void GiveLabels(List<Mark> marks, int from)
    {
        var level = from == 0 ? OnPhone : from;
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (var mark in marks.Where(mark => !mark.IsBroad)) taken.Add(Box(mark.X * level, mark.Y * level, mark.Radius, mark.Radius));
        foreach (var mark in marks.Where(mark => mark.Label is not null)) taken.Add(LabelBox(mark, mark.Label!.Value.Side, level));
        foreach (var mark in marks.Where(mark => mark.Label is null))
            foreach (var side in (LabelSide[])[LabelSide.Right, LabelSide.Left, LabelSide.Below])
            {
                var box = LabelBox(mark, side, level);
                var own = mark.IsBroad ? default : Box(mark.X * level, mark.Y * level, mark.Radius, mark.Radius);
                if (box.Left < 0 || box.Right > Width * level || taken.Exists(other => other != own && Overlap(box, other))) continue;
                mark.Label = (side, from);
                taken.Add(box);
                break;
            }
    }

    private static (double Left, double Top, double Right, double Bottom) LabelBox(Mark mark, LabelSide side, double level)
    {
        // Eight pixels are what a letter of this size takes at most, on the average of a name.
        var (x, y, width, gap) = (mark.X * level, mark.Y * level, mark.Name.Length * 7.6, mark.IsBroad ? 0 : mark.Radius + 4);
        return side switch
        {
            LabelSide.Right when !mark.IsBroad => (x + gap, y - 8, x + gap + width, y + 8),
            LabelSide.Left when !mark.IsBroad => (x - gap - width, y - 8, x - gap, y + 8),
            _ => (x - (width / 2), y + gap - 8, x + (width / 2), y + gap + 8),
        };
    }

    private static (double, double, double, double) Box(double x, double y, double rx, double ry) => (x - rx, y - ry, x + rx, y + ry);

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    private static void WriteMark(Mark mark, Writers writers, Utf8Html output)
    {
        output.Raw("<a href=\""u8);
        writers.WriteUrl(mark.Place.Place.Url, output);
        output.Markup($"\"><g transform=\"translate({mark.X:0.#} {mark.Y:0.#})\" class=\"{(mark.IsBroad ? "map-point map-broad" : "map-point")}\"><title>");
        output.Text($"{mark.Name}: {writers.Words.Count("articles", mark.Place.Articles)}");
        output.Raw("</title>"u8);
        if (!mark.IsBroad) output.Raw("<g class=\"map-fixed\">"u8);
        output.Markup($"<circle r=\"{mark.Radius:0.#}\"/>");
        if (mark.IsBroad) output.Raw("<g class=\"map-fixed\">"u8);
        if (mark.Label is { } label) WriteLabel(mark, label.Side, label.Level, output);
        output.Raw("</g></g></a>\n"u8);
    }

    private static void WriteLabel(Mark mark, LabelSide side, int level, Utf8Html output)
    {
        var gap = mark.Radius + 4;
        (double x, double y, string anchor) = mark.IsBroad ? (0.0, 4.0, "middle") : side switch
        {
            LabelSide.Right => (gap, 4.0, "start"),
            LabelSide.Left => (-gap, 4.0, "end"),
            _ => (0.0, gap + 10, "middle"),
        };
        output.Markup($"<text class=\"map-label\" data-from=\"{level}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">");
        output.Text(mark.Name);
        output.Raw("</text>"u8);
    }

    private enum LabelSide { Right, Left, Below }

    private sealed class Mark(MapPlace place, double x, double y, double radius)
    {
        public MapPlace Place => place;

        public string Name => place.Place.Name;

        public double X => x;

        public double Y => y;

        public double Radius => radius;

        public bool IsBroad => place.Geo.Precision is GeoPrecision.Country or GeoPrecision.Region;

        /// <summary>On which side its name stands, and from which enlargement on; null where there is never room.</summary>
        public (LabelSide Side, int Level)? Label { get; set; }
    }
}
