namespace Archive.Tests.Catalogs;

/// <summary>The headline of an article that nobody gave one.</summary>
public class SeedHeadlineTests
{
    [Theory]
    [InlineData("Das ist geplant. Mehr nicht.", "Das ist geplant")]
    [InlineData("Kommt sie? Niemand weiß es.", "Kommt sie?")]
    [InlineData("„Wir kommen.“ Das sagte er.", "„Wir kommen.“")]
    [InlineData("Am 7. August trifft Dr. Beispiel, geb. Muster, u. a. den Rat. Danach nicht.", "Am 7. August trifft Dr. Beispiel, geb. Muster, u. a. den Rat")]
    [InlineData("Die Firma beispiel.de und 3.5 Mio. Euro gehen an J. R. Muster. Ende.", "Die Firma beispiel.de und 3.5 Mio. Euro gehen an J. R. Muster")]
    [InlineData("Ohne Punkt", "Ohne Punkt")]
    [InlineData("Und dann ...", "Und dann ...")]
    [InlineData("", "001_treffen")]
    [InlineData(
        "US-Präsidentin Ada Beispiel und ihr Amtskollege Otto Muster haben nach Angaben des Rats ein persönliches Treffen vereinbart. Mehr.",
        "US-Präsidentin Ada Beispiel und ihr Amtskollege Otto Muster haben nach Angaben des Rats…")]
    public void It_is_the_first_sentence_cut_at_a_word(string text, string headline)
    {
        var article = TestArchive.Small().With($"seeds/{TestArchive.Stem}.txt", $"date 2025-08-07 {text}").Resolve().Catalog.Articles.Single();

        article.Headline.Should().Be(headline);
        article.Headline.Length.Should().BeLessThanOrEqualTo(90);
    }

    [Fact]
    public void A_word_without_end_is_cut_all_the_same() =>
        TestArchive.Small().With($"seeds/{TestArchive.Stem}.txt", $"date 2025-08-07 {new string('x', 300)}").Resolve().Catalog.Articles.Single()
            .Headline.Should().Be(new string('x', 89) + "…");
}
