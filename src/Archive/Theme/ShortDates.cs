using System.Globalization;
using Archive.Model;

namespace Archive.Themes;

/// <summary>
/// Dates as an editor would put them in brackets behind the words of a text: <c>7.8.</c>, <c>8.–17.8.</c>, <c>ab 24.2.2022</c>. The year of the
/// article itself goes without saying.
/// </summary>
/// <param name="words">The words of the interface.</param>
internal sealed class ShortDates(Localizer words)
{
    private const int NoYear = int.MinValue;

    private readonly string[] months = DateWords.NamesOf(words, "month-short");

    /// <summary>The date, short.</summary>
    /// <param name="date">The date.</param>
    /// <param name="year">The year that need not be said.</param>
    public string Of(EdtfDate date, int year) => date.Kind switch
    {
        EdtfKind.Interval when date.Points is [var from, var to] => Span(from, to, year),
        EdtfKind.OneOf or EdtfKind.AllOf when date.Points.IsEmpty && date.Ranges is [var (from, to)] => Span(from, to, year),
        EdtfKind.OneOf or EdtfKind.AllOf when date.Ranges.IsEmpty => string.Join(", ", date.Points.OfType<EdtfPoint>().Select(p => Point(p, year))),
        EdtfKind.Date when date.Points is [{ } point] => Point(point, year),
        _ => date.Text,
    };

    private string Span(EdtfPoint? from, EdtfPoint? to, int year) => (from, to) switch
    {
        (null, null) => "?",
        ({ } start, null) => words.Format("date.short-since", Point(start, year)),
        (null, { } end) => words.Format("date.short-until", Point(end, year)),
        ({ } start, { } end) when IsDay(start) && IsDay(end) && start.First.Year == end.First.Year && start.First.Month == end.First.Month
            => $"{words.Format("date.short-alone", start.First.Day)}–{Point(end, year)}",
        // Whoever reads "24.2.2022–7.8." takes the second to be of the same year.
        ({ } start, { } end) when start.First.Year != end.Last.Year => $"{Point(start, NoYear)}–{Point(end, NoYear)}",
        ({ } start, { } end) => $"{Point(start, IsDay(start) ? start.First.Year : year)}–{Point(end, year)}",
    };

    private string Point(EdtfPoint point, int year)
    {
        var plain = point.Precision switch
        {
            EdtfPrecision.Day or EdtfPrecision.Minute => Day(point.First, year),
            EdtfPrecision.Month => Day("date.short-month", point.First),
            EdtfPrecision.Season => words.Format($"date.season-{(point.Season ?? 21).ToString(CultureInfo.InvariantCulture)}", point.First.Year),
            EdtfPrecision.Year => point.First.Year.ToString(CultureInfo.InvariantCulture),
            _ => point.Text,
        };
        return (point.IsApproximate ? words.Format("date.short-about", plain) : plain) + (point.IsUncertain ? "?" : "");
    }

    private string Day(EdtfDay day, int year) => Day(day.Year == year ? "date.short-day" : "date.short-year", day);

    private string Day(string key, EdtfDay day) => words.Format(key, [day.Day, day.Month, months[day.Month - 1], day.Year]);

    private static bool IsDay(EdtfPoint point) => point.Precision == EdtfPrecision.Day;
}
