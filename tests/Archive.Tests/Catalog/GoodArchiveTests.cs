using Archive.Catalogs;
using Archive.Model;

namespace Archive.Tests.Catalogs;

/// <summary>An archive without a mistake: every field read, every link derived.</summary>
public class GoodArchiveTests
{
    private static readonly Catalog Archive = Build().ResolveWell();

    private static TestArchive Build() => TestArchive.Empty()
        .With(
            "input/site.yml",
            """
            title: Archiv der Beispiele
            tagline: Was war
            baseUrl: https://archive.example.org/unter
            language: en
            timeZone: UTC
            collation: de-AT
            description: "*Beispiele*"
            publisher: Verein
            autolink: all
            adjectives: true
            features: {linkedData: true, socialImages: false}
            menu: [{page: impressum}, {page: ueber, label: Wir}, {url: "mailto:post@example.org", label: Post}]
            license: CC BY 4.0
            """)
        .With("input/pages/impressum.md", "title: Impressum\nmenu: true\nlang: de\nnoindex: true\ndescription: Wer.")
        .With("input/pages/ueber.md", "title: Über uns\nmenu: 5")
        .With("input/pages/archiv.md", "title: Archiv\nmenu: true")
        .With("input/pages/still.md", "title: Still\nmenu: false")
        .With(
            "input/actors/ada-beispiel.yml",
            """
            type: Person
            name: Ada Beispiel
            alias: [{text: Ada Example, lang: en-GB}, {text: Ада Байшпиль, lang: ru}, Dr. Ada Beispiel]
            weakAlias: [Ada]
            sameAs: {wikidata: Q42, gnd: "118540238", viaf: 97085297, wikipedia: "https://de.wikipedia.org/wiki/Ada", homepage: "https://ada.example.org/"}
            roles:
              - {roleName: Präsidentin, organization: musterland, place: musterland, temporal: 2012-05-07/.., source: "https://example.org/"}
              - {roleName: Beraterin, source: [{title: Amtsblatt, url: "https://example.org/a", datePublished: 2012, accessed: 2025-08-07}]}
            relations:
              - {type: memberOf, actor: rat, temporal: 2010/2020, source: "https://example.org/rat"}
              - {type: spouseOf, actor: otto-muster}
            birthDate: 1970
            description: Eine *Beispielperson*.
            privacy: public-figure
            display: full
            noindex: false
            sources: ["https://example.org/ada"]
            formerId: [ada]
            """)
        .With("input/actors/otto-muster.yml", "type: Person\nname: Otto Muster\nrelations: [{type: opposes, actor: ada-beispiel}]")
        .With("input/actors/rat.yml", "type: Group\nname: Rat\nfoundingDate: 1950\nrelations: [{type: hasMember, actor: otto-muster}]")
        .With("input/actors/tagblatt.yml", "type: NewsMediaOrganization\nname: Tagblatt")
        .With("input/actors/musterland.yml", "type: State\nname: Musterland\nterritory: musterland\nmetonyms: [Musterstadt]\nadjectives: [musterländisch]")
        .With("input/places/musterland.yml", "name: Musterland\ntype: Country\nadjectives: [musterländisch]")
        .With(
            "input/places/musterstadt.yml",
            "name: Musterstadt\ntype: City\ncontainedInPlace: musterland\ngeo: {latitude: 50.5, longitude: -7, precision: city}\nsameAs: {geonames: 1}")
        .With("input/places/burg.yml", "name: Burg\ntype: Building\ncontainedInPlace: musterstadt")
        .With(
            "input/events/gipfel.yml",
            """
            name: Gipfel
            alias: [Gipfeltreffen von Musterstadt]
            kind: Gipfeltreffen
            temporal: "[2025-08-11..2025-08-17]"
            occurStatus: planned
            certainty: eos4
            statusHistory:
              - {asOf: 2025-08-01, occurStatus: proposed, basis: "https://example.org/#vorschlag", note: Ein *Vorschlag*.}
              - {asOf: 2025-08-07, occurStatus: planned, certainty: eos4, temporal: 2025-08, location: musterstadt, basis: 001#zusage}
            location: null
            candidateLocations: [musterstadt, burg]
            participant: [ada-beispiel, {actor: otto-muster, role: Gastgeber}]
            superEvent: verhandlungen
            follows: [anruf]
            cause: [anruf]
            temporalRelation: {after: anruf, during: [verhandlungen]}
            """)
        .With("input/events/verhandlungen.yml", "name: Verhandlungen\noccurStatus: ongoing\ntemporal: 2025/..\nlocation: musterstadt\nparticipant: [rat]")
        .With("input/events/anruf.yml", "name: Anruf\noccurStatus: occurred\ntemporal: 2025-08-06\nsuperEvent: verhandlungen\nparticipant: [ada-beispiel]")
        .With("input/events/irgendwann.yml", "name: Irgendwann\noccurStatus: proposed\nsuperEvent: verhandlungen\nparticipant: [ada-beispiel]")
        .With("seeds/001.txt", "date 2025-08-07 Ada Beispiel reist am Donnerstag nach Musterstadt.")
        .With("seeds/002.txt", "date 2025-08-06 Nr. 7 der Liste: Ada Beispiel tritt z. B. am 7. August auf. Mehr nicht.")
        .With("seeds/003.txt", "date 2025-08-05 Geheim.")
        .With("seeds/004.txt", "date 2025-08-04 Noch geheimer.")
        .With(
            "input/articles/001.yml",
            """
            headline: Ada reist zum Gipfel
            alternativeHeadline: Reise
            description: Sie *reist*.
            datePublished: 2025-08-07
            dateModified: 2025-08-08
            inLanguage: de
            publisher: tagblatt
            author: [otto-muster, {name: Eine Freie}]
            isBasedOn: https://example.org/artikel
            archivedAt: https://example.org/kopie
            rights: {license: "https://creativecommons.org/licenses/by/4.0/", holder: Tagblatt, excerpt: true}
            sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            noindex: true
            slug: ada-reist
            formerSlug: [2025-08-07-reise]
            autolink: none
            adjectives: false
            actors: [{actor: ada-beispiel, as: Reisende}, otto-muster]
            places: [{place: musterstadt, as: Ziel}]
            events: [{event: gipfel, as: announces}, anruf]
            keywords: [Reise, Gipfel]
            annotations:
              - {selector: {exact: Musterstadt, prefix: "nach ", suffix: ., occurrence: 1}, body: {actor: musterland, as: metonym}}
              - {selector: {exact: reist}, body: none}
              - {selector: {exact: Ada}, body: ada-beispiel}
              - {selector: {exact: am Donnerstag}, date: {temporal: 2025-08-07, anchor: datePublished, note: Tag der Meldung.}}
              - {selector: {exact: Donnerstag}, date: {temporal: 2025-08-07, anchor: zusage}}
              - {selector: {exact: am}, note: {kind: fact-check, text: Stimmt., author: Red., date: 2025-08-09, source: ["https://example.org/"]}}
            statements:
              - id: zusage
                creator: ada-beispiel
                via: [tagblatt, otto-muster]
                speech: direct
                uttered: 2025-08-07
                location: musterstadt
                stance: announces
                about: [gipfel, {place: musterland}]
                selector: {exact: reist … Musterstadt}
                disputedBy: ["#absage"]
              - {id: absage, creator: otto-muster, speech: paraphrase, stance: denies, text: Sie reist nicht., rank: deprecated, reason: Irrtum.}
            corrections:
              - {date: 2025-08-10, text: Zweite., kind: update}
              - {date: 2025-08-09, text: Erste.}
            """)
        .With(
            "input/articles/003.yml",
            """
            pubstatus: withheld
            tombstone: {title: Zurückgezogen, reason: Auf *Wunsch*., date: 2025-09-01}
            publisher: tagblatt
            author: [otto-muster]
            actors: [ada-beispiel]
            statements: [{id: geheim, creator: ada-beispiel, via: [tagblatt], speech: direct, stance: affirms, text: Geheim., about: [gipfel]}]
            """)
        .With("input/articles/004.yml", "pubstatus: canceled\nactors: [ada-beispiel]");

