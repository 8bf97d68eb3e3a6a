using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>Cuts a paragraph into sentences: contiguous, covering every character, white space belonging to the sentence before it.</summary>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal, "Dr", "Prof", "Hr", "Fr", "Mr", "Mrs", "Ms", "St", "Nr", "Abs", "Art", "bzw", "ca", "etc", "evtl", "ggf", "inkl", "max", "min", "Mio", "Mrd",
        "Mill", "sog", "u", "a", "z", "d", "h", "o", "s", "v", "Chr", "vgl", "Jan", "Feb", "Aug", "Sept", "Sep", "Okt", "Nov", "Dez", "Str", "Tel", "usw", "geb", "gest", "Co",
        "Jr", "Sr", "No", "Inc", "Ltd", "Corp", "Gen", "Lt", "Col", "Sgt", "Gov", "Sen", "Rep", "Hl", "hl", "Bd", "Hg", "Hrsg", "Kap", "Anm", "S", "ff", "f", "p", "i", "e", "zzgl", "Ing", "Dipl", "Mag", "phil", "jur", "med", "rer", "nat", "Std", "sen", "jun", "vs", "US", "U");

    /// <summary>The sentences of a text; one that is empty has one empty sentence.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '…')) continue;
            var end = at + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…') end++;
            var isDot = text[at] == '.' && end == at + 1;
            while (end < text.Length && IsCloser(text, end)) end++;
            if (end == text.Length || !char.IsWhiteSpace(text[end])) continue;
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next == text.Length || !IsBoundary(text, at, isDot, next))
            {
                at = end - 1;
                continue;
            }

            sentences.Add(new(start, next - start));
            start = next;
            at = next - 1;
        }

        if (start < text.Length || sentences.Count == 0) sentences.Add(new(start, text.Length - start));
        return sentences.ToImmutable();
    }

    // A German closing quotation mark is the English opening one: it closes here, directly behind a stop.
    private static bool IsCloser(string text, int at) => text[at] is '“' or '”' or '"' or '\'' or '’' or '‘' or '»' or '«' or ')' or ']';

    private static bool IsBoundary(string text, int stop, bool isDot, int next)
    {
        if (char.IsLower(text[next])) return false;
        // "…“, sagte er" is no end, and neither is a dash that goes on.
        if (text[next] is ',' or ';' or ':' or '–' or '—' or '-') return false;
        return !isDot || !IsAbbreviated(text, stop);
    }

    private static bool IsAbbreviated(string text, int dot)
    {
        var begin = dot;
        while (begin > 0 && char.IsLetterOrDigit(text[begin - 1])) begin--;
        var word = text.AsSpan(begin, dot - begin);
        if (word.Length == 0) return false;
        // An ordinal: "7. August", "19. Jahrhundert"; a year at the end of a sentence has four digits.
        if (char.IsAsciiDigit(word[0])) return word.Length <= 2;
        if (word.Length == 1 && char.IsUpper(word[0])) return true;
        return Abbreviations.Contains(word.ToString());
    }
}
