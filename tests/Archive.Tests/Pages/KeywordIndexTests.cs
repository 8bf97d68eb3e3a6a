using System.Globalization;
using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Pages;

/// <summary>Articles by their keywords.</summary>
public sealed class KeywordIndexTests
{
    [Fact]
    public void Each_keyword_leads_to_all_its_articles_however_they_spell_it()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.", With("Hafen", "EU"));
        archive.Article("a2", "2031-05-05", "Text.", With("Äpfel", "Eu", "🚢"));
        archive.Article("a3", "2031-05-06", "Text.", With("EU", "Eu"));
        var pages = archive.ToPages();

        pages.Body<KeywordIndexPage>("keywords/").Keywords.Select(keyword => (keyword.Title, keyword.Url, keyword.Count)).Should().Equal(
            ("Äpfel", "keywords/aepfel/", 1), ("EU", "keywords/eu/", 3), ("Hafen", "keywords/hafen/", 1));
        pages.Body<KeywordIndexPage>("keywords/eu/").Articles.Select(teaser => teaser.Article.Id).Should().Equal("a3", "a2", "a1");
        pages.Body<ArticlePage>("articles/2031-05-05-meldung-a2/").Keywords.Should().Equal(new KeywordLink("Äpfel", "keywords/aepfel/"), new KeywordLink("Eu", "keywords/eu/"), new KeywordLink("🚢", null));
        pages.Body<SearchPage>("search/").HasKeywords.Should().BeTrue();
    }

    [Fact]
    public void A_keyword_of_many_articles_takes_several_pages()
    {
        var archive = new InventedArchive();
        for (var i = 0; i < 150; i++) archive.Article($"a{i:000}", new DateOnly(2031, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "Text.", With("Hafen"));
        var pages = archive.ToPages();

        var newest = pages.Body<KeywordIndexPage>("keywords/hafen/");
        newest.Articles.Should().HaveCount(50);
        newest.Total.Should().Be(150);
        newest.Pages.Select(page => page.Url).Should().Equal("keywords/hafen/", "keywords/hafen/page/1/");
        pages.Body<KeywordIndexPage>("keywords/hafen/page/1/").Articles.Should().HaveCount(100);
    }

    [Fact]
    public void Where_there_are_very_many_the_most_frequent_are_listed_and_the_page_says_so()
    {
        var archive = new InventedArchive();
        archive.Article("a0", "2031-05-03", "Text.", With([.. Enumerable.Range(0, 1001).Select(i => $"w{i:0000}")]));
        archive.Article("a1", "2031-05-04", "Text.", With("w1000"));

        var page = archive.ToPages().Body<KeywordIndexPage>("keywords/");

        page.IsChoice.Should().BeTrue();
        page.Total.Should().Be(1001);
        page.Keywords.Should().HaveCount(1000).And.Contain(keyword => keyword.Title == "w1000").And.NotContain(keyword => keyword.Title == "w0999");
    }

    [Fact]
    public void Where_no_article_has_any_there_is_no_page()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Text.");
        var pages = archive.ToPages();

        pages.Indexes().Should().NotContain(job => job.Url.StartsWith("keywords/", StringComparison.Ordinal));
        pages.Body<SearchPage>("search/").HasKeywords.Should().BeFalse();
    }

    [Fact]
    public void A_hidden_name_is_no_keyword()
    {
        var archive = new InventedArchive().Actor("zeuge", "Max Muster", a => a with { Privacy = Privacy.PrivatePerson });
        archive.Article("a1", "2031-05-04", "Text.", With("Max Muster"));

        archive.ToPages().Body<KeywordIndexPage>("keywords/").Keywords.Select(keyword => (keyword.Title, keyword.Url)).Should().Equal(("M. M.", "keywords/m-m/"));
    }

    private static Func<Article, Article> With(params string[] keywords) => article => article with { Keywords = [.. keywords] };
}
