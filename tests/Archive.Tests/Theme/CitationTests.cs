using System.Buffers;
using System.Text;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;
using Archive.Pages.Citations;
using Archive.Tests.Exports;
using Archive.Tests.Pages;

namespace Archive.Tests.Themes;

/// <summary>An article as reference managers read it: on its page, and all of them in three files.</summary>
public sealed class CitationTests
{
    private static readonly ThemeRun Run = new();

    private static readonly CitedArticle Plain = new(
        "a1", "Ein Schiff kommt", ["Ada Berg", "Amt für Häfen"], "Tagblatt", new(2031, 5, 4), "de", "https://archive.example/articles/2031-05-04-ein-schiff-kommt/", "Hafenarchiv");

    [Fact]
    public void Ris_has_a_field_a_line_the_type_first_and_the_end_last() => Ris.Of(Plain).Should().Be(
        "TY  - NEWS\r\nAU  - Ada Berg\r\nAU  - Amt für Häfen\r\nTI  - Ein Schiff kommt\r\nT2  - Tagblatt\r\nPY  - 2031\r\nDA  - 2031/05/04/\r\nLA  - de\r\n"
        + "DB  - Hafenarchiv\r\nUR  - https://archive.example/articles/2031-05-04-ein-schiff-kommt/\r\nID  - a1\r\nER  - \r\n");

    [Fact]
    public void BibTeX_has_a_key_and_names_that_are_not_taken_apart() => BibTex.Of(Plain).Should().Be(
        "@article{a1,\n  author = {{Ada Berg} and {Amt für Häfen}},\n  title = {{Ein Schiff kommt}},\n  journaltitle = {Tagblatt},\n  entrysubtype = {newspaper},\n"
        + "  date = {2031-05-04},\n  langid = {german},\n  url = {https://archive.example/articles/2031-05-04-ein-schiff-kommt/},\n}\n");

    [Theory]
    [InlineData("} , injected = {x", "\\textbraceright{} , injected = \\textbraceleft{}x")]
    [InlineData("50 % & $5 #1 a_b", "50 \\% \\& \\$5 \\#1 a\\_b")]
    [InlineData("\\input{x} ~ ^", "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{}")]
    public void No_sign_of_a_headline_means_anything_to_BibTeX(string headline, string written)
    {
        var entry = BibTex.Of(Plain with { Headline = headline });
        entry.Should().Contain($"title = {{{{{written}}}}},");
        entry.Count(c => c == '{').Should().Be(entry.Count(c => c == '}'));
    }

    [Fact]
    public void A_line_break_in_a_headline_begins_no_field()
    {
        var cited = CitedArticle.Of(HeadlinedArticle("Ein\r\nER  - \r\nTY  - BOOK\u2028x \ud800 y"), "https://archive.example/a/", "Archiv\nx");
        Ris.Of(cited).Split("\r\n").Should().HaveCount(Ris.Of(Plain).Split("\r\n").Length - 1, "this one has one author")
            .And.Contain("TI  - Ein  ER  -   TY  - BOOK x \ufffd y").And.Contain("DB  - Archiv x");
        Json(cited).GetProperty("title").GetString().Should().Be("Ein  ER  -   TY  - BOOK x \ufffd y");
    }

    [Fact]
    public void A_headline_that_the_archive_supplied_is_cited_in_square_brackets_and_the_page_says_whose_it_is()
    {
        var page = SamplePages.Article with { Body = (ArticlePage)SamplePages.Article.Body with { IsHeadlineSupplied = true } };
        var document = Run.Document(page);
        document.QuerySelector("h1")!.TextContent.Should().Be("Ankunft im Hafen");
        document.QuerySelector(".supplied")!.TextContent.Should().Be("Überschrift und Zusammenfassung stammen vom Archiv, nicht aus dem Text.");
        document.QuerySelector("meta[name=citation_title]")!.GetAttribute("content").Should().Be("[Ankunft im Hafen]");
        document.QuerySelector(".cite p")!.TextContent.Should().Contain("[Ankunft im Hafen]").And.NotContain("„");
        document.QuerySelector(".cite code")!.TextContent.Should().Contain("title = {{[Ankunft im Hafen]}}");

        Run.Document(SamplePages.Article).QuerySelector(".supplied")!.TextContent.Should().Be("Die Zusammenfassung stammt vom Archiv, nicht aus dem Text.");
        var bare = SamplePages.Article with { Body = (ArticlePage)SamplePages.Article.Body with { Description = null } };
        Run.Document(bare).QuerySelector(".supplied").Should().BeNull();

        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.", a => a with { Headline = "Ankunft", IsHeadlineSupplied = true });
        var shown = archive.ToPages().Archive;
        CitedArticle.Of(shown.Articles.Single(), shown, "https://archive.example/a/").Headline.Should().Be("[Ankunft]");
    }

