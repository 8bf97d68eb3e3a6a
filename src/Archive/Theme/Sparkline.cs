using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Articles by month as a row of bars.</summary>
internal static class Sparkline
{
    private const int Height = 32;
    private const int MostBars = 120;

    /// <summary>The SVG; with more than ten years of months a bar stands for a year.</summary>
    public static string Draw(ImmutableArray<MonthCount> months, Localizer words)
    {
        if (months.Length == 0) return "";
        var (first, last) = (Index(months[0]), Index(months[^1]));
        var step = last - first + 1 > MostBars ? 12 : 1;
        var bars = months.GroupBy(m => (Index(m) - first) / step).ToDictionary(g => g.Key, g => g.Sum(m => m.Count));
        var count = ((last - first) / step) + 1;
        var most = bars.Values.Max();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"sparkline\" viewBox=\"0 0 {Math.Max(count * 6, 60)} {Height}\" height=\"{Height}\" role=\"img\" aria-label=\"");
        svg.Append(System.Net.WebUtility.HtmlEncode(words.Format(
            "sparkline.label", words.Month(months[0].Year, months[0].Month), words.Month(months[^1].Year, months[^1].Month), most.ToString(words.Culture)))).Append("\">");
        foreach (var (bar, value) in bars.OrderBy(b => b.Key))
        {
            var height = Math.Max(2, value * (Height - 2) / most);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{bar * 6}\" y=\"{Height - height}\" width=\"4\" height=\"{height}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static int Index(MonthCount month) => (month.Year * 12) + month.Month - 1;
}
