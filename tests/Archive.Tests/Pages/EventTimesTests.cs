using System.Globalization;
using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

/// <summary>What pages show of the timeline.</summary>
public sealed class EventTimesTests
{
    [Fact]
    public void An_event_shows_the_three_nearest_before_and_after_that_have_to_do_with_it()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("eve", "Eve");
        for (var day = 1; day <= 9; day++) archive.Event($"e{Number(day)}", $"Tag {Number(day)}", $"2031-05-0{Number(day)}", e => With(e, "ada"));
        archive.Event("fremd", "Fremd", "2031-05-05", e => With(e, "eve"));
        var around = archive.ToPages().Body<EventPage>("events/e5/").Around!;

        around.Entries.Select(entry => entry.Event!.Id).Should().Equal("e2", "e3", "e4", "e5", "e6", "e7", "e8");
        around.Entries.Single(entry => entry.IsHere).Event!.Id.Should().Be("e5");
        around.Url.Should().Be("timeline/#event-e5");
    }

    [Fact]
    public void An_event_that_has_to_do_with_no_other_shows_what_else_happened_and_one_without_a_date_nothing()
    {
        var pages = new InventedArchive().Event("a", "A", "2031-05-01").Event("b", "B", "2031-05-02").Event("c", "C", null).ToPages();
        pages.Body<EventPage>("events/a/").Around!.Entries.Select(entry => entry.Event!.Id).Should().Equal("a", "b");
        pages.Body<EventPage>("events/c/").Around.Should().BeNull();
        new InventedArchive().Event("a", "A", "2031-05-01").ToPages().Body<EventPage>("events/a/").Around.Should().BeNull();
    }

    [Fact]
    public void What_it_follows_stands_on_the_line_of_time_with_that_word_and_not_in_a_list_too()
    {
        var pages = new InventedArchive().Event("vorher", "Vorher", "2031-05-01").Event("offen", "Offen", null).Event("ursache", "Ursache", "2031-04-01")
            .Event("jetzt", "Jetzt", "2031-05-02", e => e with { Follows = [At("vorher"), At("offen")], Cause = [At("ursache")] }).ToPages();
        var page = pages.Body<EventPage>("events/jetzt/");
        page.Around!.Entries.Select(entry => (entry.Event!.Id, entry.Relation)).Should().Equal(("vorher", ExcerptRelation.Follows), ("jetzt", ExcerptRelation.None));
        page.Follows.Select(e => e.Id).Should().Equal("offen");
        page.Causes.Select(e => e.Id).Should().Equal("ursache");
        pages.Body<EventPage>("events/vorher/").Around!.Entries.Select(entry => (entry.Event!.Id, entry.Relation)).Should().Contain(("jetzt", ExcerptRelation.FollowedBy));
        pages.Body<EventPage>("events/vorher/").FollowedBy.Should().BeEmpty();
    }

    [Fact]
    public void An_article_shows_what_happened_around_its_day_to_those_it_names_without_the_events_it_lists()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("eve", "Eve");
        archive.Event("davor", "Davor", "2031-05-01", e => With(e, "ada")).Event("selbst", "Selbst", "2031-05-03", e => With(e, "ada"))
            .Event("am-tag", "Am Tag", "2031-05-04", e => With(e, "ada")).Event("danach", "Danach", "2031-06", e => With(e, "ada")).Event("fremd", "Fremd", "2031-05-05", e => With(e, "eve"));
        archive.Article("a1", "2031-05-04", "{ada|Ada} kam.", a => a with { Subjects = [Listed(EventKey("selbst"))] });
        archive.Article("a2", "2031-05-05", "Niemand kam.");
        var pages = archive.ToPages();

        pages.Body<ArticlePage>("articles/2031-05-04-meldung-a1/").Around!.Entries.Select(entry => entry.Event?.Id).Should().Equal("davor", "am-tag", null, "danach");
        pages.Body<ArticlePage>("articles/2031-05-05-meldung-a2/").Around.Should().BeNull();
    }

    [Fact]
    public void Where_nothing_else_happened_an_article_shows_its_own_events_around_its_day()
    {
        var archive = new InventedArchive().Event("davor", "Davor", "2031-05-01").Event("danach", "Danach", "2031-06").Event("fremd", "Fremd", "2031-05-03");
        archive.Article("a1", "2031-05-04", "Es war {davor|davor}.", a => a with { Subjects = [Listed(EventKey("danach"))] });
        archive.ToPages().Body<ArticlePage>("articles/2031-05-04-meldung-a1/").Around!.Entries.Select(entry => entry.Event?.Id).Should().Equal("davor", null, "danach");
    }

    [Fact]
    public void Of_many_events_those_around_the_newest_article_stand_open_and_all_are_there()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        for (var month = 1; month <= 12; month++) archive.Event($"e{Number(month)}", "Monat", $"2031-{month.ToString("00", CultureInfo.InvariantCulture)}-01", e => With(e, "ada"));
        archive.Event("offen", "Offen", null, e => With(e, "ada"));
        archive.Article("a1", "2031-06-15", "{ada|Ada}.");
        var page = archive.ToPages().Body<ActorPage>("actors/ada/");

        page.Events.Should().HaveCount(13);
        page.EventWindow.Should().Be(new EventWindow(2, 7, "timeline/#event-e9"), "four until June, three after");
    }

    [Fact]
    public void Few_events_all_stand_open()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Event("e", "E", null, e => With(e, "ada"));
        archive.ToPages().Body<ActorPage>("actors/ada/").EventWindow.Should().Be(new EventWindow(0, 1, null));
    }

    /// <summary>Years of no, one and several pages; many on one day; articles among the events.</summary>
    [Fact]
    public void Wherever_the_way_to_the_timeline_leads_there_stands_what_it_began_with()
    {
        var (random, archive) = (new Random(5), new InventedArchive().Actor("ada", "Ada"));
        for (var i = 0; i < 900; i++)
        {
            var day = i < 650 ? 1 + (random.Next(9) * random.Next(9)) : random.Next(365);
            var date = new DateOnly(i < 650 ? 2031 : i % 7 == 0 ? 1999 : 2032, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (i % 3 == 0) archive.Article($"a{Number(i)}", date, "{ada|Ada}.");
            else archive.Event($"e{Number(i)}", "E", date, e => With(e, "ada"));
        }

        var pages = archive.ToPages();
        var standing = pages.Indexes().Where(job => job.Url.StartsWith("timeline/", StringComparison.Ordinal) && job.Url != "timeline/")
            .SelectMany(job => ((TimelinePage)job.Build().Body).Months.SelectMany(month => month.Moments).Select(moment => $"{job.Url}#{moment.Anchor}")).ToHashSet();
        standing.Should().HaveCount(900).And.Contain(url => url.StartsWith("timeline/2031/2/", StringComparison.Ordinal));
        pages.Events().Select(job => (EventPage)job.Build().Body).Where(page => !page.Entity.IsContinuation).Select(page => (page.Around!.Url, Anchor: TimelineMoment.AnchorOf(page.Entity.Id)))
            .Should().OnlyContain(way => standing.Contains(way.Url) && way.Url.EndsWith($"#{way.Anchor}", StringComparison.Ordinal));
        pages.Articles().Select(job => (job.Url, Body: job.Build().Body as ArticlePage)).Where(page => page.Body is not null).Select(page => (page.Url, Way: page.Body!.Around!.Url))
            .Should().HaveCount(300).And.OnlyContain(page => standing.Contains(page.Way) && page.Way.EndsWith($"#article-{page.Url.TrimEnd('/').Split('/', 2)[1]}", StringComparison.Ordinal));
        standing.Should().Contain(pages.Body<ActorPage>("actors/ada/").EventWindow.Url);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Event With(Event e, string actor) => e with { Participants = [new(At(actor), null)] };
}
