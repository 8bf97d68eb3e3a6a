using AngleSharp.Dom;
using Archive.Pages;

namespace Archive.Tests.Themes;

/// <summary>What stands in the head of pages for browsers, search engines and messengers.</summary>
public sealed class MetaTests
{
    private static readonly ThemeRun Run = new();

    [Fact]
    public void A_page_has_icons_a_manifest_and_the_colour_of_its_paper()
    {
        var head = Run.Document(SamplePages.Article).Head!;
        head.QuerySelectorAll("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]").Select(link => link.GetAttribute("href")!)
            .Should().SatisfyRespectively(
                ico => ico.Should().Be("/under/favicon.ico"), svg => svg.Should().EndWith("/img/favicon.svg"),
                touch => touch.Should().Be("/under/apple-touch-icon.png"), manifest => manifest.Should().Be("/under/manifest.webmanifest"));
        head.QuerySelectorAll("meta[name='theme-color']").Select(meta => (meta.GetAttribute("media"), meta.GetAttribute("content"))).Should().Equal(
            ("(prefers-color-scheme: light)", "#fdfcf9"), ("(prefers-color-scheme: dark)", "#141519"));
    }

    [Fact]
    public void The_bar_of_the_browser_has_the_colour_that_the_styles_give_to_paper()
    {
        var css = System.Text.Encoding.UTF8.GetString(Run.Theme.Assets.Single(asset => asset.Path.EndsWith("css/site.css", StringComparison.Ordinal)).Bytes.Span);
        var colours = Run.Document(SamplePages.Article).QuerySelectorAll("meta[name='theme-color']").Select(meta => meta.GetAttribute("content"));
        css.Should().Contain($"--paper: light-dark({string.Join(", ", colours)});");
    }

    [Fact]
    public void Every_page_that_may_be_found_says_in_a_sentence_what_it_is()
    {
        foreach (var page in SamplePages.All.Where(page => page.Body is not (NotFoundPage or RedirectPage or TombstonePage)))
        {
            var bare = Run.Document(page with { Head = page.Head with { Description = null } });
            Content(bare, "meta[name=description]").Should().NotBeNullOrWhiteSpace(page.Head.Url).And.NotContain("{");
            Content(bare, "meta[property='og:description']").Should().Be(Content(bare, "meta[name=description]"));
        }

        Content(Run.Document(SamplePages.Article), "meta[name=description]").Should().Be("Ein Schiff kommt.");
    }

    [Fact]
    public void Without_images_of_its_own_the_sign_of_the_site_stands_for_a_page()
    {
        var page = Run.Document(SamplePages.Article);
        Content(page, "meta[property='og:image']").Should().Be("https://archive.example/under/icon-512.png");
        Content(page, "meta[name='twitter:card']").Should().Be("summary");
        page.QuerySelector("meta[property='og:image:width']").Should().BeNull();
    }

    [Fact]
    public void An_article_says_for_machines_what_it_is()
    {
        var article = Run.Document(SamplePages.Article).QuerySelector("article[itemscope]")!;
        article.GetAttribute("itemtype").Should().Be("https://schema.org/NewsArticle");
        Properties(article).Should().Contain(["headline", "datePublished", "articleBody", "inLanguage", "mainEntityOfPage", "isBasedOn"]);
        article.QuerySelector("[itemprop=mainEntityOfPage]")!.GetAttribute("href").Should().StartWith("https://archive.example/under/articles/");
    }

    [Fact]
    public void What_is_not_there_is_kept_out_of_search_and_shared_as_nothing()
    {
        var page = Run.Document(new Page(new PageHead { Url = "404.html", Title = "", TitleKey = "not-found.title", NoIndex = true }, new NotFoundPage()));
        page.QuerySelector("link[rel=canonical]").Should().BeNull();
        Content(page, "meta[name=robots]").Should().Be("noindex");
        page.QuerySelectorAll("main a").Should().NotBeEmpty("a reader who is lost needs ways out");
        page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Should().OnlyContain(url => url.StartsWith('/') || url.StartsWith('#') || url.StartsWith("https:", StringComparison.Ordinal), "it is shown under any address");
    }

    private static IEnumerable<string> Properties(IElement item) => item.QuerySelectorAll("[itemprop]").Select(e => e.GetAttribute("itemprop")!);

    private static string? Content(IDocument page, string selector) => page.QuerySelector(selector)?.GetAttribute("content");
}
