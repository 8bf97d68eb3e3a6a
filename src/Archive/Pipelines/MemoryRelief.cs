using Archive.Catalogs;

namespace Archive.Pipelines;

/// <summary>
/// Gives back what a stage no longer needs, where an archive is so large that memory is what a machine runs out of first. What survived a stage for
/// long is found by a collection of the old generation alone, which left to itself comes when all that the next stage makes lies beside it.
/// </summary>
internal static class MemoryRelief
{
    /// <summary>From so many articles on.</summary>
    private const int Many = 20_000;

    /// <summary>Whether an archive is so large.</summary>
    public static bool IsDue(Catalog catalog) => catalog.Articles.Length >= Many;

    /// <summary>Collects everything once, for a hundredth of a build's time.</summary>
    public static void Give(Catalog catalog)
    {
        if (IsDue(catalog)) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
