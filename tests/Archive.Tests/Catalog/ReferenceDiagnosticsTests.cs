using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Tests.Catalogs;

/// <summary>References that lead nowhere, or where they must not: the bad YAML beside code, position, message and hint.</summary>
public class ReferenceDiagnosticsTests
{
    private const string ArticleFile = $"input/articles/{TestArchive.Stem}.yml";

    [Theory]
    [InlineData(
        "actors: [ada-beispeil]",
        "ARC0130 Error {0}:1:10: There is no actor \"ada-beispeil\". → Did you mean \"ada-beispiel\" (Ada Beispiel)?")]
    [InlineData(
        "actors: [Ada Beispiel]",
        "ARC0130 Error {0}:1:10: There is no actor \"Ada Beispiel\". → Did you mean \"ada-beispiel\" (Ada Beispiel)?")]
    [InlineData(
        "actors: [vollkommen-unbekannt]",
        "ARC0130 Error {0}:1:10: There is no actor \"vollkommen-unbekannt\". → Write the id of an actor that exists, or add its file.")]
    [InlineData(
        "places: [musterstatt]",
        "ARC0130 Error {0}:1:10: There is no place \"musterstatt\". → Did you mean \"musterstadt\" (Musterstadt)?")]
    [InlineData(
        "events: [{event: gipfl}]",
        "ARC0130 Error {0}:1:18: There is no event \"gipfl\". → Did you mean \"gipfel\" (Gipfel von Musterstadt)?")]
    [InlineData(
        "author: [Otto Unbekannt]",
        "ARC0130 Error {0}:1:10: There is no actor \"Otto Unbekannt\". → Somebody who is no actor of the archive is written {name: Otto Unbekannt}.")]
    [InlineData(
        "author: [Ada Beispil]",
        "ARC0130 Error {0}:1:10: There is no actor \"Ada Beispil\". → Did you mean \"ada-beispiel\" (Ada Beispiel)? Somebody who is no actor of the archive "
        + "is written {name: Ada Beispil}.")]
    [InlineData(
        "author: [\"Unbekannt, Otto\"]",
        "ARC0130 Error {0}:1:10: There is no actor \"Unbekannt, Otto\". → Somebody who is no actor of the archive is written {name: \"Unbekannt, Otto\"}.")]
    [InlineData(
        "author: [unbekannt]",
        "ARC0130 Error {0}:1:10: There is no actor \"unbekannt\". → Write the id of an actor that exists, or add its file.")]
    [InlineData(
        "publisher: musterstadt",
        "ARC0131 Error {0}:1:12: \"musterstadt\" is a place, not an actor; \"publisher\" needs an actor. → Write the id of an actor.")]
    [InlineData(
        "annotations: [{selector: {exact: Musterstadt}, body: {place: ada-beispiel}}]",
        "ARC0131 Error {0}:1:62: \"ada-beispiel\" is an actor, not a place; \"place\" needs a place. → Write the id of a place.")]
    [InlineData(
        "annotations: [{selector: {exact: Musterstadt}, body: musterland}]",
        "ARC0132 Error {0}:1:54: \"musterland\" could be an actor or a place. → Say which: {actor: musterland} or {place: musterland}.")]
    [InlineData(
        "annotations: [{selector: {exact: Musterstadt}, body: mustersadt}]",
        "ARC0130 Error {0}:1:54: There is no actor, place or event \"mustersadt\". → Did you mean \"musterstadt\" (Musterstadt)?")]
    [InlineData(
        "annotations: [{selector: {exact: morgen}, date: {temporal: 2025-08-08, anchor: datePublishd}}]",
        "ARC0133 Error {0}:1:80: There is no statement \"datePublishd\": \"anchor\" is datePublished, free, or a statement of this article. "
        + "→ Did you mean \"datePublished\"?")]
    public void A_reference_to_nothing_is_explained(string yaml, string expected) =>
        TestArchive.Small().WithSidecar(yaml).Complaints().Should().Equal(expected.Replace("{0}", ArticleFile, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "disputedBy: [\"#zusag\"]",
        "ARC0133 Error {0}:8:18: There is no statement \"#zusag\": the article \"001_treffen\" has zusage, absage. → Did you mean \"#zusage\"?")]
    [InlineData(
        "disputedBy: [001_trefen#zusage]",
        "ARC0133 Error {0}:8:18: There is no statement \"001_trefen#zusage\": there is no article \"001_trefen\". → Did you mean \"001_treffen#zusage\"?")]
    [InlineData(
        "disputedBy: [002_ohne#zusage]",
        "ARC0133 Error {0}:8:18: There is no statement \"002_ohne#zusage\": the article \"002_ohne\" has no sidecar yet. → Write STEM#id, or #id for one of "
        + "the same article.")]
    [InlineData(
        "disputedBy: [zusage]",
        "ARC0133 Error {0}:8:18: There is no statement \"zusage\": it has no \"#\". → Did you mean \"#zusage\"?")]
    [InlineData(
        "disputedBy: [irgendwas]",
        "ARC0133 Error {0}:8:18: There is no statement \"irgendwas\": it has no \"#\". → Write STEM#id, or #id for one of the same article.")]
    [InlineData(
        "disputedBy: [\"#absage\"]",
        "ARC0137 Error {0}:8:18: \"absage\" refers to itself in \"disputedBy\". → Write the id of another record.")]
    [InlineData(
        "about: [musterland]",
        "ARC0132 Error {0}:8:13: \"musterland\" could be an actor or a place. → Say which: {actor: musterland} or {place: musterland}.")]
    [InlineData(
        "location: musterland-xyz",
        "ARC0130 Error {0}:8:15: There is no place \"musterland-xyz\". → Did you mean \"musterland\" (Musterland)?")]
    public void A_statements_references_are_checked(string field, string expected) =>
        TestArchive.Small().With("seeds/002_ohne.txt", "date 2025-08-08 Noch nichts.").WithSidecar(
            $"""
            statements:
              - {"{"}id: zusage, creator: ada-beispiel, speech: direct, stance: affirms, selector: {"{"}exact: Treffen{"}}"}
              - id: absage
                creator: ada-beispiel
                speech: direct
                stance: denies
                selector: {"{"}exact: geplant{"}"}
                {field}
            """).Complaints().Should().Equal(expected.Replace("{0}", ArticleFile, StringComparison.Ordinal));

