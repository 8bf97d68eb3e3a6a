using System.Text;

namespace Archive.Tests.AnnotationTests;

public class WordTests
{
    private static Corpus Tanne => new Corpus().Person("ada", "Ada Tanne").Person("emil", "Emil Fichte").List("ada", "emil");

    [Theory]
    [InlineData("Der [Tanne|ada]-Besuch und der [Tanne|ada]-[Fichte|emil]-Gipfel.")]
    [InlineData("[Tanne|ada]–[Fichte|emil], [Tanne|ada]/[Fichte|emil], ([Tanne|ada]), „[Tanne|ada]“.")]
    [InlineData("Das Treffen [Tanne|ada]-[Fichte|emil].")]
    [InlineData("[Tanne|ada]- und [Fichte|emil]-Anhänger, Ex-[Tanne|ada], Anti-[Fichte|emil]-Stimmung.")]
    [InlineData("Die Tannenbäume, die_Tanne, Tanne_, Tanne1, @Tanne, Tanne.example, O'Tanne, Tanne'sche.")]
    [InlineData("🌲[Tanne|ada]🌲 und 𝐀Tanne.")]
    [InlineData("Er sah [Tanne|ada]. [Fichte|emil] auch. Es ging mit [Tanne|ada].[Fichte|emil] blieb.")]
    public void Parts_of_compounds_are_bounded_and_parts_of_words_are_not(string text) => Tanne.Expect(text);

    [Theory]
    [InlineData("Frau Kiefer-Tanne und Kiefer-Tanne.")]
    [InlineData("Frau Tanne-Kiefer kam.")]
    [InlineData("Petra Tanne-Kiefer kam, Ada Tanne-Kiefer auch.")]
    [InlineData("Petra Kiefer-Tanne, Ada Tanne-Fichte, Frau Fichte-Tanne und Dr. Tanne-Kiefer kamen.")]
    [InlineData("Der Emil-Fichte-Platz und das Ada-Tanne-Haus.")]
    public void A_part_of_a_double_name_is_nobody(string text) => Tanne.Expect(text);

    [Theory]
    [InlineData("Melania Tanne, Hunter Tanne und Karl-Heinz Tanne.")]
    [InlineData("Petra Ada Tanne ist eine andere.")]
    [InlineData("P. Tanne ist eine andere, A. [Tanne|ada] ist sie, z. B. [Tanne|ada].")]
    [InlineData("[Ada Tanne|ada], aber Ada Tanne Jr. und Tanne junior nicht.")]
    [InlineData("Die Tanne AG und der Tanne Tower.")]
    [InlineData("Will [Tanne|ada] das?")]
    public void A_surname_behind_another_given_name_is_somebody_else_s(string text) => Tanne.Expect(text);

    [Theory]
    [InlineData("de", "Petra Tann, Frau Tann, Dr. Tann und P. [Tann|t] in [Tann|t].")]
    [InlineData("de", "Der Emil-Tann-Platz in [Tann|t]-Mitte.")]
    [InlineData("de", "Bad Tann, New Tann, St. Tann, [Tann|t].")]
    [InlineData("en", "Mr. Tann, Peter Tann, Northern Tann, New Tann, northern [Tann|t].")]
    public void A_place_is_neither_a_person_nor_another_place(string language, string text) => new Corpus { Language = language }.Place("t", "Tann").List("t").Expect(text);

    [Theory]
    [InlineData("Wahl in Baden-Württemberg, Baden-Württembergs Wahl, Baden-Württemberg-Tag.")]
    [InlineData("Wahl in [Baden|b], [Baden|b]-Wahl.")]
    public void A_well_known_compound_is_not_taken_apart(string text) => new Corpus().Place("b", "Baden").List("b").Expect(text);

    [Fact]
    public void A_compound_of_the_archive_is_not_taken_apart() => new Corpus().Place("n", "Nordau").Place("no", "Nordau-Ostheim").List("n")
        .Expect("In Nordau-Ostheim, in [Nordau|n]-Mitte.");

    [Fact]
    public void A_double_surname_of_the_archive_is_not_taken_apart() => new Corpus().Person("k", "Karl Kramm").Person("kk", "Anne Kramm-Kiefer").List("k")
        .Expect("Kramm-Kiefer kam, [Kramm|k] blieb.");

    [Theory]
    [InlineData("In [Süd\u00ADtann|x], [Su\u0308dtann|x] und [Südtanns|x] Tal.")]
    [InlineData("Die \u200B[Süd\u200Dtann|x]\u200B liegt.")]
    public void Invisible_characters_and_decomposed_letters_do_not_hide_a_name(string text) => new Corpus().Place("x", "Südtann").List("x").Expect(text);

    [Theory]
    [InlineData("Die [Graue\u00A0Bank|x], die [Graue\u202FBank|x] und die [Grauen \t Bank|x].")]
    [InlineData("Die [Graue\u2002Bank|x]\u2011Filiale.")]
    public void White_space_and_hyphens_of_any_kind_are_alike(string text) => new Corpus().Organization("x", "Graue Bank").List("x").Expect(text);

    [Theory]
    [InlineData("Weil es regnet. [Weil|w] sagte das. Er sah [Weil|w]. „Weil viele kamen.“ [Weils|w] Rede.")]
    [InlineData("Kurz darauf kam [Kurz|k]. [Kurz|k] will bleiben.")]
    [InlineData("[Kurz|k] ist da. Kurz ist die Freude. „Kurz war der Weg.“ [Kurz|k] war gestern hier.")]
    [InlineData("Der Richter urteilt. So [Richter|r]. Die Frage, die [Richter|r] stellte. Der [Richter|r]-Plan.")]
    public void A_surname_is_not_seen_in_words_like_any_other(string text) => new Corpus().Person("w", "Ada Weil").Person("k", "Bo Kurz").Person("r", "Eva Richter")
        .List("w", "k", "r").Expect(text);

    [Fact]
    public void An_ending_makes_no_other_word_of_a_name() => new Corpus().Place("au", "Au").Organization("han", "Han").Organization("b", "Bund").List("au", "han", "b")
        .Expect("Aus [Au|au] kam Hans. Des [Bundes|b], aber die Bundes-Notbremse, die [Bund|b]-Länder-Runde.");

    [Fact]
    public void A_name_of_several_words_is_hyphenated_throughout_in_a_compound() => new Corpus().Place("n", "Neu Tann").Person("a", "Ada Tanne").List("n", "a")
        .Expect("Die [Neu-Tann|n]-Reise, die Ada-Tanne-Stiftung.");

    [Fact]
    public void A_qualifier_in_the_text_tells_namesakes_apart() => new Corpus().Place("m", "Furt am Moor", alias: ["Furt"]).Place("o", "Furt (Aue)").List("m")
        .Expect("In [Furt|m], nicht in Furt (Aue), in [Furt|m] (Moor).");

    [Fact]
    public void Names_are_folded_like_texts() => new Corpus().Place("x", "Su\u0308d\u2011Tann (Tal)").Person("y", "Bo O’Tann").List("x", "y").Expect("[Süd-Tann|x] und [O'Tann|y].");

    [Fact]
    public void Long_decomposed_texts_keep_their_places()
    {
        var raw = string.Concat(Enumerable.Repeat("O\u0308de\u00A0 Tage. ", 50)).Normalize(NormalizationForm.FormD) + "Tanne";
        var mark = Tanne.Annotate(raw).Text.Paragraphs[0].Marks.Should().ContainSingle().Subject;
        raw.Substring(mark.Span.Start, mark.Span.Length).Should().Be("Tanne");
    }
}
