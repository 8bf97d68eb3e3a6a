using Archive.Diagnostics;

namespace Archive.Annotations;

/// <summary>Finds what a quote that does not stand in the text probably meant.</summary>
internal static class NearestPassage
{
    private const int MostQuoted = 40;
    private const int MostWords = 50_000;
    private const int MostDistances = 20_000;

    /// <summary>
    /// The passage whose words are most like those of the quote, letter case, punctuation and typing mistakes aside; null where too few of them
    /// stand there.
    /// </summary>
    public static string? Of(string quote, string text)
    {
        var wanted = WordsOf(quote, MostQuoted).Select(word => quote.Substring(word.Start, word.Length).ToLowerInvariant()).ToArray();
        if (wanted.Length == 0) return null;
        var words = WordsOf(text, MostWords);
        var likeness = Likeness(wanted, words, text);
        var (best, bestAt) = (0, -1);
        for (var at = 0; at < words.Count; at++)
        {
            var score = ScoreAt(at, wanted.Length, likeness);
            if (score > best) (best, bestAt) = (score, at);
        }

        // An exact word scores 2: more than half of the words have to be there, or the only one nearly.
        return best <= wanted.Length && (wanted.Length > 1 || best == 0) ? null : Passage(bestAt, wanted.Length, words, likeness, text);
    }

    /// <summary>For each word of the text the first word of the quote that it is (2 × number) or may be a misspelling of (2 × number + 1); −1: none.</summary>
    private static int[] Likeness(string[] wanted, List<TextSpan> words, string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = wanted.Length - 1; i >= 0; i--) numbers[wanted[i]] = i * 2;
        var left = MostDistances;
        var known = new Dictionary<string, int>(numbers, StringComparer.Ordinal);
        return [.. words.Select(span =>
        {
            var word = text.Substring(span.Start, span.Length).ToLowerInvariant();
            if (known.TryGetValue(word, out var number)) return number;
            var near = left > 0 && word.Length >= 3 ? Nearest.Of(word, numbers.Keys) : null;
            left -= wanted.Length;
            return known[word] = near is null ? -1 : numbers[near] + 1;
        })];
    }

    // Exact words count twice as much as misspelt ones; each word of the quote counts once.
    private static int ScoreAt(int at, int count, int[] likeness)
    {
        if (likeness[at] < 0) return 0;
        var score = 0;
        Span<bool> seen = stackalloc bool[MostQuoted];
        for (var i = at; i < Math.Min(at + count, likeness.Length); i++)
        {
            if (likeness[i] < 0 || seen[likeness[i] / 2]) continue;
            seen[likeness[i] / 2] = true;
            score += likeness[i] % 2 == 0 ? 2 : 1;
        }

        return score;
    }

    private static string Passage(int at, int count, List<TextSpan> words, int[] likeness, string text)
    {
        var last = Math.Min(at + count, words.Count) - 1;
        while (last > at && likeness[last] < 0) last--;
        return text[words[at].Start..words[last].End];
    }

    private static List<TextSpan> WordsOf(string text, int most)
    {
        var words = new List<TextSpan>();
        for (int at = 0; at < text.Length && words.Count < most; at++)
        {
            if (!Words.Holds(text, at)) continue;
            var end = Words.EndOf(text, at);
            words.Add(new(at, end - at));
            at = end;
        }

        return words;
    }
}