    [Fact]
    public void A_statement_id_stands_once_in_an_article() =>
        TestArchive.Small().WithSidecar(
            """
            statements:
              - {id: zusage, creator: ada-beispiel, speech: direct, stance: affirms, selector: {exact: Treffen}}
              - {id: zusage, creator: ada-beispiel, speech: direct, stance: affirms, text: Noch einmal.}
            """).Complaints().Should().Equal(
            $"ARC0136 Error {ArticleFile}:3:10: The statement id \"zusage\" is used twice in this article. → Give one of the two another id.");

    [Fact]
    public void What_belongs_to_a_mistake_is_shown_with_it()
    {
        var diagnostic = TestArchive.Small().WithSidecar("actors:\n- ada-beispiel\n- musterland\n- ada-beispiel").Resolve().Diagnostics
            .Should().ContainSingle().Subject;

        diagnostic.At.Should().Be(new SourcePosition(ArticleFile, 4, 3, 12));
        diagnostic.Related.Should().Equal(new RelatedPlace(new(ArticleFile, 2, 3, 12), "It stands here already."));
    }

    [Theory]
    [InlineData("withheld")]
    [InlineData("canceled")]
    public void What_is_published_must_not_rest_on_what_is_not(string status) =>
        TestArchive.Small()
            .WithSidecar(
                $"pubstatus: {status}\nstatements: [{"{"}id: zusage, creator: ada-beispiel, speech: direct, stance: affirms, text: Ja.{"}"}]")
            .With(
                "input/events/rede.yml",
                "name: Rede\noccurStatus: planned\nstatusHistory:\n  - {asOf: 2025-08-07, occurStatus: planned, basis: 001_treffen#zusage}")
            .Complaints().Should().Equal(
                $"ARC0134 Error input/events/rede.yml:4:53: The statement \"001_treffen#zusage\" belongs to an article that is {status}, and this would "
                + "publish it. → Remove the reference, or rest the claim on another source.");

    [Fact]
    public void A_withheld_article_may_refer_to_its_own_statements() =>
        TestArchive.Small().WithSidecar(
            """
            pubstatus: withheld
            statements:
              - {id: a, creator: ada-beispiel, speech: direct, stance: affirms, text: Ja., disputedBy: ["#b"]}
              - {id: b, creator: ada-beispiel, speech: direct, stance: denies, text: Nein.}
            """).Complaints().Should().BeEmpty();

    [Fact]
    public void A_reference_to_a_file_that_could_not_be_read_is_not_reported_again() =>
        TestArchive.Small().WithUnreadable(RecordKind.Actor, "kaputt").WithUnreadable(RecordKind.Article, "009_kaputt")
            .With("input/articles/009_kaputt.yml", "headline: Ohne Text")
            .WithSidecar("actors: [kaputt]\nannotations: [{selector: {exact: Ada}, body: kaputt}]").Complaints().Should().BeEmpty();

    [Fact]
    public void Two_files_of_one_id_are_refused() =>
        TestArchive.Small().With($"seeds/{TestArchive.Stem}.html", "date 2025-08-07 Derselbe Text.").Complaints().Should().Equal(
            "ARC0135 Error seeds/001_treffen.txt: Two files describe the article \"001_treffen\". → Merge them into one file.");

    [Fact]
    public void An_actor_has_no_relation_to_itself() =>
        TestArchive.Small().With("input/actors/otto.yml", "type: Person\nname: Otto\nrelations: [{type: opposes, actor: otto}]").Complaints().Should().Equal(
            "ARC0137 Error input/actors/otto.yml:3:36: \"otto\" refers to itself in \"relations\". → Write the id of another record.");

