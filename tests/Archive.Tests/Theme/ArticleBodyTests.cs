using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Pages;
using Archive.Themes;
using CsCheck;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Themes;

/// <summary>How the text of an article becomes markup.</summary>
public sealed class ArticleBodyTests
{
    [Fact]
    public void A_mention_is_a_link_exactly_around_its_words()
    {
        var link = BodyOf("Gestern kam {ada|Ada Berg}.").QuerySelector("a.mention")!;
        link.TextContent.Should().Be("Ada Berg");
        link.GetAttribute("href").Should().Be("/under/actors/ada/");
        link.Id.Should().Be("m-1-12-8");
        link.GetAttribute("data-kind").Should().Be("actor");
    }

    [Fact]
    public void A_record_is_introduced_once() =>
        BodyOf("{ada|Ada Berg} und {ada|Berg}.", "Dann {ada|Berg}.").QuerySelectorAll("a.mention").Select(a => a.HasAttribute("data-again")).Should().Equal(false, true, true);

    [Fact]
    public void Sentences_and_paragraphs_can_be_linked_to()
    {
        var body = BodyOf("Eins. Zwei {ada|Berg} ist da.", "Drei.");
        body.QuerySelectorAll("span.sentence").Select(s => s.Id).Should().Equal("s-1-0", "s-1-6", "s-2-0");
        body.QuerySelectorAll("a.paragraph-link").Select(a => (a.TextContent, a.GetAttribute("href"))).Should().Equal(("1", "#s-1-0"), ("2", "#s-2-0"));
    }

    [Fact]
    public void Of_mentions_within_each_other_the_inner_is_the_link_and_the_outer_has_one_behind_it()
    {
        var body = BodyOf("Die {amt|Kanzlei von {ada|Ada Berg}} schweigt.");
        body.QuerySelectorAll("a.mention").Select(a => a.TextContent).Should().Equal("Ada Berg");
        var outer = body.QuerySelector("span.mention")!;
        outer.TextContent.Should().Be("Kanzlei von Ada Berg");
        outer.GetAttribute("data-href").Should().Be("/under/actors/amt/");
        var behind = outer.NextElementSibling!;
        behind.GetAttribute("href").Should().Be("/under/actors/amt/");
        behind.HasAttribute("data-aside").Should().BeTrue();
        behind.GetAttribute("aria-label").Should().Be("Kanzlei von Ada Berg");
    }

    [Fact]
    public void A_relative_date_shows_what_day_is_meant()
    {
        var body = BodyOf("Er kam {date 2031-05-04|am Sonntag} und blieb {date 2031-05-04/2031-06-02|lange}.");
        var time = body.QuerySelector("time.date")!;
        time.GetAttribute("datetime").Should().Be("2031-05-04");
        time.GetAttribute("title").Should().Be("4. Mai 2031");
        time.NextElementSibling!.TextContent.Should().Be(" [4. 5.](4. Mai 2031)");
        body.QuerySelector("span.date")!.GetAttribute("data-edtf").Should().Be("2031-05-04/2031-06-02");
        body.QuerySelectorAll("[data-aside] [aria-hidden]").Select(e => e.TextContent).Should().Equal("[4. 5.]", "[4. 5.–2. 6.]");
    }

    /// <summary>Whoever points at the words, or has them read out, is told; copied with the text it is not.</summary>
    [Fact]
    public void Why_a_date_is_meant_stands_beside_it_as_words()
    {
        var body = BodyOfDate("am Sonntag", new(At(Date("2031-05-04")), "datePublished", "Der *Sonntag* vor <b>\"dem\"</b> [Fest](/events/fest/)."));
        body.QuerySelector("time.date")!.GetAttribute("title").Should().Be("4. Mai 2031: Der Sonntag vor <b>\"dem\"</b> Fest.");
        body.QuerySelector(".resolved[data-aside]")!.TextContent.Should().Be(" [4. 5.](4. Mai 2031: Der Sonntag vor <b>\"dem\"</b> Fest.)");
    }

