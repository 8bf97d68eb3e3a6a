using System.Buffers.Text;

namespace Archive.Themes.Maps;

/// <summary>Draws the land of a view as the data of an SVG path: rings cut to the map, in tenths of pixels, on a small map in whole ones.</summary>
/// <param name="view">What part of the world.</param>
internal sealed class LandDrawing(MapView view)
{
    /// <summary>Land goes on for so many pixels beyond the map, so that the edge of no ring is seen.</summary>
    private const double Margin = 8;

    /// <summary>A map this small is drawn in whole pixels.</summary>
    private const int SketchWidth = 400;

    private readonly bool isSketch = view.Width <= SketchWidth;
    private (double X, double Y)[] ring = new (double, double)[1024];
    private (double X, double Y)[] cut = new (double, double)[1024];
    private int count;
    private byte[] path = new byte[1 << 14];
    private int length;

    /// <summary>The land, in ASCII.</summary>
    public static byte[] Of(MapView view, Basemap basemap)
    {
        var drawing = new LandDrawing(view);
        foreach (var country in basemap.Countries)
            foreach (var ring in country.Rings)
                if (view.MayShow(ring) && drawing.Project(ring)) drawing.Append();
        return drawing.path[..drawing.length];
    }

    /// <summary>Projects a ring and cuts it to the map; false where nothing of it is seen.</summary>
    private bool Project(Ring source)
    {
        var directions = source.Directions.AsSpan();
        count = directions.Length / 3;
        if (ring.Length < count) ring = new (double, double)[count];
        var isNear = false;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (var i = 0; i < count; i++)
        {
            var (x, y, near) = view.Project(directions[i * 3], directions[(i * 3) + 1], directions[(i * 3) + 2]);
            isNear |= near;
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
            ring[i] = (x, y);
        }

        if (!isNear || right < -Margin || left > view.Width + Margin || bottom < -Margin || top > view.Height + Margin) return false;
        if (left < -Margin) Cut(isAcross: false, -Margin, 1);
        if (right > view.Width + Margin) Cut(isAcross: false, view.Width + Margin, -1);
        if (top < -Margin) Cut(isAcross: true, -Margin, 1);
        if (bottom > view.Height + Margin) Cut(isAcross: true, view.Height + Margin, -1);
        return count > 0;
    }

    /// <summary>Cuts the ring at a line across or down the map; what has the given sign against it stays (Sutherland and Hodgman).</summary>
    private void Cut(bool isAcross, double line, int sign)
    {
        // Every edge may cross the line.
        if (cut.Length < count * 2) cut = new (double, double)[count * 2];
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (ring[i], ring[i + 1 == count ? 0 : i + 1]);
            var (fromDepth, toDepth) = (Depth(from), Depth(to));
            if (fromDepth >= 0) cut[kept++] = from;
            if (fromDepth >= 0 == toDepth >= 0) continue;
            var t = fromDepth / (fromDepth - toDepth);
            cut[kept++] = (from.X + (t * (to.X - from.X)), from.Y + (t * (to.Y - from.Y)));
        }

        (ring, cut, count) = (cut, ring, kept);

        double Depth((double X, double Y) point) => sign * ((isAcross ? point.Y : point.X) - line);
    }

    /// <summary>Appends the ring, relative, leaving out what is nearer than 0.8 pixels (five, on a small map) to the point before.</summary>
    private void Append()
    {
        var (grain, nearest, fewest) = isSketch ? (10, 50, 4) : (1, 8, 3);
        var (points, start) = (0, length);
        (int X, int Y) last = default;
        foreach (var (x, y) in ring.AsSpan(0, count))
        {
            (int X, int Y) point = ((int)Math.Round(x * 10 / grain) * grain, (int)Math.Round(y * 10 / grain) * grain);
            if (points > 0 && Math.Abs(point.X - last.X) + Math.Abs(point.Y - last.Y) < nearest) continue;
            if (path.Length - length < 32) Array.Resize(ref path, path.Length * 2);
            path[length++] = points switch { 0 => (byte)'M', 1 => (byte)'l', _ => (byte)' ' };
            AppendTenths(point.X - last.X);
            path[length++] = (byte)' ';
            AppendTenths(point.Y - last.Y);
            last = point;
            points++;
        }

        if (points < fewest) length = start;
        else path[length++] = (byte)'z';
    }

    private void AppendTenths(int tenths)
    {
        if (tenths < 0) path[length++] = (byte)'-';
        var (whole, rest) = Math.DivRem(Math.Abs(tenths), 10);
        Utf8Formatter.TryFormat(whole, path.AsSpan(length), out var digits);
        length += digits;
        if (rest == 0) return;
        path[length++] = (byte)'.';
        path[length++] = (byte)('0' + rest);
    }
}
