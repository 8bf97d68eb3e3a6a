using System.Text;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;
using CsCheck;

namespace Archive.Tests.Catalogs;

/// <summary>What an editor says of a file, by the JSON Schemas, is what the tool says of it: warnings aside.</summary>
public class SchemaAgreementTests
{
    private const string Ada = "type: Person\nname: Ada\n";
    private const string Site = "title: Probe\n";
    private const string Event = "name: Fest\noccurStatus: planned\n";
    private const string Quote = "selector: {exact: Treffen}";
    private const string Statement = "id: a, creator: ada-beispiel, speech: direct, stance: affirms";

    [Theory]
    // Text that YAML takes for a number, or for true and false.
    [InlineData("article", "headline: 1984")]
    [InlineData("article", "keywords: [2025, 1.5, true]")]
    [InlineData("article", "slug: 2025")]
    [InlineData("article", "rights: {license: 4.0, holder: 1984}")]
    [InlineData("article", "annotations: [{selector: {exact: Treffen, suffix: 1}, note: {kind: context, text: 7, author: 9}}]")]
    [InlineData("actor", "type: Person\nname: 1984\nalias: [1985, {text: 1986}]\nroles: [{roleName: 007}]\ndescription: 3.14")]
    [InlineData("site", "title: 2025\ntagline: false")]
    [InlineData("page", "title: 404")]
    // Fields without value, and with blank text.
    [InlineData("article", "headline:\nannotations:\nstatements: ~\nauthor: null\ndatePublished: \" \"\nnoindex: \"\"\nautolink: ''\npublisher:\ninLanguage:\nrights:\nsha256:")]
    [InlineData("article", $"annotations: [{{{Quote}, body: none, note: , date: \"\"}}]")]
    [InlineData("article", $"statements: [{{{Statement}, {Quote}, text: \"\", via: , rank: , uttered: }}]")]
    [InlineData("article", $"annotations: [{{{Quote}, body: {{actor: ada-beispiel, place: , as: }}}}]")]
    [InlineData("actor", $"{Ada}sortName:\nbirthDate: ''\ndisplay:\nprivacy: ''\nsameAs: {{wikidata: , homepage: ''}}\nsources: [{{title: Blatt, url: }}]\nformerId:")]
    [InlineData("actor", "type: Group\nname: Rat\ndissolutionDate:")]
    [InlineData("place", "name: Au\ntype: City\ngeo:\ncontainedInPlace: ''")]
    [InlineData("event", $"{Event}location:\ncertainty:\nstatusHistory:\ntemporalRelation: {{after: }}")]
    [InlineData("site", $"{Site}features:\nmenu:\ntimeZone: ''")]
    [InlineData("site", $"{Site}features: {{linkedData: , socialImages: true}}\nmenu: [{{page: , url: \"https://example.org/\", label: Dort}}]")]
    // What stands twice is worth a warning.
    [InlineData("article", "actors: [ada-beispiel, ada-beispiel]\nkeywords: [Fest, Fest]\nformerSlug: [2025-08-07-a, 2025-08-07-a]")]
    [InlineData("actor", $"{Ada}alias: [Otto, Otto]\nformerId: [otto, otto]")]
    // Identifiers and addresses.
    [InlineData("actor", $"{Ada}sameAs: {{gnd: 118540238, viaf: 97085297, isni: 0000000121034996}}")]
    [InlineData("actor", $"{Ada}sameAs: {{gnd: 377-3, isni: 0000 0001 2103 4996, ror: 02nr0ka47, lei: 529900T8BM49AURSDO55, wikidata: Q1}}")]
    [InlineData("article", "isBasedOn: https://example.org:8080/a@b?c=d@e#f\narchivedAt: \"https://[2001:db8::1]\"")]
    [InlineData("article", "dateModified: 2025-08-07T14:30:00.5+02:00")]
    public void What_the_tool_takes_the_schema_takes(string file, string yaml)
    {
        Errors(file, yaml).Should().BeEmpty();
        SchemaOf(file).Accepts(Parse(yaml)).Should().BeTrue();
    }

