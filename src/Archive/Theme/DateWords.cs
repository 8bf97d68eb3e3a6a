using System.Collections.Concurrent;
using System.Globalization;
using Archive.Model;

namespace Archive.Themes;

/// <summary>Dates as the interface's language says them.</summary>
/// <param name="words">The words of the interface.</param>
internal sealed class DateWords(Localizer words)
{
    private readonly string[] months = NamesOf(words, "month");
    // Lists say the same days again and again.
    private readonly ConcurrentDictionary<DateOnly, string> shortDays = new();
    private readonly string[] shortMonths = NamesOf(words, "month-short");

    /// <summary>A day in full: 7. August 2025.</summary>
    public string Day(DateOnly day) => words.Format("date.day", day.Day, months[day.Month - 1], Year(day.Year));

    /// <summary>A day for lists: 7. Aug. 2025.</summary>
    public string DayShort(DateOnly day) => shortDays.GetOrAdd(day, FormatShort);

    private string FormatShort(DateOnly day) => words.Format("date.day", day.Day, shortMonths[day.Month - 1], Year(day.Year));

    /// <summary>From one day to another of the same year, which goes without saying: 7. Aug. – 2. Sept.</summary>
    public string DaysShort(EdtfDay first, EdtfDay last) => first == last ? DayAlone(first) : $"{DayAlone(first)} – {DayAlone(last)}";

    private string DayAlone(EdtfDay day) => words.Format("date.day-month", day.Day, shortMonths[day.Month - 1]);

    /// <summary>A month: August 2025.</summary>
    public string Month(int year, int month) => words.Format("date.month", months[month - 1], Year(year));

    public string MonthName(int month) => months[month - 1];

    public string MonthShort(int month) => shortMonths[month - 1];

    /// <summary>An EDTF date in words: seit 24. Februar 2022.</summary>
    public string Edtf(EdtfDate date) => date.Kind switch
    {
        EdtfKind.Interval => Interval(date),
        EdtfKind.OneOf => Set(date, "date.one-of", "date.one-within"),
        EdtfKind.AllOf => Set(date, "date.all-of", "date.from-to"),
        _ => date.Points is [{ } point] ? Point(point) : date.Text,
    };

    private string Interval(EdtfDate date)
    {
        var (start, end) = date.Points is [var first, var last] ? (first, last) : (null, null);
        return (start, end) switch
        {
            (null, null) => words["date.unknown"],
            (null, { } to) => words.Format(date.IsStartOpen ? "date.until" : "date.unknown-until", Point(to)),
            ({ } from, null) => words.Format(date.IsEndOpen ? "date.since" : "date.from-unknown", Point(from)),
            ({ } from, { } to) => Range(from, to, "date.from-to"),
        };
    }

    private string Set(EdtfDate date, string listed, string within)
    {
        if (date.Points.Length == 0 && date.Ranges is [{ From: { } from, To: { } to }]) return Range(from, to, within);
        var parts = date.Points.OfType<EdtfPoint>().Select(Point).Concat(date.Ranges.Select(range => range switch
        {
            ({ } first, { } last) => Range(first, last, "date.from-to"),
            ({ } first, null) => words.Format("date.or-later", Point(first)),
            (null, { } last) => words.Format("date.or-earlier", Point(last)),
            _ => words["date.unknown"],
        })).ToList();
        return parts.Count == 1 ? parts[0] : words.Format(listed, string.Join(", ", parts.Take(parts.Count - 1)), parts[^1]);
    }

    /// <summary>Two dates; where both are plain days of one month or year, what they share is said once.</summary>
    private string Range(EdtfPoint from, EdtfPoint to, string key)
    {
        if (!IsPlainDay(from) || !IsPlainDay(to) || from.First.Year != to.First.Year || from.First.Year < 1) return words.Format(key, Point(from), Point(to));
        return words.Format(key, from.First.Month == to.First.Month
            ? words.Format("date.day-alone", from.First.Day, months[from.First.Month - 1])
            : words.Format("date.day-month", from.First.Day, months[from.First.Month - 1]), Point(to));
    }

    private static bool IsPlainDay(EdtfPoint point) => point is { Precision: EdtfPrecision.Day, IsApproximate: false, IsUncertain: false };

    private string Point(EdtfPoint point)
    {
        var plain = Plain(point);
        if (point.IsApproximate) plain = words.Format("date.about", plain);
        return point.IsUncertain ? words.Format("date.uncertain", plain) : plain;
    }

    private string Plain(EdtfPoint point) => point.Precision switch
    {
        EdtfPrecision.Minute => words.Format("date.at", DayOf(point.First), TimeOf(point.Time ?? "")),
        EdtfPrecision.Day => DayOf(point.First),
        EdtfPrecision.Month => Month(point.First.Year, point.First.Month),
        EdtfPrecision.Season => words.Format($"date.season-{(point.Season ?? 21).ToString(CultureInfo.InvariantCulture)}", Year(point.First.Year)),
        EdtfPrecision.Decade => words.Format("date.decade", Year(point.First.Year)),
        EdtfPrecision.Century => words.Format("date.from-to", Year(point.First.Year), Year(point.Last.Year)),
        _ => Year(point.First.Year),
    };

    private string DayOf(EdtfDay day) => words.Format("date.day", day.Day, months[day.Month - 1], Year(day.Year));

    /// <summary>Hours and minutes; a zone other than the site's own is said.</summary>
    private static string TimeOf(string time)
    {
        var clock = time.Length >= 5 ? time[..5] : time;
        var zone = time.AsSpan(clock.Length).IndexOfAny('Z', '+', '-');
        return zone < 0 ? clock : $"{clock} {(time[clock.Length + zone] == 'Z' ? "UTC" : $"UTC{time[(clock.Length + zone)..]}")}";
    }

    private string Year(int year) =>
        year > 0 ? year.ToString(CultureInfo.InvariantCulture) : words.Format("date.bce", (1 - year).ToString(CultureInfo.InvariantCulture));

    /// <summary>Twelve words that are numbered from one.</summary>
    public static string[] NamesOf(Localizer words, string prefix) =>
        [.. Enumerable.Range(1, 12).Select(month => words[$"{prefix}.{month.ToString(CultureInfo.InvariantCulture)}"])];
}
