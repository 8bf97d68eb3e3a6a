using Archive.Pages;

namespace Archive.Themes.Maps;

/// <summary>Names on a map where there is room: one that would cover another or leave the map is left to the list beside it.</summary>
/// <param name="view">What the map shows.</param>
internal sealed class MapLabels(MapView view)
{
    private const double Letter = 7.2;
    private const int HalfLine = 8;
    private const int Edge = 2;

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Keeps names away from a mark.</summary>
    public void Keep(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Writes a name: on a disc in its middle, below or above; of a point at its right, left or below. Whether there was room.</summary>
    public bool Write(PlaceOnMap place, Utf8Html output)
    {
        var (x, y, isNear) = view.Project(new(place.Geo.Longitude, place.Geo.Latitude));
        if (!isNear) return false;
        var (isBroad, width) = (ArticleMap.IsBroad(place.Geo), place.Name.Length * Letter);
        foreach (var (left, middle, anchor, at) in (ReadOnlySpan<(double, double, string, double)>)
            [
                isBroad ? (x - (width / 2), y, "middle", x) : (x + 7, y, "start", x + 7),
                isBroad ? (x - (width / 2), y + 14, "middle", x) : (x - 7 - width, y, "end", x - 7),
                (x - (width / 2), y + (isBroad ? -14 : 12), "middle", x),
            ])
        {
            if (!Take((left, middle - HalfLine, left + width, middle + HalfLine))) continue;
            output.Markup($"<text class=\"map-name\" x=\"{at:0}\" y=\"{middle + 4:0}\" text-anchor=\"{anchor}\">");
            output.Text(place.Name);
            output.Raw("</text>"u8);
            return true;
        }

        return false;
    }

    private bool Take((double Left, double Top, double Right, double Bottom) box)
    {
        if (box.Left < Edge || box.Right > view.Width - Edge || box.Top < Edge || box.Bottom > view.Height - Edge) return false;
        foreach (var other in taken)
            if (box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom) return false;
        taken.Add(box);
        return true;
    }
}
