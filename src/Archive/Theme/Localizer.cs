using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Archive.Model;

namespace Archive.Themes;

/// <summary>The words of the interface in one language, and how that language writes dates and numbers.</summary>
internal sealed class Localizer(string language, FrozenDictionary<string, string> words)
{
    public string Language => language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    /// <summary>All keys, sorted.</summary>
    public ImmutableArray<string> Keys => [.. words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a flat JSON object of strings.</summary>
    public static Localizer Parse(string language, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return new(language, document.RootElement.EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal));
    }

    /// <summary>The word under a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none; templates are checked against the keys when the theme is loaded.</exception>
    public string this[string key] => words.TryGetValue(key, out var word) ? word : throw new KeyNotFoundException($"The interface has no words for “{key}”.");

    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The word with <c>{0}</c> replaced; KEY.one where the count is one.</summary>
    public string Count(string key, int count) =>
        string.Format(Culture, this[count == 1 && words.ContainsKey(key + ".one") ? key + ".one" : key], count.ToString("N0", Culture));

    public string Format(string key, params object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>A day in full: 7. August 2025.</summary>
    public string Date(DateOnly day) => day.ToString(this["date.day"], Culture);

    public string Month(int year, int month) => new DateOnly(year, month, 1).ToString(this["date.month"], Culture);

    public string MonthName(int month) => Culture.DateTimeFormat.GetMonthName(month);

    public string MonthShort(int month) => Culture.DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');

    /// <summary>An EDTF date in words.</summary>
    public string Edtf(EdtfDate date) => date.Kind switch
    {
        EdtfKind.Interval => Interval(date),
        EdtfKind.OneOf => Set(date, "date.one-of", "date.one-within"),
        EdtfKind.AllOf => Set(date, "date.all-of", "date.all-within"),
        _ => Point(date.Points[0]!),
    };

    private string Interval(EdtfDate date)
    {
        var (start, end) = (date.Points[0], date.Points[1]);
        return (start, end) switch
        {
            (null, null) => this["date.unknown"],
            (null, _) => Format(date.IsStartOpen ? "date.until" : "date.unknown-until", Point(end!)),
            (_, null) => Format(date.IsEndOpen ? "date.since" : "date.from-unknown", Point(start)),
            _ => Range(start, end, "date.from-to"),
        };
    }

    private string Set(EdtfDate date, string listed, string within)
    {
        if (date.Points.Length == 0 && date.Ranges is [{ From: { } from, To: { } to }]) return Range(from, to, within);
        var parts = date.Points.Select(point => Point(point!)).Concat(date.Ranges.Select(range => range switch
        {
            ({ } first, { } last) => Range(first, last, "date.span"),
            ({ } first, null) => Format("date.or-later", Point(first)),
            (null, { } last) => Format("date.or-earlier", Point(last)),
            _ => this["date.unknown"],
        }));
        return Format(listed, string.Join(", ", parts));
    }

    /// <summary>Two dates; where both are days of one month or year, what they share is said once.</summary>
    private string Range(EdtfPoint from, EdtfPoint to, string key)
    {
        var isPlain = from is { Precision: EdtfPrecision.Day, IsApproximate: false, IsUncertain: false, Time: null }
            && to is { Precision: EdtfPrecision.Day, IsApproximate: false, IsUncertain: false, Time: null };
        if (isPlain && from.First.Year == to.First.Year && from.First.ToDateOnly() is { } day)
            return Format(key, day.ToString(this[from.First.Month == to.First.Month ? "date.range-day" : "date.range-month"], Culture), Point(to));
        return Format(key, Point(from), Point(to));
    }

    private string Point(EdtfPoint point)
    {
        var words = Plain(point);
        if (point.IsApproximate) words = Format("date.about", words);
        return point.IsUncertain ? Format("date.uncertain", words) : words;
    }

    private string Plain(EdtfPoint point) => point.Precision switch
    {
        EdtfPrecision.Minute when point.First.ToDateOnly() is { } day => Format("date.at", Date(day), point.Time ?? ""),
        EdtfPrecision.Day when point.First.ToDateOnly() is { } day => Date(day),
        EdtfPrecision.Month when point.First.ToDateOnly() is { } day => day.ToString(this["date.month"], Culture),
        EdtfPrecision.Season => Format($"date.season-{point.Season}", Year(point.First.Year)),
        EdtfPrecision.Year when point.First.Year == point.Last.Year => Year(point.First.Year),
        EdtfPrecision.Decade => Format("date.decade", Year(point.First.Year)),
        EdtfPrecision.Century => Format("date.span", Year(point.First.Year), Year(point.Last.Year)),
        _ => point.Text,
    };

    private string Year(int year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : Format("date.bce", (1 - year).ToString(CultureInfo.InvariantCulture));
}
