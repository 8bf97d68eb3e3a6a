using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Output;

namespace Archive.Pipelines;

/// <summary>How a build ended.</summary>
public sealed record BuildResult
{
    /// <summary>Whether the site was published.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Everything there is to say, sorted.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Pages by kind ("articles", "actors", "places", "events", "indexes", "prose", "images", "exports", "assets"), in that order.</summary>
    public required ImmutableArray<(string Kind, int Count)> Pages { get; init; }

    /// <summary>Mentions linked in all articles.</summary>
    public required int Mentions { get; init; }

    /// <summary>Pages rendered, as opposed to taken over.</summary>
    public required int Rendered { get; init; }

    /// <summary>Images drawn, as opposed to taken over.</summary>
    public int Drawn { get; init; }

    /// <summary>What changed on disk; null where nothing was published.</summary>
    public required WriteReport? Written { get; init; }

    /// <summary>Time by phase, in the order they ran.</summary>
    public required ImmutableArray<(string Phase, TimeSpan Time)> Phases { get; init; }
}

/// <summary>How far a build is.</summary>
/// <param name="Phase">The phase: "Read", "Resolve", "Annotate", "Decide", "Render", "Write".</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items there are; 0 where unknown.</param>
public readonly record struct BuildProgress(string Phase, int Done, int Total);
