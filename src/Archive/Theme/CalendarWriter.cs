using Archive.Pages;

namespace Archive.Themes;

/// <summary>The years and months of the archive; how dark a month is says how many articles it holds.</summary>
internal static class CalendarWriter
{
    /// <summary>Shades; a month or day of so few articles is never shown as if it were the fullest.</summary>
    internal const int Levels = 4;

    public static void Write(ArticleIndexPage page, Writers writers, Utf8Html output)
    {
        var most = page.Years.SelectMany(year => year.Months).Select(month => month.Count).Append(Levels).Max();
        output.Raw("<ol class=\"years\">\n"u8);
        foreach (var year in page.Years)
        {
            output.Raw("<li><a class=\"year\" href=\""u8);
            writers.WriteUrl(year.Url, output);
            output.Raw(page.Year == year.Year && page.Month is null ? "\" aria-current=\"page\">"u8 : "\">"u8);
            output.Number(year.Year);
            output.Raw("</a> <span class=\"count\">"u8);
            output.Text(writers.Words.Count("articles", year.Count));
            output.Raw("</span>"u8);
            WriteMonths(year, page, most, writers, output);
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ol>\n"u8);
    }

    /// <summary>The shade of a count, from 1 to <see cref="Levels"/>.</summary>
    internal static int LevelOf(int count, int most) => Math.Clamp(((count * Levels) + most - 1) / most, 1, Levels);

    private static void WriteMonths(YearCount year, ArticleIndexPage page, int most, Writers writers, Utf8Html output)
    {
        if (year.Months.IsEmpty) return;
        output.Raw("<ol class=\"months\">"u8);
        foreach (var month in year.Months)
        {
            output.Raw("<li>"u8);
            if (month.Url is { } url)
            {
                output.Raw("<a href=\""u8);
                writers.WriteUrl(url, output);
                output.Raw("\" data-level=\""u8);
                output.Number(LevelOf(month.Count, most));
                output.Raw(page.Year == month.Year && page.Month == month.Month ? "\" aria-current=\"page\" title=\""u8 : "\" title=\""u8);
                output.Text(writers.Words.Count("articles", month.Count));
                output.Raw("\">"u8);
                WriteName(month, writers, output);
                output.Raw("</a>"u8);
            }
            else
            {
                output.Raw("<span>"u8);
                output.Text(writers.Dates.MonthShort(month.Month));
                output.Raw("</span>"u8);
            }

            output.Raw("</li>"u8);
        }

        output.Raw("</ol>"u8);
    }

    private static void WriteName(MonthLink month, Writers writers, Utf8Html output)
    {
        output.Raw("<span aria-hidden=\"true\">"u8);
        output.Text(writers.Dates.MonthShort(month.Month));
        output.Raw("</span><span class=\"visually-hidden\">"u8);
        output.Text(writers.Dates.Month(month.Year, month.Month));
        output.Raw(", "u8);
        output.Text(writers.Words.Count("articles", month.Count));
        output.Raw("</span>"u8);
    }
}
