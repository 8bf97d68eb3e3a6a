using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class EntityPageTests
{
    [Fact]
    public void Every_mention_is_listed_with_its_sentence_newest_article_first()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg").Place("hafen", "Hafen");
        archive.Article("a1", "2031-05-04", "Früh. Dann kam {ada|Ada Berg}, und {ada|Berg} blieb. Spät.\n# {ada|Bergs} Weg");
        archive.Article("a2", "2031-06-04", "{ada|Ada Berg} ging nach {hafen|Hafen}.");
        var part = archive.ToPages().Body<ActorPage>("actors/ada/").Entity;

        part.Mentions.Items.Select(group => group.Article.Id).Should().Equal("a2", "a1");
        var older = part.Mentions.Items[1].Sentences;
        older.Select(s => (s.Text, s.Anchor)).Should().Equal(
            ("Dann kam Ada Berg, und Berg blieb.", "m-1-15-8"),
            ("Bergs Weg", "m-2-0-5"));
        older[0].Spans.Should().Equal(new SentenceSpan(9, 8, "m-1-15-8"), new SentenceSpan(23, 4, "m-1-29-4"));
        older[0].Text.Substring(older[0].Spans[1].Start, older[0].Spans[1].Length).Should().Be("Berg");
    }

    [Fact]
    public void First_last_and_months_are_counted_from_the_mentions()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        archive.Article("a3", "2032-01-01", "{ada|Ada}.");
        archive.Article("a1", "2031-05-04", "{ada|Ada} und {ada|Ada}.");
        archive.Article("a2", "2031-05-30", "{ada|Ada}.");
        archive.Article("a4", "2033-01-01", "Niemand.", a => a with { Subjects = [Listed(ActorKey("ada"))] });
        var part = archive.ToPages().Body<ActorPage>("actors/ada/").Entity;

        (part.FirstMention!.Id, part.LastMention!.Id, part.MentionCount, part.ArticleCount).Should().Be(("a1", "a3", 4, 3));
        part.MentionsByMonth.Should().Equal(new MonthCount(2031, 5, 3), new MonthCount(2032, 1, 1));
        part.AlsoAbout.Select(link => link.Id).Should().Equal("a4");
    }

    [Fact]
    public void A_record_nobody_mentions_has_an_empty_page()
    {
        var part = new InventedArchive().Actor("ada", "Ada").ToPages().Body<ActorPage>("actors/ada/").Entity;

        part.Mentions.Items.Should().BeEmpty();
        part.Mentions.Pages.Should().BeEmpty();
        (part.FirstMention, part.MentionCount).Should().Be((null, 0));
    }

    [Fact]
    public void An_actor_shows_roles_newest_first_relations_both_ways_and_who_holds_a_role_there()
    {
        var archive = new InventedArchive()
            .Actor("ada", "Ada", a => a with
            {
                Roles = [Role("Alt", "2001/2005", "amt"), Role("Zeitlos", null), Role("Jetzt", "2003/..", "amt"), Role("Jünger", "2010/2012")],
                Relations = [new(RelationType.MemberOf, At("amt"), Date("2001/.."), [])],
            })
            .Actor("amt", "Amt", a => a with { Type = ActorType.Organization, Territory = null });
        var pages = archive.ToPages();

        pages.Body<ActorPage>("actors/ada/").Roles.Select(role => role.RoleName).Should().Equal("Jetzt", "Jünger", "Alt", "Zeitlos");
        var amt = pages.Body<ActorPage>("actors/amt/");
        amt.RoleHolders.Select(holder => (holder.Actor.Id, holder.RoleName)).Should().Equal(("ada", "Jetzt"), ("ada", "Alt"));
        var relation = amt.Relations.Should().ContainSingle().Subject;
        (relation.Type, relation.Actor.Id, relation.IsDerived).Should().Be((RelationType.HasMember, "ada", true));
    }

    [Fact]
    public void An_actor_shows_what_it_said_passed_on_published_and_took_part_in()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("blatt", "Blatt", a => a with { Type = ActorType.NewsMediaOrganization })
            .Event("spaet", "Spät", "2031-08-01", e => e with { Participants = [new(At("ada"), "Gast")] })
            .Event("frueh", "Früh", "2031-01-01", e => e with { Participants = [new(At("ada"), null)] });
        archive.Article("a1", "2031-05-04", "{say x|Ja}.", a => a with { Publisher = At("blatt"), Statements = [Statement("a1", "x", "ada", s => s with { Via = [At("blatt")] })] });
        archive.Article("a2", "2031-06-04", "{say y|Nein}.", a => a with { Authors = [new(At("blatt"), null)], Statements = [Statement("a2", "y", "ada", s => s with { About = [At(ActorKey("blatt"))] })] });
        var pages = archive.ToPages();

        var ada = pages.Body<ActorPage>("actors/ada/");
        ada.Statements.Select(s => s.Text).Should().Equal("Nein", "Ja");
        ada.StatementsTotal.Should().Be(2);
        ada.Events.Select(e => (e.Event.Id, e.Role)).Should().Equal(("frueh", null), ("spaet", "Gast"));
        var blatt = pages.Body<ActorPage>("actors/blatt/");
        blatt.PassedOn.Select(s => s.Id).Should().Equal("x");
        blatt.Published.Select(link => link.Id).Should().Equal("a2", "a1");
        blatt.Entity.StatementsAbout.Select(s => s.Id).Should().Equal("y");
        blatt.Entity.StatementsAbout[0].About.Should().BeEmpty("its own page need not say what it is about");
        ada.Statements[0].About.Select(about => about.Id).Should().Equal("blatt");
        pages.ArticleBody("a1").Publisher!.Name.Should().Be("Blatt");
        blatt.Published[1].Publisher.Should().Be("Blatt");
    }

    [Fact]
    public void A_place_shows_what_holds_it_what_it_holds_and_events_anywhere_within()
    {
        var archive = new InventedArchive()
            .Place("welt", "Welt").Place("land", "Land", p => p with { ContainedInPlace = At("welt") }).Place("stadt", "Stadt", p => p with { ContainedInPlace = At("land") })
            .Actor("staat", "Staat", a => a with { Type = ActorType.State, Territory = At("land") })
            .Event("spaet", "Spät", "2031-08-01", e => e with { Location = At("stadt") })
            .Event("frueh", "Früh", "2031-01-01", e => e with { Location = At("land"), CandidateLocations = [At("stadt")] });
        var pages = archive.ToPages();

        pages.Body<PlacePage>("places/stadt/").Ancestors.Select(link => link.Id).Should().Equal("welt", "land");
        pages.Body<PlacePage>("places/stadt/").CandidateFor.Select(e => e.Id).Should().Equal("frueh");
        var land = pages.Body<PlacePage>("places/land/");
        land.Within.Select(link => link.Id).Should().Equal("stadt");
        land.States.Select(link => link.Id).Should().Equal("staat");
        land.Events.Select(e => e.Id).Should().Equal("frueh", "spaet");
        pages.Body<PlacePage>("places/welt/").Events.Should().HaveCount(2);
        pages.Body<ActorPage>("actors/staat/").Territory!.Id.Should().Be("land");
    }

    [Fact]
    public void An_event_shows_its_history_its_family_and_who_takes_which_stance()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo").Place("stadt", "Stadt")
            .Event("reihe", "Reihe", null)
            .Event("vorher", "Vorher", "2031-01-01")
            .Event("gipfel", "Gipfel", "2031-02-01", e => e with
            {
                SuperEvent = At("reihe"), Follows = [At("vorher")], Cause = [At("vorher")], Location = At("stadt"), Certainty = 4,
                TemporalRelations = [new(TemporalRelationType.After, At("vorher"))], Participants = [new(At("ada"), "Gastgeberin")],
                StatusHistory =
                [
                    new(At(Date("2031-01-02")), OccurStatus.Planned, 4, null, null, At(new StatementKey("a1", "x")), null, null),
                    new(At(Date("2031-02-02")), OccurStatus.Occurred, 6, null, At("stadt"), null, Source("Protokoll"), "*Endlich*"),
                ],
            });
        archive.Article("a1", "2031-01-02", "{say x|Ja}. {say y|Nein}. {say z|Doch}.", a => a with
        {
            Statements =
            [
                Statement("a1", "x", "ada", s => s with { About = [At(EventKey("gipfel"))] }),
                Statement("a1", "y", "bo", s => s with { About = [At(EventKey("gipfel"))], Stance = Stance.Denies }),
                Statement("a1", "z", "ada", s => s with { About = [At(EventKey("gipfel"))] }),
            ],
        });
        var pages = archive.ToPages();
        var gipfel = pages.Body<EventPage>("events/gipfel/");

        gipfel.History.Select(step => (step.Status, step.Basis?.Text, step.Source?.Title, step.Note)).Should().Equal(
            (OccurStatus.Occurred, null, "Protokoll", "*Endlich*"), (OccurStatus.Planned, "Ja", null, null));
        (gipfel.SuperEvent!.Id, gipfel.Follows[0].Id, gipfel.Causes[0].Id, gipfel.Location!.Id, gipfel.Certainty).Should().Be(("reihe", "vorher", "vorher", "stadt", 4));
        gipfel.TemporalRelations.Should().ContainSingle().Which.Type.Should().Be(TemporalRelationType.After);
        gipfel.Participants.Should().ContainSingle().Which.Role.Should().Be("Gastgeberin");
        pages.Body<EventPage>("events/reihe/").SubEvents.Select(e => e.Id).Should().Equal("gipfel");
        var before = pages.Body<EventPage>("events/vorher/");
        (before.FollowedBy[0].Id, before.Effects[0].Id).Should().Be(("gipfel", "gipfel"));
        gipfel.Positions.Select(row => (row.Actor.Id, row.Cells.Single().Stance, string.Join('/', row.Cells.Single().Statements.Select(s => s.Words)))).Should().Equal(
            ("ada", Stance.Announces, "Ja/Doch"), ("bo", Stance.Denies, "Nein"));
    }

    [Fact]
    public void Statements_stand_by_articles_the_newest_first_and_those_of_one_as_its_text_has_them()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Event("gipfel", "Gipfel", "2031-02-01");
        foreach (var (id, date) in ((string, string)[])[("a1", "2031-01-02"), ("a2", "2031-01-03")])
            archive.Article(id, date, $"{{say x|Erst {id}}}. {{say y|dann {id}}}.\n{{say z|zuletzt {id}}}.", a => a with
            {
                // A sidecar may list them as it likes.
                Statements = [.. ((string[])["z", "x", "y"]).Select(key => Statement(id, key, "ada", s => s with { About = [At(EventKey("gipfel"))], Via = [At("ada")] }))],
            });
        var pages = archive.ToPages();

        string[] expected = ["Erst a2", "dann a2", "zuletzt a2", "Erst a1", "dann a1", "zuletzt a1"];
        pages.Body<EventPage>("events/gipfel/").Positions.Single().Cells.Single().Statements.Select(s => s.Words).Should().Equal(expected);
        pages.Body<EventPage>("events/gipfel/").Entity.StatementsAbout.Select(s => s.Text).Should().Equal(expected);
        pages.Body<ActorPage>("actors/ada/").Statements.Select(s => s.Text).Should().Equal(expected);
        pages.Body<ActorPage>("actors/ada/").PassedOn.Select(s => s.Text).Should().Equal(expected);
    }

    [Fact]
    public void A_sentence_without_end_is_shown_around_the_mention_only()
    {
        var text = string.Concat(Enumerable.Repeat("Wort ", 1000)) + "{ada|Ada} " + string.Concat(Enumerable.Repeat("mehr ", 1000));
        var sentence = new InventedArchive().Actor("ada", "Ada").Article("a1", "2031-05-04", text).ToPages()
            .Body<ActorPage>("actors/ada/").Entity.Mentions.Items[0].Sentences[0];

        sentence.Text.Length.Should().BeInRange(1500, 2000);
        sentence.Text.Should().StartWith("Wort ");
        sentence.Text.Substring(sentence.Spans[0].Start, sentence.Spans[0].Length).Should().Be("Ada");
    }
}
