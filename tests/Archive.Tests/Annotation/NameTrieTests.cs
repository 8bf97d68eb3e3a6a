using System.Collections.Immutable;
using Archive.Annotations;
using CsCheck;

namespace Archive.Tests.AnnotationTests;

public sealed class NameTrieTests
{
    private static readonly string[] Pieces =
        ["Golf", "Golf von Nordhafen", "Ada Berg", "Bergs", "und", "Nordhafen-Berg", "Karla", ".", "Golf-Berg", "Nord\u00ADhafen", "  "];

    [Fact]
    public void The_automaton_finds_what_a_naive_search_finds() =>
        Gen.Select(Gen.String[Gen.Char["abc "], 1, 5].Array[1, 12], Gen.String[Gen.Char["abc "], 0, 40]).Sample((words, text) =>
        {
            var names = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            var trie = new NameTrie(names);
            for (var start = 0; start < text.Length; start++)
            {
                var found = new List<string>();
                var node = trie.Begin(text[start]);
                for (var end = start + 1; node != 0; end++)
                {
                    if (trie.PatternAt(node) is var pattern and >= 0) found.Add(names[pattern]);
                    node = end < text.Length ? trie.Next(node, text[end]) : 0;
                }

                found.Should().Equal(names.Where(name => text.AsSpan(start).StartsWith(name)).OrderBy(name => name.Length));
            }
        });

    [Fact]
    public void Marks_lie_within_their_paragraph_and_automatic_ones_never_overlap() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Sample(words =>
        {
            var text = Annotated.Archive().Person("ada-berg", "Ada Berg").Place("golf", "Golf").Place("gvn", "Golf von Nordhafen").Place("nordhafen", "Nordhafen")
                .Sidecar("actors: [ada-berg]\nplaces: [golf, nordhafen]").Annotate("X " + string.Join(' ', words)).Text;
            foreach (var paragraph in text.Paragraphs)
                for (var i = 0; i < paragraph.Marks.Length; i++)
                {
                    paragraph.Marks[i].Span.End.Should().BeLessThanOrEqualTo(paragraph.Text.Length);
                    if (i > 0) paragraph.Marks[i].Span.Start.Should().BeGreaterThanOrEqualTo(paragraph.Marks[i - 1].Span.End);
                }
        }, iter: 60);
}
