using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.Trust;

/// <summary>
/// Every value of every field of an archive is replaced in turn by something hostile. Either the build says what is wrong with it, at the field,
/// or it is text wherever it appears: in pages, feeds, calendars and tables.
/// </summary>
public sealed class HostileFieldsTests
{
    public static TheoryData<string> Payloads => [.. HostileArchive.Values];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_value_is_refused_or_text(string payload)
    {
        var (refused, shown) = (0, 0);
        foreach (var (file, scalar) in HostileArchive.Scalars())
        {
            var archive = HostileArchive.Create();
            archive.With(file, HostileArchive.Replace(archive.Text(file)!, scalar, payload));
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
        foreach (var (file, scalar) in HostileArchive.Scalars().Where(s => s.Scalar.Value.StartsWith("https://", StringComparison.Ordinal) || s.Scalar.Value.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var archive = HostileArchive.Create();
            archive.With(file, HostileArchive.Replace(archive.Text(file)!, scalar, address, isEscaped: true));
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
}