    [Fact]
    public void Settings_are_read()
    {
        var site = Archive.Site;

        site.Title.Should().Be("Archiv der Beispiele");
        site.Tagline.Should().Be("Was war");
        site.BaseUrl.Should().Be("https://archive.example.org/unter/");
        (site.Language, site.TimeZone, site.Collation).Should().Be(("en", "UTC", "de-AT"));
        (site.Description, site.Publisher, site.License).Should().Be(("*Beispiele*", "Verein", "CC BY 4.0"));
        (site.Autolink, site.LinkAdjectives).Should().Be((Autolink.All, true));
        site.Features.Should().Equal(new Dictionary<string, bool> { ["linkedData"] = true, ["socialImages"] = false });
        site.Menu.Should().Equal(
            new MenuEntry("Impressum", "page:impressum"), new MenuEntry("Wir", "page:ueber"), new MenuEntry("Post", "mailto:post@example.org"));
    }

    [Fact]
    public void An_archive_without_settings_has_defaults()
    {
        var site = TestArchive.Empty().ResolveWell().Site;

        (site.Title, site.BaseUrl, site.Language, site.TimeZone, site.Collation)
            .Should().Be(("Archive", "http://localhost/", "de", "Europe/Berlin", "de"));
        (site.Autolink, site.LinkAdjectives).Should().Be((Autolink.Listed, false));
    }

