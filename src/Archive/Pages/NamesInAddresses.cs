using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Names in addresses and ids, where they stand in small Latin letters, with hyphens between the words or run together.</summary>
internal static class NamesInAddresses
{
    /// <summary>A shorter part of a name tells nothing.</summary>
    public const int ShortestTellingPart = 4;

    private const int LongestEnding = 2;
    private const int ShortestRun = 7;
    private const int MostEscapes = 8;

    /// <summary>How an address may spell a form of a name; nothing where it is too short to be telling.</summary>
    public static IEnumerable<string> Of(string form) => Slug.SpellingsOf(form).Where(slug => slug.Length >= ShortestTellingPart);

    /// <summary>Whether a slug or id holds words, the last of them perhaps with an ending of one or two letters.</summary>
    public static bool Holds(string slug, string words)
    {
        for (var at = slug.IndexOf(words, StringComparison.Ordinal); at >= 0; at = slug.IndexOf(words, at + 1, StringComparison.Ordinal))
            if ((at == 0 || slug[at - 1] == '-') && EndOfWord(slug, at + words.Length) - at - words.Length <= LongestEnding) return true;
        return HoldsRun(slug, words, LongestEnding);
    }

    /// <summary>Whether an address of another site tells a name. It may go on as it likes: it is no word of a language, and nothing is lost but a link.</summary>
    public static bool TellsAny(string url, ImmutableArray<string> names)
    {
        var address = Unescaped(url);
        foreach (var range in address.AsSpan().SplitAny('/', '?', '#', '&', '='))
            if (Slug.Whole(address[range]) is { Length: > 0 } slug && names.Any(words => Holds(slug, words) || HoldsRun(slug, words, slug.Length))) return true;
        return false;
    }

    // What is escaped twice is read by whoever follows the link.
    private static string Unescaped(string url)
    {
        for (var i = 0; i < MostEscapes; i++)
        {
            var unescaped = Uri.UnescapeDataString(url);
            if (unescaped == url) break;
            url = unescaped;
        }

        return url;
    }

    /// <summary>Whether the words of a name stand from the beginning of a word on, whatever hyphens are between their letters.</summary>
    private static bool HoldsRun(string slug, string words, int longestEnding)
    {
        if (!words.Contains('-', StringComparison.Ordinal) || words.Length - words.AsSpan().Count('-') < ShortestRun) return false;
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
