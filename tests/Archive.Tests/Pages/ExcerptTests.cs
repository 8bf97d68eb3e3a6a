using System.Text;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Exports;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class ExcerptTests
{
    private static SitePages Pages()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("bo", "Bo")
            .Event("gipfel", "Gipfel", "2031-02-01", e => e with
            {
                StatusHistory = [new(At(Date("2031-01-02")), OccurStatus.Occurred, 4, null, null, At(new StatementKey("a1", "jenseits")), null, null)],
            });
        archive.Article("a1", "2031-05-04",
            "Heute kam {ada|Ada}. {say da|Sie blieb\n{say halb|noch lange {say jenseits|geheim}}. {note 0|Auch} {note 1|noch {bo|Bo} verborgen}.", a => a with
            {
                Rights = new(null, null, 7),
                Statements =
                [
                    Statement("a1", "da", "ada"), Statement("a1", "halb", "ada"), Statement("a1", "jenseits", "ada", s => s with { About = [At(EventKey("gipfel"))] }),
                    Statement("a1", "worte", "ada", s => s with { Selector = null, Text = "In Worten der Redaktion." }),
                ],
            });
        return archive.ToPages();
    }

    [Fact]
    public void The_text_is_cut_after_its_words_and_says_so()
    {
        var page = Pages().ArticleBody("a1");

        page.Text.Paragraphs.Select(p => p.Text).Should().Equal("Heute kam Ada. Sie blieb", "noch lange");
        (page.IsExcerpt, page.SeedUrl).Should().Be((true, null));
        page.Text.Paragraphs[1].Sentences.Should().Equal(new Annotations.TextSpan(0, 10));
        Pages().Seeds().Should().BeEmpty();
    }

    [Fact]
    public void Statements_notes_and_mentions_beyond_the_cut_are_nowhere()
    {
        var pages = Pages();

        pages.ArticleBody("a1").Statements.Select(s => s.Id).Should().Equal("da", "worte");
        pages.ArticleBody("a1").Notes.Should().BeEmpty();
        pages.Body<ActorPage>("actors/ada/").Statements.Should().HaveCount(2);
        pages.Body<ActorPage>("actors/bo/").Entity.MentionCount.Should().Be(0);
        pages.Body<EventPage>("events/gipfel/").Entity.StatementsAbout.Should().BeEmpty();
        pages.Body<EventPage>("events/gipfel/").History[0].Basis.Should().BeNull();
        pages.MentionCount.Should().Be(1);
    }

    [Fact]
    public void A_statement_or_note_of_which_one_piece_is_lost_is_lost_whole()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        archive.Article("a1", "2031-05-04", "{say x|Eins} {note 0|zwei} {say y|drei}.\n{say x|vier} {note 0|fünf}.", a => a with
        {
            Rights = new(null, null, 3),
            Statements = [Statement("a1", "x", "ada"), Statement("a1", "y", "ada")],
        });
        var page = archive.ToPages().ArticleBody("a1");

        page.Statements.Select(s => s.Text).Should().Equal("drei");
        page.Notes.Should().BeEmpty();
    }

    [Fact]
    public void No_word_beyond_the_cut_reaches_any_page_or_file()
    {
        var pages = Pages();
        var shown = pages.AllJobs().SelectMany(job => PageLookup.TextsIn(job.Build(), typeof(Seed)))
            .Concat(RenderedExports.Of(pages).Values.Select(bytes => Encoding.UTF8.GetString(bytes)));

        shown.Where(text => text.Contains("geheim", StringComparison.Ordinal) || text.Contains("verborgen", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Eins")]
    [InlineData(2, "Eins  zwei")]
    [InlineData(3, "Eins  zwei|drei")]
    [InlineData(99, "Eins  zwei|drei ")]
    public void Words_are_counted_over_paragraphs(int words, string kept)
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Eins  zwei\ndrei ", a => a with { Rights = new(null, null, words) });

        string.Join('|', archive.ToPages().ArticleBody("a1").Text.Paragraphs.Select(p => p.Text)).Should().Be(kept);
    }

    [Fact]
    public void A_hidden_name_at_the_cut_stays_hidden()
    {
        var archive = new InventedArchive().Actor("max", "Max Muster", a => a with { Display = NameDisplay.Initials });
        archive.Article("a1", "2031-05-04", "Es war {hide max|M. M.|Max Muster}.", a => a with { Rights = new(null, null, 3) });

        Teasers.LeadOf(archive.ToPages().Archive.Articles[0]).Should().Be("Es war M. M.");
    }
}