    [Fact]
    public void Pages_stand_in_the_menu_numbered_ones_first() =>
        Archive.Pages.Select(page => (page.Slug, page.Title, page.MenuOrder, page.NoIndex, page.Language)).Should().Equal(
            ("archiv", "Archiv", 6, false, "en"), ("impressum", "Impressum", 7, true, "de"), ("still", "Still", null, false, "en"),
            ("ueber", "Über uns", 5, false, "en"));

    [Fact]
    public void An_actor_is_read()
    {
        var ada = Archive.ActorById["ada-beispiel"];

        (ada.Type, ada.Head.Name.Value, ada.Begin!.Text, ada.End).Should().Be((ActorType.Person, "Ada Beispiel", "1970", null));
        ada.Head.Alias.Select(name => (name.Text, name.Lang)).Should().Equal(
            ("Ada Example", "en-GB"), ("Ада Байшпиль", "ru"), ("Dr. Ada Beispiel", null));
        ada.Head.WeakAlias.Single().Text.Should().Be("Ada");
        ada.Head.SameAs.Identities.Should().Equal(
            new Identity("gnd", "118540238", "https://d-nb.info/gnd/118540238"),
            new Identity("homepage", "https://ada.example.org/", "https://ada.example.org/"),
            new Identity("viaf", "97085297", "https://viaf.org/viaf/97085297"),
            new Identity("wikidata", "Q42", "https://www.wikidata.org/wiki/Q42"),
            new Identity("wikipedia", "https://de.wikipedia.org/wiki/Ada", "https://de.wikipedia.org/wiki/Ada"));
        ada.Roles.Select(role => (role.RoleName, role.Organization?.Value, role.Place?.Value, role.Temporal?.Text)).Should().Equal(
            ("Präsidentin", "musterland", "musterland", "2012-05-07/.."), ("Beraterin", null, null, null));
        ada.Roles[1].Sources.Select(source => (source.Title, source.Url, source.DatePublished!.Text, source.Accessed!.Text)).Should().Equal(
            ("Amtsblatt", "https://example.org/a", "2012", "2025-08-07"));
        ada.Head.Sources.Single().Url.Should().Be("https://example.org/ada");
        ada.Head.FormerId.Single().Value.Should().Be("ada");
        (ada.Privacy, ada.Display, ada.IsNameHidden).Should().Be((Privacy.PublicFigure, NameDisplay.Full, false));
    }

    [Fact]
    public void A_state_is_read()
    {
        var state = Archive.ActorById["musterland"];

        state.Territory!.Value.Value.Should().Be("musterland");
        state.Metonyms.Single().Text.Should().Be("Musterstadt");
        state.Head.Adjectives.Single().Text.Should().Be("musterländisch");
    }

    [Fact]
    public void A_place_is_read()
    {
        var town = Archive.PlaceById["musterstadt"];

        (town.Type, town.ContainedInPlace!.Value.Value, town.Geo).Should().Be((PlaceType.City, "musterland", new Geo(50.5, -7, GeoPrecision.City)));
    }

    [Fact]
    public void An_event_is_read()
    {
        var summit = Archive.EventById["gipfel"];

        (summit.Kind, summit.Temporal!.Value.Value.Kind, summit.OccurStatus, summit.Certainty, summit.Location)
            .Should().Be(("Gipfeltreffen", EdtfKind.OneOf, OccurStatus.Planned, 4, null));
        summit.Participants.Select(one => (one.Actor.Value, one.Role)).Should().Equal(("ada-beispiel", null), ("otto-muster", "Gastgeber"));
        summit.StatusHistory.Select(step => (step.AsOf.Value.Text, step.OccurStatus, step.BasisStatement?.Value.ToString(), step.BasisSource?.Url))
            .Should().Equal(
                ("2025-08-01", OccurStatus.Proposed, null, "https://example.org/#vorschlag"), ("2025-08-07", OccurStatus.Planned, "001#zusage", null));
        summit.StatusHistory[1].Location!.Value.Value.Should().Be("musterstadt");
        summit.TemporalRelations.Select(relation => (relation.Type, relation.Event.Value)).Should().Equal(
            (TemporalRelationType.After, "anruf"), (TemporalRelationType.During, "verhandlungen"));
    }

