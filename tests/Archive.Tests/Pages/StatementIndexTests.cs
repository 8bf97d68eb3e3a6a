using System.Globalization;
using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Pages;

/// <summary>What was said, in all articles.</summary>
public sealed class StatementIndexTests
{
    [Fact]
    public void The_newest_article_comes_first_and_what_it_says_in_the_order_of_its_text()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg");
        archive.Article("a1", "2031-05-04", "{say c|Drittens}.", with: Saying("a1", ("c", Stance.Denies)));
        archive.Article("a2", "2031-05-05", "{say a|Erstens}. {say b|Zweitens}.", with: Saying("a2", ("b", Stance.Denies), ("a", Stance.Affirms)));
        var pages = archive.ToPages();

        var all = pages.Body<StatementIndexPage>("statements/");

        all.Statements.Select(statement => statement.Text).Should().Equal("Erstens", "Zweitens", "Drittens");
        all.Total.Should().Be(3);
        all.Stances.Select(stance => (stance.Title, stance.Url, stance.Count)).Should().Equal(
            ("facets.all", "statements/", 3), ("stance.affirms", "statements/stance/affirms/", 1), ("stance.denies", "statements/stance/denies/", 2));
        var denied = pages.Body<StatementIndexPage>("statements/stance/denies/");
        denied.Statements.Select(statement => statement.Id).Should().Equal("b", "c");
        denied.Stances.Single(stance => stance.IsCurrent).Title.Should().Be("stance.denies");
    }

    [Fact]
    public void A_long_list_takes_several_pages_and_only_the_newest_changes_with_what_is_new()
    {
        var before = Pages(250);
        var after = Pages(251);

        before.Keys.Should().Equal("statements/", "statements/page/1/", "statements/page/2/");
        before["statements/"].Statements.Should().HaveCount(50);
        before["statements/"].Statements[0].Id.Should().Be("s249");
        before["statements/page/2/"].Statements.Should().HaveCount(100);
        foreach (var url in (string[])["statements/page/1/", "statements/page/2/"])
            after[url].Statements.Select(statement => statement.Url).Should().Equal(before[url].Statements.Select(statement => statement.Url));
        after["statements/"].Statements[0].Id.Should().Be("s250");

        static Dictionary<string, StatementIndexPage> Pages(int statements)
        {
            var archive = new InventedArchive().Actor("ada", "Ada Berg");
            for (var i = 0; i < statements; i++)
            {
                var day = new DateOnly(2031, 1, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                archive.Article($"a{i}", day, $"{{say s{i}|Gesagt}}.", with: Saying($"a{i}", ($"s{i}", Stance.Affirms)));
            }

            return new StatementIndexes(RenderedArchive(archive)).Jobs().Select(job => job.Build()).ToDictionary(page => page.Head.Url, page => (StatementIndexPage)page.Body);
        }
    }

    [Fact]
    public void What_no_reader_may_see_is_not_listed_and_where_nothing_is_there_is_no_page()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg");
        archive.Article("a1", "2031-05-04", "Eins zwei drei. {say a|Vier}.", with: article => Saying("a1", ("a", Stance.Affirms))(article) with { Rights = new(null, null, 2) });

        new StatementIndexes(RenderedArchive(archive)).Jobs().Should().BeEmpty();
    }

    private static ShownArchive RenderedArchive(InventedArchive archive) => Exports.RenderedExports.ContextOf(archive.ToPages()).Archive;

    private static Func<Article, Article> Saying(string article, params (string Id, Stance Stance)[] said) => one => one with
    {
        Statements =
        [
            .. said.Select(statement => InventedArchive.Statement(article, statement.Id, "ada", s => s with { Stance = statement.Stance })),
        ],
    };
}
