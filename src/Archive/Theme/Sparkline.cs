using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Mentions by month as a row of bars on a time axis.</summary>
internal static class Sparkline
{
    private const int Width = 320;
    private const int Height = 48;
    private const int MostBars = 120;
    private const int FewestBars = 12;

    /// <summary>The figure; with more than ten years of months a bar stands for a year. Nothing where there are no months.</summary>
    public static string Draw(ImmutableArray<MonthCount> months, Writers writers)
    {
        if (months.IsEmpty) return "";
        var (first, last) = SpanOf(Index(months[0]), Index(months[^1]));
        var step = last - first + 1 > MostBars ? 12 : 1;
        var bars = new SortedDictionary<int, int>();
        foreach (var month in months) bars[(Index(month) - first) / step] = bars.GetValueOrDefault((Index(month) - first) / step) + month.Count;
        var (from, to, most) = (NameOf(first, writers), NameOf(last, writers), bars.Values.Max());
        var width = (double)Width / (((last - first) / step) + 1);
        var svg = new StringBuilder("<figure class=\"sparkline\"><svg viewBox=\"0 0 ").Append(CultureInfo.InvariantCulture, $"{Width} {Height}")
            .Append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
            .Append(Utf8Html.Escape(writers.Words.Format(step == 1 ? "sparkline.months" : "sparkline.years", from, to, writers.Words.Number(most)))).Append("\">");
        foreach (var (bar, value) in bars)
        {
            var height = Math.Max(2, value * (Height - 2) / Math.Max(1, most));
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{bar * width:0.##}\" y=\"{Height - height}\" width=\"{Math.Max(1, width - 1.5):0.##}\" height=\"{height}\"/>");
        }

        svg.Append("</svg><figcaption><span>").Append(Utf8Html.Escape(from)).Append("</span>");
        return svg.Append(" <span>").Append(Utf8Html.Escape(to)).Append("</span></figcaption></figure>").ToString();
    }

    /// <summary>A year at least: a lone bar without time around it would say nothing. Months of one year stand in that year, others in the middle.</summary>
    private static (int First, int Last) SpanOf(int first, int last)
    {
        if (last - first >= FewestBars - 1) return (first, last);
        var start = first / 12 == last / 12 ? first / 12 * 12 : first - ((FewestBars - 1 - (last - first)) / 2);
        return (start, start + FewestBars - 1);
    }

    private static int Index(MonthCount month) => (month.Year * 12) + month.Month - 1;

    private static string NameOf(int month, Writers writers) => writers.Dates.Month(month / 12, (month % 12) + 1);
}