    [Fact]
    public void An_article_is_read()
    {
        var article = Archive.ArticleById["001"];

        (article.Headline, article.AlternativeHeadline, article.Description).Should().Be(("Ada reist zum Gipfel", "Reise", "Sie *reist*."));
        (article.DatePublished, article.DateModified, article.InLanguage).Should().Be((new DateOnly(2025, 8, 7), new DateOnly(2025, 8, 8), "de"));
        (article.Slug, article.FormerSlug.Single().Value, article.Publisher!.Value.Value).Should().Be(("ada-reist", "2025-08-07-reise", "tagblatt"));
        article.Authors.Select(author => (author.Actor?.Value, author.Name)).Should().Equal(("otto-muster", null), (null, "Eine Freie"));
        article.Rights.Should().Be(new Rights("https://creativecommons.org/licenses/by/4.0/", "Tagblatt", 60));
        (article.NoIndex, article.Autolink, article.LinkAdjectives, article.IsAnnotated).Should().Be((true, Autolink.None, false, true));
        article.Subjects.Select(subject => (subject.Target.Value.ToString(), subject.As, subject.Treatment)).Should().Equal(
            ("actor ada-beispiel", "Reisende", null), ("actor otto-muster", null, null), ("place musterstadt", "Ziel", null),
            ("event gipfel", null, EventTreatment.Announces), ("event anruf", null, null));
        article.Keywords.Should().Equal("Reise", "Gipfel");
        article.Corrections.Select(correction => (correction.Date.Value.Text, correction.Text, correction.Kind)).Should().Equal(
            ("2025-08-09", "Erste.", CorrectionKind.Correction), ("2025-08-10", "Zweite.", CorrectionKind.Update));
    }

    [Fact]
    public void Annotations_are_read()
    {
        var annotations = Archive.ArticleById["001"].Annotations;

        annotations.Select(annotation => annotation.Selector.Exact.Value).Should().Equal(
            "Musterstadt", "reist", "Ada", "am Donnerstag", "Donnerstag", "am");
        (annotations[0].Selector.Prefix, annotations[0].Selector.Suffix, annotations[0].Selector.Occurrence).Should().Be(("nach ", ".", 1));
        annotations[0].Body.Should().BeOfType<MentionBody>().Which.Form.Should().Be(MentionForm.Metonym);
        annotations[1].Body.Should().BeOfType<SuppressBody>();
        annotations[2].Body.Should().BeOfType<MentionBody>().Which.Target.Value.Should().Be(new RecordKey(RecordKind.Actor, "ada-beispiel"));
        annotations[3].Body.Should().BeOfType<DateBody>().Which.Anchor.Should().Be("datePublished");
        annotations[4].Body.Should().BeOfType<DateBody>().Which.Anchor.Should().Be("001#zusage");
        var note = annotations[5].Body.Should().BeOfType<NoteBody>().Subject;
        (note.Kind, note.Text, note.Author, note.Date!.Text, note.Sources.Single().Url)
            .Should().Be((NoteKind.FactCheck, "Stimmt.", "Red.", "2025-08-09", "https://example.org/"));
    }

    [Fact]
    public void Statements_are_read()
    {
        var promise = Archive.StatementByKey[new("001", "zusage")];
        var refusal = Archive.StatementByKey[new("001", "absage")];

        promise.Via.Select(actor => actor.Value).Should().Equal("tagblatt", "otto-muster");
        promise.About.Select(about => about.Value.ToString()).Should().Equal("event gipfel", "place musterland");
        (promise.Speech, promise.Stance, promise.Uttered!.Text, promise.Location!.Value.Value)
            .Should().Be((SpeechForm.Direct, Stance.Announces, "2025-08-07", "musterstadt"));
        promise.DisputedBy.Single().Value.Should().Be(refusal.Key);
        (refusal.Selector, refusal.Text, refusal.Rank, refusal.Reason).Should().Be((null, "Sie reist nicht.", StatementRank.Deprecated, "Irrtum."));
    }

    [Fact]
    public void A_seed_without_sidecar_takes_everything_from_its_text_and_the_settings()
    {
        var article = Archive.ArticleById["002"];

        article.Headline.Should().Be("Nr. 7 der Liste: Ada Beispiel tritt z. B. am 7. August auf");
        article.Slug.Should().Be("nr-7-der-liste-ada-beispiel-tritt-z-b-am-7-august-auf");
        (article.IsAnnotated, article.InLanguage, article.Autolink, article.LinkAdjectives).Should().Be((false, "en", Autolink.All, true));
    }

