using Archive.Annotations;

namespace Archive.Tests.AnnotationTests;

public class SelectorMatcherTests
{
    private const string Text = "Der Berg am Berg. Bergsteiger von Berg zu Berg.";

    private static string Find(string text, string exact, string? prefix = null, string? suffix = null, int? occurrence = null) =>
        Find([text], exact, prefix, suffix, occurrence);

    /// <summary>The words found, with their position in the paragraph; or what is told.</summary>
    private static string Find(string[] paragraphs, string exact, string? prefix = null, string? suffix = null, int? occurrence = null)
    {
        var article = new Corpus().ArticleOf(paragraphs);
        var (match, problem) = new SelectorMatcher(article).Find(Corpus.Quote(exact, prefix, suffix, occurrence));
        return problem is not null ? Corpus.Show(problem)
            : string.Join(" | ", match!.Pieces.Select(piece => $"{piece.Paragraph}:{piece.Span.Start} {paragraphs[piece.Paragraph].Substring(piece.Span.Start, piece.Span.Length)}"));
    }

    [Fact]
    public void A_quote_that_stands_once_needs_nothing_else() => Find(Text, "Bergsteiger").Should().Be("0:18 Bergsteiger");

    [Theory]
    [InlineData("Der ", null, null, "0:4 Berg")]
    [InlineData("Der", null, null, "0:4 Berg")]
    [InlineData(null, " zu", null, "0:34 Berg")]
    [InlineData(null, "zu", null, "0:34 Berg")]
    [InlineData(null, "steiger", null, "0:18 Berg")]
    [InlineData(null, null, 1, "0:4 Berg")]
    [InlineData(null, null, 3, "0:18 Berg")]
    [InlineData(null, null, 5, "0:42 Berg")]
    [InlineData(null, ".", 1, "0:12 Berg")]
    [InlineData("von ", " zu", 1, "0:34 Berg")]
    [InlineData("von ", " zu", 4, "0:34 Berg")]
    public void Context_and_count_decide(string? prefix, string? suffix, int? occurrence, string expected) =>
        Find(Text, "Berg", prefix, suffix, occurrence).Should().Be(expected);

    [Fact]
    public void Strict_context_goes_before_lenient_context() => Find("ab b b", "b", prefix: "a").Should().Be("0:1 b");

    [Fact]
    public void Equal_quotes_that_overlap_all_count() => Find("anana", "ana", occurrence: 2).Should().Be("0:2 ana");

    [Fact]
    public void A_quote_may_span_paragraphs() => Find(["Es war  so.", " Und so."], "so. Und").Should().Be("0:8 so. | 1:1 Und");

    [Theory]
    [InlineData("Ein\u00A0\u00A0Fu\u0308r und Wider.", "Ein Für", "0:0 Ein\u00A0\u00A0Fu\u0308r")]
    [InlineData("Das Sil\u00ADben\u200Bwort hier.", "Silbenwort", "0:4 Sil\u00ADben\u200Bwort")]
    [InlineData("Hans’ Haus", "Hans' Haus", "0:0 Hans’ Haus")]
    [InlineData("Ein q\u0307-Wert", "q", "0:4 q\u0307")]
    [InlineData("Ein Fu\u0308r", "F", "0:4 F")]
    [InlineData("Wald und Flur", " Wald ", "0:0 Wald")]
    public void Texts_are_compared_folded_and_marked_raw(string text, string exact, string expected) => Find(text, exact).Should().Be(expected);

    [Theory]
    [InlineData("Er sagte nichts. Er sagte dies und das.", "Er … das", "0:17 Er sagte dies und das")]
    [InlineData("Er sagte dies und das.", "Er ... und […] das", "0:0 Er sagte dies und das")]
    [InlineData("Er sagte … das.", "sagte … das", "0:3 sagte … das")]
    [InlineData("A x A y B z B", "A … B", "0:4 A y B")]
    public void Dots_elide_words(string text, string exact, string expected) => Find(text, exact).Should().Be(expected);

    [Fact]
    public void Elided_words_are_never_those_of_two_paragraphs() =>
        Find(["Der Anfang.", "Das Ende."], "Anfang … Ende").Should().StartWith("ARC0201 input/articles/a.yml:40:22: The text does not say \"Anfang … Ende\".");

