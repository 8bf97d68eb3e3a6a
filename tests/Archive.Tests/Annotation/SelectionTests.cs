using Archive.Model;

namespace Archive.Tests.AnnotationTests;

public class SelectionTests
{
    private static Corpus Golf => new Corpus().Organization("auto", "Golf (Auto)").Event("sport", "Golf (Sport)").Place("meer", "Golf von Tanna", weak: ["Golf"]);

    [Fact]
    public void The_list_decides_what_a_name_means()
    {
        Golf.List("auto").Expect("Der [Golf|auto] 7 und des [Golfs|auto].");
        Golf.List("sport").Expect("Beim [Golf|sport].");
        Golf.List("meer").Expect("Am [Golf von Tanna|meer], am [Golf|meer].");
    }

    [Fact]
    public void Nothing_that_is_not_listed_links() => Golf.Expect("Der Golf am Golf von Tanna.");

    [Fact]
    public void The_longest_name_wins_over_those_within_it() => new Corpus().Place("n", "Neu Tann").Place("t", "Tann").Organization("u", "Universität Neu Tann").List("n", "t", "u")
        .Expect("Die [Universität Neu Tann|u] in [Neu Tann|n] bei [Tann|t].");

    [Fact]
    public void Of_equally_long_names_the_first_wins() => new Corpus().Place("ab", "Aal Bob").Place("bc", "Bob Cel").List("ab", "bc").Expect("Bei [Aal Bob|ab] Cel.");

    [Fact]
    public void A_longer_name_that_is_not_listed_keeps_its_place_and_is_told()
    {
        var corpus = Golf.List("auto");
        corpus.Expect("Am Golf von Tanna fuhr der [Golf|auto], am Golf von Tanna.");
        corpus.Told("Am Golf von Tanna fuhr der Golf, am Golf von Tanna.").Should().Equal(
            "ARC0209 seeds/a.txt:1:20: \"Golf\" inside \"Golf von Tanna\" was left unlinked, because the longer name is that of place meer, which is not listed."
            + " → List that record, or annotate the place.");
    }

    [Fact]
    public void A_weak_name_that_is_not_listed_keeps_no_place_until_its_record_is_named()
    {
        var corpus = new Corpus().Place("t", "Tann").Person("p", "Petra Tann Berg", weak: ["Tann die Kluge"]).List("t");
        corpus.Expect("[Tann|t] die Kluge.");
        corpus.Expect("Petra Tann Berg, Tann die Kluge.");
    }

    [Fact]
    public void Two_listed_records_of_one_name_are_an_error_that_shows_how_to_decide()
    {
        Golf.List("auto", "sport").Told("Ein Golfer spielt Golf.").Should().Equal(
            "ARC0206 input/articles/a.yml:11:5: \"Golf\" is a name of actor auto and event sport, all listed here, and stands undecided once in the text."
            + " → Annotate each place: \"- selector: {exact: Golf, occurrence: 2}\" with \"body: {actor: auto}\" below it.\n"
            + "  input/articles/a.yml:12:5: event sport is listed here\n"
            + "  seeds/a.txt:1:35: Ein Golfer spielt [Golf].");
    }

    [Fact]
    public void An_annotation_decides_between_two_listed_records() => Golf.List("auto", "sport")
        .Link(Corpus.Quote("Golf", occurrence: 1), "sport").Link(Corpus.Quote("Golf", occurrence: 2), "auto").Expect("Nach dem [Golf|sport] im [Golf|auto].");

    [Fact]
    public void A_strong_and_a_weak_name_of_two_listed_records_stay_undecided()
    {
        var corpus = Golf.List("auto", "meer");
        corpus.Expect("Der Golf.");
        corpus.Told("Der Golf.").Should().ContainSingle().Which.Should().StartWith(
            "ARC0208 input/articles/a.yml:11:5: \"Golf\" could be actor auto or place meer and was left unlinked. → Annotate the places that are meant.");
    }

    [Fact]
    public void A_surname_links_wherever_its_only_listed_bearer_is_meant() => new Corpus().Person("ada", "Ada Tanne").Person("emil", "Emil Tanne").List("ada")
        .Expect("[Tanne|ada] kam. [Ada Tanne|ada] sprach. [Tannes|ada] Rede.");

    [Fact]
    public void Of_several_listed_bearers_the_one_is_meant_whose_full_name_stood_before()
    {
        var corpus = new Corpus().Person("ada", "Ada Tanne").Person("emil", "Emil Tanne").List("ada", "emil");
        corpus.Expect("Tanne kam. [Ada Tanne|ada] sprach, so [Tanne|ada].", "Dann kam [Emil Tanne|emil]. Tanne ging.");
        corpus.Told("Tanne kam.", "Tanne ging.").Should().ContainSingle(told => told.StartsWith("ARC0208", StringComparison.Ordinal)).Which.Should().Be(
            "ARC0208 input/articles/a.yml:11:5: \"Tanne\" could be actor ada or actor emil and was left unlinked 2 times. → Annotate the places that are meant.\n"
            + "  input/articles/a.yml:12:5: actor emil is listed here\n  seeds/a.txt:1:17: [Tanne] kam. Tanne ging.\n  seeds/a.txt:2:1: Tanne kam. [Tanne] ging.");
    }

