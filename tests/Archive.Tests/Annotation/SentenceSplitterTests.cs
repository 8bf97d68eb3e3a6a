using Archive.Annotations;
using CsCheck;

namespace Archive.Tests.AnnotationTests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Eins. Zwei! Drei?", "Eins. |Zwei! |Drei?")]
    [InlineData("Am 7. August kam Dr. Berg z. B. nach Au.", "Am 7. August kam Dr. Berg z. B. nach Au.")]
    [InlineData("„Wir reden.“ Dann ging er.", "„Wir reden.“ |Dann ging er.")]
    [InlineData("„Geht das?“, fragte sie. Ja.", "„Geht das?“, fragte sie. |Ja.")]
    [InlineData("Sie sagte: „Nein!“ und ging.", "Sie sagte: „Nein!“ und ging.")]
    [InlineData("Das war 1998. Danach kam A. Berg.", "Das war 1998. |Danach kam A. Berg.")]
    [InlineData("Rund 3.5 Prozent… Mehr nicht.", "Rund 3.5 Prozent… |Mehr nicht.")]
    [InlineData("Ohne Ende", "Ohne Ende")]
    [InlineData("", "")]
    public void A_paragraph_is_cut_into_sentences(string text, string expected) =>
        string.Join('|', SentenceSplitter.Split(text).Select(s => text.Substring(s.Start, s.Length))).Should().Be(expected);

    [Fact]
    public void Sentences_cover_every_character_once() =>
        Gen.String[Gen.Char["ab. !?“„A7\u00A0"], 0, 60].Sample(text =>
        {
            var at = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                sentence.Start.Should().Be(at);
                at = sentence.End;
            }

            at.Should().Be(text.Length);
        });
}
