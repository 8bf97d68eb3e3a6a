using Archive.Diagnostics;

namespace Archive.Catalogs.Reading;

/// <summary>
/// A word to compare with thousands of others: the distance of <see cref="Nearest.Distance"/> (optimal string alignment, letter case aside),
/// computed for a whole column at once in the bits of one number. H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau
/// Edit Distances" (2003). Some fifty times as fast; for words of at most 64 characters.
/// </summary>
public sealed class Misspelling
{
    private const int WordSize = 64;
    private const int Ascii = 128;

    private readonly string word;
    private readonly ulong[] ascii = new ulong[Ascii];
    private readonly Dictionary<char, ulong> others = [];

    /// <summary>Prepares a word, lower case or not.</summary>
    public Misspelling(string written)
    {
        word = written.ToLowerInvariant();
        for (var i = 0; i < Math.Min(word.Length, WordSize); i++)
        {
            if (word[i] < Ascii) ascii[word[i]] |= 1UL << i;
            else others[word[i]] = others.GetValueOrDefault(word[i]) | (1UL << i);
        }
    }

    /// <summary>The number of edits to another word in lower case; anything more than <paramref name="bound"/> where it is more.</summary>
    public int DistanceTo(string lowerCase, int bound) =>
        word.Length is 0 or > WordSize ? Nearest.Distance(word, lowerCase, bound) : Distance(lowerCase);

    private int Distance(string other)
    {
        var (increases, decreases, diagonal, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var last = 1UL << (word.Length - 1);
        var distance = word.Length;
        foreach (var c in other)
        {
            var matches = c < Ascii ? ascii[c] : others.GetValueOrDefault(c);
            var swaps = ((~diagonal & matches) << 1) & before;
            diagonal = (((matches & increases) + increases) ^ increases) | matches | decreases | swaps;
            var right = decreases | ~(diagonal | increases);
            var left = diagonal & increases;
            if ((right & last) != 0) distance++;
            else if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            increases = (left << 1) | ~(diagonal | right);
            decreases = right & diagonal;
            before = matches;
        }

        return distance;
    }
}
