using System.Collections.Immutable;

namespace Archive.Sources;

/// <summary>What one reading of an archive's folders found, for the next one to begin with.</summary>
/// <param name="Tree">Where it was read.</param>
/// <param name="Version">The tree's, when it was.</param>
/// <param name="Listing">Which files were read.</param>
/// <param name="Parsed">What they hold, in the order of the listing.</param>
/// <param name="Telling">Which of them have anything to tell.</param>
/// <param name="Sources">All of them together.</param>
internal sealed record SourceReading(
    RememberedTree Tree, int Version, SourceListing Listing, ParsedFile[] Parsed, ImmutableArray<int> Telling, SourceSet Sources)
{
    /// <summary>So many saves at once are sooner read like everything else than looked for one by one.</summary>
    private const int MostChanges = 200;

    /// <summary>Which files may be others than they were; null where all may be.</summary>
    public int[]? ChangesIn(IFileTree tree, SourceListing listing)
    {
        if (!ReferenceEquals(tree, Tree) || !ReferenceEquals(listing, Listing)) return null;
        var changed = Tree.ChangedSince(Version).Take(MostChanges + 1).ToArray();
        return changed.Length > MostChanges ? null : [.. changed.Select(listing.PlaceOf).Where(place => place >= 0)];
    }
}
