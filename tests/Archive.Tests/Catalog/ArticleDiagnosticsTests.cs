using Archive.Diagnostics;

namespace Archive.Tests.Catalogs;

/// <summary>Sidecars, seeds and hidden people: the bad YAML beside code, position, message and hint.</summary>
public class ArticleDiagnosticsTests
{
    private const string ArticleFile = $"input/articles/{TestArchive.Stem}.yml";
    private const string OttoFile = "input/actors/otto-muster.yml";

    [Fact]
    public void A_sidecar_needs_its_seed_and_is_checked_all_the_same() =>
        TestArchive.Small().With("input/articles/001_trefen.yml", "datePublished: 2025-08-09\nactors: [ada-beispil]").Complaints().Should().Equal(
            "ARC0145 Error input/articles/001_trefen.yml: There is no seed \"001_trefen\" in seeds/ for this sidecar. → Did you mean \"001_treffen\"? Sidecar "
            + "and seed share their name.",
            "ARC0130 Error input/articles/001_trefen.yml:2:10: There is no actor \"ada-beispil\". → Did you mean \"ada-beispiel\" (Ada Beispiel)?");

    [Fact]
    public void A_seed_without_sidecar_is_noted()
    {
        var note = TestArchive.Small().Resolve().Diagnostics.Should().ContainSingle().Subject;

        TestArchive.Show(note).Should().Be(
            "ARC0146 Note seeds/001_treffen.txt: The seed \"001_treffen\" awaits annotation. → Add input/articles/001_treffen.yml.");
        note.Severity.Should().Be(Severity.Note);
    }

    [Fact]
    public void The_seeds_date_is_the_date() =>
        TestArchive.Small().WithSidecar("headline: X\ndatePublished: 2025-08-08").Complaints().Should().Equal(
            $"ARC0147 Error {ArticleFile}:2:16: datePublished is 2025-08-08, but the seed says 2025-08-07. → Write 2025-08-07, or leave the field out: the "
            + "seed is never changed.");

    [Fact]
    public void A_changed_seed_is_refused() =>
        TestArchive.Small().WithSidecar($"sha256: {new string('b', 64)}").Complaints().Should().Equal(
            $"ARC0148 Error {ArticleFile}:1:9: seeds/001_treffen.txt has changed: its SHA-256 checksum is aaaaaaaaaaaa…, not bbbbbbbbbbbb…. → Restore the "
            + $"seed. If the sidecar is wrong, write sha256: {new string('a', 64)}");

    [Fact]
    public void A_tombstone_needs_a_grave() =>
        TestArchive.Small().WithSidecar("tombstone: {title: Zurückgezogen}").Complaints().Should().Equal(
            $"ARC0149 Warning {ArticleFile}:1:12: A tombstone is only shown where the article is withheld. → Write pubstatus: withheld, or remove the "
            + "tombstone.");

    [Fact]
    public void A_statement_is_not_deprecated_without_a_reason() =>
        TestArchive.Small().WithSidecar(
            """
            statements:
              - {id: zusage, creator: ada-beispiel, speech: direct, stance: affirms, selector: {exact: Treffen}, rank: deprecated}
            """).Complaints().Should().Equal(
            $"ARC0150 Error {ArticleFile}:2:108: The statement \"zusage\" is deprecated without a reason. → Say why in \"reason:\"; readers see it.");

    [Theory]
    [InlineData(", selector: {exact: Treffen}, text: Ja.", "both", "Keep")]
    [InlineData("", "none of them", "Add")]
    public void A_statement_has_words_of_the_text_or_a_summary(string fields, string given, string hint) =>
        TestArchive.Small().WithSidecar($"statements:\n  - {"{"}id: a, creator: ada-beispiel, speech: direct, stance: affirms{fields}{"}"}")
            .Complaints().Should().Equal(
                $"ARC0123 Error {ArticleFile}:2:5: A statement needs exactly one of selector and text, but this one has {given}. → {hint} the one that is meant.");

