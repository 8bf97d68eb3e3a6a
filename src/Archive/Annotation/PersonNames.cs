using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Diagnostics;

namespace Archive.Annotations;

/// <summary>A form of a person's name that follows from the full one.</summary>
/// <param name="Text">The surname, with or without its particles.</param>
/// <param name="IsGivenLike">It may be a given name (Prinz Harry), so that another capitalised word behind it makes it somebody else's.</param>
internal readonly record struct Surname(string Text, bool IsGivenLike);

/// <summary>How the names of persons are made up.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> Particles = Set(
        "von van zu zur zum vom de di da do dos das du del della dei der den des ten ter te al el bin ibn abu ben le la af av y e i und");

    private static readonly FrozenSet<string> Titles = Set("""
        Papst Päpstin König Königin Kaiser Kaiserin Prinz Prinzessin Fürst Fürstin Herzog Herzogin Graf Gräfin Baron Baronin Freiherr Freifrau Zar Zarin
        Sultan Emir Scheich Schah Lord Lady Sir Dame King Queen Prince Princess Pope Duke Duchess Kardinal Bischof Erzbischof Pater Bruder Schwester
        Sankt Heiliger Heilige Pfarrer Rabbi Imam Ajatollah Dalai Dr Prof Professor Professorin Doktor Herr Frau Fräulein Mr Mrs Ms Monsieur Madame Don
        Donna General Oberst Major Hauptmann Admiral Präsident Präsidentin Kanzler Kanzlerin Minister Ministerin Kapitän Onkel Tante Mutter Vater Big Iron
        """);

    private static readonly FrozenSet<string> Honorifics = Set("Herr Herrn Frau Fräulein Mr Mrs Ms Dr Prof");

    private static readonly FrozenSet<string> NoSurnames = Set("Lady Lord King Queen Prinz Prinzessin Kanzler Kanzlerin Präsident Präsidentin Nation Boss Chef Mann Frau Kaiser");

    private static readonly FrozenSet<string> Generations = Set("Jr Sr jr sr jun sen Junior Senior junior senior");

    /// <summary>The surname of a full name, the form with particles first; none for names of one word and numbered rulers.</summary>
    public static ImmutableArray<Surname> SurnamesOf(string name)
    {
        var words = WithoutGeneration(name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length < 2 || words.AsSpan().Contains("und") || name.Contains(',', StringComparison.Ordinal)) return [];
        var last = words[^1];
        if (!IsNameWord(last) || IsRomanNumeral(last) || !IsNameWord(words[0])) return [];
        var first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1])) first--;
        if (first == 1 && words.Length > 2 && words[1] == "der") return [];
        var isGivenLike = words.Length == 2 && IsTitle(words[0]);
        return first == words.Length - 1
            ? [new(last, isGivenLike)]
            : [new(string.Join(' ', words[first..]), false), new(last, false)];
    }

    /// <summary>The surname of an alias; none where the alias is no other form of a person's name (Eiserne Lady) or is in another script.</summary>
    public static ImmutableArray<Surname> SurnamesOfAlias(string alias, string name)
    {
        var words = alias.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || name.Length == 0 || IsLatin(alias) != IsLatin(name)) return [];
        if (IsTitle(words[0]) || NoSurnames.Contains(words[^1])) return [];
        var own = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isVariant = IsNear(words[0], own[0]) || IsNear(words[^1], own[^1]);
        // Eiserne, Großer: an adjective before a noun. A given name may look like one, but then its bearer's name is near.
        if (!isVariant && words[0][^1] is 'e' && !GivenNames.Common.Contains(words[0])) return [];
        return SurnamesOf(alias);
    }

    /// <summary>The words that may stand before a person's surname without making it somebody else's.</summary>
    public static IEnumerable<string> OwnWords(string name) => name.Split((char[])[' ', '-'], StringSplitOptions.RemoveEmptyEntries).Append(name.Split(' ')[0]);

    /// <summary>Whether a word is a title rather than a given name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word belongs to the surname behind it: von, van der, al.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether a word announces a person's surname: Frau, Herr.</summary>
    public static bool IsHonorific(ReadOnlySpan<char> word) => Honorifics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    /// <summary>Whether a text goes on with what makes a name another generation's (Jr.) or a firm's (AG).</summary>
    public static bool IsGeneration(ReadOnlySpan<char> word) => Generations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string[] WithoutGeneration(string[] words) =>
        words.Length > 1 && Generations.Contains(words[^1].TrimEnd('.')) ? WithoutGeneration(words[..^1]) : words;

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) && word.Length > 1 && !word.EndsWith('.') && !word.Any(char.IsDigit)
        || word is [>= 'a' and <= 'z', '\'', _, ..];

    /// <summary>Whether a word numbers a ruler.</summary>
    public static bool IsRomanNumeral(string word) => word.All(c => c is 'I' or 'V' or 'X' or 'L');

    /// <summary>Whether a name is in Latin letters.</summary>
    public static bool IsLatin(string text) => text.All(c => c < '\u0370' || c is >= '\u1E00' and < '\u2100');

    private static bool IsNear(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || Nearest.Of(left, [right]) is not null;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
