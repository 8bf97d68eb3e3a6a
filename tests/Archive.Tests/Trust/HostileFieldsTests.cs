using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// Every value of every field of an archive is replaced in turn by something hostile. Either the build says what is wrong with it, at the field,
/// or it is text wherever it appears: in pages, feeds, calendars and tables.
/// </summary>
public sealed class HostileFieldsTests
{
    private const string Markup = "\"><script>mark(1)</script><img src=x onerror=mark(2)>{{ mark }}</title>]]><!--";
    private const string Address = "javascript:mark(3)//https://archive.example/";
    private const string Formula = "=HYPERLINK(\"https://evil.example/?mark\")\nEND:VEVENT\r\nBEGIN:VALARM";

    public static TheoryData<string> Payloads => [Markup, Address, Formula, "../../../../etc/passwd", "%2e%2e%2fmark", "\u202Emark\u2066", new string('m', 600)];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_value_is_refused_or_text(string payload)
    {
        var (refused, shown) = (0, 0);
        foreach (var (file, scalar) in Scalars())
        {
            var archive = Archive();
            archive.With(file, Replace(archive.Text(file)!, scalar, payload));
            var site = new MemorySite();
            var result = new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions { Jobs = 1 });
            var where = $"{file}:{scalar.At.Line}:{scalar.At.Column} “{scalar.Value}”";
            if (result.Succeeded)
            {
                shown++;
                foreach (var (path, bytes) in site.Files) ShouldBeHarmless(path, bytes, where);
            }
            else
            {
                refused++;
                result.Diagnostics.Where(d => d.Severity == Severity.Error).Should().OnlyContain(d => d.At.Line > 0 || d.At.File.Length > 0, where);
            }
        }
        (refused + shown).Should().BeGreaterThan(90);
        refused.Should().BePositive();
    }

    [Theory]
    [InlineData("javascript:mark()")]
    [InlineData("JaVaScRiPt:mark()")]
    [InlineData(" javascript:mark()")]
    [InlineData("java\\tscript:mark()")]
    [InlineData("java\\nscript:mark()")]
    [InlineData("\\u0001javascript:mark()")]
    [InlineData("javascript&colon;mark()")]
    [InlineData("javascript%3Amark()")]
    [InlineData("data:text/html,<script>mark()</script>")]
    [InlineData("vbscript:mark()")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://archive.example/x")]
    [InlineData("ftp://archive.example/")]
    [InlineData("//evil.example/")]
    [InlineData("\\\\\\\\evil.example\\\\x")]
    [InlineData("https:evil.example")]
    [InlineData("https://user:word@evil.example/")]
    [InlineData("https://")]
    [InlineData("http://[::1")]
    public void Every_field_that_takes_an_address_refuses_what_no_reader_should_follow(string address)
    {
        var asked = 0;
        foreach (var (file, scalar) in Scalars().Where(s => s.Scalar.Value.StartsWith("https://", StringComparison.Ordinal) || s.Scalar.Value.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var archive = Archive();
            archive.With(file, Replace(archive.Text(file)!, scalar, address, isEscaped: true));
            var site = new MemorySite();
            var result = new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions());
            var where = $"“{address}” is no address for {file}:{scalar.At.Line}:{scalar.At.Column}";
            // A licence may be a name instead of an address: then it is text, and no link.
            if (result.Succeeded && archive.Text(file)!.Split('\n')[scalar.At.Line - 1].StartsWith("rights:", StringComparison.Ordinal)) ShouldNotLink(site, where);
            else result.Diagnostics.Should().Contain(d => d.Severity == Severity.Error && d.At.File == file && d.At.Line == scalar.At.Line, where);
            asked++;
        }
        asked.Should().BeGreaterThan(9, "an archive has that many fields for addresses");
    }

    /// <summary>A page of prose takes any name but the site's own; were one forgotten, two pages would be written to one place.</summary>
    [Fact]
    public void No_page_of_prose_takes_the_place_of_another_page()
    {
        var site = new MemorySite();
        new SiteBuilder(Archive().Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        foreach (var name in site.Files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal))
        {
            var archive = Archive().With($"input/pages/{name}.md", "---\ntitle: X\n---\nX\n");
            var result = new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions());
            if (site.Files.ContainsKey($"{name}/index.html") && name != "ueber") result.Succeeded.Should().BeFalse($"/{name}/ is the site's own");
        }
    }

    private static void ShouldNotLink(MemorySite site, string where)
    {
        foreach (var (path, bytes) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.Span));
            page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                .Where(link => link.Contains("mark", StringComparison.OrdinalIgnoreCase) || link.Contains("evil", StringComparison.Ordinal)).Should().BeEmpty($"{where} on {path}");
        }
    }

    private static void ShouldBeHarmless(string path, ReadOnlyMemory<byte> bytes, string where)
    {
        path.Should().NotContain("..").And.NotContain("mark").And.NotContain("<");
        if (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".geojson", StringComparison.Ordinal)) JsonDocument.Parse(bytes).Dispose();
        else if (path.EndsWith(".xml", StringComparison.Ordinal)) ReadXml(bytes);
        else if (path.EndsWith(".csv", StringComparison.Ordinal)) Encoding.UTF8.GetString(bytes.Span).Split("\r\n").SelectMany(line => line.Split(',')).Should().NotContain(cell => cell.StartsWith('=') || cell.StartsWith("\"=", StringComparison.Ordinal), where);
        else if (path.EndsWith(".ics", StringComparison.Ordinal)) Encoding.UTF8.GetString(bytes.Span).Should().NotContain("\nBEGIN:VALARM", where);
        else if (path.EndsWith(".html", StringComparison.Ordinal) && bytes.Span.IndexOf("mark"u8) >= 0) ShouldBeText(path, bytes, where);
    }

    private static void ShouldBeText(string path, ReadOnlyMemory<byte> bytes, string where)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.Span));
        foreach (var element in page.All)
        {
            if (element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json") element.TextContent.Should().NotContain("mark(", $"{where} on {path}");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.Should().NotStartWith("on", $"{where} on {path}");
                if (attribute.Name is "href" or "src" or "action" or "formaction") attribute.Value.Should().NotMatch("*javascript:*", $"{where} on {path}");
            }
        }
        page.QuerySelectorAll("img[src=x], script:not([src]):not([type='application/ld+json'])").Should().BeEmpty($"{where} on {path}");
    }

    private static void ReadXml(ReadOnlyMemory<byte> bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
        }
    }

    private static IEnumerable<(string File, YamlScalar Scalar)> Scalars()
    {
        foreach (var (file, bytes) in Archive().Snapshot())
            if (file.EndsWith(".yml", StringComparison.Ordinal))
                foreach (var scalar in Below(YamlReader.Parse(file, bytes).Document!.Root)) yield return (file, scalar);
    }

    private static IEnumerable<YamlScalar> Below(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Below(entry.Value)),
        YamlSequence list => list.Items.SelectMany(Below),
        _ => [(YamlScalar)node],
    };

    private static string Replace(string yaml, YamlScalar scalar, string payload, bool isEscaped = false)
    {
        var lines = yaml.Split('\n');
        var (line, start) = (scalar.At.Line - 1, scalar.At.Column - 1);
        lines[line] = lines[line][..start] + (isEscaped ? $"\"{payload}\"" : JsonSerializer.Serialize(payload)) + lines[line][(start + scalar.At.Length)..];
        return string.Join('\n', lines);
    }

    private static TestArchive Archive() => new TestArchive()
        .With("input/site.yml", "title: Probe\ntagline: Zum Prüfen\nbaseUrl: https://archive.example/\nlanguage: de\ndescription: Ein Archiv.\npublisher: Verein\nlicense: frei\nfeatures: {linkedData: true}\n"
            + "menu: [{label: Karte, url: \"https://karte.example/\"}, {label: Post, url: \"mailto:a@archive.example\"}, {page: ueber}]\n")
        .With("input/pages/ueber.md", "---\ntitle: Über\nmenu: true\n---\nText.\n")
        .With("input/actors/ada.yml", "type: Person\nname: Ada Berg\nalias: [{text: Ada, lang: en}, A. Berg]\nweakAlias: [Chefin]\ndescription: Eine *Frau*.\nsameAs: {wikidata: Q42, gnd: \"118540238\"}\n"
            + "sources: [{title: Kalender, url: \"https://quelle.example/a\", accessed: 2031-01-01}]\nroles: [{roleName: Rätin, organization: amt, temporal: 2030/2031}]\n"
            + "relations: [{type: worksFor, actor: amt, temporal: 2030, source: {title: Amtsblatt, url: \"https://quelle.example/b\"}}]\nformerId: [frueher]\n")
        .With("input/actors/amt.yml", "type: Organization\nname: Amt für Probe\nsources: [{url: \"https://quelle.example/c\"}]\n")
        .With("input/places/hafen.yml", "type: City\nname: Hafenau\nalias: [Hafen-Au]\ngeo: {latitude: 12.5, longitude: -7.25, precision: city}\nsameAs: {geonames: 2950159}\ndescription: Am Meer.\nsources: [{title: Karte, url: \"https://quelle.example/d\"}]\n")
        .With("input/events/fest.yml", "name: Fest\nkind: Feier\noccurStatus: planned\ntemporal: 2031-05-06\nlocation: hafen\nparticipant: [{actor: ada, role: Gast}]\n"
            + "statusHistory:\n  - {asOf: 2031-05-04, occurStatus: planned, basis: a1#wort, note: Angekündigt.}\nsources: [{title: Plan, url: \"https://quelle.example/e\"}]\n")
        .With("seeds/a1.txt", "date 2031-05-04 Ada Berg kam nach Hafenau. Das Fest beginnt morgen.\nDie Rätin schwieg am Sonntag.\n")
        .With("input/articles/a1.yml", "headline: Ankunft in Hafenau\nauthor: [ada]\npublisher: amt\ninLanguage: de\nkeywords: [Fest]\nslug: 2031-05-04-ankunft\nformerSlug: [2031-05-04-alt]\nisBasedOn: \"https://erst.example/\"\narchivedAt: \"https://kopie.example/f\"\n"
            + "description: Kurz gesagt.\nrights: {license: \"https://lizenz.example/\", holder: Verein}\nactors: [ada]\nplaces: [hafen]\nevents: [{event: fest, as: announces}]\n"
            + "annotations:\n  - selector: {exact: am Sonntag}\n    date: {temporal: 2031-05-04, anchor: datePublished}\n"
            + "  - selector: {exact: Die Rätin}\n    note: {kind: context, text: \"Seit *2030*.\", author: Redaktion, source: [{title: Blatt, url: \"https://quelle.example/g\"}]}\n"
            + "statements:\n  - {id: wort, creator: ada, via: [amt], speech: indirect, stance: announces, about: [fest], uttered: 2031-05-04, selector: {exact: Das Fest beginnt morgen}}\n"
            + "corrections: [{date: 2031-05-05, text: Berichtigt.}]\n");
}
