using Archive.Model;
using CsCheck;

namespace Archive.Tests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("Putin und Trump vereinbaren Treffen", "putin-und-trump-vereinbaren-treffen")]
    [InlineData("Über Größe, Öl & Ärger – süß!", "ueber-groesse-oel-aerger-suess")]
    [InlineData("U\u0308ber", "ueber")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Erdoğan, Wałęsa, Dvořák, Đinđić, Søren, Æon, Ibáñez", "erdogan-walesa-dvorak-dindic-soren-aeon-ibanez")]
    [InlineData("Владимир Путин", "wladimir-putin")]
    [InlineData("Щука и съезд", "schtschuka-i-sesd")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("Hans’ „Haus“ und Trump's", "hans-haus-und-trumps")]
    [InlineData("Ende\u00ADlich", "endelich")]
    [InlineData("  --a--b--  ", "a-b")]
    [InlineData("東京 2020", "2020")]
    [InlineData("東京", "")]
    [InlineData("", "")]
    [InlineData("\uD800kaputt", "kaputt")]
    public void A_slug_is_what_a_German_reader_would_type(string text, string slug) => Slug.Of(text).Should().Be(slug);

    [Fact]
    public void A_long_slug_is_cut_at_a_word()
    {
        Slug.Of(string.Join(' ', Enumerable.Repeat("wort", 40))).Should().Be(string.Join('-', Enumerable.Repeat("wort", 16)));
        Slug.Of(new string('x', 100)).Should().Be(new string('x', 80));
        Slug.Of(new string('x', 80) + " y").Should().Be(new string('x', 80));
        Slug.Of(new string('x', 79) + "ß y").Should().Be(new string('x', 79) + "s");
    }

    [Theory]
    [InlineData("東京", "000_AB", "000-ab")]
    [InlineData("東京", "京", "e4baac")]
    [InlineData("", "", "0")]
    [InlineData("Da", "x", "da")]
    public void A_slug_with_something_to_fall_back_to_is_never_empty(string text, string fallback, string slug) =>
        Slug.Of(text, fallback).Should().Be(slug);

    [Fact]
    public void Any_slug_is_well_formed() =>
        Gen.Select(Gen.String, Gen.String).Sample((text, fallback) =>
        {
            var slug = Slug.Of(text, fallback);
            return Slug.IsWellFormed(slug, Slug.MaxLength) && !slug.EndsWith('-') && !slug.Contains("--") && Slug.Of(slug) == slug;
        }, iter: 20_000);

    [Theory]
    [InlineData("Max von Muster", "M. v. M.")]
    [InlineData("Anna-Lena Beispiel", "A.-L. B.")]
    [InlineData("Óscar O’Brien", "Ó. O.")]
    [InlineData("Dr. Max (der Ältere)", "D. M. d. Ä.")]
    [InlineData("Ольга", "О.")]
    [InlineData("A - B", "A. B.")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void Initials_are_the_first_letters_of_all_words(string name, string initials) => Initials.Of(name).Should().Be(initials);
}
