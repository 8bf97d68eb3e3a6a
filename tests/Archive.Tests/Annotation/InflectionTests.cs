namespace Archive.Tests.AnnotationTests;

public class InflectionTests
{
    [Theory]
    [InlineData("[Wildrus|x] plant.")]
    [InlineData("Die Regierung [Wildrus'|x] plant.")]
    [InlineData("Die Regierung [Wildrus’|x] plant.")]
    [InlineData("Die Wildrust plant.")]
    [InlineData("Die wildrus plant.")]
    [InlineData("Im Vorwildrus plant niemand.")]
    [InlineData("Aus ‚[Wildrus|x] und [Wildrus|x]’ wurde nichts.")]
    [InlineData("Sie sagte: '[Wildrus|x]' ist gut.")]
    public void A_name_that_hisses_takes_an_apostrophe(string text) => new Corpus().Place("x", "Wildrus").List("x").Expect(text);

    [Theory]
    [InlineData("Die Lage [Tundrens|x].")]
    [InlineData("Die Lage [Tundren's|x].")]
    [InlineData("Die Lage [Tundrenes|x].")]
    [InlineData("Die Lage Tundrense.")]
    [InlineData("Die Lage Tundrensisch.")]
    public void A_thing_takes_s_and_es(string text) => new Corpus().Place("x", "Tundren").List("x").Expect(text);

    [Theory]
    [InlineData("Das Haus [Holms|x].")]
    [InlineData("Das Haus Holmes.")]
    public void A_person_does_not_take_es(string text) => new Corpus().Person("x", "Ada Holm").List("x").Expect(text);

    [Theory]
    [InlineData("Die [Vereinten Marken|x] und die [Vereinte Marken|x] und die Politik der [Vereinter Marken|x].")]
    [InlineData("Die Verein Marken.")]
    public void Adjectives_within_a_name_inflect(string text) => new Corpus().State("x", "Vereinte Marken").List("x").Expect(text);

    [Fact]
    public void Several_adjectives_inflect_alike() => new Corpus().State("x", "Vereinigte Nördliche Emirate").List("x")
        .Expect("In den [Vereinigten Nördlichen Emiraten|x], laut [Vereinigte Nördliche Emirate|x].");

    [Theory]
    [InlineData("Am Ufer des [Golfs von Tanna|x].")]
    [InlineData("Am Ufer des [Golfes von Tanna|x].")]
    [InlineData("Am [Golf von Tannas|x] Ufer.")]
    public void The_head_of_a_longer_name_takes_the_genitive(string text) => new Corpus().Place("x", "Golf von Tanna").List("x").Expect(text);

    [Fact]
    public void A_house_has_its_own_genitive() => new Corpus().Place("x", "Graues Haus").Organization("y", "Bündnis").List("x", "y")
        .Expect("Vor dem [Grauen Haus|x], wegen des [Grauen Hauses|x] und des [Bündnisses|y].");

    [Fact]
    public void Plural_lands_have_a_dative() => new Corpus().Place("x", "Oberlande").Place("y", "Halle").List("x", "y").Expect("In den [Oberlanden|x] stehen Hallen in [Halle|y].");

    [Fact]
    public void A_ruler_s_epithet_inflects() => new Corpus().Person("x", "Ottokar der Große").List("x")
        .Expect("[Ottokar der Große|x], der Sohn [Ottokars des Großen|x], folgte [Ottokar dem Großen|x].");

    [Fact]
    public void English_has_the_possessive_alone() => new Corpus { Language = "en-GB" }.Place("x", "Wildrus").Place("y", "Tundren").List("x", "y")
        .Expect("[Wildrus’|x] and [Tundren's|y] shores, not Tundrens.");

    [Fact]
    public void Other_languages_take_names_as_they_are() => new Corpus { Language = "fr" }.Place("x", "Tundren").List("x").Expect("Tundrens, l'[Tundren|x] et [Tundren|x].");

    [Theory]
    [InlineData("Die [tundrische|x] Armee. [Tundrischer|x] Wein.", true)]
    [InlineData("Die tundrische Armee. Tundrischer Wein.", false)]
    public void Adjectives_link_where_they_are_switched_on(string text, bool isOn) =>
        new Corpus { LinkAdjectives = isOn }.State("x", "Tundren", adjectives: ["tundrisch"]).List("x").Expect(text);

    [Fact]
    public void Metonyms_never_link() => new Corpus { LinkAdjectives = true }.State("x", "Tundren", metonyms: ["Rotes Tor"]).List("x").Expect("Das Rote Tor schweigt, Rotes Tor.");
}