    [Fact]
    public void A_link_by_annotation_establishes_its_record_too() => new Corpus().Person("ada", "Ada Tanne").Person("emil", "Emil Tanne").List("ada", "emil")
        .Link(Corpus.Quote("Sie"), "ada", MentionForm.Coreference).Expect("[Sie|ada] kam. So [Tanne|ada].");

    [Theory]
    [InlineData("Ursula von der Buche", "[Von der Buche|x] kam. So [von der Buche|x] und [Buche|x].")]
    [InlineData("Martin Luther Krone Jr.", "So [Krone|x].")]
    [InlineData("Papst Ottokar XVI.", "So Ottokar, XVI.")]
    [InlineData("Ottokar", "So [Ottokar|x].")]
    [InlineData("Prinz Ottokar", "So [Ottokar|x], nicht Ottokar Krone.")]
    [InlineData("Ada Krone (Autorin)", "[Ada Krone|x], so [Krone|x].")]
    [InlineData("50 Kronen", "Er zahlte Kronen.")]
    public void Surnames_follow_from_full_names(string name, string text) => new Corpus().Person("x", name).List("x").Expect(text);

    [Fact]
    public void Surnames_follow_from_aliases_that_are_names() => new Corpus().Person("x", "Ada Krone", alias: ["Ada Buche", "Eiserne Lady", "Große Sonne", "Ада Крона"]).List("x")
        .Expect("[Buche|x], [Eiserne Lady|x], Lady, Sonne, Крона.");

    [Fact]
    public void A_weak_alias_links_where_its_record_is_listed() => new Corpus().Person("x", "Ada Krone", weak: ["Turmchefin"]).List("x").Expect("Die [Turmchefin|x].");

    [Fact]
    public void An_exact_name_is_not_taken_for_the_genitive_of_another()
    {
        var corpus = new Corpus().Organization("peter", "Peter").Organization("peters", "Peters");
        corpus.List("peter", "peters").Expect("Bei [Peters|peters] und [Peter|peter].");
        var one = new Corpus().Organization("peter", "Peter").Organization("peters", "Peters").List("peter");
        one.Expect("Bei Peters und [Peter|peter].");
        one.Told("Bei Peters.")[0].Should().StartWith("ARC0208 input/articles/a.yml:11:5: \"Peters\" could be actor peter or actor peters");
    }

    [Fact]
    public void A_namesake_that_writes_out_its_genitive_changes_nothing() =>
        new Corpus().Organization("a", "Golf").Event("b", "Golf", alias: ["Golfs"]).List("a").Expect("Des [Golfs|a].");

    [Fact]
    public void Nothing_links_where_a_link_is_suppressed() => new Corpus().Person("ada", "Ada Tanne").List("ada")
        .Suppress(Corpus.Quote("Tanne steht")).Expect("[Ada Tanne|ada] sah: Eine Tanne steht dort, so [Tanne|ada].");

    [Fact]
    public void Without_automatic_links_only_annotations_link() => new Corpus { Autolink = Autolink.None }.Person("ada", "Ada Tanne").List("ada")
        .Link(Corpus.Quote("Tanne", occurrence: 2), "ada").Expect("Ada Tanne und [Tanne|ada].");

    [Fact]
    public void A_listed_record_that_is_not_named_is_told()
    {
        var corpus = new Corpus().Person("ada", "Ada Tanne").Place("t", "Tann").Event("e", "Fest").List("ada", "t", "e").Link(Corpus.Quote("dort"), "t", MentionForm.Coreference);
        corpus.Told("Er war dort.").Should().Equal(
            "ARC0210 input/articles/a.yml:11:5: No name of actor ada stands in the text. → Add the name the text uses as an alias, or annotate the words that mean it.");
    }

    [Fact]
    public void With_autolink_all_unambiguous_names_link_unlisted()
    {
        var corpus = new Corpus { Autolink = Autolink.All }.Person("ada", "Ada Tanne").Person("emil", "Emil Buche").Person("emil-2", "Emil Buche").Place("t", "Tann").Place("linde", "Linde")
            .Person("l", "Lea Linde");
        corpus.Expect("Tanne und Emil Buche in [Tann|t]. [Ada Tanne|ada] kam, so [Tanne|ada].");
        corpus.Expect("Sie ging nach [Linde|linde].");
        // Of whom a text speaks by her full name it may go on to speak by her surname.
        corpus.Expect("[Lea Linde|l] kam. Linde sprach.");
    }

    [Fact]
    public void With_autolink_all_a_surname_of_two_who_were_named_stays_unlinked() => new Corpus { Autolink = Autolink.All }.Person("ada", "Ada Tanne").Person("emil", "Emil Tanne")
        .Expect("[Ada Tanne|ada] kam, so [Tanne|ada]. [Emil Tanne|emil] kam, so Tanne.");
}
