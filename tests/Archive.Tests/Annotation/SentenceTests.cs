using Archive.Annotations;

namespace Archive.Tests.AnnotationTests;

public class SentenceTests
{
    [Theory]
    [InlineData("Es war so.| Danach nicht.")]
    [InlineData("Wirklich?| Ja!| Nun…| Gut.")]
    [InlineData("„Es wurde getroffen.“| Danach ging er.")]
    [InlineData("„Kommst du?“, fragte sie. |»Ja!«| Er kam.")]
    [InlineData("„Kommst du?“ fragte sie.")]
    [InlineData("Am 7. August kam Dr. Tanne. |Am 8. ging er.")]
    [InlineData("Es war der 7. |Danach kam er.")]
    [InlineData("So z. B. Tanne, u. a. Fichte, d. h. Bäume.")]
    [InlineData("So z.B. Tanne u.a. Fichte.")]
    [InlineData("Prof. Dr. J. Tanne und St. Pölten, Nr. 5, Art. 7, ca. 3,5 Mio. Euro.")]
    [InlineData("Es kostete 3.500 Euro und 5.5 Prozent um 18.30 Uhr.")]
    [InlineData("Es kostete 5 Mio. |Das ist viel.")]
    [InlineData("Das war 2025. |Tanne kam.")]
    [InlineData("Ottokar II. Tanne kam. |Dann kam Ottokar III. |Er blieb.")]
    [InlineData("Er hatte Plan B. |Der war gut.")]
    [InlineData("Auf seine Art. |Bäume wachsen.")]
    [InlineData("Er wartete ... und kam. |Sie auch.")]
    [InlineData("Die U.S. Army kam. |“No.” |They left.")]
    [InlineData("")]
    [InlineData("ohne Punkt")]
    [InlineData("  Ein Anfang.  |Ein Ende.  ")]
    public void Sentences_end_where_a_reader_pauses(string text)
    {
        // A bar ends a sentence; the blank behind it belongs to the sentence before.
        var expected = text.Split('|');
        for (var i = 1; i < expected.Length; i++)
            while (expected[i].StartsWith(' ')) (expected[i - 1], expected[i]) = (expected[i - 1] + ' ', expected[i][1..]);
        var raw = string.Concat(expected);
        SentenceSplitter.Split(raw).Select(span => raw.Substring(span.Start, span.Length)).Should().Equal(expected);
    }
}
