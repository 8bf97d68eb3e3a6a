using System.Text.Json;
using Archive.Pages;

namespace Archive.Tests.Pages;

public sealed class PagingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public void Blocks_are_counted_from_the_oldest_and_the_newest_stands_on_the_records_own_page(int articles, int blocks)
    {
        var pages = Named(articles).ToPages();
        var jobs = pages.Actors().Select(job => job.Url).ToList();

        jobs.Should().Equal(["actors/ada/", .. Enumerable.Range(1, blocks - 1).Select(block => $"actors/ada/mentions/{block}/")]);
        var own = pages.Body<ActorPage>("actors/ada/").Entity.Mentions;
        own.Total.Should().Be(articles);
        own.Items.Length.Should().Be(articles == 0 ? 0 : articles - ((blocks - 1) * 100));
        own.Newer.Should().BeNull();
    }

    [Fact]
    public void A_continued_page_holds_only_its_part_of_the_list_and_the_way_on()
    {
        var pages = Named(250).ToPages();
        var page = pages.At("actors/ada/mentions/1/");
        var body = (ActorPage)page.Body;

        body.Entity.IsContinuation.Should().BeTrue();
        body.Entity.CoMentions.Should().BeEmpty();
        body.Entity.Mentions.Items.Select(group => group.Article.Id).Should().Equal(Enumerable.Range(0, 100).Reverse().Select(IdOf));
        body.Entity.Mentions.Newer.Should().Be("actors/ada/mentions/2/");
        body.Entity.Mentions.Older.Should().BeNull();
        (body.Entity.ArticleCount, body.Entity.MentionCount, body.Entity.Mentions.Total).Should().Be((100, 100, 100));
        page.Head.Breadcrumb[^1].Url.Should().Be("actors/ada/");
        pages.Body<ActorPage>("actors/ada/mentions/2/").Entity.Mentions.Newer.Should().Be("actors/ada/");
        pages.Body<ActorPage>("actors/ada/").Entity.Mentions.Pages.Should().Equal(
            new ListingPage("3", "actors/ada/", true), new ListingPage("2", "actors/ada/mentions/2/", false), new ListingPage("1", "actors/ada/mentions/1/", false));
    }

    [Fact]
    public void Every_article_stands_on_exactly_one_page()
    {
        var pages = Named(350).ToPages();

        pages.Actors().SelectMany(job => ((ActorPage)job.Build().Body).Entity.Mentions.Items).Select(group => group.Article.Id)
            .Order(StringComparer.Ordinal).Should().Equal(Enumerable.Range(0, 350).Select(IdOf));
    }

    [Theory]
    [InlineData(649)]
    [InlineData(650)]
    public void A_new_article_changes_only_the_newest_block(int articles)
    {
        var before = Models(Named(articles));
        var after = Models(Named(articles + 1));

        after.Keys.Should().BeEquivalentTo(before.Keys);
        after.Where(page => before[page.Key] != page.Value).Select(page => page.Key).Should().Equal("actors/ada/");
    }

    [Fact]
    public void A_new_block_changes_only_its_near_neighbours()
    {
        var before = Models(Named(1200));
        var after = Models(Named(1201));

        after.Where(page => before.GetValueOrDefault(page.Key) != page.Value).Select(page => page.Key).Should().BeEquivalentTo(
            "actors/ada/", "actors/ada/mentions/12/", "actors/ada/mentions/11/", "actors/ada/mentions/10/", "actors/ada/mentions/9/");
    }

    [Fact]
    public void A_page_links_to_near_ones_every_tenth_older_one_and_the_oldest()
    {
        var blocks = new Blocks(2500, 100, block => $"b{block}", "own");

        blocks.PagesFrom(22).Select(page => page.Label).Should().Equal("25", "24", "23", "22", "21", "20", "19", "10", "1");
        blocks.PagesFrom(22).Single(page => page.IsCurrent).Label.Should().Be("22");
        blocks.PagesFrom(22)[0].Url.Should().Be("own");
    }

    [Fact]
    public void A_month_of_many_articles_is_cut_the_same_way()
    {
        var archive = new InventedArchive();
        for (var i = 0; i < 401; i++) archive.Article(IdOf(i), "2031-05-04", "Text.");
        var pages = archive.ToPages();

        pages.Body<ArticleIndexPage>("articles/2031/05/").Articles.Select(teaser => teaser.Article.Id).Should().Equal(IdOf(400));
        pages.Body<ArticleIndexPage>("articles/2031/05/page/1/").Articles.Should().HaveCount(200);
        pages.Body<ArticleIndexPage>("articles/2031/05/page/1/").Total.Should().Be(401);
    }

    private static InventedArchive Named(int articles)
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        for (var i = 0; i < articles; i++) archive.Article(IdOf(i), new DateOnly(2030, 1, 1).AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "{ada|Ada} kam.");
        return archive;
    }

    private static string IdOf(int i) => $"a{i:0000}";

    private static Dictionary<string, string> Models(InventedArchive archive) => archive.ToPages().Actors()
        .ToDictionary(job => job.Url, job => JsonSerializer.Serialize((object)((ActorPage)job.Build().Body).Entity));
}
