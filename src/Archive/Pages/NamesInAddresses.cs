using Archive.Model;

namespace Archive.Pages;

/// <summary>Names in addresses and ids, where they stand in small Latin letters, with hyphens between the words or run together.</summary>
internal static class NamesInAddresses
{
    /// <summary>A shorter part of a name tells nothing.</summary>
    public const int ShortestTellingPart = 4;

    private const int LongestEnding = 2;
    private const int ShortestRun = 7;
    private const int ShortestWithin = 12;

    /// <summary>How an address may spell a form of a name; nothing where it is too short to be telling.</summary>
    public static IEnumerable<string> Of(string form) => Slug.SpellingsOf(form).Where(slug => slug.Length >= ShortestTellingPart);

    /// <summary>Whether a slug or id holds words, the last of them perhaps with an ending of one or two letters.</summary>
    public static bool Holds(string slug, string words)
    {
        for (var at = slug.IndexOf(words, StringComparison.Ordinal); at >= 0; at = slug.IndexOf(words, at + 1, StringComparison.Ordinal))
            if ((at == 0 || slug[at - 1] == '-') && EndOfWord(slug, at + words.Length) - at - words.Length <= LongestEnding) return true;
        return HoldsRun(slug, words, LongestEnding);
    }

    /// <summary>The same of part of another site's address, where words may go on as they like.</summary>
    public static bool Tells(string slug, string words) =>
        Holds(slug, words) || HoldsRun(slug, words, slug.Length) || (IsLong(words) && !words.Contains('-', StringComparison.Ordinal) && $"-{slug}".Contains($"-{words}", StringComparison.Ordinal));

    /// <summary>Whether the words of a long full name stand one behind another, whatever is before, between and behind them: of a short one, that may be chance.</summary>
    public static bool TellsRun(string slug, string words) =>
        words.Contains('-', StringComparison.Ordinal) && LettersOf(words).Length >= ShortestWithin && LettersOf(slug).Contains(LettersOf(words), StringComparison.Ordinal);

    /// <summary>Whether a name is so long that its letters are hardly part of something else.</summary>
    public static bool IsLong(string words) => words.Length - words.AsSpan().Count('-') >= ShortestRun;

    /// <summary>A slug without its hyphens.</summary>
    public static string LettersOf(string slug) => slug.Replace("-", "", StringComparison.Ordinal);

    /// <summary>Whether the words of a name stand from the beginning of a word on, whatever hyphens are between their letters.</summary>
    private static bool HoldsRun(string slug, string words, int longestEnding)
    {
        if (!words.Contains('-', StringComparison.Ordinal) || !IsLong(words)) return false;
        for (var start = 0; start < slug.Length; start = EndOfWord(slug, start) + 1)
            if (EndOfRun(slug, start, words) is >= 0 and var end && EndOfWord(slug, end) - end <= longestEnding) return true;
        return false;
    }

    private static int EndOfRun(string slug, int at, string words)
    {
        foreach (var letter in words)
        {
            if (letter == '-') continue;
            while (at < slug.Length && slug[at] == '-') at++;
            if (at == slug.Length || slug[at++] != letter) return -1;
        }

        return at;
    }

    private static int EndOfWord(string slug, int at) => slug.IndexOf('-', at) is >= 0 and var end ? end : slug.Length;
}
