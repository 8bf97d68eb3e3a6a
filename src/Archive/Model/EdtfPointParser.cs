namespace Archive.Model;

/// <summary>
/// Parses one date of an expression: ISO 8601-2 levels 0 and 1 (year, month, day, time of day, season, unspecified digits, qualifier).
/// </summary>
internal ref struct EdtfPointParser
{
    private const string DateForm = "a date is written year-month-day: 2025-08-07, 2025-08 or 2025";
    private const string TimeForm = "a time of day is written 14:30, 14:30:00, 14:30Z or 14:30+02:00";

    private readonly string text;
    private readonly int start;
    private readonly int end;
    private int at;

    private EdtfPointParser(string text, int start, int end) => (this.text, this.start, this.end, at) = (text, start, end, start);

    /// <summary>Parses the characters from <paramref name="start"/> up to <paramref name="end"/>; offsets count in all of the text.</summary>
    public static (EdtfPoint? Point, EdtfError? Error) Parse(string text, int start, int end)
    {
        var (isApproximate, isUncertain) = (false, false);
        if (end > start && text[end - 1] is '?' or '~' or '%')
        {
            end--;
            (isApproximate, isUncertain) = (text[end] != '?', text[end] != '~');
            if (end > start && text[end - 1] is '?' or '~' or '%')
                return Malformed(end, "one qualifier is enough: \"?\" uncertain, \"~\" approximate, \"%\" both");
        }
        var (point, error) = new EdtfPointParser(text, start, end).ParseDate();
        return point is null || !(isApproximate || isUncertain)
            ? (point, error)
            : (point with { IsApproximate = isApproximate, IsUncertain = isUncertain }, null);
    }

    private (EdtfPoint? Point, EdtfError? Error) ParseDate()
    {
        var isNegative = at < end && text[at] == '-';
        if (isNegative) at++;
        if (at < end && text[at] == 'Y') return Malformed(at, "years before -9999 and after 9999 are not supported");
        var (year, unspecified) = ReadYear();
        if (year < 0) return Malformed(at, DateForm);
        if (isNegative && year == 0 && unspecified == 0) return Malformed(start, "there is no year -0000, the year before 0001 is 0000");
        if (unspecified > 0) return FinishYears(isNegative, year, unspecified);
        if (isNegative) year = -year;
        if (at == end) return Done(EdtfPrecision.Year, EdtfCalendar.Years(year, year));
        if (text[at] != '-') return Malformed(at, DateForm);
        at++;
        return ParseMonth(year);
    }

    /// <summary>Four digits, of which the last one or two may be X. A negative year says that they are not there.</summary>
    private (int Year, int Unspecified) ReadYear()
    {
        var (year, unspecified) = (0, 0);
        for (var i = 0; i < 4; i++, at++)
        {
            if (at == end) return (-1, 0);
            var c = text[at];
            if (c == 'X' && i >= 2) unspecified++;
            else if (!char.IsAsciiDigit(c) || unspecified > 0) return (-1, 0);
            year = (year * 10) + (c == 'X' ? 0 : c - '0');
        }
        return (year, unspecified);
    }

    private readonly (EdtfPoint? Point, EdtfError? Error) FinishYears(bool isNegative, int year, int unspecified)
    {
        if (at != end) return Malformed(at, "a year with unspecified digits has neither month nor day");
        var last = year + (unspecified == 1 ? 9 : 99);
        return Done(
            unspecified == 1 ? EdtfPrecision.Decade : EdtfPrecision.Century,
            isNegative ? EdtfCalendar.Years(-last, -year) : EdtfCalendar.Years(year, last));
    }

    private (EdtfPoint? Point, EdtfError? Error) ParseMonth(int year)
    {
        var monthAt = at;
        if (TakeUnspecified()) return FinishUnspecifiedMonth(year);
        var month = ReadTwoDigits();
        // Of "2020-2024" nobody means the month 20.
        if (month < 0 || (at < end && char.IsAsciiDigit(text[at]))) return Malformed(monthAt, "a month has two digits, 01 to 12");
        if (month is >= 21 and <= 24)
            return at == end
                ? Done(EdtfPrecision.Season, EdtfCalendar.Season(year, month), season: month)
                : Malformed(at, "a season (21 to 24) has no day");
        if (month is < 1 or > 12) return Impossible(monthAt, $"there is no month {month:00}");
        if (at == end) return Done(EdtfPrecision.Month, EdtfCalendar.Month(year, month));
        if (text[at] != '-') return Malformed(at, DateForm);
        at++;
        return ParseDay(year, month);
    }

    private (EdtfPoint? Point, EdtfError? Error) FinishUnspecifiedMonth(int year)
    {
        if (at < end && text[at] == '-')
        {
            at++;
            if (!TakeUnspecified()) return Malformed(at, "where the month is unspecified the day is too: 2025-XX-XX");
        }
        return at == end ? Done(EdtfPrecision.Year, EdtfCalendar.Years(year, year)) : Malformed(at, DateForm);
    }

    private (EdtfPoint? Point, EdtfError? Error) ParseDay(int year, int month)
    {
        var dayAt = at;
        if (TakeUnspecified())
            return at == end ? Done(EdtfPrecision.Month, EdtfCalendar.Month(year, month)) : Malformed(at, DateForm);
        var day = ReadTwoDigits();
        if (day < 0) return Malformed(dayAt, "a day has two digits, 01 to 31");
        if (day == 0) return Impossible(dayAt, "days are counted from 01");
        if (day > EdtfCalendar.DaysIn(year, month)) return Impossible(dayAt, EdtfCalendar.Describe(year, month));
        var date = new EdtfDay(year, month, day);
        if (at == end) return Done(EdtfPrecision.Day, (date, date));
        return text[at] == 'T' ? ParseTime(date) : Malformed(at, DateForm);
    }

    private (EdtfPoint? Point, EdtfError? Error) ParseTime(EdtfDay date)
    {
        var timeAt = ++at;
        if (ReadTime() is { } error) return (null, error);
        return Done(EdtfPrecision.Minute, (date, date), time: text[timeAt..end]);
    }

    private EdtfError? ReadTime()
    {
        var hourAt = at;
        var hour = ReadTwoDigits();
        if (hour < 0 || !Take(':')) return Malformed(at, TimeForm).Error;
        if (hour > 23) return Impossible(hourAt, "hours run from 00 to 23").Error;
        var minuteAt = at;
        var minute = ReadTwoDigits();
        if (minute < 0) return Malformed(at, TimeForm).Error;
        if (minute > 59) return Impossible(minuteAt, "minutes run from 00 to 59").Error;
        return ReadSeconds() ?? ReadZone() ?? (at == end ? null : Malformed(at, TimeForm).Error);
    }

    private EdtfError? ReadSeconds()
    {
        if (!Take(':')) return null;
        var secondAt = at;
        var second = ReadTwoDigits();
        if (second < 0) return Malformed(at, TimeForm).Error;
        if (second > 59) return Impossible(secondAt, "seconds run from 00 to 59").Error;
        if (!Take('.')) return null;
        var fractionAt = at;
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return at == fractionAt ? Malformed(at, TimeForm).Error : null;
    }

    private EdtfError? ReadZone()
    {
        if (Take('Z') || !(Take('+') || Take('-'))) return null;
        var hourAt = at;
        var hour = ReadTwoDigits();
        var minute = hour >= 0 && Take(':') ? ReadTwoDigits() : 0;
        if (hour < 0 || minute < 0) return Malformed(at, TimeForm).Error;
        return hour > 14 || minute > 59 ? Impossible(hourAt, "no time zone is more than 14 hours from UTC").Error : null;
    }

    private bool Take(char c)
    {
        if (at == end || text[at] != c) return false;
        at++;
        return true;
    }

    private bool TakeUnspecified()
    {
        if (end - at < 2 || text[at] != 'X' || text[at + 1] != 'X') return false;
        at += 2;
        return true;
    }

    /// <summary>Two digits; −1, and nothing taken, where they are not there.</summary>
    private int ReadTwoDigits()
    {
        if (end - at < 2 || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1])) return -1;
        at += 2;
        return ((text[at - 2] - '0') * 10) + text[at - 1] - '0';
    }

    private readonly (EdtfPoint? Point, EdtfError? Error) Done(
        EdtfPrecision precision, (EdtfDay First, EdtfDay Last) days, int? season = null, string? time = null) =>
        (new EdtfPoint(text[start..end], precision, days.First, days.Last, false, false, season, time), null);

    private static (EdtfPoint? Point, EdtfError? Error) Malformed(int offset, string detail) =>
        (null, new EdtfError(offset, EdtfProblem.Malformed, detail, null));

    private static (EdtfPoint? Point, EdtfError? Error) Impossible(int offset, string detail) =>
        (null, new EdtfError(offset, EdtfProblem.Impossible, detail, null));
}
