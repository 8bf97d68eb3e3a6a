using System.Text.Json.Nodes;
using Archive.Model;
using Archive.Tests.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

public sealed class LinkedDataTests
{
    [Fact]
    public void An_article_is_a_news_article_with_what_it_is_about_mentions_and_cites()
    {
        var archive = new InventedArchive()
            .Actor("ada", "Ada", a => a with { Head = a.Head with { SameAs = new([new("wikidata", "Q1", "https://authority.example/Q1")]) } })
            .Actor("staat", "Staat", a => a with { Type = ActorType.State }).Place("fluss", "Fluss", p => p with { Type = PlaceType.River })
            .Event("gipfel", "Gipfel", "2031-05-01", e => e with { OccurStatus = OccurStatus.Cancelled, Location = At("fluss") });
        archive.Article("a1", "2031-05-04", "{ada|Ada} und {staat|Staat}. {note 0|So}.", a => a with
        {
            Subjects = [Listed(ActorKey("ada")), Listed(EventKey("gipfel"))],
            Publisher = At("staat"),
            Authors = [new(null, "Cy Dorn")],
            Corrections = [new(CorrectionKind.Correction, At(Date("2031-06-01")), "War *anders*.")],
        });
        var data = JsonNode.Parse(RenderedExports.TextOf(archive.ToPages(), "articles/2031-05-04-meldung-a1/article.jsonld"))!;

        (data["@type"]!.GetValue<string>(), data["headline"]!.GetValue<string>(), data["datePublished"]!.GetValue<string>()).Should().Be(("NewsArticle", "Meldung a1", "2031-05-04"));
        data["about"]!.AsArray().Select(one => one!["@type"]!.GetValue<string>()).Should().Equal("Person", "Event");
        data["about"]![0]!["sameAs"]![0]!.GetValue<string>().Should().Be("https://authority.example/Q1");
        (data["about"]![1]!["startDate"]!.GetValue<string>(), data["about"]![1]!["eventStatus"]!.GetValue<string>(), data["about"]![1]!["location"]!["@type"]!.GetValue<string>())
            .Should().Be(("2031-05-01", "https://schema.org/EventCancelled", "RiverBodyOfWater"));
        data["mentions"]!.AsArray().Select(one => (one!["@type"]!.GetValue<string>(), one["@id"]!.GetValue<string>())).Should().Equal(("Country", "https://archive.example/actors/staat/"));
        data["citation"]![0]!["name"]!.GetValue<string>().Should().Be("Kalender");
        data["correction"]![0]!["text"]!.GetValue<string>().Should().Be("War anders.");
        data["author"]![0]!["name"]!.GetValue<string>().Should().Be("Cy Dorn");
    }

    [Fact]
    public void Annotations_point_at_their_words_by_quote_and_by_code_points()
    {
        var archive = new InventedArchive().Actor("ada", "Ada").Actor("max", "Max Muster", a => a with { Display = NameDisplay.Initials });
        archive.Article("a1", "2031-05-04", "😀 {hide max|M. M.|Max Muster} rief.\n{date 2031-05-04|Heute} kam {ada|Ada}.", null);
        var page = JsonNode.Parse(RenderedExports.TextOf(archive.ToPages(), "articles/2031-05-04-meldung-a1/annotations.jsonld"))!;
        var text = "😀 M. M. rief.\nHeute kam Ada.";

        page["type"]!.GetValue<string>().Should().Be("AnnotationPage");
        var items = page["items"]!.AsArray();
        items.Select(item => item!["id"]!.GetValue<string>()).Should().Equal(
            "https://archive.example/articles/2031-05-04-meldung-a1/annotations.jsonld#d-2-0-5", "https://archive.example/articles/2031-05-04-meldung-a1/annotations.jsonld#m-2-10-3-actor-ada");
        (items[0]!["body"]!["value"]!.GetValue<string>(), items[0]!["motivation"]!.GetValue<string>()).Should().Be(("2031-05-04", "tagging"));
        items[1]!["body"]!["source"]!.GetValue<string>().Should().Be("https://archive.example/actors/ada/");
        var selectors = items[1]!["target"]![0]!["selector"]!;
        selectors[0]!.ToJsonString().Should().Be("""{"type":"TextQuoteSelector","exact":"Ada","prefix":"Heute kam ","suffix":"."}""");
        var (start, end) = (selectors[1]!["start"]!.GetValue<int>(), selectors[1]!["end"]!.GetValue<int>());
        string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)).Should().Be("Ada");
    }

    /// <summary>Positions are counted on, not anew from the beginning of the paragraph: of so many marks that would take a minute.</summary>
    [Fact]
    public void A_paragraph_of_very_many_mentions_is_counted_soon()
    {
        const int Many = 100_000;
        var archive = new InventedArchive().Actor("ada", "Ada");
        archive.Article("a1", "2031-05-04", string.Concat(Enumerable.Repeat("😀{ada|Ada} ", Many)), null);
        var pages = archive.ToPages();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var items = JsonNode.Parse(RenderedExports.TextOf(pages, "articles/2031-05-04-meldung-a1/annotations.jsonld"))!["items"]!.AsArray();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        items.Should().HaveCount(Many);
        var position = items[^1]!["target"]![0]!["selector"]![1]!;
        (position["start"]!.GetValue<int>(), position["end"]!.GetValue<int>()).Should().Be((((Many - 1) * 5) + 1, ((Many - 1) * 5) + 4));
    }

    [Fact]
    public void A_note_in_several_paragraphs_is_one_annotation_with_several_targets()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "{note 3|Eins\n{note 3|zwei} {say x|drei}.", a => a with { Statements = [Statement("a1", "x", "ada")] });
        archive.Actor("ada", "Ada");
        var items = JsonNode.Parse(RenderedExports.TextOf(archive.ToPages(), "articles/2031-05-04-meldung-a1/annotations.jsonld"))!["items"]!.AsArray();

        items.Should().HaveCount(2);
        items[0]!["target"]!.AsArray().Select(target => target!["selector"]![0]!["exact"]!.GetValue<string>()).Should().Equal("Eins", "zwei");
        items[1]!["body"]!["source"]!.GetValue<string>().Should().Be("https://archive.example/articles/2031-05-04-meldung-a1/#statement-x");
    }
}
