using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class IndexPageTests
{
    [Fact]
    public void Home_shows_the_newest_what_the_archive_holds_and_what_it_learned_last()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo").Place("hafen", "Hafen")
            .Event("alt", "Alt", "2030-01-01").Event("undatiert", "Undatiert", null)
            .Event("neu", "Neu", "2031-09-01", e => e with
            {
                StatusHistory = [new(At(Date("2031-01-01")), OccurStatus.Planned, null, null, null, null, null, null), new(At(Date("2031-02-01")), OccurStatus.Cancelled, null, null, null, null, null, "aus")],
            });
        archive.Article("a1", "2031-05-04", "{ada|Ada}. {ada|Ada}.");
        archive.Article("a2", "2031-06-04", "# Titel\n{ada|Ada} und {bo|Bo}. {hafen|Hafen} {say x|ja}.", a => a with { Statements = [Statement("a2", "x", "ada")] });
        var page = archive.ToPages().At("");
        var home = (HomePage)page.Body;

        (page.Head.Title, page.Head.Path).Should().Be(("Prüfarchiv", "index.html"));
        home.Latest.Select(teaser => (teaser.Article.Id, teaser.Lead, teaser.Mentions)).Should().Equal(("a2", "Ada und Bo. Hafen ja.", 3), ("a1", "Ada. Ada.", 2));
        home.Latest[0].Cast.Select(link => link.Id).Should().Equal("ada", "bo", "hafen");
        home.Counts.Should().Be(new ArchiveCounts(2, 2, 1, 3, 1, 5, new(2031, 5, 4), new(2031, 6, 4)));
        home.Actors.Select(entry => (entry.Record.Id, entry.Mentions, entry.Share)).Should().Equal(("ada", 3, 100), ("bo", 1, 33));
        home.Places.Select(entry => entry.Record.Id).Should().Equal("hafen");
        home.Events.Select(e => e.Id).Should().Equal("neu", "alt");
        home.Developments.Select(one => (one.Then, one.Now, one.Note)).Should().Equal((OccurStatus.Planned, OccurStatus.Cancelled, "aus"));
        home.Years.Select(year => (year.Year, year.Url, year.Count)).Should().Equal((2031, "articles/2031/", 2));
    }

    [Fact]
    public void What_lies_ahead_is_what_is_planned_for_a_day_the_archive_has_not_reached()
    {
        var archive = new InventedArchive().Event("bald", "Bald", "2031-06-02", Planned()).Event("spaeter", "Später", "2031-08", Planned("2031-05-01", "doch"))
            .Event("offen", "Offen", null, e => e with { OccurStatus = OccurStatus.Proposed }).Event("verpasst", "Verpasst", "2031-04-01", Planned())
            .Event("war", "War", "2031-09-01");
        archive.Article("a1", "2031-05-04", "Text.");
        var home = archive.ToPages().Body<HomePage>("");

        home.Planned.Select(one => (one.Event.Id, one.AsOf?.Text, one.Note)).Should().Equal(("bald", null, null), ("spaeter", "2031-05-01", "doch"), ("offen", null, null));
        home.Developments.Should().BeEmpty("what lies ahead is not told twice");
        home.Events.Select(e => e.Id).Should().Equal("war", "verpasst");

        static Func<Event, Event> Planned(string? asOf = null, string? note = null) => e => e with
        {
            OccurStatus = OccurStatus.Planned,
            StatusHistory = asOf is null ? [] : [new(At(Date(asOf)), OccurStatus.Planned, null, null, null, null, null, note)],
        };
    }

    [Fact]
    public void Voices_are_whole_sentences_of_the_newest_articles_a_speaker_once_direct_speech_first()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo").Actor("cy", "Cy");
        archive.Article("a1", "2031-05-04", "{say alt|Alt ist das.}", a => a with { Statements = [Statement("a1", "alt", "ada", Indirect)] });
        archive.Article("a2", "2031-06-04", "{say ganz|Das sei so.} Er sagt, {say teil|dass es so ist}. {say wort|Wir kommen} und {say spaet|Wir gehen.}", a => a with
        {
            Statements =
            [
                Statement("a2", "ganz", "ada", Indirect), Statement("a2", "teil", "bo", Indirect), Statement("a2", "wort", "cy"),
                Statement("a2", "spaet", "cy"),
            ],
        });

        archive.ToPages().Body<HomePage>("").Voices.Select(one => (one.Creator.Id, one.Text)).Should().Equal(("cy", "Wir kommen"), ("ada", "Das sei so."));

        static Statement Indirect(Statement statement) => statement with { Speech = SpeechForm.Indirect };
    }

    [Fact]
    public void After_the_first_articles_home_names_more_and_then_leads_on()
    {
        var archive = new InventedArchive();
        for (var day = 1; day <= 20; day++) archive.Article($"a{day}", $"2031-05-{day:00}", "Text.");
        var home = archive.ToPages().Body<HomePage>("");

        home.Latest.Select(teaser => teaser.Article.Id).Should().Equal("a20", "a19", "a18", "a17");
        home.Earlier.Select(article => article.Id).Should().Equal("a16", "a15", "a14", "a13", "a12", "a11", "a10", "a9");
    }

    [Fact]
    public void An_empty_archive_has_all_its_indexes()
    {
        var pages = new InventedArchive().ToPages();

        pages.Indexes().Select(job => job.Build().Head.Url).Should().Equal("", "corrections/", "404.html", "articles/", "actors/", "places/", "events/", "search/", "timeline/");
        pages.Body<HomePage>("").Counts.First.Should().BeNull();
    }

    [Fact]
    public void A_lead_is_whole_sentences_of_at_most_240_characters_or_one_cut_at_a_word()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", $"{new string('a', 150)}. {new string('b', 100)}.");
        archive.Article("a2", "2031-05-05", string.Join(' ', Enumerable.Repeat("Wort", 100)));
        var latest = archive.ToPages().Body<HomePage>("").Latest;

        latest[1].Lead.Should().Be($"{new string('a', 150)}.");
        latest[0].Lead.Should().EndWith("Wort…").And.Match(lead => lead.Length <= 240);
    }

    [Fact]
    public void Articles_are_listed_by_year_and_month_newest_first()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2030-12-31", "Eins.");
        archive.Article("a2", "2031-05-04", "Zwei.");
        archive.Article("a3", "2031-05-05", "Drei.");
        archive.Article("a4", "2031-07-05", "Vier.");
        var pages = archive.ToPages();

        var overview = pages.Body<ArticleIndexPage>("articles/");
        overview.Years.Select(year => (year.Year, year.Url, year.Count, year.Months.Length)).Should().Equal((2031, "articles/2031/", 3, 12), (2030, "articles/2030/", 1, 12));
        overview.Years[0].Months.Where(month => month.Url is not null).Select(month => (month.Month, month.Url, month.Count))
            .Should().Equal((5, "articles/2031/05/", 2), (7, "articles/2031/07/", 1));
        overview.Articles.Select(teaser => teaser.Article.Id).Should().Equal("a4", "a3", "a2", "a1");
        overview.NewestMonth!.Url.Should().Be("articles/2031/07/");
        (overview.Total, pages.Body<ArticleIndexPage>("articles/2031/").Total).Should().Be((4, 3));
        var month = pages.Body<ArticleIndexPage>("articles/2031/05/");
        month.Articles.Select(teaser => teaser.Article.Id).Should().Equal("a3", "a2");
        month.Years.Select(year => year.Months.Length).Should().Equal(12, 0);
        pages.At("articles/2031/05/").Head.Breadcrumb.Select(crumb => crumb.Url).Should().Equal("articles/", "articles/2031/");
    }

    [Fact]
    public void A_page_of_a_long_letter_tells_from_which_name_to_which_it_goes()
    {
        var archive = new InventedArchive();
        for (var i = 0; i < 501; i++) archive.Actor($"a{i:000}", $"A{i:000}");
        archive.Actor("b", "B");
        var pages = archive.ToPages();

        Range("actors/az/a/").Should().Be(("A000", "A499"));
        Range("actors/az/a/2/").Should().Be(("A500", "A500"));
        Range("actors/az/b/").Should().Be((null, null));

        (string?, string?) Range(string url) => (pages.Body<ActorIndexPage>(url).Names.From, pages.Body<ActorIndexPage>(url).Names.To);
    }

    [Fact]
    public void A_day_of_the_calendar_leads_to_the_first_of_its_articles()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2030-12-31", "Eins.");
        archive.Article("a2", "2031-05-04", "Zwei.");
        archive.Article("a3", "2031-05-04", "Drei.");
        archive.Article("a4", "2031-07-05", "Vier.");
        var pages = archive.ToPages();

        var year = pages.Body<ArticleIndexPage>("articles/2031/");
        year.Days.Should().Equal(new(new(2031, 5, 4), "articles/2031/05/#day-04", 2), new DayLink(new(2031, 7, 5), "articles/2031/07/#day-05", 1));
        (year.Previous?.Url, year.Next?.Url).Should().Be(("articles/2030/", null));
        var month = pages.Body<ArticleIndexPage>("articles/2031/05/");
        month.Articles.Select(teaser => (teaser.Article.Id, teaser.DayId)).Should().Equal(("a3", "day-04"), ("a2", null));
        month.Days.Select(day => day.Count).Should().Equal(2);
        (month.Previous?.Url, month.Next?.Url).Should().Be(("articles/2030/12/", "articles/2031/07/"));
    }

    [Fact]
    public void In_a_month_of_several_pages_a_day_leads_to_the_page_it_begins_on()
    {
        var archive = new InventedArchive();
        for (var i = 0; i < 450; i++) archive.Article($"a{i:0000}", i < 150 ? "2031-05-04" : "2031-05-09", "Text.");
        var pages = archive.ToPages();

        var days = pages.Body<ArticleIndexPage>("articles/2031/05/").Days;
        days.Select(day => day.Url).Should().Equal("articles/2031/05/page/1/#day-04", "articles/2031/05/#day-09");
        foreach (var day in days)
            pages.Body<ArticleIndexPage>(day.Url.Split('#')[0]).Articles.Where(teaser => teaser.DayId == day.Url.Split('#')[1]).Select(teaser => teaser.Article.Date).Should().Equal(day.Date);
    }

    [Fact]
    public void Actors_stand_under_their_letter_in_the_order_of_the_sites_language()
    {
        var archive = new InventedArchive();
        foreach (var name in (string[])["Zebra", "Ägypten", "Anna", "Azur", "Öl", "Ost", "Жук", "3sat", "„Quelle“"]) archive.Actor(Slug.Of(name), name);
        var index = archive.ToPages().Body<ActorIndexPage>("actors/").Names;

        index.Groups.Select(group => $"{group.Letter}: {string.Join(", ", group.Entries.Select(entry => entry.Record.Name))}").Should().Equal(
            "A: Ägypten, Anna, Azur", "O: Öl, Ost", "Q: „Quelle“", "Z: Zebra", "Ж: Жук", "#: 3sat");
        index.Letters[0].Should().Be(new LetterLink("A", "actors/#letter-a"));
        index.Letters[^1].Should().Be(new LetterLink("#", "actors/#letter-0-9"));
    }

    [Theory]
    [InlineData("de-DE", "A")]
    [InlineData("sv-SE", "Å")]
    public void The_letter_follows_the_collation(string locale, string letter) => new Alphabet(locale).LetterOf("Åre").Should().Be(letter);

    [Fact]
    public void More_than_500_actors_get_a_page_a_letter_and_a_long_letter_several()
    {
        var archive = new InventedArchive().Actor("zoe", "Zoe").Actor("az", "Azur").Actor("az-a", "Zett");
        for (var i = 0; i < 520; i++) archive.Actor($"a{i}", $"A{i:000}");
        var pages = archive.ToPages();

        var overview = Names("actors/");
        overview.Letters.Should().Equal(new LetterLink("A", "actors/az/a/"), new LetterLink("Z", "actors/az/z/"));
        overview.Groups.Select(group => (group.Entries.Length, group.Total, group.AllUrl)).Should().Equal((8, 521, "actors/az/a/"), (2, 2, null));
        overview.IsChoice.Should().BeTrue();
        overview.Total.Should().Be(523);
        Names("actors/az/a/").Groups.Single().Entries.Should().HaveCount(500);
        Names("actors/az/a/2/").Groups.Single().Entries.Should().HaveCount(21);
        Names("actors/az/a/2/").Letters.Where(letter => letter.IsCurrent).Select(letter => letter.Letter).Should().Equal("A");
        pages.AllJobs().Select(job => job.Path).Should().OnlyHaveUniqueItems();

        NameList Names(string url) => pages.Body<ActorIndexPage>(url).Names;
    }

    [Fact]
    public void Persons_stand_under_their_surname_and_nothing_is_told_of_hidden_names()
    {
        var archive = new InventedArchive().Actor("a", "Ada Berg").Actor("b", "Ludwig van Borkum").Actor("c", "Papst Emil").Actor("d", "Zoe")
            .Actor("e", "Li Wanhai", a => a with { SortName = "Li Wanhai" }).Actor("f", "Bund Nord", a => a with { Type = ActorType.Group })
            .Actor("zeuge", "Max Tauber", a => a with { Privacy = Privacy.PrivatePerson, SortName = "Tauber, Max" });

        archive.ToPages().Body<ActorIndexPage>("actors/").Names.Groups.SelectMany(group => group.Entries.Select(entry => $"{group.Letter}: {entry.Record.Name}")).Should().Equal(
            "B: Berg, Ada", "B: Borkum, Ludwig van", "B: Bund Nord", "L: Li Wanhai", "M: M. T.", "P: Papst Emil", "Z: Zoe");
    }

    [Fact]
    public void A_type_has_a_list_of_its_own_where_there_are_several()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg").Actor("land", "Nordland", a => a with { Type = ActorType.State }).Actor("amt", "Amt", a => a with { Type = ActorType.GovernmentOrganization })
            .Place("hafen", "Hafen").Place("meer", "Meer", p => p with { Type = PlaceType.Sea });
        var pages = archive.ToPages();

        var index = pages.Body<ActorIndexPage>("actors/");
        index.Types.Select(type => (type.Title, type.Url, type.Count, type.IsCurrent)).Should().Equal(
            ("facets.all", "actors/", 3, true), ("actor-types.person", "actors/type/person/", 1, false),
            ("actor-types.government-organization", "actors/type/government-organization/", 1, false), ("actor-types.state", "actors/type/state/", 1, false));
        var states = pages.Body<ActorIndexPage>("actors/type/state/");
        states.Names.Groups.SelectMany(group => group.Entries).Select(entry => entry.Record.Id).Should().Equal("land");
        states.Types.Single(type => type.IsCurrent).Title.Should().Be("actor-types.state");
        pages.At("actors/type/state/").Head.TitleKey.Should().Be("actor-types.state");
        pages.Body<PlaceIndexPage>("places/type/sea/").Names!.Groups.Single().Entries.Single().Record.Id.Should().Be("meer");
        new InventedArchive().Actor("ada", "Ada Berg").ToPages().Indexes().Should().NotContain(job => job.Url.Contains("/type/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_status_and_a_kind_of_events_have_lists_of_their_own()
    {
        var archive = new InventedArchive().Event("a", "A", "2031-05-04", Kind("Wahl", OccurStatus.Planned)).Event("b", "B", "2031-05-05", Kind("wahl", OccurStatus.DidNotOccur))
            .Event("c", "C", "2031-05-06", Kind("Treffen", OccurStatus.Planned)).Event("d", "D", null, Kind("Treffen", OccurStatus.Occurred)).Event("e", "E", null, Kind("Selten", OccurStatus.Occurred));
        var pages = archive.ToPages();

        var index = pages.Body<EventIndexPage>("events/");
        index.Statuses.Select(status => (status.Title, status.Url, status.Count)).Should().Equal(
            ("facets.all", "events/", 5), ("status.occurred", "events/status/occurred/", 2), ("status.planned", "events/status/planned/", 2), ("status.did-not-occur", "events/status/did-not-occur/", 1));
        index.Kinds.Skip(1).Select(kind => (kind.Title, kind.Url, kind.Count)).Should().Equal(("Treffen", "events/kind/treffen/", 2), ("Wahl", "events/kind/wahl/", 2));
        Ids("events/status/planned/").Should().Equal("c", "a");
        Ids("events/kind/treffen/").Should().Equal("c", "d");
        pages.At("events/kind/treffen/").Head.Title.Should().Be("Treffen");

        IEnumerable<string> Ids(string url) => pages.Body<EventIndexPage>(url).Years.SelectMany(year => year.Events).Select(entry => entry.Event.Id);
        static Func<Event, Event> Kind(string kind, OccurStatus status) => e => e with { Kind = kind, OccurStatus = status };
    }

    [Fact]
    public void The_search_page_leads_to_letters_types_statuses_and_years()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg").Actor("land", "Nordland", a => a with { Type = ActorType.State }).Event("fest", "Fest", "2031-05-04").Event("wahl", "Wahl", null, e => e with { OccurStatus = OccurStatus.Planned });
        archive.Article("a1", "2031-05-04", "Text.");
        var page = archive.ToPages().Body<SearchPage>("search/");

        page.Actors.Select(letter => letter.Url).Should().Equal("actors/#letter-b", "actors/#letter-n");
        page.ActorTypes.Select(type => type.Url).Should().Equal("actors/type/person/", "actors/type/state/");
        page.EventStatuses.Select(status => status.Url).Should().Equal("events/status/occurred/", "events/status/planned/");
        page.Years.Select(year => year.Url).Should().Equal("articles/2031/");
    }

    [Fact]
    public void Places_are_a_tree_each_level_by_name()
    {
        var archive = new InventedArchive().Place("land", "Land").Place("ufer", "Ufer", p => p with { ContainedInPlace = At("land") })
            .Place("oed", "Öd", p => p with { ContainedInPlace = At("land") }).Place("allein", "Allein");
        archive.Article("a1", "2031-05-04", "{ufer|Ufer}.");
        var index = archive.ToPages().Body<PlaceIndexPage>("places/");

        index.Roots.Select(node => node.Place.Id).Should().Equal("allein", "land");
        index.Roots[1].Children.Select(node => (node.Place.Id, node.Articles, node.TreeUrl)).Should().Equal(("oed", 0, null), ("ufer", 1, null));
        index.Total.Should().Be(4);
    }

    [Fact]
    public void More_than_1000_places_get_a_page_a_root_and_a_root_too_large_one_a_branch()
    {
        var archive = new InventedArchive().Place("welt", "Welt").Place("klein", "Klein").Place("dorf", "Dorf", p => p with { ContainedInPlace = At("klein") });
        for (var i = 0; i < 3; i++) archive.Place($"land{i}", $"Land {i}", p => p with { ContainedInPlace = At("welt") });
        for (var i = 0; i < 1200; i++) archive.Place($"ort{i}", $"Ort {i:0000}", p => p with { ContainedInPlace = At($"land{i % 3}") });
        var pages = archive.ToPages();

        pages.Body<PlaceIndexPage>("places/").Roots.Select(node => (node.Place.Id, node.Children.Length, node.TreeUrl))
            .Should().Equal(("klein", 0, "places/tree/klein/"), ("welt", 0, "places/tree/welt/"));
        pages.Body<PlaceIndexPage>("places/tree/welt/").Roots.Single().Children.Select(node => (node.Place.Id, node.Children.Length, node.TreeUrl))
            .Should().Equal(("land0", 0, "places/tree/land0/"), ("land1", 0, "places/tree/land1/"), ("land2", 0, "places/tree/land2/"));
        pages.Body<PlaceIndexPage>("places/tree/land1/").Roots.Single().Children.Should().HaveCount(400);
        pages.Body<PlaceIndexPage>("places/tree/klein/").Roots.Single().Children.Single().TreeUrl.Should().BeNull();
        pages.Indexes().Should().NotContain(job => job.Url == "places/tree/dorf/");
    }

    [Fact]
    public void Many_outermost_places_that_contain_none_are_listed_by_name_beside_the_trees()
    {
        var archive = new InventedArchive().Place("land", "Land").Place("dorf", "Dorf", p => p with { ContainedInPlace = At("land") });
        for (var i = 0; i < 1100; i++) archive.Place($"ort{i}", $"{(i < 50 ? "B" : "A")} {i:0000}");
        var pages = archive.ToPages();

        var overview = pages.Body<PlaceIndexPage>("places/");
        overview.Roots.Select(node => (node.Place.Id, node.Children.Length)).Should().Equal(("land", 1));
        overview.Names!.Letters.Select(letter => letter.Url).Should().Equal("places/az/a/", "places/az/b/");
        new[] { "places/az/a/", "places/az/a/2/", "places/az/a/3/", "places/az/b/" }.Select(url => pages.Body<PlaceIndexPage>(url).Names!.Groups.Single().Entries.Length).Should().Equal(500, 500, 50, 50);
        overview.Total.Should().Be(1102);
    }

    [Fact]
    public void A_few_outermost_places_stand_among_the_trees()
    {
        var pages = new InventedArchive().Place("land", "Land").Place("dorf", "Dorf", p => p with { ContainedInPlace = At("land") }).Place("allein", "Allein").ToPages();

        pages.Body<PlaceIndexPage>("places/").Roots.Select(node => node.Place.Id).Should().Equal("allein", "land");
        pages.Body<PlaceIndexPage>("places/").Names.Should().BeNull();
    }

    [Fact]
    public void Events_are_listed_newest_year_first_and_those_without_date_last()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Event("ohne", "Ohne", null).Event("alt", "Alt", "1999")
            .Event("mai", "Mai", "2031-05", e => e with { Participants = [new(At("ada"), null)] }).Event("juni", "Juni", "2031-06-01");
        var index = archive.ToPages().Body<EventIndexPage>("events/");

        index.Years.Select(year => (year.Year, string.Join(',', year.Events.Select(entry => entry.Event.Id)))).Should().Equal((2031, "juni,mai"), (1999, "alt"), (null, "ohne"));
        index.Years[0].Events[1].Participants.Select(link => link.Id).Should().Equal("ada");
    }

    [Fact]
    public void More_than_500_events_get_a_page_a_year()
    {
        var archive = new InventedArchive().Event("ohne", "Ohne", null);
        for (var i = 0; i < 600; i++) archive.Event($"e{i:000}", $"E {i}", $"{2000 + (i / 550)}-01-01");
        var pages = archive.ToPages();

        pages.Body<EventIndexPage>("events/").Years.Sum(year => year.Events.Length).Should().Be(100);
        pages.Body<EventIndexPage>("events/").Pages.Select(page => (page.Label, page.Url)).Should().Equal(
            ("2001", "events/year/2001/"), ("2000", "events/year/2000/"), ("—", "events/year/undated/"));
        pages.Body<EventIndexPage>("events/year/2001/").Years.Single().Events.Should().HaveCount(50);
        pages.Indexes().Where(job => job.Url.StartsWith("events/year/2000/", StringComparison.Ordinal))
            .Sum(job => ((EventIndexPage)job.Build().Body).Years.Single().Events.Length).Should().Be(550);
        var older = pages.Body<EventIndexPage>("events/year/2000/1/");
        older.Pages.Single(page => page.IsCurrent).Label.Should().Be("2000");
        older.Parts.Select(page => (page.Url, page.IsCurrent)).Should().Equal(("events/year/2000/", false), ("events/year/2000/1/", true));
        older.Parts[1].Days.Should().Be((new EdtfDay(2000, 1, 1), new EdtfDay(2000, 1, 1)));
    }

    [Fact]
    public void Corrections_are_listed_newest_first()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.", a => a with { Corrections = [new(CorrectionKind.Correction, At(Date("2031-05-05")), "früh"), new(CorrectionKind.Update, At(Date("2031-09-01")), "spät")] });
        archive.Article("a2", "2031-06-04", "Text.", a => a with { Corrections = [new(CorrectionKind.Retraction, At(Date("2031-07-01")), "mittel")] });

        archive.ToPages().Body<CorrectionsPage>("corrections/").Entries.Select(entry => (entry.Article.Id, entry.Correction.Text))
            .Should().Equal(("a1", "spät"), ("a2", "mittel"), ("a1", "früh"));
    }

    [Fact]
    public void Former_addresses_lead_on_but_never_over_a_page_that_is_there()
    {
        var archive = new InventedArchive().Actor("neu", "Neu", a => a with { Head = a.Head with { FormerId = [At("alt"), At("da")] } }).Actor("da", "Da");
        archive.Article("a1", "2031-05-04", "Text.", a => a with { FormerSlug = [At("2031-05-04-frueher")] });
        var pages = archive.ToPages();

        pages.FormerAddresses().Select(address => (address.From, address.To)).Should().Equal(
            ("articles/2031-05-04-frueher/", "articles/2031-05-04-meldung-a1/"), ("actors/alt/", "actors/neu/"));
        pages.Body<RedirectPage>("actors/alt/").Should().Be(new RedirectPage("actors/neu/", "Neu"));
        pages.At("actors/alt/").Head.NoIndex.Should().BeTrue();
    }

    [Fact]
    public void A_page_of_prose_stands_under_its_slug()
    {
        var page = new InventedArchive().Prose("methode", "Methode", "*So*.").ToPages().At("methode/");

        (page.Head.Title, page.Head.Section, ((ProseBody)page.Body).Markdown).Should().Be(("Methode", "methode", "*So*."));
    }

    [Fact]
    public void The_jobs_and_their_models_are_the_same_on_any_number_of_threads()
    {
        static InventedArchive Make()
        {
            var archive = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo").Place("hafen", "Hafen");
            for (var i = 0; i < 120; i++) archive.Article($"a{i:000}", new DateOnly(2031, 1, 1).AddDays(i % 50).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), i % 3 == 0 ? "{ada|Ada} {bo|Bo}." : "{hafen|Hafen} {ada|Ada}.");
            return archive;
        }

        static List<string> Texts(int jobs)
        {
            var list = Make().ToPages(jobs).AllJobs().ToList();
            var texts = new string[list.Count];
            Parallel.For(0, list.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => texts[i] = string.Join('\n', PageLookup.TextsIn(list[i].Build())));
            return [.. texts];
        }

        Texts(4).Should().Equal(Texts(1));
    }
}
