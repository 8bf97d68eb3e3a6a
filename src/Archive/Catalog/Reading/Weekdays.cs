using System.Collections.Immutable;

namespace Archive.Catalogs.Reading;

/// <summary>Finds the weekday that words name, in German or English.</summary>
internal static class Weekdays
{
    /// <summary>Greece was the last country to leave the Julian calendar, in 1923; weekdays of older days may be those of another date.</summary>
    private const int FirstYear = 1924;

    private const int DaysOfWeek = 7;

    private static readonly ImmutableArray<(string Name, DayOfWeek Day)> Names =
    [
        ("Montag", DayOfWeek.Monday), ("Dienstag", DayOfWeek.Tuesday), ("Mittwoch", DayOfWeek.Wednesday), ("Donnerstag", DayOfWeek.Thursday),
        ("Freitag", DayOfWeek.Friday), ("Samstag", DayOfWeek.Saturday), ("Sonnabend", DayOfWeek.Saturday), ("Sonntag", DayOfWeek.Sunday),
        ("Monday", DayOfWeek.Monday), ("Tuesday", DayOfWeek.Tuesday), ("Wednesday", DayOfWeek.Wednesday), ("Thursday", DayOfWeek.Thursday),
        ("Friday", DayOfWeek.Friday), ("Saturday", DayOfWeek.Saturday), ("Sunday", DayOfWeek.Sunday),
    ];

    // What else a word may be that names one: "Montage" and "Freitagsgebet" are none.
    private static readonly ImmutableArray<string> Endings = ["", "s", "früh", "morgen", "vormittag", "mittag", "nachmittag", "abend"];

    /// <summary>The only weekday that a quote names, and the word; null where it names none, or several, or a night, which belongs to two days.</summary>
    public static (string Word, DayOfWeek Day)? NamedIn(string quote)
    {
        (string Word, DayOfWeek Day)? found = null;
        for (int start = 0, end; start < quote.Length; start = end + 1)
        {
            end = start;
            while (end < quote.Length && char.IsLetter(quote[end])) end++;
            if (DayOf(quote.AsSpan(start, end - start)) is not { } day) continue;
            if (found is { } other && other.Day != day) return null;
            found = (quote[start..end], day);
        }

        return found is null || Tells(quote, "nacht") || Tells(quote, "night") ? null : found;
    }

    /// <summary>The nearest day of a weekday; null where the day itself is one, or is too old to tell.</summary>
    public static DateOnly? Nearest(DateOnly day, DayOfWeek weekday)
    {
        if (day.DayOfWeek == weekday || day.Year < FirstYear || day > DateOnly.MaxValue.AddDays(-DaysOfWeek)) return null;
        var ahead = (weekday - day.DayOfWeek + DaysOfWeek) % DaysOfWeek;
        return day.AddDays(ahead <= DaysOfWeek / 2 ? ahead : ahead - DaysOfWeek);
    }

    private static DayOfWeek? DayOf(ReadOnlySpan<char> word)
    {
        foreach (var (name, day) in Names)
        {
            if (!word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var ending in Endings)
                if (word[name.Length..].SequenceEqual(ending)) return day;
        }

        return null;
    }

    private static bool Tells(string quote, string word) => quote.Contains(word, StringComparison.OrdinalIgnoreCase);
}
