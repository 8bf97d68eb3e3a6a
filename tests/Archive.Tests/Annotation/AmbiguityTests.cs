namespace Archive.Tests.AnnotationTests;

/// <summary>The same word, several meanings: the sidecar decides, and what it leaves open stays unlinked and is told.</summary>
public sealed class AmbiguityTests
{
    private static Annotated Golf => Annotated.Archive().Organization("golf-auto", "Golf (Auto)", "alias: [VW Golf]\n")
        .Event("golf-sport", "Golf (Sport)").Place("golf", "Golf").Place("golf-von-nordhafen", "Golf von Nordhafen");

    [Theory]
    [InlineData("actors: [golf-auto]", "Der [Golf|golf-auto] fährt.")]
    [InlineData("events: [golf-sport]", "Der [Golf|golf-sport] fährt.")]
    [InlineData("places: [golf]", "Der [Golf|golf] fährt.")]
    [InlineData("autolink: all", "Der Golf fährt.")]
    [InlineData("", "Der Golf fährt.")]
    public void The_list_decides_what_a_name_means(string sidecar, string expected) => Golf.Sidecar(sidecar).Text("Der Golf fährt.").Should().Be(expected);

    [Fact]
    public void The_longest_name_wins() =>
        Golf.Sidecar("actors: [golf-auto]").Text("VW Golf, Golfs, Golf-Klasse").Should().Be("[VW Golf|golf-auto], [Golfs|golf-auto], [Golf|golf-auto]-Klasse");

    [Fact]
    public void A_longer_name_of_an_unlisted_record_keeps_its_words_and_says_so()
    {
        Golf.Sidecar("actors: [golf-auto]").Text("Golf am Golf von Nordhafen").Should().Be("[Golf|golf-auto] am Golf von Nordhafen");
        Golf.Sidecar("actors: [golf-auto]").Says("Golf am Golf von Nordhafen").Should().Equal(
            "seeds/a.txt:1:26: note ARC0209: \"Golf\" inside \"Golf von Nordhafen\" was left unlinked, because the longer name is that of place golf-von-nordhafen, which is not listed. (List that record, or annotate the place.)");
    }

    [Fact]
    public void Two_listed_records_of_one_name_are_an_error_where_nothing_decides()
    {
        var both = Golf.Sidecar("actors: [golf-auto]\nplaces: [golf]");
        both.Text("Der Golf fährt zum Golf.").Should().Be("Der Golf fährt zum Golf.");
        both.Says("Der Golf fährt zum Golf.").Should().ContainSingle(line => line.StartsWith(
            "input/articles/a.yml:2:10: error ARC0206: \"Golf\" is a name of actor golf-auto and place golf, all listed here, and stands undecided 2 times in the text."));
    }

    [Fact]
    public void Annotations_decide_place_by_place() =>
        Golf.Sidecar("""
            actors: [golf-auto]
            places: [golf]
            annotations:
              - {selector: {exact: Golf, occurrence: 1}, body: {actor: golf-auto}}
              - {selector: {exact: Golf, prefix: "zum "}, body: {place: golf}}
            """).Text("Der Golf fährt zum Golf.").Should().Be("Der [Golf|golf-auto] fährt zum [Golf|golf].");

    [Fact]
    public void A_surname_of_two_listed_persons_is_that_of_the_one_named_in_full_before()
    {
        var two = Annotated.Archive().Person("ada-berg", "Ada Berg").Person("emil-berg", "Emil Berg").Sidecar("actors: [ada-berg, emil-berg]");
        two.Text("Ada Berg kam. Berg sprach.").Should().Be("[Ada Berg|ada-berg] kam. [Berg|ada-berg] sprach.");
        two.Text("Berg sprach mit Berg.").Should().Be("Berg sprach mit Berg.");
        two.Text("Ada Berg traf Emil Berg. Berg sprach.").Should().Be("[Ada Berg|ada-berg] traf [Emil Berg|emil-berg]. Berg sprach.");
        two.Says("Ada Berg traf Emil Berg. Berg sprach.").Should().Equal(
            "input/articles/a.yml:2:10: warning ARC0208: \"Berg\" could be actor ada-berg or actor emil-berg and was left unlinked. (Annotate the places that are meant.)");
    }

    [Fact]
    public void A_suppressed_place_stays_unlinked() =>
        Golf.Sidecar("places: [golf]\nannotations:\n  - {selector: {exact: Golf, occurrence: 2}, body: none}").Text("Golf und Golf").Should().Be("[Golf|golf] und Golf");

    [Fact]
    public void Autolink_all_links_what_is_unambiguous_in_the_archive() =>
        Golf.Person("ada-berg", "Ada Berg").Sidecar("autolink: all").Text("Berg. Ada Berg, dann Berg am Golf von Nordhafen.")
            .Should().Be("Berg. [Ada Berg|ada-berg], dann [Berg|ada-berg] am [Golf von Nordhafen|golf-von-nordhafen].");

    [Fact]
    public void Autolink_none_leaves_everything_to_annotations() =>
        Golf.Sidecar("autolink: none\nplaces: [golf]\nannotations:\n  - {selector: {exact: Golf, occurrence: 1}, body: {place: golf}}").Text("Golf und Golf").Should().Be("[Golf|golf] und Golf");

    [Fact]
    public void A_listed_record_that_is_not_named_is_noted() =>
        Golf.Sidecar("places: [golf]").Says("Nichts davon.").Should().Equal(
            "input/articles/a.yml:2:10: note ARC0210: No name of place golf stands in the text. (Add the name the text uses as an alias, or annotate the words that mean it.)");

    [Fact]
    public void A_hidden_name_is_replaced_everywhere_listed_or_not() =>
        Annotated.Archive().Person("zeuge-1", "Max Muster", "privacy: private-person\n").Sidecar("").Text("Max Muster sah es. Musters Aussage.")
            .Should().Be("{Max Muster|M. M.} sah es. {Musters|M. M.} Aussage.");
}