    [Fact]
    public void A_note_has_its_number_behind_its_words_and_its_text_beside_the_paragraph()
    {
        var body = BodyOf("Das {note 0|Schiff} kam.");
        body.QuerySelector(".noted")!.NextElementSibling!.OuterHtml.Should().StartWith("<a data-aside=\"\" class=\"note-ref\" id=\"noteref-1\" href=\"#note-1\"");
        var aside = body.QuerySelector("p + aside.margin")!;
        aside.HasAttribute("data-aside").Should().BeTrue();
        aside.QuerySelector("details #note-1")!.TextContent.Should().Contain("Anmerkung 0");
        aside.QuerySelector(".note-back")!.GetAttribute("href").Should().Be("#noteref-1");
    }

    [Fact]
    public void Where_there_is_a_margin_paragraphs_and_entries_stand_in_the_rows_of_one_grid()
    {
        var body = BodyOf("Das {note 0|Schiff} kam.", "Es fuhr.");
        body.QuerySelectorAll("p.row").Length.Should().Be(2);
        body.QuerySelector(".margin")!.ClassList.Should().Contain("o1");
        var plain = MarkupOf(PageOf("de", [new MarkedText("Das Schiff kam.", "a1").ToParagraph(1, ParagraphKind.Paragraph)]) with { Notes = [], Statements = [] });
        plain.Should().StartWith("<p><a data-aside", "a text without a margin needs no grid");
    }

    [Fact]
    public void A_reference_to_a_note_is_no_link_within_a_link() =>
        BodyOf("Das {ada|Schiff {note 0|Anna}} kam.").QuerySelectorAll("a a").Should().BeEmpty();

    [Fact]
    public void A_statement_is_told_in_the_margin_with_its_chain()
    {
        var body = BodyOf("„{say rede|Wir kommen}“, sagte sie.");
        var words = body.QuerySelector(".statement")!;
        (words.Id, words.GetAttribute("data-speech")).Should().Be(("words-rede", "direct"));
        body.QuerySelector("aside .said")!.TextContent.Should().Be("Ada Berg bestreitet, wörtlich, laut Tagblatt");
        body.QuerySelector("aside .said-stance")!.GetAttribute("href").Should().Be("#statement-rede");
    }

    [Fact]
    public void A_statement_over_two_sentences_is_split_and_has_one_id()
    {
        var body = BodyOf("Er sagte: {say rede|Eins. Zwei} ist da.");
        body.QuerySelectorAll(".statement").Select(s => (s.TextContent, s.Id ?? "")).Should().Equal(("Eins. ", "words-rede"), ("Zwei", ""));
    }

    [Fact]
    public void A_hidden_name_is_replaced_and_nothing_leads_to_it()
    {
        var body = BodyOf("{max|Der Zeuge {hide max|M. M.|Max Muster}} kam.");
        body.QuerySelector(".redacted")!.TextContent.Should().Be("M. M.");
        body.QuerySelector(".redacted")!.HasAttribute("data-aside").Should().BeTrue();
        body.QuerySelectorAll("a.mention, [data-href]").Should().BeEmpty();
        body.InnerHtml.Should().NotContain("Muster");
    }

    [Fact]
    public void What_the_page_adds_is_in_the_language_of_the_interface() =>
        BodyIn("en", "The {note 0|ship} came.").QuerySelector("aside")!.GetAttribute("lang").Should().Be("de");

    [Theory]
    [InlineData("a\rb")]
    [InlineData("<p>&amp; \"'")]
    [InlineData("  zwei  Leerzeichen\u00a0und\ttab ")]
    [InlineData("😀 é é \uFEFF")]
    public void Every_character_is_kept(string text) => TextsOf(BodyOf(text)).Should().Equal(text);