    [Fact]
    public void A_circle_of_places_is_named_once_at_its_smallest_member_with_every_step() =>
        TestArchive.Small()
            .With("input/places/c.yml", "name: C\ntype: Region\ncontainedInPlace: b")
            .With("input/places/b.yml", "name: B\ntype: Region\ncontainedInPlace: a")
            .With("input/places/a.yml", "name: A\ntype: Region\ncontainedInPlace: c")
            .With("input/places/aa.yml", "name: AA\ntype: Region\ncontainedInPlace: a")
            .Complaints().Should().Equal(
                "ARC0138 Error input/places/a.yml:3:19: \"containedInPlace\" runs in a circle: a → c → b → a. → One of these steps is wrong; remove it.");

    [Theory]
    [InlineData("superEvent: b", "superEvent: a", "ARC0138 Error input/events/a.yml:3:13: \"superEvent\" runs in a circle: a → b → a.")]
    [InlineData("follows: [b]", "follows: [a]", "ARC0138 Error input/events/a.yml:3:11: \"follows\" runs in a circle: a → b → a.")]
    [InlineData("cause: [a]", "kind: x", "ARC0138 Error input/events/a.yml:3:9: \"cause\" runs in a circle: a → a.")]
    public void A_circle_of_events_is_refused(string a, string b, string expected) =>
        TestArchive.Small()
            .With("input/events/a.yml", $"name: A\noccurStatus: occurred\n{a}")
            .With("input/events/b.yml", $"name: B\noccurStatus: occurred\n{b}")
            .Complaints().Should().Equal($"{expected} → One of these steps is wrong; remove it.");

    [Theory]
    [InlineData("partOf", "partOf", "partOf")]
    [InlineData("subOrganizationOf", "subOrganizationOf", "subOrganizationOf")]
    [InlineData("hasPart", "hasPart", "partOf")]
    public void A_circle_of_organisations_is_refused(string a, string b, string named) =>
        TestArchive.Small()
            .With("input/actors/a.yml", $"type: Group\nname: A\nrelations: [{"{"}type: {a}, actor: b{"}"}]")
            .With("input/actors/b.yml", $"type: Group\nname: B\nrelations: [{"{"}type: {b}, actor: a{"}"}]")
            .Complaints().Should().ContainSingle().Which.Should().Contain("ARC0138").And.Contain($"\"{named}\" runs in a circle: a → b → a.");

    [Fact]
    public void What_ran_in_a_circle_is_taken_out_of_the_catalog()
    {
        var (catalog, _) = TestArchive.Small()
            .With("input/places/a.yml", "name: A\ntype: Region\ncontainedInPlace: b")
            .With("input/places/b.yml", "name: B\ntype: Region\ncontainedInPlace: a")
            .With("input/places/c.yml", "name: C\ntype: Region\ncontainedInPlace: a").Resolve();

        catalog.PlaceById["a"].ContainedInPlace.Should().BeNull();
        catalog.PlaceById["b"].ContainedInPlace.Should().BeNull();
        catalog.PlaceById["c"].ContainedInPlace!.Value.Value.Should().Be("a");
    }

    [Fact]
    public void Two_articles_of_one_day_need_two_slugs() =>
        TestArchive.Small().WithSidecar("headline: Treffen geplant")
            .With("seeds/002.txt", "date 2025-08-07 Noch ein Text.").With("input/articles/002.yml", "description: Zwei.\nslug: treffen-geplant")
            .Complaints().Should().Equal(
                "ARC0139 Error input/articles/002.yml:2:7: The address /articles/2025-08-07-treffen-geplant/ of article 002 is already that of article "
                + "001_treffen. → Give one of the two another \"slug\".");

    [Fact]
    public void A_former_address_must_not_be_that_of_a_living_page() =>
        TestArchive.Small().WithSidecar("headline: Treffen\nformerSlug: [2025-08-07-treffen]")
            .With("input/actors/otto.yml", "type: Person\nname: Otto\nformerId: [ada-beispiel]")
            .Complaints().Should().Equal(
                "ARC0139 Error input/actors/otto.yml:3:12: The address /actors/ada-beispiel/ of actor otto (formerId) is already that of actor ada-beispiel. "
                + "→ Remove the former address; a page that exists cannot redirect.",
                $"ARC0139 Error {ArticleFile}:2:14: The address /articles/2025-08-07-treffen/ of article 001_treffen (formerSlug) is already that of article "
                + "001_treffen. → Remove the former address; a page that exists cannot redirect.");

    [Theory]
    [InlineData("actors")]
    [InlineData("feeds")]
    public void A_page_must_not_stand_where_the_archive_keeps_something(string slug) =>
        TestArchive.Small().With($"input/pages/{slug}.md", "title: Seite").Complaints().Should().Equal(
            $"ARC0140 Error input/pages/{slug}.md: A page cannot be called \"{slug}\", because the archive itself uses /{slug}/. → Rename the file.");
}
