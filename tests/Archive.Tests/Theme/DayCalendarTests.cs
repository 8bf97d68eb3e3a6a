using System.Globalization;
using AngleSharp.Dom;

namespace Archive.Tests.Themes;

/// <summary>The calendar of a year and of a month.</summary>
public sealed class DayCalendarTests
{
    private static readonly ThemeRun Run = new();

    [Fact]
    public void A_year_has_twelve_tables_of_weeks_in_which_every_day_stands_once()
    {
        var tables = At("articles/2031/").QuerySelectorAll("table.days").ToArray();
        tables.Should().HaveCount(12);
        for (var month = 1; month <= 12; month++)
        {
            tables[month - 1].QuerySelectorAll("td").Select(cell => cell.TextContent).Where(text => text.Length > 0).Should()
                .Equal(Enumerable.Range(1, DateTime.DaysInMonth(2031, month)).Select(day => day.ToString(CultureInfo.InvariantCulture)));
            tables[month - 1].QuerySelectorAll("tbody tr").Should().OnlyContain(week => week.Children.Length == 7);
            tables[month - 1].QuerySelector("tbody tr")!.Children.Count(cell => cell.TextContent.Length == 0)
                .Should().Be(((int)new DateOnly(2031, month, 1).DayOfWeek + 6) % 7, "weeks begin on Monday");
        }

        tables[4].QuerySelector("caption")!.TextContent.Should().Be("Mai 11 Artikel");
        tables[0].QuerySelector("caption a").Should().BeNull("January has no articles");
    }

    [Fact]
    public void A_day_with_articles_says_which_it_is_and_how_many_they_are()
    {
        var days = At("articles/2031/05/").QuerySelectorAll("table.days a").ToArray();
        days.Select(day => day.GetAttribute("aria-label")).Should().Equal("5. Mai 2031: 2 Artikel", "31. Mai 2031: 9 Artikel");
        days.Select(day => day.GetAttribute("href")).Should().Equal("/under/articles/2031/05/#day-05", "/under/articles/2031/05/#day-31");
        days.Select(day => day.GetAttribute("data-level")).Should().Equal("1", "4");
        At("articles/2031/05/").QuerySelectorAll("table.days th").Select(head => head.GetAttribute("abbr")).Should().StartWith("Montag").And.EndWith("Sonntag");
    }

    [Fact]
    public void The_years_and_months_before_and_after_are_one_step_away()
    {
        At("articles/2031/").QuerySelectorAll(".beside a").Select(way => (way.GetAttribute("rel"), way.TextContent.Trim())).Should().Equal(("prev", "2030"), ("next", "2032"));
        At("articles/2031/05/").QuerySelectorAll(".beside a").Select(way => (way.GetAttribute("rel"), way.TextContent.Trim())).Should().Equal(("next", "Juli 2031"));
        At("articles/2031/05/").QuerySelectorAll("#day-05").Should().ContainSingle();
    }

    private static IDocument At(string url) => Run.Document(SamplePages.All.Single(page => page.Head.Url == url));
}
