using System.Buffers.Text;
using System.Numerics;

namespace Archive.Themes.Maps;

/// <summary>
/// Draws the land of views as the data of SVG paths: rings cut to the map, in tenths of pixels, on a small map in whole ones. Serves one view after
/// another, so that what it works in is made once; not thread-safe.
/// </summary>
internal sealed class LandDrawing
{
    /// <summary>Land goes on for so many pixels beyond the map, so that the edge of no ring is seen.</summary>
    private const double Margin = 8;

    /// <summary>A map this small is drawn in whole pixels.</summary>
    private const int SketchWidth = 400;

    private bool isSketch;
    private double[] ringX = new double[1024], ringY = new double[1024];
    private double[] cutX = new double[1024], cutY = new double[1024];
    private int count;
    private byte[] path = new byte[1 << 14];
    private int length;

    /// <summary>The land of a view, in ASCII.</summary>
    public byte[] Of(MapView view, Basemap basemap)
    {
        (isSketch, length) = (view.Width <= SketchWidth, 0);
        foreach (var country in basemap.Countries)
            foreach (var ring in country.Rings)
                if (view.MayShow(ring) && Project(ring, view)) Append();
        return path[..length];
    }

    /// <summary>Projects a ring and cuts it to the map; false where nothing of it is seen.</summary>
    private bool Project(Ring source, MapView view)
    {
        count = source.Count;
        if (ringX.Length < count) (ringX, ringY) = (new double[count], new double[count]);
        if (!view.Project(source.Directions.AsSpan(), ringX, ringY)) return false;
        var (left, right) = RangeOf(ringX.AsSpan(0, count));
        var (top, bottom) = RangeOf(ringY.AsSpan(0, count));
        if (right < -Margin || left > view.Width + Margin || bottom < -Margin || top > view.Height + Margin) return false;
        if (left < -Margin) CutDown(-Margin, 1);
        if (right > view.Width + Margin) CutDown(view.Width + Margin, -1);
        if (top < -Margin) CutAcross(-Margin, 1);
        if (bottom > view.Height + Margin) CutAcross(view.Height + Margin, -1);
        return count > 0;
    }

    private static (double Least, double Most) RangeOf(ReadOnlySpan<double> values)
    {
        var (least, most) = (new Vector<double>(values[0]), new Vector<double>(values[0]));
        var i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var several = new Vector<double>(values[i..]);
            (least, most) = (Vector.Min(least, several), Vector.Max(most, several));
        }

        var range = (Least: least[0], Most: most[0]);
        for (var lane = 1; lane < Vector<double>.Count; lane++) range = (Math.Min(range.Least, least[lane]), Math.Max(range.Most, most[lane]));
        for (; i < values.Length; i++) range = (Math.Min(range.Least, values[i]), Math.Max(range.Most, values[i]));
        return range;
    }

    private void CutDown(double line, int sign)
    {
        Cut(ringX, ringY, ref cutX, ref cutY, line, sign);
        (ringX, ringY, cutX, cutY) = (cutX, cutY, ringX, ringY);
    }

    private void CutAcross(double line, int sign)
    {
        Cut(ringY, ringX, ref cutY, ref cutX, line, sign);
        (ringX, ringY, cutX, cutY) = (cutX, cutY, ringX, ringY);
    }

    /// <summary>Cuts the ring at a line; what has the given sign against it stays (Sutherland and Hodgman).</summary>
    /// <param name="along">The coordinates that are compared with the line.</param>
    /// <param name="beside">The others.</param>
    /// <param name="cutAlong">Takes what stays.</param>
    /// <param name="cutBeside">Takes what stays.</param>
    /// <param name="line">Where the line is.</param>
    /// <param name="sign">The side that stays.</param>
    private void Cut(double[] along, double[] beside, ref double[] cutAlong, ref double[] cutBeside, double line, int sign)
    {
        // Every edge may cross the line.
        if (cutAlong.Length < count * 2) (cutAlong, cutBeside) = (new double[count * 2], new double[count * 2]);
        var (kept, last) = (0, count - 1);
        for (var i = 0; i < count; i++)
        {
            var next = i == last ? 0 : i + 1;
            var (depth, nextDepth) = (sign * (along[i] - line), sign * (along[next] - line));
            if (depth >= 0) (cutAlong[kept], cutBeside[kept++]) = (along[i], beside[i]);
            if (depth >= 0 == nextDepth >= 0) continue;
            var t = depth / (depth - nextDepth);
            (cutAlong[kept], cutBeside[kept++]) = (along[i] + (t * (along[next] - along[i])), beside[i] + (t * (beside[next] - beside[i])));
        }

        count = kept;
    }

    /// <summary>Appends the ring, relative, leaving out what is nearer than 0.8 pixels (five, on a small map) to the point before.</summary>
    private void Append()
    {
        var (grain, nearest, fewest) = isSketch ? (10, 50, 4) : (1, 8, 3);
        var (points, start) = (0, length);
        (int X, int Y) last = default;
        for (var i = 0; i < count; i++)
        {
            (int X, int Y) point = ((int)Math.Round(ringX[i] * 10 / grain) * grain, (int)Math.Round(ringY[i] * 10 / grain) * grain);
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
