using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>Cuts a paragraph into sentences: contiguous, covering every character, white space belonging to the sentence before it.</summary>
public static class SentenceSplitter
{
    // After these no sentence ends.
    private static readonly FrozenSet<string> Abbreviations = Set("""
        Dr Prof Hr Hrn Fr Frl Mr Mrs Ms St Sr Jr bzw ca evtl ggf inkl exkl sog vgl geb gest verh Dipl Ing Mag phil jur med rer nat habil hc
        Tel Fa Gebr Hl hl Hg Hrsg
        Gen Lt Col Sgt Capt Gov Sen Rep Hon Rev Pres vs zzgl abzgl max min Mt Ft Pf Rd Ave Blvd bspw einschl insb insbes lt
        z d u v o i a s m e h n
        """);

    // After these a sentence may end, which the next word tells.
    private static readonly FrozenSet<string> Undecided = Set("""
        Chr Jh Jhd Mio Mrd Mill Tsd Std Min Sek Jan Feb Febr Mrz Apr Aug Sept Sep Okt Nov Dez Oct Dec Co Inc Ltd Corp
        """);

    // After these a number follows; where none does, the sentence ends.
    private static readonly FrozenSet<string> BeforeNumbers = Set("Nr Abs Art No Nos Kap Bd S Ziff Rn Az Anm Str Abb Tab Fig Vol pp p Bl Nrn");

    // Behind a number these begin a sentence.
    private static readonly FrozenSet<string> Starters = Set("""
        Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man Doch Aber Und Oder Denn Dann Da Dort Danach Damit Dabei Dazu Daher
        Dieser Diese Dieses Diesem Diesen In Im Am An Auf Aus Bei Beim Mit Nach Seit Von Vom Vor Zu Zum Zur Für Gegen Über Unter Um Bis Durch Ohne Trotz Während
        Wegen Als Wenn Weil Ob Obwohl Auch Nur Noch Nun Jetzt So Sein Seine Seinen Seiner Ihre Ihren Ihrem Ihrer Wie Was Wer Wo Warum Zudem Außerdem Allerdings
        Trotzdem Zuvor Zuletzt Heute Gestern Morgen Laut The A This That He She It They We In On At But And
        """);

    /// <summary>The sentences of a text; one that is empty has one empty sentence.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var (start, at) = (0, 0);
        while (text.AsSpan(at).IndexOfAny(".!?…") is var found and >= 0)
        {
            var stop = at + found;
            at = EndOfStops(text, stop);
            var isDot = text[stop] == '.' && at == stop + 1;
            while (at < text.Length && IsCloser(text[at])) at++;
            var next = at;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            if (next == at || next == text.Length || !IsBoundary(text, stop, isDot, next)) continue;
            sentences.Add(new(start, next - start));
            start = at = next;
        }

        if (start < text.Length || sentences.Count == 0) sentences.Add(new(start, text.Length - start));
        return sentences.ToImmutable();
    }

    private static int EndOfStops(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…') at++;
        return at;
    }

    // A German closing quotation mark is the English opening one: it closes here, directly behind a stop.
    private static bool IsCloser(char c) => c is '“' or '”' or '"' or '\'' or '’' or '‘' or '»' or '«' or '›' or '‹' or ')' or ']';

    private static bool IsBoundary(string text, int stop, bool isDot, int next)
    {
        // "…“, sagte er" is no end, and neither is a dash that goes on.
        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or '–' or '—' or '-' or ')') return false;
        return !isDot || !IsAbbreviated(text, stop, next);
    }

    private static bool IsAbbreviated(string text, int dot, int next)
    {
        var begin = dot;
        while (begin > 0 && char.IsLetterOrDigit(text[begin - 1])) begin--;
        var word = text.AsSpan(begin, dot - begin);
        if (word.Length == 0) return false;
        if (char.IsAsciiDigit(word[0])) return IsOrdinal(text, begin, word, next);
        // J. Smith, z. B., U.S.
        if (word.Length == 1 && char.IsUpper(word[0])) return IsBehindAbbreviation(text, begin) || !IsSentenceStart(text, next);
        if (word.Length == 1 && begin > 0 && text[begin - 1] == '.') return true;
        if (IsNumeral(word) && begin > 1 && char.IsLetter(text[begin - 2])) return !IsSentenceStart(text, next);
        if (BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return char.IsAsciiDigit(text[next]);
        if (Undecided.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return !IsSentenceStart(text, next);
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    // z. B., i. V.
    private static bool IsBehindAbbreviation(string text, int begin) =>
        text.AsSpan(0, begin).TrimEnd() is [.., var letter, '.'] && char.IsLetter(letter);

    // "7. August", "19. Jahrhundert"; a year at the end of a sentence has four digits, and "um 18.30" is no ordinal.
    private static bool IsOrdinal(string text, int begin, ReadOnlySpan<char> word, int next) =>
        word.Length <= 2 && (begin == 0 || text[begin - 1] is not ('.' or ',' or ':')) && !IsSentenceStart(text, next);

    private static bool IsNumeral(ReadOnlySpan<char> word) => word.Length > 1 && word.IndexOfAnyExcept("IVX") < 0;

    // A noun does not tell: 7. August.
    private static bool IsSentenceStart(string text, int next)
    {
        if (text[next] is '„' or '»' or '"' or '“') return true;
        var end = next;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(next, end - next));
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
