using System.Collections.Immutable;

namespace Archive.Catalogs;

/// <summary>Compares what an earlier build held with what a later one holds.</summary>
internal static class Unchanged
{
    /// <summary>Whether two lists are alike, item by item. What is the same object is alike; only the few others are looked at.</summary>
    public static bool AreAll<T>(ImmutableArray<T> before, ImmutableArray<T> now, Func<T, T, bool> alike)
        where T : class
    {
        if (before == now) return true;
        if (before.Length != now.Length) return false;
        for (var i = 0; i < before.Length; i++)
            if (!ReferenceEquals(before[i], now[i]) && !alike(before[i], now[i])) return false;
        return true;
    }

    /// <summary>Whether two lists hold the same objects.</summary>
    public static bool AreAll<T>(ImmutableArray<T> before, ImmutableArray<T> now)
        where T : class => AreAll(before, now, static (_, _) => false);
}
