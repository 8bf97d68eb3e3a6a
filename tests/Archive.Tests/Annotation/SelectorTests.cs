namespace Archive.Tests.AnnotationTests;

/// <summary>Quotes and what they mean. The positions are those of the quote in the YAML.</summary>
public sealed class SelectorTests
{
    private const string First = "Der Zug fuhr um acht. Der Zug kam um neun, der Zug stand.";
    private const string Second = "Am Ende fuhr er weiter.";

    [Theory]
    [InlineData("{exact: um acht}", "um acht")]
    [InlineData("{exact: \"um   acht\"}", "um acht")]
    [InlineData("{exact: Zug, occurrence: 2}", "Zug@26")]
    [InlineData("{exact: Zug, prefix: \"der \"}", "Zug@47")]
    [InlineData("{exact: Zug, prefix: der}", "Zug@47")]
    [InlineData("{exact: Zug, suffix: \" kam\"}", "Zug@26")]
    [InlineData("{exact: Zug, prefix: \"Der \", occurrence: 2}", "Zug@26")]
    [InlineData("{exact: Zug, prefix: \"der \", occurrence: 3}", "Zug@47")]
    [InlineData("{exact: Der Zug fuhr … acht}", "Der Zug fuhr um acht")]
    [InlineData("{exact: \"kam ... stand\"}", "kam um neun, der Zug stand")]
    [InlineData("{exact: stand. Am Ende}", "stand.|Am Ende")]
    public void A_quote_finds_its_words(string selector, string expected)
    {
        var (text, diagnostics) = With(selector).Annotate(First, Second);
        diagnostics.Should().BeEmpty();
        var found = text.Paragraphs.SelectMany(p => p.Marks.Select(m => (p, m))).Select(x => (x.m.Span.Start, Words: x.p.Text.Substring(x.m.Span.Start, x.m.Span.Length))).ToList();
        var parts = expected.Split('@');
        string.Join('|', found.Select(f => f.Words)).Should().Be(parts[0]);
        if (parts.Length > 1) found[0].Start.Should().Be(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("{exact: um zehn}", "ARC0201: The text does not say \"um zehn\". (Quote the words exactly as they stand in the seed.)")]
    [InlineData("{exact: der zug fuhr um acht}", "ARC0201: The text does not say \"der zug fuhr um acht\". (The text has \"Der Zug fuhr um acht\".)")]
    [InlineData("{exact: Zug, prefix: \"ein \"}", "ARC0202: The text says \"Zug\", but nowhere between this prefix and suffix.")]
    [InlineData("{exact: Zug}", "ARC0203: The text says \"Zug\" 3 times. (Add prefix, suffix or occurrence to say which is meant.)")]
    [InlineData("{exact: Zug, occurrence: 9}", "ARC0205: Occurrence 9 of \"Zug\" is asked for, but there are only 3. (Use a number from 1 to 3.)")]
    [InlineData("{exact: fuhr … weiter}", "ARC0201")]
    public void A_quote_that_fails_says_why_and_where(string selector, string expected)
    {
        var says = With(selector).Says(First);
        says.Should().ContainSingle();
        says[0].Should().StartWith("input/articles/a.yml:3:23: error ").And.Contain(expected);
    }

    [Fact]
    public void Candidates_are_shown_with_their_surroundings_and_places()
    {
        var related = With("{exact: Zug}").Annotate(First).Diagnostics[0].Related;
        related.Select(r => $"{r.At.File}:{r.At.Line}:{r.At.Column} {r.Message}").Should().Equal(
            "seeds/a.txt:1:22 occurrence 1: Der [Zug] fuhr um acht. Der Zug k…",
            "seeds/a.txt:1:44 occurrence 2: …r Zug fuhr um acht. Der [Zug] kam um neun, der Zug st…",
            "seeds/a.txt:1:65 occurrence 3: …er Zug kam um neun, der [Zug] stand.");
    }

    [Fact]
    public void Two_annotations_that_link_the_same_words_to_different_records_are_refused() =>
        Annotated.Archive().Place("a", "Auen").Place("b", "Buchen").Sidecar("""
            annotations:
              - {selector: {exact: Wald}, body: {place: a}}
              - {selector: {exact: Wald}, body: {place: b}}
            """).Says("Im Wald.").Should().Equal(
            "input/articles/a.yml:4:16: error ARC0207: \"Wald\" is linked to place b, but another annotation links the same words to place a. (Keep one of the two.)");

    [Fact]
    public void An_annotation_that_forbids_what_another_links_is_refused() =>
        Annotated.Archive().Place("a", "Auen").Sidecar("""
            annotations:
              - {selector: {exact: Wald}, body: none}
              - {selector: {exact: Wald}, body: {place: a}}
              - {selector: {exact: Im Wald}, body: none}
            """).Says("Im Wald.").Should().Equal(
            "input/articles/a.yml:4:16: error ARC0207: \"Wald\" is linked to place a, but another annotation forbids a link of the same words. (Keep one of the two.)");

    [Theory]
    [InlineData("{exact: Golf, occurrence: 0}", "\"occurrence\" is 0")]
    [InlineData("{exact: Golf, occurence: 2}", "\"occurence\" is not a field")]
    [InlineData("{exact: Golf, prefix: [zum]}", "\"prefix\" must be text")]
    public void What_a_wrong_selector_would_have_decided_is_no_second_mistake(string selector, string expected) =>
        Annotated.Archive().Place("a", "Golf (Meer)").Organization("b", "Golf (Auto)")
            .Sidecar($"places: [a]\nactors: [b]\nannotations:\n  - {{selector: {selector}, body: {{place: a}}}}").SaysInAll("Der Golf und der Golf.")
            .Should().ContainSingle().Which.Should().Contain(expected);

    [Fact]
    public void An_annotation_replaces_automatic_links_in_its_words() =>
        Annotated.Archive().Place("nordhafen", "Nordhafen").Event("messe", "Messe").Sidecar("""
            places: [nordhafen]
            annotations:
              - {selector: {exact: Messe in Nordhafen}, body: {event: messe}}
            """).Text("Die Messe in Nordhafen und Nordhafen.").Should().Be("Die [Messe in Nordhafen|messe] und [Nordhafen|nordhafen].");

    [Theory]
    [InlineData("as Geld reicht nich", "Das Geld reicht nicht")]
    [InlineData("Geld reich", "Geld reicht")]
    [InlineData("eld reicht nicht", "Geld reicht nicht")]
    [InlineData("as … nich", "Das Geld reicht nicht")]
    public void A_statement_quotes_whole_words(string quote, string whole)
    {
        string[] told = [$"input/articles/a.yml:2:136: warning ARC0211: The quote \"{quote}\" begins or ends within a word. (Quote whole words: \"{whole}\".)"];
        Annotated.Archive().Person("ada", "Ada Tanne")
            .Sidecar($"statements: [{{id: a, creator: ada, speech: direct, stance: affirms, rank: normal, text: '', about: [], location: '', selector: {{exact: {quote}}}}}]")
            .Says("„Das Geld reicht nicht“, hieß es.").Should().Equal(told);
    }

    [Theory]
    [InlineData("direct", true, "Das Geld reicht nicht, hieß es.")]
    [InlineData("direct", true, "„Ach“, rief sie.", "Es regnete.", "Das Geld reicht nicht, hieß es.")]
    [InlineData("direct", true, "Sie war's. Das Geld reicht nicht, hieß es.")]
    [InlineData("direct", false, "„Das Geld reicht nicht“, hieß es.")]
    [InlineData("direct", false, "“Ach. Das Geld reicht nicht.”")]
    [InlineData("direct", false, "„So ist es.", "Das Geld reicht nicht.“")]
    [InlineData("indirect", false, "Das Geld reicht nicht, hieß es.")]
    [InlineData("paraphrase", false, "Das Geld reicht nicht, hieß es.")]
    public void Literal_speech_without_quotation_marks_is_told(string speech, bool isTold, params string[] paragraphs)
    {
        string[] told = ["ARC0212: The words \"Das Geld reicht nicht\" are said to be literal, but there is no quotation mark in their paragraph or the one before. "
            + "(Where the text reports what was said, write speech: indirect or speech: paraphrase.)"];
        Annotated.Archive().Person("ada", "Ada Tanne")
            .Sidecar($"statements: [{{id: a, creator: ada, speech: {speech}, stance: affirms, selector: {{exact: Das Geld reicht nicht}}}}]")
            .Says(paragraphs).Select(line => line[line.IndexOf("ARC", StringComparison.Ordinal)..]).Should().Equal(isTold ? told : []);
    }

    [Theory]
    [InlineData("Das Geld reicht nicht", "„Das Geld reicht nicht“, hieß es.")]
    [InlineData("Witkoff", "Der Witkoff-Besuch.")]
    [InlineData("US", "Die US2-Sonde.")]
    [InlineData("東京", "今日東京都で。")]
    [InlineData("Silben", "Ein Sil\u00ADben.")]
    public void A_note_on_whole_words_is_let_pass(string quote, string text) => Noted(quote, "note: {kind: context, text: Ja.}").Says(text).Should().BeEmpty();

    [Theory]
    [InlineData("note: {kind: context, text: Ja.}", true)]
    [InlineData("body: {place: x}", false)]
    [InlineData("body: none", false)]
    [InlineData("date: {temporal: 2031}", false)]
    public void A_part_of_a_compound_is_linked_and_dated_but_not_noted(string body, bool isTold) =>
        Noted("Geld", body).Says("Die Geldnot.").Should().HaveCount(isTold ? 1 : 0);

    private static Annotated Noted(string quote, string body) =>
        Annotated.Archive().Place("x", "Xanten").Sidecar($"annotations:\n  - selector: {{exact: {quote}}}\n    {body}");

    private static Annotated With(string selector) => Annotated.Archive().Place("x", "Xanten")
        .Sidecar($"annotations:\n  - selector: {selector}\n    date: {{temporal: 2031-05-04}}");
}
