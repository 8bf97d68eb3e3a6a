using Archive.Model;
using Archive.Pages;

namespace Archive.Themes.Drawings;

/// <summary>
/// Roles and relations of an actor on an axis of years: the list itself is the drawing, with the years above it and a bar under the words of each entry.
/// What goes on has an arrow at its end, what is only about known is dotted. Places are shares of the width, so a bar is right on any screen.
/// </summary>
internal static class YearsAxis
{
    /// <summary>Writes the years; nothing where there is no axis.</summary>
    public static void WriteHead(YearSpan? years, Utf8Html output)
    {
        if (years is null) return;
        output.Raw("<svg class=\"years years-head\" aria-hidden=\"true\" width=\"100%\" height=\"18\">"u8);
        foreach (var year in TicksOf(years))
        {
            var at = ShareOf(year, years);
            output.Markup($"<text x=\"{at:0.##}%\" y=\"13\" text-anchor=\"{(at < 3 ? "start" : at > 97 ? "end" : "middle")}\">{year}</text>");
        }

        output.Raw("</svg>\n"u8);
    }

    /// <summary>Writes the bar of one entry; nothing where it has no date, or there is no axis.</summary>
    public static void WriteBar(YearSpan? years, EdtfDate? date, Utf8Html output)
    {
        if (years is null || (date?.Earliest ?? date?.Latest) is null) return;
        var (from, to) = (YearOf(date!.Earliest), YearOf(date.Latest, isEnd: true));
        var (start, end) = (from is { } begin ? ShareOf(begin, years) : 0, to is { } finish ? ShareOf(finish, years) : 100);
        output.Raw("<svg class=\"years years-bar\" aria-hidden=\"true\" width=\"100%\" height=\"14\">"u8);
        foreach (var year in TicksOf(years))
        {
            var at = ShareOf(year, years);
            output.Markup($"<line x1=\"{at:0.##}%\" x2=\"{at:0.##}%\" y2=\"14\"/>");
        }

        output.Raw(date.IsApproximate || date.IsUncertain ? "<rect class=\"about\""u8 : "<rect"u8);
        output.Markup($" x=\"{start:0.##}%\" y=\"4\" width=\"{Math.Max(0.8, end - start):0.##}%\" height=\"6\"/>");
        if (to is null) output.Raw("<svg class=\"open-end\" x=\"100%\"><path d=\"M-1 1l6 6l-6 6z\"/></svg>"u8);
        if (from is null) output.Raw("<svg class=\"open-end\" x=\"0\"><path d=\"M1 1l-6 6l6 6z\"/></svg>"u8);
        output.Raw("</svg>"u8);
    }

    private static double ShareOf(double year, YearSpan years) => Math.Clamp((year - years.First) * 100 / (years.Last - years.First), 0, 100);

    private static double? YearOf(EdtfDay? day, bool isEnd = false) =>
        day is { } known ? known.Year + ((known.Month - 1) / 12.0) + ((known.Day - (isEnd ? 0 : 1)) / 372.0) : null;

    private static IEnumerable<int> TicksOf(YearSpan years)
    {
        var step = (years.Last - years.First) switch { <= 5 => 1, <= 12 => 2, <= 30 => 5, <= 80 => 10, <= 300 => 50, _ => 500 };
        for (var year = (int)Math.Ceiling((double)years.First / step) * step; year < years.Last; year += step) yield return year;
    }
}
