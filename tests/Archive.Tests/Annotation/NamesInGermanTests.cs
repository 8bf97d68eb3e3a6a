namespace Archive.Tests.AnnotationTests;

/// <summary>How names are found in German text. All people and places are invented.</summary>
public sealed class NamesInGermanTests
{
    private static Annotated Berg => Annotated.Archive().Person("ada-berg", "Ada Berg").Place("nordhafen", "Nordhafen").Sidecar("actors: [ada-berg]\nplaces: [nordhafen]");

    [Theory]
    [InlineData("Ada Berg kam nach Nordhafen.", "[Ada Berg|ada-berg] kam nach [Nordhafen|nordhafen].")]
    [InlineData("Ada Bergs Besuch, Nordhafens Glück.", "[Ada Bergs|ada-berg] Besuch, [Nordhafens|nordhafen] Glück.")]
    [InlineData("Berg schwieg, und Bergs Leute auch.", "[Berg|ada-berg] schwieg, und [Bergs|ada-berg] Leute auch.")]
    [InlineData("Der Berg-Besuch und die Nordhafen-Berg-Frage.", "Der [Berg|ada-berg]-Besuch und die [Nordhafen|nordhafen]-[Berg|ada-berg]-Frage.")]
    [InlineData("Nordhafener, Nordhafenstadt, Südnordhafen, nordhafen.", "Nordhafener, Nordhafenstadt, Südnordhafen, nordhafen.")]
    [InlineData("„Nordhafen“, (Nordhafen), Nordhafen/Berg.", "„[Nordhafen|nordhafen]“, ([Nordhafen|nordhafen]), [Nordhafen|nordhafen]/[Berg|ada-berg].")]
    [InlineData("Ada\u00A0Berg und Ada  Berg", "[Ada\u00A0Berg|ada-berg] und [Ada  Berg|ada-berg]")]
    [InlineData("Nord\u00ADhafen", "[Nord\u00ADhafen|nordhafen]")]
    [InlineData("Berge, Bergen, Bergisch", "Berge, Bergen, Bergisch")]
    [InlineData("Nordhafen 7 und 7Nordhafen", "[Nordhafen|nordhafen] 7 und 7Nordhafen")]
    public void Whole_words_genitives_and_parts_of_compounds(string text, string expected) => Berg.Text(text).Should().Be(expected);

    [Theory]
    [InlineData("Hans’ Haus", "[Hans’|hans] Haus")]
    [InlineData("Hans' Haus", "[Hans'|hans] Haus")]
    [InlineData("Hans Haus", "[Hans|hans] Haus")]
    [InlineData("Hanss Haus", "Hanss Haus")]
    public void The_bare_apostrophe_after_s(string text, string expected) =>
        Annotated.Archive().Organization("hans", "Hans").Sidecar("actors: [hans]").Text(text).Should().Be(expected);

    [Theory]
    [InlineData("die Vereinten Inseln", "die [Vereinten Inseln|inseln]")]
    [InlineData("der Vereinter Inseln", "der [Vereinter Inseln|inseln]")]
    [InlineData("Vereinte Insel", "Vereinte Insel")]
    public void Adjectives_within_a_name_are_inflected(string text, string expected) =>
        Annotated.Archive().Organization("inseln", "Vereinte Inseln").Sidecar("actors: [inseln]").Text(text).Should().Be(expected);

    [Fact]
    public void A_decomposed_text_is_matched_and_its_characters_stay_as_they_are()
    {
        var decomposed = "Jo\u0308rg Mu\u0308ller";
        Annotated.Archive().Person("joerg", "Jörg Müller").Sidecar("actors: [joerg]").Text($"Mit {decomposed}s Hut.").Should().Be($"Mit [{decomposed}s|joerg] Hut.");
    }

    [Theory]
    [InlineData("Annegret Kramp-Berg", "Annegret Kramp-Berg")]
    [InlineData("Karla Berg-Sommer", "Karla Berg-Sommer")]
    [InlineData("Karla Berg sprach.", "Karla Berg sprach.")]
    [InlineData("Der Ex-Berg-Mann", "Der Ex-[Berg|ada-berg]-Mann")]
    [InlineData("Präsidentin Berg sprach.", "Präsidentin [Berg|ada-berg] sprach.")]
    public void A_surname_of_somebody_else_is_left_alone(string text, string expected) =>
        Berg.Person("karla-tal", "Karla Tal").Text(text).Should().Be(expected);

    [Theory]
    [InlineData("in Nordhafen-Westufer", "in Nordhafen-Westufer")]
    [InlineData("in Sachsen-Anhalt", "in Sachsen-Anhalt")]
    [InlineData("im Nordhafen-Tunnel", "im [Nordhafen|nordhafen]-Tunnel")]
    public void A_compound_that_is_a_name_of_its_own_is_not_taken_apart(string text, string expected) =>
        Annotated.Archive().Place("nordhafen", "Nordhafen").Place("westufer", "Nordhafen-Westufer").Place("sachsen", "Sachsen").Place("anhalt", "Anhalt")
            .Sidecar("places: [nordhafen, sachsen, anhalt]").Text(text).Should().Be(expected);

    [Fact]
    public void Particles_may_be_left_out_of_a_surname() =>
        Annotated.Archive().Person("mia", "Mia von der Au").Sidecar("actors: [mia]").Text("Mia von der Au, von der Au, Frau Au.")
            .Should().Be("[Mia von der Au|mia], [von der Au|mia], Frau [Au|mia].");

    [Fact]
    public void Weak_aliases_link_where_the_record_is_listed_and_metonyms_never() =>
        Annotated.Archive().File("input/actors/land.yml", "type: State\nname: Inselland\nweakAlias: [Inselchen]\nmetonyms: [Nordhafen]\nadjectives: [insular]\n")
            .Sidecar("actors: [land]").Text("Inselland, das Inselchen, Nordhafen, insulare Luft").Should().Be("[Inselland|land], das [Inselchen|land], Nordhafen, insulare Luft");

    [Fact]
    public void Adjectives_link_where_the_sidecar_switches_them_on() =>
        Annotated.Archive().File("input/actors/land.yml", "type: State\nname: Inselland\nadjectives: [insular]\n")
            .Sidecar("actors: [land]\nadjectives: true").Text("Insulare Luft, die insularen Inseln, insularisch").Should().Be("[Insulare|land] Luft, die [insularen|land] Inseln, insularisch");
}
