using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class ArticlePageTests
{
    private static InventedArchive Records => new InventedArchive()
        .Actor("ada", "Ada Berg", a => a with
        {
            Roles = [Role("Botschafterin", "2020/2029"), Role("Ministerin", "2030-01-01/..", "inselland-staat"), Role("Ehrenbürgerin", null)],
        })
        .Actor("bo", "Bo Tal")
        .Actor("blatt", "Das Blatt", a => a with { Type = ActorType.NewsMediaOrganization })
        .Actor("inselland-staat", "Inselland", a => a with { Type = ActorType.State })
        .Place("inselland", "Inselland", p => p with { Type = PlaceType.Country })
        .Place("nordhafen", "Nordhafen", p => p with { ContainedInPlace = At("inselland") })
        .Event("besuch", "Besuch", "2031-05-03/2031-05-05");

    [Fact]
    public void Its_address_is_date_and_slug_and_its_way_leads_over_year_and_month()
    {
        var page = Records.Article("a1", "2031-05-04", "Text.").ToPages().At("articles/2031-05-04-meldung-a1/");

        page.Head.Title.Should().Be("Meldung a1");
        page.Head.Path.Should().Be("articles/2031-05-04-meldung-a1/index.html");
        page.Head.Breadcrumb.Select(crumb => (crumb.Title, crumb.Url)).Should().Equal(
            ("nav.articles", "articles/"), ("2031", "articles/2031/"), ("2031-05", "articles/2031/05/"));
    }

    [Fact]
    public void Who_lists_the_listed_first_and_each_with_the_role_of_that_day()
    {
        var page = Records.Article("a1", "2031-05-04", "{bo|Bo Tal} traf {ada|Ada Berg}. {ada|Berg} schwieg.",
            a => a with { Subjects = [Listed(ActorKey("ada"), "Gast")] }).ToPages().ArticleBody("a1");

        page.Who.Should().SatisfyRespectively(
            ada =>
            {
                ada.Record.Should().Be(new RecordLink(RecordKind.Actor, "ada", "actors/ada/", "Ada Berg", "Person"));
                (ada.Role, ada.As, ada.Mentions, ada.First).Should().Be(("Ministerin, Inselland", "Gast", 2, "#m-1-12-8"));
            },
            bo => (bo.Record.Id, bo.Role, bo.Mentions, bo.First).Should().Be(("bo", null, 1, "#m-1-0-6")));
    }

    [Theory]
    [InlineData("2025-03-01", "Botschafterin")]
    [InlineData("2019-12-31", "Ehrenbürgerin")]
    [InlineData("2030-01-01", "Ministerin, Inselland")]
    public void The_role_is_the_one_held_on_the_day_and_one_without_time_only_where_no_other_was(string date, string role) =>
        Records.Article("a1", date, "{ada|Ada Berg} kam.").ToPages().ArticleBody("a1").Who[0].Role.Should().Be(role);

    [Theory]
    [InlineData("Präsidentin", "Präsidentin, Land")]
    [InlineData("Präsidentin des Landes", "Präsidentin des Landes")]
    public void A_role_of_one_word_is_told_with_its_organisation(string role, string shown) =>
        new InventedArchive().Actor("land", "Land").Actor("ada", "Ada", a => a with { Roles = [Role(role, "2010/..", "land")] })
            .Article("a1", "2031-05-04", "{ada|Ada} kam.").ToPages().ArticleBody("a1").Who[0].Role.Should().Be(shown);

    [Fact]
    public void Of_two_roles_at_a_time_the_one_that_began_last_is_shown() =>
        new InventedArchive().Actor("ada", "Ada", a => a with { Roles = [Role("Rätin", "2010/.."), Role("Richterin", "2020/.."), Role("Bürgerin", "1999/..")] })
            .Article("a1", "2031-05-04", "{ada|Ada} kam.").ToPages().ArticleBody("a1").Who[0].Role.Should().Be("Richterin");

    [Fact]
    public void Where_names_the_containing_place_and_what_the_treatment()
    {
        var page = Records.Article("a1", "2031-05-04", "{besuch|Der Besuch} in {nordhafen|Nordhafen}.",
            a => a with { Subjects = [Listed(EventKey("besuch"), null, EventTreatment.Announces)] }).ToPages().ArticleBody("a1");

        page.Where.Should().ContainSingle().Which.Role.Should().Be("Inselland");
        var e = page.Events.Should().ContainSingle().Subject;
        (e.Event.Id, e.Treatment, e.Mentions, e.First).Should().Be(("besuch", EventTreatment.Announces, 1, "#m-1-0-10"));
    }

    [Fact]
    public void Notes_are_numbered_as_the_text_meets_them_and_quote_their_words()
    {
        var notes = Records.Article("a1", "2031-05-04", "Erst {note 1|dies}, dann {note 0|das\nund {note 0|mehr}.").ToPages().ArticleBody("a1").Notes;

        notes.Select(note => (note.Number, note.Index, note.Quote, note.Text)).Should().Equal((1, 1, "dies", "Anmerkung 1"), (2, 0, "das mehr", "Anmerkung 0"));
        notes[0].Sources.Should().ContainSingle().Which.Title.Should().Be("Kalender");
    }

    [Fact]
    public void A_statement_is_shown_with_its_exact_words_its_chain_and_the_speakers_role()
    {
        var archive = Records;
        archive.Article("a1", "2031-05-04", "„{say zwei|Wir  reden}“, sagte {ada|Berg}. {say eins|Vielleicht,\n{say eins|morgen}.", a => a with
        {
            Statements =
            [
                Statement("a1", "eins", "bo", s => s with { DisputedBy = [At(new StatementKey("a1", "zwei"))] }),
                Statement("a1", "zwei", "ada", s => s with { Via = [At("blatt")], About = [At(EventKey("besuch"))], Uttered = Date("2031-05-03"), Location = At("nordhafen") }),
                Statement("a1", "drei", "bo", s => s with { Selector = null, Text = "Er sei dagegen.", Rank = StatementRank.Deprecated, Reason = "Irrtum" }),
            ],
        });
        var statements = archive.ToPages().ArticleBody("a1").Statements;

        statements.Select(s => s.Id).Should().Equal("zwei", "eins", "drei");
        var first = statements[0];
        first.Text.Should().Be("Wir  reden");
        first.IsQuote.Should().BeTrue();
        first.Url.Should().Be("articles/2031-05-04-meldung-a1/#statement-zwei");
        (first.Creator.Name, first.CreatorRole, first.Via.Single().Name, first.About.Single().Id, first.Location!.Id, first.Uttered!.Text)
            .Should().Be(("Ada Berg", "Ministerin, Inselland", "Das Blatt", "besuch", "nordhafen", "2031-05-03"));
        first.Disputes.Should().ContainSingle().Which.Should().Be(new StatementLink("Bo Tal", "Vielleicht, morgen", "articles/2031-05-04-meldung-a1/#statement-eins") { IsLiteral = true });
        statements[1].Text.Should().Be("Vielleicht, morgen");
        statements[1].DisputedBy.Should().ContainSingle().Which.Words.Should().Be("Wir  reden");
        (statements[2].Text, statements[2].IsQuote, statements[2].Rank, statements[2].Reason).Should().Be(("Er sei dagegen.", false, StatementRank.Deprecated, "Irrtum"));
    }

    [Fact]
    public void Neighbours_are_by_date_then_id_and_related_articles_share_rare_records()
    {
        var archive = new InventedArchive().Actor("oft", "Oft").Actor("selten", "Selten");
        for (var i = 0; i < 12; i++) archive.Article($"b{i:00}", $"2031-01-{i + 1:00}", "{oft|Oft} kam.");
        archive.Article("x", "2031-02-01", "{oft|Oft} und {selten|Selten}.");
        archive.Article("y", "2030-01-01", "{selten|Selten} allein.");
        archive.Article("z", "2031-02-01", "Niemand.");
        var page = archive.ToPages().ArticleBody("x");

        page.Previous!.Id.Should().Be("b11");
        page.Next!.Id.Should().Be("z");
        page.Related.Select(link => link.Id).Should().Equal("y", "b11", "b10", "b09", "b08");
    }

    [Fact]
    public void What_became_known_after_the_article_is_told_and_what_was_known_before_is_not()
    {
        var archive = new InventedArchive().Event("gipfel", "Gipfel", "2031-06-01", e => e with
        {
            StatusHistory =
            [
                Step("2031-05-01", OccurStatus.Proposed, "Alt"), Step("2031-05-04", OccurStatus.Planned, "Am Tag"),
                Step("2031-05-20", OccurStatus.Postponed, "Zwischen"), Step("2031-06-02", OccurStatus.Occurred, "Neu"),
            ],
        });
        archive.Article("a1", "2031-05-04", "{gipfel|Der Gipfel}.");
        archive.Article("a2", "2031-06-03", "{gipfel|Der Gipfel}.");
        var pages = archive.ToPages();

        var later = pages.ArticleBody("a1").Later.Should().ContainSingle().Subject;
        (later.Event.Id, later.Then, later.Now, later.AsOf.Text, later.Note).Should().Be(("gipfel", OccurStatus.Planned, OccurStatus.Occurred, "2031-06-02", "Neu"));
        pages.ArticleBody("a2").Later.Should().BeEmpty();
    }

    [Fact]
    public void What_turned_out_otherwise_is_told_before_what_was_only_said_again()
    {
        var archive = new InventedArchive()
            .Event("gespraech", "Gespräch", "2031-07", e => e with { StatusHistory = [Step("2031-05-01", OccurStatus.Proposed, "Alt"), Step("2031-06-20", OccurStatus.Proposed, "Noch immer")] })
            .Event("gipfel", "Gipfel", "2031-06-01", e => e with { StatusHistory = [Step("2031-05-01", OccurStatus.Planned, "Alt"), Step("2031-06-02", OccurStatus.Occurred, "Neu")] });
        archive.Article("a1", "2031-05-04", "{gespraech|Das Gespräch}, {gipfel|der Gipfel}.");
        archive.ToPages().ArticleBody("a1").Later.Select(later => later.Event.Id).Should().Equal("gipfel", "gespraech");
    }

    [Theory]
    [InlineData("2031-06-01", OccurStatus.Occurred, true)]
    [InlineData("2031-06-01", OccurStatus.Planned, false)]
    [InlineData("2031-05-01", OccurStatus.Occurred, false)]
    public void An_event_without_history_that_lay_ahead_and_has_an_outcome_is_later_knowledge(string temporal, OccurStatus status, bool told)
    {
        var later = new InventedArchive().Event("gipfel", "Gipfel", temporal, e => e with { OccurStatus = status })
            .Article("a1", "2031-05-04", "{gipfel|Der Gipfel}.").ToPages().ArticleBody("a1").Later;

        later.Select(one => (one.Then, one.Now, one.AsOf.Text)).Should().Equal(told ? [(null, status, temporal)] : []);
    }

    [Fact]
    public void The_seed_is_offered_and_a_language_other_than_the_sites_is_said()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.", a => a with { InLanguage = "en" });
        var pages = archive.ToPages();

        pages.ArticleBody("a1").SeedUrl.Should().Be("seeds/a1.txt");
        pages.Seeds().Select(seed => (seed.Article.Id, seed.Path)).Should().Equal(("a1", "seeds/a1.txt"));
        pages.At("articles/2031-05-04-meldung-a1/").Head.Language.Should().Be("en");
    }

    [Fact]
    public void A_text_that_nobody_annotated_is_shown_as_it_is()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Erstens.\nZweitens.");
        var page = new SitePages(archive.ToCatalog(), []).ArticleBody("a1");

        page.Text.Paragraphs.Select(p => p.Text).Should().Equal("Erstens.", "Zweitens.");
    }

    private static StatusStep Step(string asOf, OccurStatus status, string note) => new(At(Date(asOf)), status, null, null, null, null, null, note);
}
