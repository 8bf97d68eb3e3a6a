using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

/// <summary>The years that roles and relations are drawn over.</summary>
public sealed class YearSpanTests
{
    [Fact]
    public void They_reach_from_the_first_date_to_the_end_of_the_last_year() => Of(0, "2001/2011", "1999-05").Should().Be(new YearSpan(1999, 2012));

    [Fact]
    public void What_lasts_is_drawn_up_to_the_newest_article() => Of(2031, "2001/..", "1999").Should().Be(new YearSpan(1999, 2032));

    [Fact]
    public void One_date_alone_is_not_drawn()
    {
        Of(2031, "2001/..").Should().BeNull();
        YearSpan.Of([null, Date("2001"), null], 2031).Should().BeNull();
    }

    private static YearSpan? Of(int newest, params string[] dates) => YearSpan.Of(dates.Select(date => (EdtfDate?)Date(date)), newest);
}
