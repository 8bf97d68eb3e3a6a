using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Browser;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// Every value of every field of an archive is replaced by something hostile. Either the build says what is wrong with it, at the field, or it is
/// text wherever it appears: in pages, feeds, calendars and tables.
/// </summary>
public sealed class HostileFieldsTests
{
    /// <summary>What nobody has put into the archive nobody tries.</summary>
    [Theory]
    [InlineData("actor", "input/actors/")]
    [InlineData("place", "input/places/")]
    [InlineData("event", "input/events/")]
    [InlineData("article", "input/articles/")]
    [InlineData("site", "input/site.yml")]
    public void Every_field_that_the_schema_knows_is_tried(string kind, string files)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Join(ServedSite.Repository, "docs", "schema", $"{kind}.schema.json")));
        var tried = HostileArchive.Scalars().Where(field => field.File.StartsWith(files, StringComparison.Ordinal)).Select(field => field.File).Distinct()
            .SelectMany(file => NamesIn(YamlReader.Parse(file, Encoding.UTF8.GetBytes(HostileArchive.Create().Text(file)!)).Document!.Root)).ToHashSet(StringComparer.Ordinal);
        NamesIn(schema.RootElement).Distinct(StringComparer.Ordinal).Except(tried).Should().BeEmpty();
    }

    private static IEnumerable<string> NamesIn(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => NamesIn(entry.Value).Prepend(entry.Key.Value)),
        YamlSequence list => list.Items.SelectMany(NamesIn),
        _ => [],
    };

    private static IEnumerable<string> NamesIn(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(field => NamesIn(field.Value).Prepend(field.Name)) : NamesIn(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };

    public static TheoryData<string> Payloads => [.. HostileArchive.Values];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_value_is_refused_or_text(string payload)
    {
        foreach (var replaces in (bool[])[true, false])
        {
            var (archive, fields) = HostileArchive.Everywhere(payload, replaces);
            fields.Should().BeInRange(10, HostileArchive.Scalars().Count() - 40, "some fields take any text, and others their own");
            var site = new MemorySite();
            new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
            foreach (var (path, bytes) in site.Files) ShouldBeHarmless(path, bytes, payload);
        }
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
        var archive = HostileArchive.Create();
        var asked = HostileArchive.Scalars().Where(s => s.Scalar.Value.StartsWith("https://", StringComparison.Ordinal) || s.Scalar.Value.StartsWith("mailto:", StringComparison.Ordinal)).ToList();
        asked.Should().HaveCountGreaterThan(15, "an archive has that many fields for addresses");
        // From the last to the first, so that what stands before keeps its place.
        foreach (var (file, scalar) in asked.AsEnumerable().Reverse()) archive.With(file, HostileArchive.Replace(archive.Text(file)!, scalar, address, isEscaped: true));
        var result = new SiteBuilder(archive.Tree(), new MemorySite(), new MemoryCache()).Build(new BuildOptions());
        var refused = result.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        foreach (var line in asked.GroupBy(field => (field.File, field.Scalar.At.Line)))
            if (!line.All(field => IsLicense(archive, field))) refused.Should().Contain(d => d.At.File == line.Key.File && (d.At.Line == line.Key.Line || d.Code == "ARC0002"), $"“{address}” is no address for {line.Key}");
    }

    // A licence may be a name instead of an address: then it is text, and no link.
    private static bool IsLicense(TestArchive archive, (string File, YamlScalar Scalar) field) =>
        archive.Text(field.File)!.Split('\n')[field.Scalar.At.Line - 1].StartsWith("rights:", StringComparison.Ordinal);

    [Fact]
    public void A_licence_that_is_no_address_is_no_link()
    {
        foreach (var address in (string[])["javascript:mark()", "data:text/html,mark", "//evil.example/", "mark: evil", "evil.example/mark"])
        {
            var (archive, site) = (HostileArchive.Create(), new MemorySite());
            archive.With("input/articles/a1.yml", archive.Text("input/articles/a1.yml")!.Replace("https://lizenz.example/", address, StringComparison.Ordinal));
            var result = new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions());
            if (result.Succeeded) ShouldNotLink(site, address);
            else result.Diagnostics.Should().Contain(d => d.Code == "ARC0106", "what looks like an address is refused as one");
        }
    }

    /// <summary>A page of prose takes any name but the site's own; were one forgotten, two pages would be written to one place.</summary>
    [Fact]
    public void No_page_of_prose_takes_the_place_of_another_page()
    {
        var site = new MemorySite();
        new SiteBuilder(HostileArchive.Create().Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        foreach (var name in site.Files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal))
        {
            var archive = HostileArchive.Create().With($"input/pages/{name}.md", "---\ntitle: X\n---\nX\n");
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
        path.Should().NotContain("..").And.MatchRegex("^[A-Za-z0-9_./-]+$", where);
        if (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".geojson", StringComparison.Ordinal)) JsonDocument.Parse(bytes).Dispose();
        else if (path.EndsWith(".xml", StringComparison.Ordinal)) ReadXml(bytes);
        else if (path.EndsWith(".csv", StringComparison.Ordinal)) Encoding.UTF8.GetString(bytes.Span).Split("\r\n").SelectMany(line => line.Split(',', ';', '\n')).Should().NotContain(cell => cell.StartsWith('=') || cell.StartsWith("\"=", StringComparison.Ordinal), where);
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
                if (attribute.Name is "href" or "src" or "action" or "formaction") attribute.Value.TrimStart().Should().NotStartWithEquivalentOf("javascript:", $"{where} on {path}");
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
}
