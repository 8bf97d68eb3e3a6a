namespace Archive.Tests.Catalogs;

/// <summary>Mistakes in single fields: the bad YAML beside code, position, message and hint.</summary>
public class FieldDiagnosticsTests
{
    private const string ActorFile = "input/actors/otto-muster.yml";
    private const string ArticleFile = $"input/articles/{TestArchive.Stem}.yml";

    [Theory]
    [InlineData(
        "type: Person\nname: Otto Muster\nalais: [Otto]",
        "ARC0100 Error input/actors/otto-muster.yml:3:1: \"alais\" is not a field of an actor. → Did you mean \"alias\"? Allowed here: type, name, sortName, alias, "
        + "weakAlias, metonyms, adjectives, description, sameAs, roles, relations, territory, birthDate, deathDate, foundingDate, dissolutionDate, "
        + "privacy, display, noindex, sources, formerId.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nroles: [{roleName: Rat, occurStatus: planned}]",
        "ARC0100 Error input/actors/otto-muster.yml:3:25: \"occurStatus\" is not a field of a role. → It belongs to an event. "
        + "Allowed here: roleName, organization, place, temporal, source.")]
    [InlineData(
        "type: Person",
        "ARC0101 Error input/actors/otto-muster.yml:1:1: The field \"name\" is missing; an actor needs it. → Add \"name:\" with a value.")]
    [InlineData(
        "name: Otto Muster\ntype: ~",
        "ARC0101 Error input/actors/otto-muster.yml:1:1: The field \"type\" is missing; an actor needs it. → Add \"type:\" with one of Person, "
        + "Organization, NewsMediaOrganization, GovernmentOrganization, State, Group.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nalias: Otti",
        "ARC0102 Error input/actors/otto-muster.yml:3:8: \"alias\" must be a list, but this is text. → Write [Otti], or each entry on a line of its own "
        + "after \"- \".")]
    [InlineData(
        "type: Person\nname: [Otto Muster]",
        "ARC0102 Error input/actors/otto-muster.yml:2:7: \"name\" must be text, but this is a list. → Text that begins with \"[\", \"{\" or \"- \" stands in quotes.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nbirthDate: [2025-01-05..2025-01-09]",
        "ARC0102 Error input/actors/otto-muster.yml:3:12: \"birthDate\" must be a date, but this is a list. → Put a date in brackets or braces in quotes: "
        + "\"[2025-08-11..2025-08-17]\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nweakAlias:\n  -Otti",
        "ARC0102 Error input/actors/otto-muster.yml:4:3: \"weakAlias\" must be a list, but this is text. → Put a blank behind each \"-\": write each entry on "
        + "a line of its own after \"- \".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nnoindex: yes",
        "ARC0102 Error input/actors/otto-muster.yml:3:10: \"noindex\" must be true or false, but this is \"yes\". → Write true or false, without quotes.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: Q1",
        "ARC0102 Error input/actors/otto-muster.yml:3:9: \"sameAs\" must be a mapping, but this is text. → Its fields are wikidata, gnd, viaf, geonames, "
        + "isni, ror, lei, wikipedia, homepage.")]
    [InlineData(
        "type: Persn\nname: Otto Muster",
        "ARC0103 Error input/actors/otto-muster.yml:1:7: \"Persn\" is no value of \"type\". → Did you mean \"Person\"? Possible values: Person, "
        + "Organization, NewsMediaOrganization, GovernmentOrganization, State, Group.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nformerId: [Otto Müster]",
        "ARC0104 Error input/actors/otto-muster.yml:3:12: \"Otto Müster\" cannot be an id. → Use a-z, 0-9 and \"-\", at most 120 characters, "
        + "not beginning with \"-\": \"otto-muester\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsources: [example.org/otto]",
        "ARC0105 Error input/actors/otto-muster.yml:3:11: \"example.org/otto\" in \"sources\" is no usable address: it has no \"https://\" at its beginning. "
        + "→ Write it in full: \"https://example.org/path\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsources: [\"https://otto:geheim@example.org/\"]",
        "ARC0105 Error input/actors/otto-muster.yml:3:11: \"https://otto:geheim@example.org/\" in \"sources\" is no usable address: it holds a user name "
        + "or password. → Write it in full: \"https://example.org/path\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsources: [\"JavaScript:alert(1)\"]",
        "ARC0106 Error input/actors/otto-muster.yml:3:11: An address with \"javascript:\" is not allowed in \"sources\". → Allowed are addresses that "
        + "begin with http:// or https://.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsources: [\"java\\tscript:alert(1)\"]",
        "ARC0106 Error input/actors/otto-muster.yml:3:11: An address with \"javascript:\" is not allowed in \"sources\". → Allowed are addresses that "
        + "begin with http:// or https://.")]
    [InlineData(
        "type: Person\nname: <b>Otto</b> Muster",
        "ARC0112 Error input/actors/otto-muster.yml:2:7: HTML in a field that is not Markdown: \"<b>\" in \"name\". → Write plain text; the site escapes "
        + "< and & by itself.")]
    [InlineData(
        "type: Person\nname: \"Otto Muster<!-- x -->\"",
        "ARC0112 Error input/actors/otto-muster.yml:2:19: HTML in a field that is not Markdown: \"<!-- x -->\" in \"name\". → Write plain text; the site "
        + "escapes < and & by itself.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nalias: [{text: Otto M., lang: german}]",
        "ARC0114 Error input/actors/otto-muster.yml:3:31: \"german\" in \"lang\" is no language tag. → Write a BCP 47 tag: \"de\", \"en\", \"ru\", \"zh-Hant\", "
        + "\"pt-BR\".")]
    [InlineData(
        "type: Person\nname: \"  \"",
        "ARC0115 Error input/actors/otto-muster.yml:2:7: \"name\" is blank. → Write a value, or leave the field out.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {wikidata: 7747}",
        "ARC0118 Error input/actors/otto-muster.yml:3:20: \"7747\" is no identifier of \"wikidata\". → Write an item such as \"Q7747\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {wikidata: q999}",
        "ARC0118 Error input/actors/otto-muster.yml:3:20: \"q999\" is no identifier of \"wikidata\". → Did you mean \"Q999\"?")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {wikidata: \"https://www.wikidata.org/wiki/Q999999999?uselang=de\"}",
        "ARC0118 Error input/actors/otto-muster.yml:3:20: \"https://www.wikidata.org/wiki/Q999999999?uselang=de\" is no identifier of \"wikidata\". → Did you mean "
        + "\"Q999999999\"?")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {gnd: \"https://d-nb.info/gnd/118540238/\"}",
        "ARC0118 Error input/actors/otto-muster.yml:3:15: \"https://d-nb.info/gnd/118540238/\" is no identifier of \"gnd\". → Did you mean \"118540238\"?")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {geonames: \"https://www.geonames.org/524901/moscow.html\"}",
        "ARC0118 Error input/actors/otto-muster.yml:3:20: \"https://www.geonames.org/524901/moscow.html\" is no identifier of \"geonames\". → Did you mean \"524901\"?")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {isni: 0000-0001-2103-4996}",
        "ARC0118 Error input/actors/otto-muster.yml:3:16: \"0000-0001-2103-4996\" is no identifier of \"isni\". → Did you mean \"0000 0001 2103 4996\"?")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {gnd: 118540239}",
        "ARC0118 Error input/actors/otto-muster.yml:3:15: \"118540239\" is no identifier of \"gnd\": its check digit does not fit the others. → A figure is wrong or two "
        + "are swapped; copy it from the record at https://d-nb.info/gnd/.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsameAs: {wikipedia: \"https://example.org/Otto\"}",
        "ARC0118 Error input/actors/otto-muster.yml:3:21: \"https://example.org/Otto\" is no identifier of \"wikipedia\". → Write the full address of a page, "
        + "\"https://de.wikipedia.org/wiki/…\".")]
    [InlineData(
        "type: Person\nname: Otto Muster\nterritory: musterland",
        "ARC0119 Error input/actors/otto-muster.yml:3:12: \"territory\" is for states only, but this actor is of type Person. → Remove the field, or correct "
        + "the type.")]
    [InlineData(
        "type: Group\nname: Otto Muster\nbirthDate: 1980",
        "ARC0119 Error input/actors/otto-muster.yml:3:12: \"birthDate\" is for persons only, but this actor is of type Group. → Remove the field, or correct "
        + "the type.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nsources: [{publisher: Tagblatt}]",
        "ARC0124 Error input/actors/otto-muster.yml:3:11: A source needs at least one of title and url.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nformerId: [otto, otto]",
        "ARC0116 Warning input/actors/otto-muster.yml:3:18: \"otto\" stands twice in \"formerId\". → Remove one of the two.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nalias: [Otti]\nweakAlias: [Otti]",
        "ARC0153 Warning input/actors/otto-muster.yml:4:13: \"Otti\" in \"weakAlias\" is already a name of this record. → Remove one of the two.")]
    [InlineData(
        "type: Person\nname: Otto Muster\nalias: [{text: Otto Muster, lang: de}]",
        "ARC0153 Warning input/actors/otto-muster.yml:3:16: \"Otto Muster\" in \"alias\" is already a name of this record. → Remove one of the two.")]
    public void A_mistake_in_an_actor_is_explained(string yaml, string expected) =>
        TestArchive.Small().With(ActorFile, yaml).Complaints().Should().Equal(expected);

    [Theory]
    [InlineData(
        "birthDate: 7.8.1980", "ARC0107 Error input/actors/otto-muster.yml:3:13: \"7.8.1980\" in \"birthDate\" is no date: ")]
    [InlineData(
        "birthDate: 1980-02-30", "ARC0108 Error input/actors/otto-muster.yml:3:20: \"1980-02-30\" in \"birthDate\" does not exist: ")]
    [InlineData(
        "roles: [{roleName: Rat, temporal: 2020/2010}]",
        "ARC0109 Error input/actors/otto-muster.yml:3:40: \"2020/2010\" in \"temporal\" ends before it starts. → Did you mean \"2010/2020\"?")]
    public void A_mistake_in_a_date_is_explained_with_the_parsers_words(string field, string expected) =>
        TestArchive.Small().With(ActorFile, $"type: Person\nname: Otto Muster\n{field}").Complaints()
            .Should().ContainSingle().Which.Should().StartWith(expected);

    [Theory]
    [InlineData(
        "{latitude: 91, longitude: 0}",
        "ARC0110 Error input/places/insel.yml:3:17: \"latitude\" is 91, which is out of range. → Write a number from -90 to 90.")]
    [InlineData(
        "{latitude: 0, longitude: -180.5}",
        "ARC0110 Error input/places/insel.yml:3:31: \"longitude\" is -180.5, which is out of range. → Write a number from -180 to 180.")]
    [InlineData(
        "{latitude: 55°N, longitude: 0}",
        "ARC0102 Error input/places/insel.yml:3:17: \"latitude\" must be a number, but this is text. → Write digits with a decimal point, without quotes: "
        + "55.7558.")]
    [InlineData(
        "{latitude: -48,2, longitude: 0}",
        "ARC0100 Error input/places/insel.yml:3:21: The comma ends the number before it, and this is no field. → Write a number with a decimal point: -48.2.")]
    [InlineData(
        "{latitude: .inf, longitude: 0}",
        "ARC0102 Error input/places/insel.yml:3:17: \"latitude\" must be a number, but this is text. → Write digits with a decimal point, without quotes: "
        + "55.7558.")]
    public void A_point_off_the_globe_is_refused(string geo, string expected) =>
        TestArchive.Small().With("input/places/insel.yml", $"name: Insel\ntype: Island\ngeo: {geo}").Complaints().Should().Equal(expected);

    [Theory]
    [InlineData("type: Person\nName: Otto Muster", "2:1: \"Name\" is not a field of an actor. → Did you mean \"name\"?")]
    [InlineData("type: Person\nname: Otto Muster\nweak: [Otti]", "3:1: \"weak\" is not a field of an actor. → Did you mean \"weakAlias\"?")]
    public void A_misspelt_field_is_one_mistake(string yaml, string expected) =>
        TestArchive.Small().With(ActorFile, yaml).Complaints().Should().ContainSingle().Which.Should().StartWith($"ARC0100 Error {ActorFile}:{expected}");

    [Fact]
    public void A_text_over_the_limit_is_refused() =>
        TestArchive.Small().With(ActorFile, $"type: Person\nname: {new string('x', 201)}").Complaints().Should().Equal(
            "ARC0111 Error input/actors/otto-muster.yml:2:7: \"name\" has 201 characters, but at most 200 are allowed. → Shorten it.");

    [Theory]
    [InlineData(
        "sha256: 91148B3D",
        "ARC0117 Error {0}:1:9: \"91148B3D\" is no SHA-256 checksum. → It has 64 hexadecimal digits in lower case, as sha256sum prints them.")]
    [InlineData(
        "annotations:\n  - selector: {exact: Musterstadt}",
        "ARC0123 Error {0}:2:5: An annotation needs exactly one of body, date and note, but this one has none of them. → Add the one that is meant.")]
    [InlineData(
        "annotations:\n  - {selector: {exact: Musterstadt}, body: none, date: {temporal: 2025}}",
        "ARC0123 Error {0}:2:5: An annotation needs exactly one of body, date and note, but this one has body and date. → Keep the one that is meant.")]
    [InlineData(
        "annotations:\n  - {selector: {exact: Musterstadt}, body: {actor: ada-beispiel, place: musterstadt}}",
        "ARC0123 Error {0}:2:44: A reference needs exactly one of actor, place and event, but this one has actor and place. → Keep the one that is meant.")]
    [InlineData(
        "annotations:\n  - {selector: {exact: Musterstadt, occurrence: 0}, body: none}",
        "ARC0110 Error {0}:2:49: \"occurrence\" is 0, which is out of range. → Write a number from 1 to 100000.")]
    [InlineData(
        "annotations:\n  - {selector: {exact: \" \"}, body: none}",
        "ARC0115 Error {0}:2:24: \"exact\" is blank. → Write a value, or leave the field out.")]
    [InlineData(
        "datePublished: 2025-08",
        "ARC0125 Error {0}:1:16: \"datePublished\" must be one certain day, but \"2025-08\" is not. → Write it as YYYY-MM-DD.")]
    [InlineData(
        "slug: Neues Treffen",
        "ARC0126 Error {0}:1:7: \"Neues Treffen\" in \"slug\" is no slug. → Use a-z, 0-9 and single \"-\": \"neues-treffen\".")]
    [InlineData(
        "formerSlug: [altes-treffen]",
        "ARC0126 Error {0}:1:14: \"altes-treffen\" in \"formerSlug\" is no slug. → Use a-z, 0-9 and single \"-\": \"YYYY-MM-DD-altes-treffen\".")]
    [InlineData(
        "formerSlug: [“2025-09-12-hafen-alt”]",
        "ARC0126 Error {0}:1:14: \"“2025-09-12-hafen-alt”\" in \"formerSlug\" is no slug. → Use a-z, 0-9 and single \"-\": \"2025-09-12-hafen-alt\".")]
    [InlineData(
        "formerSlug: [/articles/2025-09-12-hafen-alt/]",
        "ARC0126 Error {0}:1:14: \"/articles/2025-09-12-hafen-alt/\" in \"formerSlug\" is no slug. → Use a-z, 0-9 and single \"-\": \"2025-09-12-hafen-alt\".")]
    [InlineData(
        "author: Jo Schreiber",
        "ARC0102 Error {0}:1:9: \"author\" must be a list, but this is text. → Write [{name: Jo Schreiber}], or each entry on a line of its own after \"- \".")]
    [InlineData(
        "author: ada-beispiel",
        "ARC0102 Error {0}:1:9: \"author\" must be a list, but this is text. → Write [ada-beispiel], or each entry on a line of its own after \"- \".")]
    [InlineData(
        "actors: [{actor: ada-beispiel, as: Gast, role: Gast}]",
        "ARC0123 Error {0}:1:10: A listed actor needs exactly one of as and role, which mean the same, but this one has both. → Keep the one that is meant.")]
    [InlineData(
        "actors: [ada-beispiel, {actor: ada-beispiel}]",
        "ARC0116 Warning {0}:1:24: \"ada-beispiel\" stands twice in \"actors\". → Remove one of the two.")]
    public void A_mistake_in_a_sidecar_is_explained(string yaml, string expected) =>
        TestArchive.Small().WithSidecar(yaml).Complaints().Should().Equal(expected.Replace("{0}", ArticleFile, StringComparison.Ordinal));

    /// <summary>A statement's id becomes part of an address on its page, and of an element's id.</summary>
    [Theory]
    [InlineData("a b")]
    [InlineData("a'b")]
    [InlineData("a#b")]
    [InlineData("Ä")]
    [InlineData("-a")]
    [InlineData("a/../b")]
    public void The_id_of_a_statement_is_a_word_of_plain_letters(string id) => TestArchive.Small()
        .WithSidecar($"statements: [{{id: \"{id}\", creator: ada, speech: indirect, stance: affirms, text: Etwas}}]").Complaints()
        .Should().Contain(line => line.Contains(ArticleFile, StringComparison.Ordinal) && line.Contains("the id of a statement", StringComparison.Ordinal) && line.Contains($"\"{id}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "timeZone: Europe/Belrin",
        "ARC0120 Error input/site.yml:2:11: \"Europe/Belrin\" is no IANA time zone. → Did you mean \"Europe/Berlin\"?")]
    [InlineData(
        "collation: qq",
        "ARC0121 Error input/site.yml:2:12: \"qq\" is no locale that names could be sorted by. → Write a BCP 47 tag such as \"de\", \"de-AT\" or \"en\".")]
    [InlineData(
        "baseUrl: https://example.org/?x=1",
        "ARC0122 Error input/site.yml:2:10: \"https://example.org/?x=1\" cannot be the site's address: it has a query or a fragment. → Write it like "
        + "\"https://archive.example.org/\", without \"?\" and \"#\".")]
    [InlineData(
        "baseUrl: https://example.org//evil.example/",
        "ARC0122 Error input/site.yml:2:10: \"https://example.org//evil.example/\" cannot be the site's address: its path holds two slashes in a row. → Write it like "
        + "\"https://archive.example.org/\", without \"?\" and \"#\".")]
    [InlineData(
        "baseUrl: https://example.org/a/../b/",
        "ARC0122 Error input/site.yml:2:10: \"https://example.org/a/../b/\" cannot be the site's address: its path leads upwards. → Write it like "
        + "\"https://archive.example.org/\", without \"?\" and \"#\".")]
    [InlineData(
        "baseUrl: https://example.org/%2e%2e/",
        "ARC0122 Error input/site.yml:2:10: \"https://example.org/%2e%2e/\" cannot be the site's address: its path holds \"%\", and only letters a to z, digits and -._~ are the same everywhere. → Write it like "
        + "\"https://archive.example.org/\", without \"?\" and \"#\".")]
    [InlineData(
        "baseUrl: ftp://example.org/",
        "ARC0106 Error input/site.yml:2:10: An address with \"ftp:\" is not allowed in \"baseUrl\". → Allowed are addresses that begin with http:// or https://.")]
    [InlineData("language: fr", "ARC0103 Error input/site.yml:2:11: \"fr\" is no value of \"language\". → Possible values: de, en.")]
    [InlineData(
        "menu: [{page: impresum}]",
        "ARC0130 Error input/site.yml:2:15: There is no page \"impresum\". → Did you mean \"impressum\"?")]
    [InlineData(
        "menu: [{url: \"https://example.org/\"}]",
        "ARC0101 Error input/site.yml:2:8: The field \"label\" is missing; a menu entry with a url needs it. → Add \"label:\" with a value.")]
    [InlineData(
        "menu: [{label: Nichts}]",
        "ARC0123 Error input/site.yml:2:8: A menu entry needs exactly one of page and url, but this one has none of them. → Add the one that is meant.")]
    [InlineData(
        "features: {linkedData: maybe}",
        "ARC0102 Error input/site.yml:2:24: \"linkedData\" must be true or false, but this is \"maybe\". → Write true or false, without quotes.")]
    [InlineData(
        "features: {linkedDat: true}",
        "ARC0100 Error input/site.yml:2:12: \"linkedDat\" is not a field of the features. → Did you mean \"linkedData\"? Allowed here: linkedData, socialImages.")]
    [InlineData(
        "timeZone: Europe/Wien", "ARC0120 Error input/site.yml:2:11: \"Europe/Wien\" is no IANA time zone. → Write a name such as \"Europe/Berlin\" or \"UTC\".")]
    [InlineData(
        "timeZone: Europa/Viena", "ARC0120 Error input/site.yml:2:11: \"Europa/Viena\" is no IANA time zone. → Did you mean \"Europe/Vienna\"?")]
    [InlineData(
        "timeZone: new york", "ARC0120 Error input/site.yml:2:11: \"new york\" is no IANA time zone. → Did you mean \"America/New_York\"?")]
    [InlineData(
        "timeZone: utc", "ARC0120 Error input/site.yml:2:11: \"utc\" is no IANA time zone. → Did you mean \"UTC\"?")]
    [InlineData(
        "license: javascript:alert(1)",
        "ARC0106 Error input/site.yml:2:10: An address with \"javascript:\" is not allowed in \"license\". → Allowed are addresses that begin with http:// or https://.")]
    public void A_mistake_in_the_settings_is_explained(string yaml, string expected) =>
        TestArchive.Small().With("input/site.yml", $"title: Probe\n{yaml}").With("input/pages/impressum.md", "title: Impressum")
            .Complaints().Should().Equal(expected);

    [Fact]
    public void All_mistakes_of_an_archive_are_reported_in_one_run_sorted_by_place() =>
        TestArchive.Small()
            .With("input/actors/a.yml", "type: Persn\nname: <i>A</i>")
            .With("input/events/b.yml", "name: B\noccurStatus: planed\nlocation: nirgendwo")
            .WithSidecar("headlin: X\nactors: [niemand-sonst]")
            .Complaints().Select(line => string.Join(' ', line.Split(' ').Take(3))).Should().Equal(
                "ARC0103 Error input/actors/a.yml:1:7:",
                "ARC0112 Error input/actors/a.yml:2:7:",
                $"ARC0100 Error {ArticleFile}:1:1:",
                $"ARC0130 Error {ArticleFile}:2:10:",
                "ARC0103 Error input/events/b.yml:2:14:",
                "ARC0130 Error input/events/b.yml:3:11:");

    [Theory]
    [InlineData("events/b.yml", "name: B\noccurStatus: planned\nplace: musterstadt", "3:1: \"place\" is not a field of an event. → Did you mean \"location\"? Allowed here:")]
    [InlineData("events/b.yml", "name: B\noccurStatus: planned\ndate: 2025", "3:1: \"date\" is not a field of an event. → Did you mean \"temporal\"? Allowed here:")]
    [InlineData("events/b.yml", "name: B\noccurStatus: planned\nlatitude: 2", "3:1: \"latitude\" is not a field of an event. → Allowed here:")]
    [InlineData("actors/b.yml", "name: B\ntype: Person\ncreator: ada-beispiel", "3:1: \"creator\" is not a field of an actor. → It belongs to a statement. Allowed here:")]
    public void What_other_records_call_so_is_found(string file, string yaml, string expected) =>
        TestArchive.Small().With($"input/{file}", yaml).Complaints().Should().ContainSingle().Which.Should().StartWith($"ARC0100 Error input/{file}:{expected}");

    [Fact]
    public void An_optional_field_with_blank_text_counts_as_left_out() =>
        TestArchive.Small().WithSidecar(
            """
            description: ""
            publisher: ""
            datePublished: " "
            annotations: [{selector: {exact: Ada, prefix: "", suffix: ""}, body: none, note: ""}]
            """).ResolveWell().ArticleById[TestArchive.Stem].Annotations.Single().Selector.Prefix.Should().BeNull();

    [Fact]
    public void HTML_is_allowed_in_Markdown_and_angle_brackets_in_text() =>
        TestArchive.Small().With(ActorFile, "type: Person\nname: Otto <3 Muster\ndescription: Mag <b>Fettes</b>.").Complaints().Should().BeEmpty();
}
