using Archive.Pages;

namespace Archive.Tests.Pages;

public sealed class CoMentionTests
{
    [Fact]
    public void A_name_that_stands_beside_everybody_does_not_win()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("freund", "Freund").Actor("immer", "Immer").Actor("andere", "Andere");
        for (var i = 0; i < 40; i++) archive.Article($"x{i:00}", "2031-01-01", "{immer|Immer}. {andere|Andere}.");
        for (var i = 0; i < 6; i++) archive.Article($"y{i}", "2031-02-01", i < 4 ? "{ada|Ada}. {freund|Freund}. {immer|Immer}." : "{ada|Ada}. {immer|Immer}.");
        var coMentions = archive.ToPages().Body<ActorPage>("actors/ada/").Entity.CoMentions;

        coMentions.Select(one => one.Record.Id).Should().Equal("freund", "immer");
        (coMentions[0].Articles, coMentions[1].Articles).Should().Be((4, 6));
        coMentions[0].Weight.Should().BeGreaterThan(5);
        coMentions[1].Weight.Should().Be(0, "whoever is in every article says nothing");
    }

    [Fact]
    public void The_weight_is_the_log_likelihood_ratio_doubled_where_every_article_has_them_in_one_sentence()
    {
        // Of 10 articles 4 name a, 4 name b, all together: G² = 2 (4 ln(4/1.6) + 6 ln(6/3.6)) = 13.46.
        static double WeightOf(string text)
        {
            var archive = new InventedArchive().Actor("a", "A").Actor("b", "B").Actor("c", "C");
            for (var i = 0; i < 4; i++) archive.Article($"x{i}", "2031-01-01", text);
            for (var i = 0; i < 6; i++) archive.Article($"y{i}", "2031-01-01", "{c|C}.");
            return archive.ToPages().Body<ActorPage>("actors/a/").Entity.CoMentions.Single().Weight;
        }

        WeightOf("{a|A}. {b|B}.").Should().Be(13);
        WeightOf("{a|A} {b|B}.").Should().Be(27);
    }

    [Fact]
    public void One_meeting_of_a_frequent_name_is_chance()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("einmal", "Einmal");
        for (var i = 0; i < 5; i++) archive.Article($"x{i}", "2031-01-01", i == 0 ? "{ada|Ada} {einmal|Einmal}." : "{ada|Ada}.");
        archive.Article("y", "2031-01-01", "Niemand.");

        archive.ToPages().Body<ActorPage>("actors/ada/").Entity.CoMentions.Should().BeEmpty();
    }

    [Fact]
    public void In_an_archive_of_one_article_the_same_sentence_decides()
    {
        var coMentions = new InventedArchive().Actor("ada", "Ada").Actor("nah", "Nah").Actor("fern", "Fern")
            .Article("a1", "2031-05-04", "{fern|Fern}. {ada|Ada} und {nah|Nah}. {nah|Nah} und {ada|Ada} und {nah|Nah}.")
            .ToPages().Body<ActorPage>("actors/ada/").Entity.CoMentions;

        coMentions.Select(one => (one.Record.Id, one.Articles, one.Sentences)).Should().Equal(("nah", 1, 2), ("fern", 1, 0));
    }

    [Fact]
    public void The_evidence_is_the_newest_sentence_with_both_else_the_newest_article()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("nah", "Nah").Actor("fern", "Fern");
        archive.Article("a1", "2031-01-01", "{ada|Ada} {nah|Nah}. {fern|Fern}.");
        archive.Article("a2", "2031-02-01", "Dort {ada|Ada} {nah|Nah}. {fern|Fern}.");
        archive.Article("a3", "2031-03-01", "{ada|Ada}. {nah|Nah}. {fern|Fern}.");
        var coMentions = archive.ToPages().Body<ActorPage>("actors/ada/").Entity.CoMentions.ToDictionary(one => one.Record.Id);

        coMentions["nah"].Evidence.Should().Be("articles/2031-02-01-meldung-a2/#m-1-5-3");
        coMentions["fern"].Evidence.Should().Be("articles/2031-03-01-meldung-a3/#m-1-10-4");
    }

    [Fact]
    public void At_most_twelve_are_shown()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        for (var i = 0; i < 20; i++) archive.Actor($"r{i:00}", $"R{i}");
        archive.Article("a1", "2031-05-04", "{ada|Ada} " + string.Concat(Enumerable.Range(0, 20).Select(i => $"{{r{i:00}|R}} ")));

        archive.ToPages().Body<ActorPage>("actors/ada/").Entity.CoMentions.Should().HaveCount(12).And.OnlyHaveUniqueItems(one => one.Record.Id);
    }

    [Fact]
    public void Asking_twice_gives_the_same()
    {
        var pages = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo").Article("a1", "2031-05-04", "{ada|Ada} {bo|Bo}.").ToPages();

        var (ada, bo) = (pages.Body<ActorPage>("actors/ada/"), pages.Body<ActorPage>("actors/bo/"));
        pages.Body<ActorPage>("actors/ada/").Entity.CoMentions.Should().Equal(ada.Entity.CoMentions);
        bo.Entity.CoMentions.Single().Sentences.Should().Be(1);
    }
}
