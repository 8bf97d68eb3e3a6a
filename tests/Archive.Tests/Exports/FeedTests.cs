using System.Globalization;
using System.Xml.Linq;
using Archive.Exports;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_feed_holds_the_newest_fifty_articles_with_a_summary_and_no_text()
    {
        var archive = new InventedArchive();
        for (var i = 0; i < 60; i++) archive.Article($"a{i:00}", new DateOnly(2031, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"Anfang {i}.\n{new string('x', 300)}. Ende.");
        var feed = XDocument.Parse(RenderedExports.TextOf(archive.ToPages(), "feed.xml")).Root!;

        feed.Elements(Atom + "entry").Should().HaveCount(50);
        feed.Element(Atom + "updated")!.Value.Should().Be("2031-03-01T00:00:00Z");
        feed.Elements(Atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("href")!.Value)).Should().Equal(
            ("self", "https://archive.example/feed.xml"), ("alternate", "https://archive.example/"));
        var first = feed.Element(Atom + "entry")!;
        first.Element(Atom + "id")!.Value.Should().Be("tag:archive.example,2031-03-01:a59");
        first.Element(Atom + "link")!.Attribute("href")!.Value.Should().Be("https://archive.example/articles/2031-03-01-meldung-a59/");
        first.Element(Atom + "summary")!.Value.Should().Be("Anfang 59.");
        feed.Descendants(Atom + "content").Should().BeEmpty();
    }

    [Fact]
    public void Updated_is_the_latest_of_publication_change_and_correction()
    {
        var archive = new InventedArchive().Actor("blatt", "Das Blatt");
        archive.Article("a1", "2031-05-04", "Text.", a => a with { DateModified = new(2031, 5, 6), Publisher = At("blatt") });
        archive.Article("a2", "2031-05-03", "Text.", a => a with { Corrections = [new(CorrectionKind.Correction, At(Date("2031-06-01")), "x")], Authors = [new(null, "Cy Dorn")] });
        var feed = XDocument.Parse(RenderedExports.TextOf(archive.ToPages(), "feed.xml")).Root!;

        feed.Elements(Atom + "entry").Select(entry => (entry.Element(Atom + "updated")!.Value, entry.Element(Atom + "author")!.Value.Trim())).Should().Equal(
            ("2031-05-06T00:00:00Z", "Das Blatt"), ("2031-06-01T00:00:00Z", "Cy Dorn"));
        feed.Element(Atom + "updated")!.Value.Should().Be("2031-06-01T00:00:00Z");
    }

    [Fact]
    public void Markup_and_control_characters_in_a_headline_stay_text()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.", a => a with { Headline = "<script>&\u0001\ud800]]>" });
        var feed = XDocument.Parse(RenderedExports.TextOf(archive.ToPages(), "feed.xml")).Root!;

        feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value.Should().Be("<script>&\ufffd]]>");
    }

    [Fact]
    public void An_empty_archive_has_valid_feeds()
    {
        var pages = new InventedArchive().ToPages();

        XDocument.Parse(RenderedExports.TextOf(pages, "feed.xml")).Root!.Element(Atom + "updated")!.Value.Should().Be("0001-01-01T00:00:00Z");
        XDocument.Parse(RenderedExports.TextOf(pages, "corrections/feed.xml")).Root!.Elements(Atom + "entry").Should().BeEmpty();
    }

    [Fact]
    public void Corrections_have_a_feed_of_their_own_and_ids_that_stay_when_another_is_added()
    {
        static InventedArchive Make(int corrections)
        {
            var archive = new InventedArchive();
            archive.Article("a1", "2031-05-04", "Text.", a => a with
            {
                Corrections = [.. Enumerable.Range(1, corrections).Select(i => new Correction(CorrectionKind.Clarification, At(Date($"2031-06-0{i}")), $"Nummer *{i}*"))],
            });
            return archive;
        }

        static List<string> Ids(int corrections) => [.. XDocument.Parse(RenderedExports.TextOf(Make(corrections).ToPages(), "corrections/feed.xml")).Root!
            .Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];

        Ids(3).Should().Equal("tag:archive.example,2031-06-03:a1%2Fcorrection%2F3", "tag:archive.example,2031-06-02:a1%2Fcorrection%2F2", "tag:archive.example,2031-06-01:a1%2Fcorrection%2F1");
        Ids(2).Should().Equal(Ids(3).Skip(1));
        var entry = XDocument.Parse(RenderedExports.TextOf(Make(1).ToPages(), "corrections/feed.xml")).Root!.Element(Atom + "entry")!;
        (entry.Element(Atom + "summary")!.Value, entry.Element(Atom + "category")!.Attribute("term")!.Value).Should().Be(("Nummer 1", "clarification"));
    }

    [Fact]
    public void The_site_map_holds_every_page_that_may_be_found_with_the_day_it_changed()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("max", "Max", a => a with { Display = NameDisplay.Initials, Head = a.Head with { FormerId = [At("mx")] } });
        archive.Article("a1", "2031-05-04", "Text.");
        archive.Article("a2", "2031-05-05", "Text.", a => a with { NoIndex = true });
        var urls = XDocument.Parse(RenderedExports.TextOf(archive.ToPages(), "sitemap.xml")).Root!.Elements(Map + "url")
            .ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);

        urls.Should().ContainKeys("https://archive.example/", "https://archive.example/actors/ada/", "https://archive.example/articles/2031/05/");
        urls["https://archive.example/articles/2031-05-04-meldung-a1/"].Should().Be("2031-05-04");
        urls.Keys.Where(url => url.Contains("a2", StringComparison.Ordinal) || url.Contains("max", StringComparison.Ordinal)
            || url.Contains("/mx", StringComparison.Ordinal) || url.Contains("404", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void A_site_map_that_is_too_long_becomes_an_index_and_its_parts()
    {
        var pages = Enumerable.Range(0, 7).Select(i => new PageJob($"p{i}/", () => throw new InvalidOperationException())).ToArray();
        var context = new ExportContext(new InventedArchive().ToPages(), [.. pages]);
        var maps = Sitemap.Of([.. pages], most: 3);

        maps.Select(map => map.Path).Should().Equal("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml");
        XDocument.Parse(RenderedExports.TextOf(maps[0], context)).Root!.Elements(Map + "sitemap").Select(part => part.Value)
            .Should().Equal("https://archive.example/sitemap-1.xml", "https://archive.example/sitemap-2.xml", "https://archive.example/sitemap-3.xml");
        maps.Skip(1).SelectMany(map => XDocument.Parse(RenderedExports.TextOf(map, context)).Root!.Elements(Map + "url")).Should().HaveCount(7);
    }

    [Fact]
    public void Robots_may_read_everything_and_learn_where_the_site_map_is() =>
        RenderedExports.TextOf(new InventedArchive().ToPages(), "robots.txt").Should().Be("User-agent: *\nAllow: /\n\nSitemap: https://archive.example/sitemap.xml\n");

    [Fact]
    public void Redirects_are_forced_and_stand_under_the_sites_path()
    {
        var archive = new InventedArchive().Place("neu", "Neu", p => p with { Head = p.Head with { FormerId = [At("alt")] } });
        archive.Site = archive.Site with { BaseUrl = "https://archive.example/unter/weg/" };

        RenderedExports.TextOf(archive.ToPages(), "_redirects").Should().Be("/unter/weg/places/alt/ /unter/weg/places/neu/ 301!\n");
    }
}
