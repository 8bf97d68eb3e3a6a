using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Archive.Exports.Search;
using Archive.Model;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Pages;
using Archive.Tests.WholeSite;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Exports;

/// <summary>What the search box reads.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("Jürgen Müller-Lüdenscheidt", "jurgen muller ludenscheidt")]
    [InlineData("Juergen MUELLER", "jurgen muller")]
    [InlineData("Straße strasse STRASSE", "strasse")]
    [InlineData("Łódź, Ærø & Þór", "lodz aro thor")]
    [InlineData("O’Neil O'Neil d'Arc", "oneil darc")]
    [InlineData("Владимир Путин", "владимир путин")]
    [InlineData("Λόγος ΛΟΓΟΣ", "λογοσ")]
    [InlineData("İstanbul, Diyarbakır", "istanbul diyarbakir")]
    [InlineData("Neue Bauer aee", "neu baur ae")]
    [InlineData("G7 2031 – „…“", "g7 2031")]
    [InlineData("Donaudampfschifffahrt", "donaudampfschiff")]
    [InlineData("a\uD800b", "a b")]
    [InlineData("", "")]
    public void Words_are_folded_as_people_type_them(string text, string words) =>
        new SearchWords().Of(text).Should().Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Words_are_the_same_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            new SearchWords().Of("ISTANBUL Info").Should().Equal("istanbul", "info");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Few_entries_are_one_part() =>
        Split(3, "a b", "c", "").Should().BeEquivalentTo([new { Name = "", Entries = ImmutableArray.Create(0, 1, 2), IsCut = false }]);

    [Fact]
    public void Many_are_split_by_how_their_words_begin_until_each_part_is_small_enough()
    {
        var parts = Split(2, "anna", "anton", "ada berg", "berta", "ä", "жук");

        parts.Select(part => $"{part.Name}: {string.Join(',', part.Entries)}").Should().Equal("-0436: 5", "a_: 4", "ad: 2", "an: 0,1", "b: 2,3");
        parts.Should().OnlyContain(part => part.Entries.Length <= 2 && !part.IsCut);
    }

    [Fact]
    public void Of_too_many_with_the_same_word_the_first_stay_and_the_part_says_so()
    {
        var parts = Split(2, "meier", "meier", "meierhof", "meier");

        parts.Select(part => (part.Name, string.Join(',', part.Entries), part.IsCut)).Should().Equal(("meier_", "0,1", true), ("meierh", "2", false));
    }

    [Fact]
    public void An_entry_has_each_word_once_whoever_else_has_it()
    {
        var words = new SearchWords();

        words.Of("Ada Berg", "ada").Should().Equal("ada", "berg");
        words.Of("Berg", "Ada Berg").Should().Equal("berg", "ada");
    }

    /// <summary>A record of a megabyte has so many other names; where each was looked for among all before it, they took minutes.</summary>
    [Fact]
    public void A_hundred_and_fifty_thousand_words_of_one_entry_are_found_soon()
    {
        var clock = Stopwatch.StartNew();

        new SearchWords().Of(string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"n{i}"))).Should().HaveCount(150_000);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void No_name_makes_a_file_that_is_large_or_a_path_that_is_long()
    {
        var words = Enumerable.Range(0, 5000).Select(i => new SearchWords().Of(string.Concat(Enumerable.Repeat("界", 300)) + i)).ToImmutableArray();

        SearchTree.Split(words, 1000).Should().OnlyContain(part => part.Entries.Length <= 1000 && part.Name.Length <= 90);
    }

    /// <summary>Whatever somebody types of a word, the parts that the browser would fetch hold every entry with it.</summary>
    [Fact]
    public void The_parts_of_a_words_beginning_hold_every_entry_that_has_it()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 400).Select(_ => ImmutableArray.Create(Word(), Word())).ToImmutableArray();
        var parts = SearchTree.Split(words, 20);

        foreach (var word in words.SelectMany(some => some).Distinct())
            for (var length = 1; length <= word.Length; length++)
            {
                var typed = word[..length];
                var fetched = parts.Where(part => part.Name.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(part.Name, StringComparison.Ordinal)).ToList();
                if (fetched.Any(part => part.IsCut)) continue;
                fetched.SelectMany(part => part.Entries).Should().Contain(Enumerable.Range(0, words.Length).Where(i => words[i].Any(one => one.StartsWith(typed, StringComparison.Ordinal))), typed);
            }

        string Word() => new([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (char)('a' + random.Next(3)))]);
    }

    [Fact]
    public void An_entry_tells_what_is_shown_of_it_those_first_that_more_articles_mention()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg", a => a with { Head = a.Head with { Alias = [new("Die Bergerin", null, new("test.yml", 1, 1))] }, Metonyms = [new("Das Rathaus", null, new("test.yml", 1, 1))], Roles = [Role("Rätin", "2030/..")] })
            .Place("hafen", "Hafen").Event("fest", "Fest", "2031-05-04", e => e with { OccurStatus = OccurStatus.DidNotOccur, Kind = "Feier", Location = At("hafen"), Participants = [new(At("ada"), null)] });
        archive.Article("a1", "2031-05-04", "{hafen|Hafen}.");
        archive.Article("a2", "2031-05-05", "{hafen|Hafen} {ada|Ada Berg}.");
        var found = new FoundRecords(RenderedExports.ContextOf(archive.ToPages()).Archive, date => $"am {date.Text}");

        Enumerable.Range(0, 3).Select(number => Written(writer => found.Write(writer, number))).Should().Equal(
            """["places","hafen","Hafen","city","","","",2]""",
            """["actors","ada","Ada Berg","person","Rätin","Die Bergerin · Das Rathaus","",1]""",
            """["events","fest","Fest","did-not-occur","Feier","","Hafen · Ada Berg",0,"am 2031-05-04"]""");
        found.Words()[2].Should().Equal("fest", "feier", "hafen", "ada", "berg");
        var articles = new FoundArticles(RenderedExports.ContextOf(archive.ToPages()).Archive);
        Written(writer => articles.Write(writer, 0)).Should().Be("""["2031-05-05-meldung-a2","Meldung a2","2031-05-05",""]""");
    }

    [Fact]
    public void A_hidden_person_is_found_by_nothing_but_what_is_shown()
    {
        var archive = new InventedArchive().Actor("zeuge", "Max Muster", a => a with { Privacy = Privacy.PrivatePerson, SortName = "Muster, Max", Head = a.Head with { Alias = [new("Maxi", null, new("test.yml", 1, 1))] }, Metonyms = [new("Max-Haus", null, new("test.yml", 1, 1))] })
            .Event("tat", "Die Tat von Max Muster", null, e => e with { Participants = [new(At("zeuge"), null)] });
        var found = new FoundRecords(RenderedExports.ContextOf(archive.ToPages()).Archive, date => $"am {date.Text}");

        found.Words().SelectMany(words => words).Should().NotContain(["max", "muster", "maxi"]).And.Contain(["m", "tat"]);
        Enumerable.Range(0, 2).Select(number => Written(writer => found.Write(writer, number))).Should().NotContainMatch("*Mus*").And.NotContainMatch("*Max*");
    }

    [Fact]
    public void A_site_has_the_files_that_its_index_names_and_nothing_of_what_is_withheld()
    {
        var site = new MemorySite();
        new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nlanguage: de\n").With("input/actors/ada.yml", "type: Person\nname: Ada Berg\n")
            .With("seeds/a1.txt", "date 2031-05-04 Ada Berg kam.\n").With("input/articles/a1.yml", "headline: Ankunft\n")
            .With("seeds/a2.txt", "date 2031-05-05 Geheimes.\n").With("input/articles/a2.yml", "headline: Geheimtitel\npubstatus: withheld\n")
            .Build(site, new MemoryCache()).Succeeded.Should().BeTrue();

        using var index = JsonDocument.Parse(site.Files["search/index.json"]);
        index.RootElement.GetProperty("records").EnumerateArray().Select(name => name.GetString()).Should().Equal("");
        index.RootElement.GetProperty("words").GetProperty("status.did-not-occur").GetString().Should().Be("nicht geschehen");
        Encoding.UTF8.GetString(site.Files["search/records.json"].Span).Should().Be("""{"entries":[["actors","ada","Ada Berg","person","","","",0]]}""" + "\n");
        Encoding.UTF8.GetString(site.Files["search/articles.json"].Span).Should().Be("""{"entries":[["2031-05-04-ankunft","Ankunft","2031-05-04",""]]}""" + "\n");
    }

    private static ImmutableArray<SearchPart> Split(int most, params string[] texts)
    {
        var words = new SearchWords();
        return SearchTree.Split([.. texts.Select(text => words.Of(text))], most);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
