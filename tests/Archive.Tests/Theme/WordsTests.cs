using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Archive.Themes;

namespace Archive.Tests.Themes;

public sealed class WordsTests
{
    [Fact]
    public void Both_languages_have_the_same_words() => WordsOf("de").Keys.Should().Equal(WordsOf("en").Keys);

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        var (german, english) = (WordsOf("de"), WordsOf("en"));
        german.Keys.Where(key => !key.StartsWith("date.", StringComparison.Ordinal) && !PlaceholdersOf(german[key]).SetEquals(PlaceholdersOf(english[key]))).Should().BeEmpty();
    }

    [Fact]
    public void Every_member_of_the_vocabularies_has_words() =>
        EnumWords.Families.SelectMany(family => Enum.GetNames(family.Enum).Select(name => $"{family.Prefix}.{EnumWords.Kebab(name)}"))
            .Where(key => WordsOf("de").Find(key) is null).Should().BeEmpty();

    [Fact]
    public void No_words_are_there_for_nothing()
    {
        var root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..");
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(root, "theme", "templates"))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "src", "Archive"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
            .Select(File.ReadAllText));
        var families = EnumWords.Families.Select(family => family.Prefix)
            .Concat(["month", "month-short", "weekday", "weekday-short", "certainty", "authority", "date.season-21", "date.season-22", "date.season-23", "date.season-24", "nav", "about"]).ToHashSet();
        WordsOf("de").Keys.Where(key => !families.Contains(key) && !families.Contains(key[..Math.Max(0, key.LastIndexOf('.'))]))
            .Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal) && !(key.EndsWith(".one", StringComparison.Ordinal) && sources.Contains($"\"{key[..^4]}\"", StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("articles", 1, "1 Artikel")]
    [InlineData("actors", 1, "1 Akteur")]
    [InlineData("actors", 2, "2 Akteure")]
    [InlineData("actors", 12345, "12.345 Akteure")]
    public void Counts_agree_with_their_nouns(string key, int count, string expected) => WordsOf("de").Count(key, count).Should().Be(expected);

    private static HashSet<string> PlaceholdersOf(string words) => [.. Regex.Matches(words, @"\{\d\}", RegexOptions.NonBacktracking).Select(match => match.Value)];

    private static Localizer WordsOf(string language) => WordsFile.Read(language, ThemeFiles.BuiltIn($"i18n/{language}.json")!, null, new());

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