    [Fact]
    public void Several_elided_stretches_are_ambiguous() => Find("A x B. A y B.", "A … B").Should().Be(
        "ARC0203 input/articles/a.yml:40:22: The text says \"A … B\" 2 times. → Add prefix, suffix or occurrence to say which is meant.\n"
        + "  seeds/a.txt:1:17: occurrence 1: [A x B]. A y B.\n  seeds/a.txt:1:24: occurrence 2: A x B. [A y B].");

    [Fact]
    public void Several_quotes_with_nothing_to_decide_are_listed_with_their_surroundings() => Find(["Der Berg am Berg.", "Berg"], "Berg").Should().Be(
        "ARC0203 input/articles/a.yml:40:22: The text says \"Berg\" 3 times. → Add prefix, suffix or occurrence to say which is meant.\n"
        + "  seeds/a.txt:1:21: occurrence 1: Der [Berg] am Berg. Berg\n"
        + "  seeds/a.txt:1:29: occurrence 2: Der Berg am [Berg]. Berg\n"
        + "  seeds/a.txt:2:1: occurrence 3: Der Berg am Berg. [Berg]");

    [Fact]
    public void At_most_five_candidates_are_listed() => Find(string.Concat(Enumerable.Repeat("Berg ", 9)), "Berg").Split('\n').Should().HaveCount(6);

    [Fact]
    public void Context_that_fits_nowhere_is_told_with_the_candidates() => Find("Am Berg.", "Berg", prefix: "vom ").Should().Be(
        "ARC0202 input/articles/a.yml:40:22: The text says \"Berg\", but nowhere between this prefix and suffix. → Mend the prefix or suffix to fit one of these places.\n"
        + "  seeds/a.txt:1:20: occurrence 1: Am [Berg].");

    [Fact]
    public void A_count_that_means_two_places_is_ambiguous() => Find("a Berg, am Berg, am Berg", "Berg", prefix: "am ", occurrence: 2).Should().StartWith(
        "ARC0204 input/articles/a.yml:40:22: Occurrence 2 of \"Berg\" is one place among those that fit prefix and suffix and another in the whole text. → Leave out occurrence, or prefix and suffix.");

    [Theory]
    [InlineData(2, "ARC0205 input/articles/a.yml:40:22: Occurrence 2 of \"Berg\" is asked for, but there is only one. → Use the number 1.")]
    [InlineData(0, "ARC0205 input/articles/a.yml:40:22: Occurrence 0 of \"Berg\" is asked for, but there is only one. → Use the number 1.")]
    public void A_count_beyond_the_places_is_told(int occurrence, string expected) => Find("Am Berg.", "Berg", occurrence: occurrence).Should().StartWith(expected);

    [Fact]
    public void An_empty_quote_means_nothing() => Find("Am Berg.", " ").Should().Be("ARC0200 input/articles/a.yml:40:22: The quote is empty. → Quote the words of the text that are meant.");

    [Theory]
    [InlineData("Die entscheidung wurde getroffen", "The text has \"Die Entscheidung wurde getroffen\".")]
    [InlineData("\"Die Entscheidung\"", "The text has \"Die Entscheidung\".")]
    [InlineData("Die Entschiedung wurde", "The text has \"Die Entscheidung wurde\".")]
    [InlineData("Enscheidung", "The text has \"Entscheidung\".")]
    [InlineData("Die Entscheidung über alles wurde", "The text has \"Die Entscheidung wurde\".")]
    [InlineData("Völlig anderes steht da", "Quote the words exactly as they stand in the seed.")]
    [InlineData("!?", "Quote the words exactly as they stand in the seed.")]
    public void A_quote_that_is_not_there_names_the_nearest_passage(string exact, string hint) =>
        Find("„Die Entscheidung wurde getroffen“, hieß es.", exact).Should().EndWith($"→ {hint}");

    [Fact]
    public void Places_in_marked_up_seeds_are_lines()
    {
        var article = new Corpus().ArticleOf("Berg und Berg");
        article = article with { Seed = article.Seed with { File = "seeds/a.html" } };
        new SelectorMatcher(article).Find(Corpus.Quote("Berg")).Problem!.Related.Select(place => place.At.Column).Should().Equal(0, 0);
    }
}
