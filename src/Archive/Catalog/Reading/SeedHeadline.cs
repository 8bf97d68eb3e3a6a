using System.Collections.Frozen;
using Archive.Model;

namespace Archive.Catalogs.Reading;

/// <summary>The headline of an article that nobody gave one: its first sentence.</summary>
internal static class SeedHeadline
{
    private const int MaxLength = 90;

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "Dr", "Prof", "St", "Nr", "Hr", "Fr", "Mio", "Mrd", "ca", "bzw", "usw", "vgl", "geb", "gest", "sog", "inkl", "exkl", "Abs", "Art", "Bd",
        "Jr", "Sr", "Mr", "Mrs", "Ms", "vs", "Gen", "Col", "Lt", "Sgt", "Str", "Tel", "Mag", "Ing", "Dipl",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first sentence, cut at a word to 90 characters at most; the stem where the seed has no text.</summary>
    public static string Of(Seed seed)
    {
        var first = seed.Paragraphs.Select(paragraph => paragraph.Text.Trim()).FirstOrDefault(text => text.Length > 0);
        return first is null ? seed.Stem : Cut(FirstSentence(first));
    }

    private static string FirstSentence(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?')) continue;
            var after = SkipClosing(text, i + 1);
            if (!BeginsSentence(text, after) || (text[i] == '.' && IsAbbreviation(text, i))) continue;
            return text[i] == '.' && after == i + 1 ? text[..i] : text[..after];
        }

        return text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }

    private static int SkipClosing(string text, int from)
    {
        while (from < text.Length && text[from] is '"' or '“' or '”' or '«' or '»' or '‘' or '’' or ')' or '.' or '!' or '?') from++;
        return from;
    }

    private static bool BeginsSentence(string text, int at) =>
        at + 1 < text.Length && char.IsWhiteSpace(text[at]) && !char.IsLower(text[at + 1]);

    // A number ("7. August"), a single letter ("z. B.", "J. R.") or a word that is always written with a full stop.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        var word = text[start..stop];
        return word.Length <= 1 || word.All(char.IsAsciiDigit) || Abbreviations.Contains(word);
    }

    private static string Cut(string sentence)
    {
        if (sentence.Length <= MaxLength) return sentence;
        var end = sentence.LastIndexOf(' ', MaxLength - 1);
        if (end <= 0) end = char.IsHighSurrogate(sentence[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return sentence[..end].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }
}