    [Fact]
    public void Whatever_marks_a_text_has_its_characters_are_kept_and_no_mention_is_split()
    {
        var letters = Gen.OneOf('a', 'b', ' ', 'ä', '<', '&', '"', '\'', '\r', '\n', '\u00a0', '.').Array[1, 40].Select(chars => new string(chars));
        letters.SelectMany(text => MarkGen(text.Length).Array[0, 8].Select(Gen.Int[0, text.Length], (marks, cut) => (text, marks, cut)))
            .Sample(sample =>
            {
                var (text, marks, cut) = sample;
                TextSpan[] sentences = cut == 0 || cut == text.Length ? [new(0, text.Length)] : [new(0, cut), new(cut, text.Length - cut)];
                ImmutableArray<Mark> sorted = [.. marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length)];
                var markup = MarkupOf(PageOf("de", [new(1, ParagraphKind.Paragraph, text, sorted, [.. sentences])]));
                var body = new HtmlParser().ParseDocument($"<div>{markup}</div>").QuerySelector("div")!;
                // A parser that had to mend the markup would write it differently.
                var expected = marks.OfType<RedactionMark>().Aggregate(text.ToCharArray(), (shown, mark) =>
                {
                    for (var i = mark.Span.Start; i < mark.Span.End; i++) shown[i] = '\u0001';
                    return shown;
                });
                if (TextsOf(body) is not [var found] || found != new string(expected).Replace("\u0001", "", StringComparison.Ordinal)) return false;
                if (body.QuerySelectorAll("a a, a [href]").Length > 0) return false;
                foreach (var link in body.QuerySelectorAll("a.mention"))
                {
                    var id = link.Id!.Split('-');
                    if (WordsOf(link) != text.Substring(Number(id[2]), Number(id[3]))) return false;
                }

                return body.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count() == body.QuerySelectorAll("[id]").Length;
            }, iter: 5000);
    }

    [Fact]
    public void Wherever_mentions_do_not_overlap_each_is_a_link()
    {
        var body = BodyOf("{ada|Ada} {amt|Amt} {ada|Ada}{amt|Amt}");
        body.QuerySelectorAll("a.mention").Select(a => a.TextContent).Should().Equal("Ada", "Amt", "Ada", "Amt");
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<Mark> MarkGen(int length) => Gen.Int[0, length - 1].SelectMany(start => Gen.Int[1, length - start].Select(Gen.Int[0, 6], (Mark (size, kind) =>
    {
        var span = new TextSpan(start, size);
        return kind switch
        {
            0 => new NoteMark(span, new(NoteKind.Context, "x", null, null, []), 0, true),
            1 => new StatementMark(span, new("a1", "rede"), true),
            2 => new DateMark(span, new(At(Date(size % 2 == 0 ? "2031-05-04" : "2031~")), null, null), 0),
            3 => new RedactionMark(span, ActorKey("max"), "M."),
            _ => new MentionMark(span, ActorKey(kind == 4 ? "ada" : "amt"), MentionBasis.Name, MentionForm.Name),
        };
    })));

    private static string WordsOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var aside in copy.QuerySelectorAll("[data-aside]").ToList()) aside.Remove();
        return copy.TextContent;
    }

    private static List<string> TextsOf(IElement body) =>
        [.. body.Children.Where(child => !child.HasAttribute("data-aside")).Select(WordsOf)];

    private static IElement BodyOf(params string[] paragraphs) => BodyIn("de", paragraphs);

    private static IElement BodyOfDate(string words, DateBody body) => new HtmlParser().ParseDocument(MarkupOf(PageOf("de",
        [new(1, ParagraphKind.Paragraph, words, [new DateMark(new(0, words.Length), body, 0)], [new(0, words.Length)])]))).Body!;

    private static IElement BodyIn(string language, params string[] texts)
    {
        ImmutableArray<AnnotatedParagraph> paragraphs = [.. texts.Select((text, i) => new MarkedText(text, "a1").ToParagraph(i + 1, ParagraphKind.Paragraph))];
        return new HtmlParser().ParseDocument($"<div>{MarkupOf(PageOf(language, paragraphs))}</div>").QuerySelector("div")!;
    }

    private static string MarkupOf(ArticlePage page)
    {
        var output = new Utf8Html();
        new ArticleBody(page, new Writers(Words, "/under/")).WriteTo(output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static Localizer Words { get; } = WordsFile.Read("de", ThemeFiles.BuiltIn("i18n/de.json")!, null, new());

    private static ArticlePage PageOf(string language, ImmutableArray<AnnotatedParagraph> paragraphs)
    {
        var sample = (ArticlePage)SamplePages.Article.Body;
        return sample with { InLanguage = language, Text = new("a1", paragraphs), Notes = [sample.Notes[0] with { Text = "Anmerkung 0" }] };
    }
}
