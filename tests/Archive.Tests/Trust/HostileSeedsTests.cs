using System.Text;
using AngleSharp.Html.Parser;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Browser;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// A seed comes from elsewhere and is offered untouched for download: as bytes to keep, never as a page of this site, whatever the host takes
/// its ending for.
/// </summary>
public sealed class HostileSeedsTests
{
    private const string Markup = "<p>Ein Wort <b>und</b> noch eins.</p><script>mark(1)</script><img src=x onerror=mark(2)><base href=//evil.example/><form action=//evil.example><x-mark>";

    private static TestArchive Archive() => new TestArchive()
        .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nfeatures: {linkedData: true}\n")
        .With("seeds/page.html", $"date 2031-05-04 {Markup}")
        .With("seeds/marks.md", $"date 2031-05-05 Ein Wort. {Markup}\n\n[x](javascript:mark(3)) ![x](https://evil.example/x.png)\n")
        .With("seeds/plain.txt", $"date 2031-05-06 Ein Wort. {Markup}\n");

    [Fact]
    public void No_page_of_the_site_is_somebody_elses()
    {
        var (archive, site) = (Archive(), new MemorySite());
        archive.Build(site, new MemoryCache()).Succeeded.Should().BeTrue();
        foreach (var (path, bytes) in site.Files.Where(file => Path.GetExtension(file.Key) is ".html" or ".htm" or ".xhtml" or ".svg" or ""))
        {
            using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.Span));
            page.QuerySelectorAll("x-mark, base, [onerror], img[src=x], script:not([src]):not([type='application/ld+json']), [action*=evil], [src*=evil], [href*=javascript]")
                .Should().BeEmpty(path);
        }
    }

    [Fact]
    public async Task A_seed_that_is_HTML_is_kept_byte_for_byte_and_sent_as_text()
    {
        var (archive, site) = (Archive(), new MemorySite());
        archive.Build(site, new MemoryCache()).Succeeded.Should().BeTrue();
        site.Files.Keys.Where(path => path.StartsWith("seeds/", StringComparison.Ordinal)).Should().BeEquivalentTo("seeds/page.html.txt", "seeds/marks.md", "seeds/plain.txt");
        Encoding.UTF8.GetString(site.Files["seeds/page.html.txt"].Span).Should().Be(archive.Text("seeds/page.html"));
        await using var served = await ServedSite.Of(archive);
        using var client = new HttpClient { BaseAddress = served.Address };
        foreach (var (path, type) in ((string, string)[])[("/seeds/page.html.txt", "text/plain"), ("/seeds/marks.md", "text/markdown"), ("/seeds/plain.txt", "text/plain")])
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        }
    }
}