    [Theory]
    [InlineData("display: initials", "name: Otto Müster", "otto-muster", "otto")]
    [InlineData("privacy: private-person", "name: Jo Müster", "jo-muester-1", "muester")]
    [InlineData("privacy: private-person", "name: Jo Müster", "jo-muster-1", "muster")]
    [InlineData("privacy: private-person", "name: Li Wu", "li-wu", "li-wu")]
    [InlineData("display: initials\nalias: [Lady Nyxelstar]", "name: Otto Berger", "nyxelstar", "nyxelstar")]
    [InlineData("display: initials\nsortName: Nyxel Otto", "name: Jo Berger", "nyxel-1", "nyxel")]
    [InlineData("display: initials\nweakAlias: [Nyxelchen]", "name: Jo Berger", "nyxelchen", "nyxelchen")]
    public void A_hidden_persons_id_must_not_say_the_name(string display, string name, string id, string part) =>
        TestArchive.Small().With($"input/actors/{id}.yml", $"type: Person\n{name}\n{display}").Complaints().Should().Equal(
            $"ARC0151 Error input/actors/{id}.yml:2:7: The id reveals the name: it contains \"{part}\", but this person's name is not shown. → Choose an "
            + "opaque id, such as \"person-4711\".");

    [Fact]
    public void A_hidden_persons_former_id_must_not_say_the_name_either() =>
        TestArchive.Small().With("input/actors/person-1.yml", "type: Person\nname: Otto Muster\ndisplay: initials\nformerId: [o-muster]")
            .Complaints().Should().Equal(
                "ARC0151 Error input/actors/person-1.yml:4:12: The formerId reveals the name: it contains \"muster\", but this person's name is not shown. "
                + "→ Choose an opaque id, such as \"person-4711\".");

    [Fact]
    public void An_opaque_id_keeps_a_hidden_name() =>
        TestArchive.Small().With("input/actors/person-1.yml", "type: Person\nname: Otto Muster\nprivacy: private-person").Complaints().Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("\nroles: []")]
    public void Who_is_shown_by_role_needs_a_role(string roles) =>
        TestArchive.Small().With("input/actors/person-1.yml", $"type: Person\nname: Otto Muster\ndisplay: role-only{roles}").Complaints().Should().Equal(
            "ARC0152 Error input/actors/person-1.yml:3:10: This actor is shown by its role only, but it has none. → Add one to \"roles:\", or write display: "
            + "initials.");

    [Fact]
    public void A_later_change_comes_after_publication() =>
        TestArchive.Small().WithSidecar("dateModified: 2025-08-06").Complaints().Should().Equal(
            $"ARC0155 Error {ArticleFile}:1:15: dateModified 2025-08-06 is before datePublished 2025-08-07. → Correct one of the two.");

    [Fact]
    public void Nobody_dies_before_being_born() =>
        TestArchive.Small().With(OttoFile, "type: Person\nname: Otto Muster\nbirthDate: 1980\ndeathDate: 1979-12").Complaints().Should().Equal(
            $"ARC0155 Error {OttoFile}:4:12: deathDate 1979-12 is before birthDate 1980. → Correct one of the two.");

    [Theory]
    [InlineData("1980-05-01", "2010", "1970/1975", "birthDate 1980-05-01")]
    [InlineData("1980-05-01", "2010", "1970/1990", "birthDate 1980-05-01")]
    [InlineData("1980-05-01", "2010~", "2012/2013", "deathDate 2010~")]
    [InlineData("1980-05-01", "2010-03-01", "2009/2011", "deathDate 2010-03-01")]
    public void A_role_is_held_in_a_lifetime(string birth, string death, string temporal, string limit) =>
        TestArchive.Small()
            .With(
                OttoFile,
                $"type: Person\nname: Otto Muster\nbirthDate: {birth}\ndeathDate: {death}\nroles: [{"{"}roleName: Rat, temporal: {temporal}{"}"}]")
            .Complaints().Should().Equal(
                $"ARC0156 Warning {OttoFile}:5:35: The role \"Rat\" ({temporal}) does not fit {limit}. → Correct one of the two.");

    [Fact]
    public void A_role_that_may_fit_fits() =>
        TestArchive.Small().With(OttoFile, "type: Person\nname: Otto Muster\nbirthDate: 1980~\ndeathDate: 2010\nroles: [{roleName: Rat, temporal: 1979/..}]")
            .Complaints().Should().BeEmpty();
}