    [Theory]
    [InlineData("article", "headlin: X")]
    [InlineData("article", "author: Jo")]
    [InlineData("article", $"annotations: [{{{Quote}}}]")]
    [InlineData("article", $"annotations: [{{{Quote}, body: none, date: {{temporal: 2025}}}}]")]
    [InlineData("article", $"annotations: [{{{Quote}, note: {{kind: context, text: ' '}}}}]")]
    [InlineData("article", $"statements: [{{{Statement}, {Quote}, text: Ja.}}]")]
    [InlineData("article", $"statements: [{{{Statement}, {Quote}, rank: deprecated, reason: }}]")]
    [InlineData("article", "keywords: [' ']")]
    [InlineData("article", "isBasedOn: \"https://@evil.example/\"")]
    [InlineData("article", "isBasedOn: \"https://a:b@evil.example/\"")]
    [InlineData("article", "dateModified: 2025-13-01")]
    [InlineData("actor", "type: Person\nname:")]
    [InlineData("actor", "type: ''\nname: Ada")]
    [InlineData("actor", $"{Ada}birthDate: seit 2023")]
    [InlineData("actor", $"{Ada}birthDate: um 1970")]
    [InlineData("actor", $"{Ada}birthDate: 1970–1971")]
    [InlineData("actor", $"{Ada}birthDate: 12.09.2025")]
    [InlineData("actor", $"{Ada}birthDate: 20250912")]
    [InlineData("actor", $"{Ada}sources: [{{title: , publisher: Verlag}}]")]
    [InlineData("actor", $"{Ada}sameAs: {{gnd: 4-1234567-8}}")]
    [InlineData("actor", $"{Ada}sameAs: {{ror: 0iiiiii47}}")]
    [InlineData("event", $"{Event}certainty: eos9")]
    [InlineData("site", $"{Site}features: {{linkedDat: true}}")]
    [InlineData("site", $"{Site}features: {{linkedData: an}}")]
    [InlineData("site", $"{Site}menu: [{{page: , label: Dort}}]")]
    public void What_the_schema_refuses_the_tool_refuses(string file, string yaml)
    {
        Errors(file, yaml).Should().NotBeEmpty();
        SchemaOf(file).Accepts(Parse(yaml)).Should().BeFalse();
    }

    [Fact]
    public void A_date_fits_the_pattern_where_it_is_one_and_else_at_most_where_the_calendar_has_no_such_day()
    {
        var schema = SchemaOf("actor");
        Dates.Sample(text =>
        {
            var (date, error) = EdtfParser.Parse(text);
            return schema.Accepts("edtf", text) ? error is null or { Problem: EdtfProblem.Impossible or EdtfProblem.Reversed } : date is null;
        }, iter: 20_000);
    }

    private static readonly string[] Pieces =
    [
        "2025", "-0044", "0000", "-0000", "202X", "20XX", "2X25", "2025-08", "2025-08-07", "2025-02-30", "2025-21", "2025-XX", "2025-XX-XX", "2025-08-XX", "2025-13", "-08", "-21", "-XX",
        "T14:30", "T14:30:00", "T14:30:59.125", "T24:00", "Z", "+02:00", "-05", "+15", "/", "..", ".", "[", "]", "{", "}", ",", ", ", " ", "~", "?", "%", "–", "seit ", "X", "7",
    ];

    private static Gen<string> Dates { get; } = Gen.Int[0, Pieces.Length - 1].Array[1, 7].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    private static IEnumerable<string> Errors(string file, string yaml)
    {
        var archive = TestArchive.Small();
        archive = file switch
        {
            "article" => archive.WithSidecar(yaml),
            "site" => archive.With("input/site.yml", yaml),
            "page" => archive.With("input/pages/seite.md", yaml),
            _ => archive.With($"input/{file}s/probe.yml", yaml),
        };
        return archive.Resolve().Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(TestArchive.Show);
    }

    private static YamlMapping Parse(string yaml) => YamlReader.Parse("probe.yml", Encoding.UTF8.GetBytes(yaml)).Document!.Root;

    private static JsonSchema SchemaOf(string file) => new(SchemaTests.Read(file));
}
