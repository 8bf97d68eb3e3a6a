using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Exports.Search;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Pages;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Exports;

/// <summary>Where the words of texts stand, as the search box reads it.</summary>
public sealed class TextSearchTests
{
    /// <summary>What <c>search.js</c> does, step by step: what is typed is folded like that.</summary>
    [Fact]
    public void Every_character_is_folded_as_the_browser_folds_it()
    {
        for (var code = 1; code <= 0xFFFF; code++)
        {
            if (!Rune.IsValid(code) || Rune.GetUnicodeCategory(new(code)) == System.Globalization.UnicodeCategory.OtherNotAssigned) continue;
            var text = $"x{new Rune(code)}ab ae{new Rune(code)}e";
            WordsOf(text).Should().Equal(AsTheBrowser(text), $"of U+{code:X4}");
        }
    }

    [Fact]
    public void Words_of_any_text_are_folded_as_the_browser_folds_them()
    {
        string[] signs = ["a", "e", "ä", "ae", "œ", "Æ", "ß", "O", "u\u0308", "É", " ", "-", "’", "1", "Ж", "й", "界", "\uD835\uDC00", "ﬁ", "–", "\u00AD", "İ", "ς", "한"];
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => signs[random.Next(signs.Length)]));
            WordsOf(text).Should().Equal(AsTheBrowser(text), text);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_word_leads_to_the_articles_that_have_it_whoever_reads_them(int jobs)
    {
        var archive = new InventedArchive();
        var random = new Random(5);
        var words = Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, random.Next(0, 12)).Select(_ => $"w{random.Next(40) * random.Next(40)}").ToHashSet()).ToList();
        for (var i = 0; i < words.Count; i++) archive.Article($"a{i:0000}", "2031-05-04", $"{string.Join(' ', words[i])}.");
        var articles = RenderedExports.ContextOf(archive.ToPages()).Archive.Articles;

        var index = TextIndex.Of(articles, jobs);

        var expected = Enumerable.Range(0, words.Count).SelectMany(i => words[i].Append("meldung").Append($"a{i:0000}").Select(word => (Word: word, Article: i)))
            .GroupBy(one => one.Word, one => one.Article).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        index.Words.ToArray().Should().Equal(expected.Select(group => group.Key));
        for (var i = 0; i < expected.Count; i++)
        {
            ArticlesOf(index, i).Should().Equal(expected[i], expected[i].Key);
            index.CountOf(i).Should().Be(expected[i].Count());
        }
    }

    /// <summary>Spellings are folded once and looked up by their bytes from then on; that must find what folding each of them finds.</summary>
    [Fact]
    public void Words_of_packed_texts_are_those_that_are_read_sign_by_sign()
    {
        string[] signs = ["a", "e", "ä", "ae", "Æ", "ß", "O", "u", "É", " ", " ", "-", "’", "'", "1", "–", "“", "…", "\u00AD", "\u00A0", "€", "™", "Donaudampfschiff", "´", "ÿ"];
        var random = new Random(13);
        var texts = Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => signs[random.Next(signs.Length)]))).ToList();
        // Some that cannot be packed.
        texts.AddRange(Enumerable.Range(0, 40).Select(i => $"Ж {texts[i]}"));
        var archive = new InventedArchive();
        for (var i = 0; i < texts.Count; i++) archive.Article($"a{i:000}", "2031-05-04", texts[i]);

        var index = TextIndex.Of(RenderedExports.ContextOf(archive.ToPages()).Archive.Articles, 2);

        var found = Enumerable.Range(0, index.Words.Length).SelectMany(word => ArticlesOf(index, word).Select(article => (Article: article, Word: index.Words[word]))).ToLookup(one => one.Article, one => one.Word);
        for (var i = 0; i < texts.Count; i++) found[i].Should().BeEquivalentTo(WordsOf($"Meldung a{i:000} {texts[i]}").Distinct(), texts[i]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(100_000)]
    public void Whatever_is_typed_of_a_word_the_parts_that_are_fetched_hold_it(int most)
    {
        var archive = new InventedArchive();
        var random = new Random(3);
        for (var i = 0; i < 200; i++) archive.Article($"a{i}", "2031-05-04", $"{string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word()))}.");
        var index = TextIndex.Of(RenderedExports.ContextOf(archive.ToPages()).Archive.Articles, 2);

        var parts = TextTree.Split(index, most);

        parts.SelectMany(part => Enumerable.Range(part.From, part.To - part.From)).Should().Equal(Enumerable.Range(0, index.Words.Length), "each word is in one part");
        parts.Select(part => part.Name).Should().OnlyHaveUniqueItems();
        foreach (var part in parts.Where(part => part.To - part.From > 1)) Enumerable.Range(part.From, part.To - part.From).Sum(index.CountOf).Should().BeLessThanOrEqualTo(most);
        var all = index.Words.ToArray();
        foreach (var word in all)
            for (var length = 1; length <= word.Length; length++)
            {
                var typed = string.Concat(word[..length].Select(SearchTree.NameOf));
                var fetched = parts.Where(part => part.Name.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(part.Name, StringComparison.Ordinal))
                    .SelectMany(part => all[part.From..part.To]).ToHashSet();
                all.Where(one => one.StartsWith(word[..length], StringComparison.Ordinal)).Should().BeSubsetOf(fetched, typed);
            }

        string Word() => new([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => "abcж"[random.Next(4)])]);
    }

    [Fact]
    public void Files_hold_words_with_distances_and_what_is_shown_of_the_articles()
    {
        var archive = new InventedArchive();
        archive.Article("a1", "2031-05-04", "Der Hafen schläft.");
        archive.Article("a2", "2031-05-05", "Still.");
        archive.Article("a3", "2031-05-06", "Kein Hafen.");
        var context = RenderedExports.ContextOf(archive.ToPages());
        var files = SearchFiles.Of(context, TextIndex.Of(context.Archive.Articles, 1), key => key, date => date.Text).ToDictionary(file => file.Path, file => RenderedExports.TextOf(file, context));

        files["search/texts.json"].Should().Be("""{"words":[["a1",1],["a2",2],["a3",3],["der",1],["hafen",1,2],["kein",3],["meldung",1,1,1],["schlaft",1],["still",2]]}""" + "\n");
        files["search/list-0.json"].Should().StartWith("""{"entries":[["2031-05-04-meldung-a1","Meldung a1","2031-05-04",""],""");
        using var index = JsonDocument.Parse(files["search/index.json"]);
        index.RootElement.GetProperty("texts").EnumerateArray().Select(name => name.GetString()).Should().Equal("");
        index.RootElement.GetProperty("listed").GetInt32().Should().Be(100);
    }

    [Fact]
    public void Nothing_is_found_that_no_reader_may_see()
    {
        var site = new MemorySite();
        new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nlanguage: de\n")
            .With("input/actors/zeuge.yml", "type: Person\nname: Wendelin Geheim\nprivacy: private-person\n")
            .With("seeds/a1.txt", "date 2031-05-04 Wendelin Geheim kam zum Hafen.\n").With("input/articles/a1.yml", "headline: Ankunft\n")
            .With("seeds/a2.txt", "date 2031-05-05 Dies ist öffentlich, dies hier nimmermehr.\n").With("input/articles/a2.yml", "headline: Auszug\nrights: {excerptWords: 3}\n")
            .With("seeds/a3.txt", "date 2031-05-06 Zurückgezogenes.\n").With("input/articles/a3.yml", "headline: Weg\npubstatus: withheld\n")
            .Build(site, new MemoryCache()).Succeeded.Should().BeTrue();

        var words = Encoding.UTF8.GetString(site.Files["search/texts.json"].Span);

        words.Should().Contain("\"hafen\"").And.Contain("\"offentlich\"");
        words.Should().NotContain("wendelin").And.NotContain("geheim").And.NotContain("nimmermehr").And.NotContain("zuruckgezogenes");
        Encoding.UTF8.GetString(site.Files["search/list-0.json"].Span).Should().Contain("Ankunft").And.NotContain("Weg");
    }

    private static List<int> ArticlesOf(TextIndex index, int word)
    {
        var (found, article) = (new List<int>(), -1);
        foreach (var gap in index.GapsOf(word)) found.Add(article += gap);
        return found;
    }

    private static List<string> WordsOf(string text)
    {
        var reader = new WordReader();
        reader.Begin(text.AsMemory());
        var words = new List<string>();
        while (reader.Read())
        {
            reader.Folded.ToString().Should().Be(reader.Word.ToString());
            words.Add(reader.Word.ToString());
        }

        return words;
    }

    private static IEnumerable<string> AsTheBrowser(string text)
    {
        var plain = Silent.Replace(text.Normalize(NormalizationForm.FormD), "").ToLowerInvariant();
        foreach (var (letter, spelled) in (ReadOnlySpan<(string, string)>)[("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("ı", "i"), ("ς", "σ")])
            plain = plain.Replace(letter, spelled, StringComparison.Ordinal);
        return Pieces.Split(UmlautLetters.Replace(plain, "$1")).Where(word => word.Length > 0)
            .Select(word => word.Length <= WordReader.Longest ? word : word[..WordReader.Longest].TrimEnd([.. Enumerable.Range(0xD800, 0x400).Select(code => (char)code)]));
    }

    private static readonly Regex Silent = new(@"[\p{M}'’ʼ`´]", RegexOptions.NonBacktracking);
    private static readonly Regex UmlautLetters = new("([aou])e", RegexOptions.NonBacktracking);
    private static readonly Regex Pieces = new(@"[^\p{L}\p{Nd}\uD800-\uDFFF]+", RegexOptions.NonBacktracking);
}
