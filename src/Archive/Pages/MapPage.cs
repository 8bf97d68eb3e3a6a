using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>All places of the archive on one map (<c>map/</c>).</summary>
public sealed record MapPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "map";

    /// <summary>Places whose position is known, most mentioned first; at most 600 of <see cref="Total"/>.</summary>
    public ImmutableArray<MapPlace> Places { get; init; } = [];

    /// <summary>How many places have a position.</summary>
    public required int Total { get; init; }

    /// <summary>How many have none.</summary>
    public required int Unknown { get; init; }
}

/// <summary>A place on the map.</summary>
/// <param name="Place">The place.</param>
/// <param name="Geo">Where it is, and how exactly that is known.</param>
/// <param name="Within">What contains it directly; null where nothing does.</param>
/// <param name="Articles">How many articles mention it.</param>
/// <param name="Events">How many events took or take place there.</param>
public sealed record MapPlace(RecordLink Place, Geo Geo, RecordLink? Within, int Articles, int Events);
