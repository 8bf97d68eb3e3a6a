using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class TimelineTests
{
    [Fact]
    public void Events_and_articles_stand_on_one_axis_oldest_first()
    {
        var page = PageOf(Archive());
        page.Months.Select(month => (month.Year, month.Month)).Should().Equal((2031, 4), (2031, 5));
        page.Months.SelectMany(month => month.Moments).Select(moment => moment.Event?.Id ?? moment.Article!.Id).Should().Equal("vorher", "gipfel", "a1", "a2");
        (page.Total, page.Undated).Should().Be((4, 1));
    }

    [Fact]
    public void An_actor_that_appears_more_than_once_has_a_lane()
    {
        var page = PageOf(Archive());
        page.Lanes.Select(lane => lane.Id).Should().Equal("ada", "otto");
        page.Months[1].Moments.Select(moment => string.Join(' ', moment.Lanes)).Should().Equal("0", "0 1", "1");
        page.Months[1].Moments[1].Who.Select(who => who.Id).Should().Equal("ada", "otto");
    }

    [Theory]
    [InlineData("2031-05-04", TimelineShape.Day, 4, 4, false, false, false)]
    [InlineData("2031-05-04/2031-05-09", TimelineShape.Lasting, 4, 9, false, false, false)]
    [InlineData("2031-05-04/2031-07-01", TimelineShape.Lasting, 4, 31, false, true, false)]
    [InlineData("2031-05-04/..", TimelineShape.Lasting, 4, 31, false, true, false)]
    [InlineData("../2031-05-09", TimelineShape.Lasting, 1, 9, true, false, false)]
    [InlineData("[2031-05-11..2031-05-17]", TimelineShape.Within, 11, 17, false, false, false)]
    [InlineData("2031-05", TimelineShape.Within, 1, 31, false, false, false)]
    [InlineData("2031", TimelineShape.Within, 1, 31, false, true, false)]
    [InlineData("2031-05-04~", TimelineShape.Day, 4, 4, false, false, true)]
    [InlineData("2031-05-04?", TimelineShape.Day, 4, 4, false, false, true)]
    public void What_is_known_of_a_date_decides_its_shape(string edtf, TimelineShape shape, int first, int last, bool beginsBefore, bool goesOn, bool isAbout)
    {
        var archive = new InventedArchive().Event("e", "E", edtf);
        PageOf(archive).Months.Single().Moments.Single().Stretch.Should().Be(new TimelineStretch(shape, first, last, beginsBefore, goesOn, isAbout));
    }

    [Fact]
    public void A_long_timeline_has_a_page_a_year_in_parts_and_an_overview_of_the_newest()
    {
        var archive = new InventedArchive();
        for (var i = 1; i <= 5; i++) archive.Article($"a{i}", $"2031-05-0{i}", "Text.");
        archive.Article("b1", "2032-01-01", "Text.");
        var jobs = new Timelines(archive.ToPages().Archive, most: 2, newest: 3).Jobs().ToList();

        jobs.Select(job => job.Url).Should().Equal("timeline/", "timeline/2032/", "timeline/2031/", "timeline/2031/1/", "timeline/2031/2/");
        Ids(jobs[0]).Should().Equal("a4", "a5", "b1");
        Ids(jobs[2]).Should().Equal("a5");
        Ids(jobs[3]).Should().Equal("a1", "a2");
        var part = (TimelinePage)jobs[3].Build().Body;
        part.Pages.Select(page => (page.Label, page.IsCurrent)).Should().Equal(("2032", false), ("2031", true));
        part.Parts.Select(page => (page.Url, page.IsCurrent)).Should().Equal(("timeline/2031/", false), ("timeline/2031/2/", false), ("timeline/2031/1/", true));
        part.Parts.Select(page => page.Days).Should().Equal((new(2031, 5, 5), new(2031, 5, 5)), (new(2031, 5, 3), new(2031, 5, 4)), (new(2031, 5, 1), new(2031, 5, 2)));
        part.Newest.Should().BeNull();
    }

    [Fact]
    public void From_the_newest_of_a_single_long_year_a_way_leads_to_all_of_it()
    {
        var archive = new InventedArchive();
        for (var i = 1; i <= 5; i++) archive.Article($"a{i}", $"2031-05-0{i}", "Text.");
        var overview = (TimelinePage)new Timelines(archive.ToPages().Archive, most: 2, newest: 3).Jobs().First().Build().Body;
        overview.Pages.Select(page => (page.Label, page.Url, page.IsCurrent)).Should().Equal(("2031", "timeline/2031/", false));
        (overview.Newest, overview.Total).Should().Be((3, 5));
    }

    [Fact]
    public void What_has_no_date_is_listed_among_the_events()
    {
        PageOf(Archive()).UndatedUrl.Should().Be("events/#year-undated");
        var archive = new InventedArchive();
        for (var i = 0; i <= 500; i++) archive.Event($"e{i}", "E", null);
        PageOf(archive).UndatedUrl.Should().Be("events/year/undated/");
        archive.ToPages().Indexes().Should().Contain(job => job.Url == "events/year/undated/");
    }

    private static IEnumerable<string> Ids(PageJob job) =>
        ((TimelinePage)job.Build().Body).Months.SelectMany(month => month.Moments).Select(moment => moment.Article!.Id);

    private static TimelinePage PageOf(InventedArchive archive) => (TimelinePage)new Timelines(archive.ToPages().Archive).Jobs().Single().Build().Body;

    private static InventedArchive Archive()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("otto", "Otto").Actor("uwe", "Uwe")
            .Event("gipfel", "Gipfel", "2031-05-03", e => e with { Participants = [new(At("ada"), null)] })
            .Event("vorher", "Vorher", "2031-04", e => e with { Participants = [new(At("uwe"), null)] })
            .Event("irgendwann", "Irgendwann", null);
        archive.Article("a1", "2031-05-03", "{ada|Ada} und {otto|Otto}.");
        archive.Article("a2", "2031-05-09", "{otto|Otto}.");
        return archive;
    }
}