    [Fact]
    public void Articles_are_sorted_by_date_and_what_is_withheld_is_apart()
    {
        Archive.Articles.Select(article => article.Id).Should().Equal("002", "001");
        Archive.Withheld.Select(article => article.Id).Should().Equal("003");
        Archive.Withheld[0].Tombstone!.Title.Should().Be("Zurückgezogen");
        Archive.ArticleById.Keys.Should().BeEquivalentTo("001", "002");
        Archive.StatementByKey.Keys.Select(key => key.Article).Distinct().Should().Equal("001");
    }

    [Fact]
    public void Relations_are_seen_from_both_ends()
    {
        Edges("ada-beispiel").Should().Equal(
            (RelationType.MemberOf, "rat", "2010/2020", false), (RelationType.SpouseOf, "otto-muster", null, false),
            (RelationType.OpposedBy, "otto-muster", null, true));
        Edges("rat").Should().Equal((RelationType.HasMember, "ada-beispiel", "2010/2020", true), (RelationType.HasMember, "otto-muster", null, false));
        Edges("otto-muster").Should().Equal(
            (RelationType.MemberOf, "rat", null, true), (RelationType.SpouseOf, "ada-beispiel", null, true), (RelationType.Opposes, "ada-beispiel", null, false));
    }

    [Fact]
    public void A_relation_told_in_both_files_is_listed_once_on_each_page()
    {
        var (catalog, _) = TestArchive.Small()
            .With("input/actors/a.yml", "type: Group\nname: A\nrelations: [{type: memberOf, actor: b}]")
            .With("input/actors/b.yml", "type: Group\nname: B\nrelations: [{type: hasMember, actor: a, temporal: 2020}]").Resolve();

        Inverses.Of(catalog.Inverses.Relations, "a").Single().IsDerived.Should().BeFalse();
        Inverses.Of(catalog.Inverses.Relations, "b").Single().Temporal!.Text.Should().Be("2020");
    }

    [Fact]
    public void Links_are_read_backwards()
    {
        var inverses = Archive.Inverses;

        Inverses.Of(inverses.RoleHolders, "musterland").Select(holder => (holder.Actor, holder.Role.RoleName))
            .Should().Equal(("ada-beispiel", "Präsidentin"));
        Inverses.Of(inverses.PlacesWithin, "musterland").Should().Equal("musterstadt");
        Inverses.Of(inverses.PlacesWithin, "musterstadt").Should().Equal("burg");
        Inverses.Of(inverses.StatesOfPlace, "musterland").Should().Equal("musterland");
        Inverses.Of(inverses.ArticlesPublishedBy, "tagblatt").Should().Equal("001");
        Inverses.Of(inverses.ArticlesWrittenBy, "otto-muster").Should().Equal("001");
    }

    [Fact]
    public void Events_are_found_from_actors_places_and_other_events_by_their_earliest_day()
    {
        var inverses = Archive.Inverses;

        Inverses.Of(inverses.EventsOfActor, "ada-beispiel").Should().Equal("anruf", "gipfel", "irgendwann");
        Inverses.Of(inverses.EventsAtPlace, "musterstadt").Should().Equal("verhandlungen", "gipfel");
        Inverses.Of(inverses.EventsAtPlace, "burg").Should().Equal("gipfel");
        Inverses.Of(inverses.SubEvents, "verhandlungen").Should().Equal("anruf", "gipfel", "irgendwann");
        Inverses.Of(inverses.FollowedBy, "anruf").Should().Equal("gipfel");
        Inverses.Of(inverses.Effects, "anruf").Should().Equal("gipfel");
    }

    [Fact]
    public void Statements_are_found_from_who_said_them_who_passed_them_on_and_what_they_are_about()
    {
        var inverses = Archive.Inverses;
        StatementKey promise = new("001", "zusage"), refusal = new("001", "absage");

        Inverses.Of(inverses.StatementsBy, "ada-beispiel").Should().Equal(promise);
        Inverses.Of(inverses.StatementsVia, "tagblatt").Should().Equal(promise);
        Inverses.Of(inverses.StatementsAbout, new(RecordKind.Event, "gipfel")).Should().Equal(promise);
        Inverses.Of(inverses.Disputes, refusal).Should().Equal(promise);
    }

    private static IEnumerable<(RelationType Type, string Other, string? Temporal, bool IsDerived)> Edges(string actor) =>
        Inverses.Of(Archive.Inverses.Relations, actor).Select(edge => (edge.Type, edge.Other, edge.Temporal?.Text, edge.IsDerived));
}