    [Fact]
    public void CSL_JSON_has_the_shape_of_its_schema()
    {
        var item = Json(Plain);
        item.EnumerateObject().Select(property => property.Name).Should().Equal("id", "type", "title", "container-title", "author", "issued", "language", "source", "URL");
        item.GetProperty("type").GetString().Should().Be("article-newspaper");
        item.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("literal").GetString()).Should().Equal("Ada Berg", "Amt für Häfen");
        item.GetProperty("issued").GetRawText().Should().Be("""{"date-parts":[[2031,5,4]]}""");
        item.TryGetProperty("accessed", out _).Should().BeFalse("when it was read only its reader knows");
        Json(Plain with { Authors = [], Publisher = null }).EnumerateObject().Select(property => property.Name).Should().NotContain(["author", "container-title"]);
    }

    [Fact]
    public void The_page_holds_the_three_files_as_links_that_save_them()
    {
        var links = Run.Document(SamplePages.Article).QuerySelectorAll(".cite-files a").ToArray();
        links.Select(link => link.TextContent).Should().Equal("BibTeX", "RIS", "CSL-JSON");
        links.Select(link => link.GetAttribute("download")).Should().OnlyContain(name => name!.StartsWith("2031-05-", StringComparison.Ordinal));
        var files = links.Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!.Split(',', 2)[1])).ToArray();
        var cited = CitedArticle.Of((ArticlePage)SamplePages.Article.Body, $"https://archive.example/under/{SamplePages.Article.Head.Url}", Run.Document(SamplePages.Article).QuerySelector(".footer-name")!.TextContent);
        files.Should().Equal(BibTex.Of(cited), Ris.Of(cited), Csl(cited));
    }

    [Fact]
    public void Zotero_is_told_that_it_is_a_newspaper_s_article()
    {
        var head = Run.Document(SamplePages.Article).Head!;
        head.QuerySelector("meta[property='z:itemType']")!.GetAttribute("content").Should().Be("newspaperArticle");
        foreach (var name in (string[])["citation_title", "citation_publication_date", "citation_language", "citation_author", "citation_journal_title", "citation_public_url"])
            head.QuerySelector($"meta[name='{name}']")!.GetAttribute("content").Should().NotBeNullOrEmpty(name);
    }

    [Fact]
    public void Three_files_hold_every_article_and_no_hidden_name()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg").Actor("person-7", "Frieda Quirrelmann", a => a with { Privacy = Privacy.PrivatePerson });
        archive.Article("a1", "2031-05-04", "{ada|Ada Berg}.", article => article with { Headline = "Quirrelmann? Frieda Quirrelmann!", Authors = [new(InventedArchive.At("person-7"), null)] });
        archive.Article("a2", "2031-05-05", "{ada|Ada Berg}.");
        var pages = archive.ToPages();
        var ris = RenderedExports.TextOf(pages, "data/articles.ris");
        ris.Split("\r\n").Where(line => line.StartsWith("ID", StringComparison.Ordinal)).Should().Equal("ID  - a1", "ID  - a2");
        RenderedExports.TextOf(pages, "data/articles.bib").Split("@article").Should().HaveCount(3);
        JsonDocument.Parse(RenderedExports.TextOf(pages, "data/articles.csl.json")).RootElement.GetArrayLength().Should().Be(2);
        foreach (var path in (string[])["data/articles.ris", "data/articles.bib", "data/articles.csl.json"])
            RenderedExports.TextOf(pages, path).Should().NotContain("Frieda Quirrelmann");
    }

    private static ArticlePage HeadlinedArticle(string headline)
    {
        var page = (ArticlePage)SamplePages.Article.Body;
        return page with { Headline = headline, Authors = [page.Authors[0]] };
    }

    private static string Csl(CitedArticle article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CslJson.Write([article], buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonElement Json(CitedArticle article) => JsonDocument.Parse(Csl(article)).RootElement.EnumerateArray().Single();
}
