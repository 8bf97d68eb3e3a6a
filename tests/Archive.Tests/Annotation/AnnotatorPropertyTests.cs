using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Model;
using CsCheck;

namespace Archive.Tests.AnnotationTests;

public class AnnotatorPropertyTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "Ada", "Tanne", "Tannes", "von", "der", "Golf", "Golfs", "Berg", "Berge", "Petra", "Alte", "Alten", "Bank", "ist", "O\u0308de", "Frau", "Jr.", "z. B.");

    private static readonly Gen<string> Glue = Gen.OneOf(" ", " ", " ", "-", "–", "\u00A0 ", ". ", "’ ", "\u00AD", "\u200B", "/", "s ", " 🌲", "\u0301", "\uD83C");

    private static readonly Gen<string> Text = Gen.Select(Word, Glue, (word, glue) => word + glue).List[0, 30].Select(string.Concat);

    private static readonly Gen<string> Name = Word.Array[1, 3].Select(words => string.Join(' ', words));

    [Fact]
    public void Marks_lie_within_their_paragraph_and_automatic_ones_never_overlap() =>
        Gen.Select(Name.Array[1, 8], Text.Array[1, 4], Gen.Int[0, 255], Gen.OneOf(Autolink.Listed, Autolink.All)).Sample((names, paragraphs, bits, autolink) =>
        {
            var corpus = new Corpus { Autolink = autolink, LinkAdjectives = (bits & 128) != 0 };
            for (var i = 0; i < names.Length; i++)
            {
                corpus = (i % 3) switch
                {
                    0 => corpus.Person($"p{i}", names[i], privacy: i == 3 && (bits & 64) != 0 ? Privacy.PrivatePerson : default),
                    1 => corpus.Place($"p{i}", names[i], weak: [names[^1]]),
                    _ => corpus.Organization($"p{i}", names[i]),
                };
                if ((bits >> i & 1) == 1) corpus.List($"p{i}");
            }

            corpus.Suppress(Corpus.Quote("Golf", occurrence: 1));
            var text = corpus.Annotate(paragraphs).Text;
            text.Paragraphs.Select(p => p.Text).Should().Equal(paragraphs);
            foreach (var paragraph in text.Paragraphs) Check(paragraph);
        }, iter: 3000);

    [Fact]
    public void Sentences_cover_every_character_once() => Text.Sample(text =>
    {
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            sentence.Start.Should().Be(at);
            at = sentence.End;
        }

        at.Should().Be(text.Length);
    }, iter: 2000);

    [Fact]
    public void A_quote_of_the_text_is_found_where_it_stands() => Gen.Select(Text, Gen.Int[0, 100], Gen.Int[1, 40]).Sample((text, from, length) =>
    {
        // Any stretch of letters quoted as it is stands somewhere, and every place that is found says what was quoted.
        // A text with half a character has no normal form.
        if (text.Length == 0 || text.EnumerateRunes().Contains(Rune.ReplacementChar)) return;
        from %= text.Length;
        var quote = text.Substring(from, Math.Min(length, text.Length - from)).TrimStart('\u0301', '\u0308');
        if (quote.Length == 0 || char.IsLowSurrogate(quote[0]) || char.IsHighSurrogate(quote[^1])) return;
        if (FoldedText.Of(quote).Text.Trim().Length == 0 || FoldedText.Of(quote).Text != quote) return;
        if (FoldedText.Of(text).Text.IndexOf(quote.Trim(), StringComparison.Ordinal) < 0) return;
        var article = new Corpus().ArticleOf(text);
        var (match, _) = new SelectorMatcher(article).Find(Corpus.Quote(quote, occurrence: 1));
        var (_, span) = match!.Pieces.Should().ContainSingle().Subject;
        // A letter is never cut from its accents, so the marked words may have one more at their end.
        FoldedText.Of(text.Substring(span.Start, span.Length)).Text.Normalize(NormalizationForm.FormD).Should().Contain(quote.Trim().Normalize(NormalizationForm.FormD));
    }, iter: 2000);

    [Fact]
    public void The_automaton_finds_what_a_naive_search_finds() =>
        Gen.Select(Gen.String[Gen.Char["ab ä"], 1, 5].Array[1, 30], Gen.String[Gen.Char["ab ä"], 0, 60]).Sample((names, text) =>
        {
            var sorted = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            var trie = new NameTrie(sorted);
            var found = new List<(int, string)>();
            for (var start = 0; start < text.Length; start++)
            {
                var node = trie.Begin(text[start]);
                for (var end = start + 1; node != 0; node = end < text.Length ? trie.Next(node, text[end++]) : 0)
                    if (trie.PatternAt(node) >= 0) found.Add((start, sorted[trie.PatternAt(node)]));
            }

            var naive = from start in Enumerable.Range(0, text.Length)
                        from name in sorted.OrderBy(name => name.Length)
                        where string.CompareOrdinal(text, start, name, 0, name.Length) == 0
                        select (start, name);
            found.Should().Equal(naive);
        }, iter: 3000);

    private static void Check(AnnotatedParagraph paragraph)
    {
        var end = 0;
        foreach (var mark in paragraph.Marks)
        {
            mark.Span.Length.Should().BePositive();
            mark.Span.Start.Should().BeGreaterThanOrEqualTo(end);
            end = mark.Span.End;
        }

        end.Should().BeLessThanOrEqualTo(paragraph.Text.Length);
    }
}
