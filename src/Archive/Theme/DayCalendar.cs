using System.Globalization;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// The days of a year or month as tables of weeks, which begin on Monday (ISO 8601). Each day with articles leads to them; how dark it is says how
/// many they are, and so does its name.
/// </summary>
internal static class DayCalendar
{
    public static void Write(ArticleIndexPage page, Writers writers, Utf8Html output)
    {
        if (page.Year is not { } year) return;
        WriteWays(page, writers, output);
        var most = page.Days.Select(day => day.Count).Append(CalendarWriter.Levels).Max();
        var days = page.Days.ToDictionary(day => day.Date);
        output.Raw(page.Month is null ? "<div class=\"year-days\">\n"u8 : "<div class=\"one-month\">\n"u8);
        for (var month = page.Month ?? 1; month <= (page.Month ?? 12); month++) WriteMonth(new(year, month, 1), page, days, most, writers, output);
        output.Raw("</div>\n"u8);
    }

    /// <summary>The ways to the year or month before and after, with their names.</summary>
    private static void WriteWays(ArticleIndexPage page, Writers writers, Utf8Html output)
    {
        if (page.Previous is null && page.Next is null) return;
        output.Raw("<p class=\"beside\">"u8);
        WriteWay(page.Previous, "prev", "before", writers, output);
        output.Raw(" "u8);
        WriteWay(page.Next, "next", "after", writers, output);
        output.Raw("</p>\n"u8);
    }

    private static void WriteWay(Crumb? way, string rel, string icon, Writers writers, Utf8Html output)
    {
        if (way is null) return;
        output.Raw("<a rel=\""u8);
        output.Raw(rel);
        output.Raw("\" href=\""u8);
        writers.WriteUrl(way.Url, output);
        output.Raw(rel == "prev" ? "\">" + writers.Icon(icon) + " " : "\">");
        output.Text(DateOnly.TryParseExact(way.Title, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? writers.Dates.Month(month.Year, month.Month) : way.Title);
        output.Raw(rel == "next" ? " " + writers.Icon(icon) + "</a>" : "</a>");
    }

    private static void WriteMonth(DateOnly first, ArticleIndexPage page, Dictionary<DateOnly, DayLink> days, int most, Writers writers, Utf8Html output)
    {
        // A page of one month says in its heading which it is.
        output.Raw(page.Month is null ? "<table class=\"days\"><caption>"u8 : "<table class=\"days\"><caption class=\"visually-hidden\">"u8);
        WriteCaption(first, page, writers, output);
        output.Raw("</caption><thead><tr>"u8);
        for (var weekday = 1; weekday <= 7; weekday++)
        {
            output.Raw("<th scope=\"col\" abbr=\""u8);
            output.Text(writers.Words[$"weekday.{(char)('0' + weekday)}"]);
            output.Raw("\">"u8);
            output.Text(writers.Words[$"weekday-short.{(char)('0' + weekday)}"]);
            output.Raw("</th>"u8);
        }

        output.Raw("</tr></thead>\n<tbody>"u8);
        var (lead, length) = (((int)first.DayOfWeek + 6) % 7, DateTime.DaysInMonth(first.Year, first.Month));
        for (var week = -lead; week < length; week += 7)
        {
            output.Raw("<tr>"u8);
            for (var day = week; day < week + 7; day++)
                if (day < 0 || day >= length) output.Raw("<td></td>"u8);
                else WriteDay(first.AddDays(day), days, most, writers, output);
            output.Raw("</tr>\n"u8);
        }

        output.Raw("</tbody></table>\n"u8);
    }

    /// <summary>The month, on the page of its year with its count and as the way to its page.</summary>
    private static void WriteCaption(DateOnly first, ArticleIndexPage page, Writers writers, Utf8Html output)
    {
        if (page.Month is not null)
        {
            output.Text(writers.Dates.Month(first.Year, first.Month));
            return;
        }

        var count = 0;
        foreach (var day in page.Days)
            if (day.Date.Month == first.Month) count += day.Count;
        if (count > 0)
        {
            output.Raw("<a href=\""u8);
            writers.WriteUrl(SiteUrls.OfMonth(first.Year, first.Month), output);
            output.Raw("\">"u8);
            output.Text(writers.Dates.MonthName(first.Month));
            output.Raw("</a> <span class=\"count\">"u8);
            output.Text(writers.Words.Count("articles", count));
            output.Raw("</span>"u8);
        }
        else output.Text(writers.Dates.MonthName(first.Month));
    }

    private static void WriteDay(DateOnly date, Dictionary<DateOnly, DayLink> days, int most, Writers writers, Utf8Html output)
    {
        output.Raw("<td>"u8);
        if (days.TryGetValue(date, out var day))
        {
            var name = $"{writers.Dates.Day(date)}: {writers.Words.Count("articles", day.Count)}";
            output.Raw("<a href=\""u8);
            writers.WriteUrl(day.Url, output);
            output.Raw("\" data-level=\""u8);
            output.Number(CalendarWriter.LevelOf(day.Count, most));
            output.Raw("\" aria-label=\""u8);
            output.Text(name);
            output.Raw("\" title=\""u8);
            output.Text(name);
            output.Raw("\">"u8);
            output.Number(date.Day);
            output.Raw("</a>"u8);
        }
        else output.Number(date.Day);

        output.Raw("</td>"u8);
    }
}
