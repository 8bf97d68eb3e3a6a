namespace Archive.Diagnostics;

/// <summary>Finds what was probably meant, for "did you mean".</summary>
public static class Nearest
{
    /// <summary>Longer values are no typing mistakes of anything.</summary>
    private const int MaxLength = 120;

    /// <summary>
    /// The candidate nearest to <paramref name="value"/> by optimal string alignment (Damerau–Levenshtein), letter case aside:
    /// at most a third of its length away (and at least one edit is allowed from two characters on).
    /// Of equally near ones the first by ordinal order; null where none is near.
    /// </summary>
    public static string? Of(string value, IEnumerable<string> candidates)
    {
        if (value.Length is < 2 or > MaxLength) return null;
        var folded = value.ToLowerInvariant();
        var bound = Math.Max(1, value.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - value.Length) > bound) continue;
            var distance = Distance(folded, candidate.ToLowerInvariant(), bound);
            if (distance > bound) continue;
            if (nearest is not null && distance == bound && string.CompareOrdinal(candidate, nearest) >= 0) continue;
            (nearest, bound) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>The number of edits between two words, or anything over <paramref name="bound"/> where it is more than that.</summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int bound)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * (MaxLength + (MaxLength / 3) + 1)];
        if (width * 3 > rows.Length) return bound + 1;
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > bound) return bound + 1;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[width - 1];
    }
}
