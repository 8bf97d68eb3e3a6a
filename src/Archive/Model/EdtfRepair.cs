using System.Globalization;

namespace Archive.Model;

/// <summary>Guesses the valid expression that a person meant: German dates, missing zeros, other separators, impossible days.</summary>
internal static class EdtfRepair
{
    private const int MaxLength = 200;

    private static readonly string[] Months =
    [
        "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];

    private static readonly string[] RangeWords = ["/", " bis ", " to ", " - ", "..", "–", "—", "-"];
    private static readonly string[] AboutWords = ["ca.", "ca ", "circa ", "etwa ", "um ", "about "];

    /// <summary>The expression probably meant; null where there is no good guess. What it returns is valid.</summary>
    public static string? Of(string text)
    {
        if (text.Length > MaxLength) return null;
        text = text.Trim();
        return text.Length == 0 ? null : Verified(text) ?? Set(text) ?? Point(text) ?? Interval(text);
    }

    private static string? Verified(string? text) => text is not null && EdtfParser.ParseAsWritten(text).Date is not null ? text : null;

    private static string? Set(string text)
    {
        if (text[0] is not ('[' or '{')) return null;
        var members = text.Trim('[', ']', '{', '}').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var repaired = members.Select(member => Range(member, "..", "..") ?? EndOf(member));
        var brackets = text[0] == '[' ? "[]" : "{}";
        return Verified($"{brackets[0]}{string.Join(",", repaired)}{brackets[1]}");
    }

    private static string? Interval(string text)
    {
        if (Following(text, "seit ", "since ", "ab ") is { } start) return Verified(EndOf(start) + "/..");
        if (Following(text, "bis ", "until ") is { } end) return Verified("../" + EndOf(end));
        foreach (var word in RangeWords)
            if (Verified(Range(text, word, "/")) is { } valid) return valid;
        return null;
    }

    /// <summary>Two dates, in the right order; <paramref name="joint"/> is what EDTF puts between them.</summary>
    private static string? Range(string text, string separator, string joint)
    {
        var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var (start, end) = (EndOf(text[..at]), EndOf(text[(at + separator.Length)..]));
        if (start is null || end is null || (separator == "-" && (start.Length == 0 || end.Length == 0))) return null;
        if (separator == ".." && joint == "/") (start, end) = (OpenWhereEmpty(start), OpenWhereEmpty(end));
        return Verified($"{start}/{end}") is null && Verified($"{end}/{start}") is not null ? end + joint + start : start + joint + end;
    }

    private static string OpenWhereEmpty(string end) => end.Length == 0 ? ".." : end;

    /// <summary>One side of an interval: a date, ".." or nothing.</summary>
    private static string? EndOf(string text) => text.Trim() switch
    {
        "" or "unknown" or "unbekannt" or "?" => "",
        ".." or "open" or "offen" or "heute" or "now" or "today" or "…" => "..",
        var date => Verified(date) ?? Point(date),
    };

    private static string? Point(string text)
    {
        if (Following(text, AboutWords) is { } about)
            return Verified((Verified(about) ?? Point(about))?.TrimEnd('~', '?', '%') + "~");
        var (date, qualifier) = SplitQualifier(text);
        var (day, time) = SplitTime(date);
        return Verified(Day(day) + time + qualifier);
    }

    private static (string Date, string Qualifier) SplitQualifier(string text)
    {
        var qualifiers = text.Where(c => c is '?' or '~' or '%').Distinct().ToArray();
        var date = string.Concat(text.Where(c => c is not ('?' or '~' or '%'))).Trim();
        return (date, qualifiers.Length > 1 ? "%" : string.Concat(qualifiers));
    }

    private static (string Day, string Time) SplitTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (text, "");
        var space = text.LastIndexOfAny(['T', ' ', 't'], colon);
        if (space < 0) return (text, "");
        var time = text[(space + 1)..].Trim();
        return (text[..space].Trim(), "T" + (time.IndexOf(':', StringComparison.Ordinal) == 1 ? "0" + time : time));
    }

    private static string? Day(string text)
    {
        var isNegative = text.StartsWith('-');
        var tokens = Tokens(text);
        var hasSlash = text.Contains('/', StringComparison.Ordinal);
        var day = tokens switch
        {
            [{ Length: 4 } y] => y.ToUpperInvariant(),
            [{ Length: 4 } y, var m] when Number(y) is not null => YearMonth(y, m),
            [{ Length: 4 } y, var m, var d] when Number(y) is not null => Build(y, m, d),
            [{ Length: 8 } basic] => Build(basic[..4], basic[4..6], basic[6..]),
            [var d, var m, { Length: 4 } y] when Number(m) is null && Number(d) is not null => Build(y, Month(m), d),
            [var m, var d, { Length: 4 } y] when Number(m) is null => Build(y, Month(m), d),
            [var d, var m, { Length: 4 } y] when !hasSlash => Build(y, m, d),
            [var m, { Length: 4 } y] when !hasSlash => YearMonth(y, Number(m) is null ? Month(m) : m),
            _ => null,
        };
        return day is not null && isNegative ? "-" + day : day;
    }

    private static string? YearMonth(string year, string? month) => month switch
    {
        null => null,
        _ when IsUnspecified(month) => $"{year}-XX",
        _ when Number(month) is { } m => $"{year}-{m:00}",
        _ => null,
    };

    private static string? Build(string year, string? month, string day)
    {
        if (month is null || Number(year) is not { } y) return null;
        if (IsUnspecified(month)) return $"{year}-XX-XX";
        if (month.Length > 2 || Number(month) is not { } m) return null;
        if (IsUnspecified(day)) return $"{year}-{m:00}-XX";
        if (Number(day) is not { } d || d > 31) return null;
        if (m > 12 && d is >= 1 and <= 12) (m, d) = (d, m);
        if (m is < 1 or > 12) return null;
        return d == 0 ? $"{year}-{m:00}" : $"{year}-{m:00}-{Math.Min(d, EdtfCalendar.DaysIn(y, m)):00}";
    }

    /// <summary>Runs of letters and runs of digits; at most four are of interest.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length && tokens.Count < 4; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            tokens.Add(text[start..i]);
        }
        return tokens;
    }

    private static bool IsUnspecified(string text) => text.Length == 2 && text.All(c => c is 'x' or 'X' or 'u' or 'U' or '0') && text != "00";

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Month(string name)
    {
        if (name.Length < 3) return null;
        var at = Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : $"{(at % 12) + 1:00}";
    }

    private static string? Following(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return text[word.Length..].Trim();
        return null;
    }
}
