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

    /// <summary>Pages that are new or whose bytes changed.</summary>
    public required int Changed { get; init; }

    /// <summary>Images drawn, as opposed to taken over.</summary>
    public int Drawn { get; init; }

    /// <summary>What changed on disk; null where nothing was published.</summary>
    public required WriteReport? Written { get; init; }

    /// <summary>What each stage cost, in the order they ran.</summary>
    public required ImmutableArray<StageCost> Stages { get; init; }

    /// <summary>What was written, by kind; empty where nothing was published.</summary>
    public ImmutableArray<KindCost> Rendering { get; init; } = [];
}

/// <summary>What a stage of a build cost the process as a whole.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Time">By the clock on the wall.</param>
/// <param name="Processor">On all processors together.</param>
/// <param name="Allocated">Bytes of memory asked for, most of them given back at once.</param>
/// <param name="Pause">How long all threads stood still for the collection of garbage.</param>
public sealed record StageCost(string Stage, TimeSpan Time, TimeSpan Processor, long Allocated, TimeSpan Pause);

/// <summary>What the files of one kind cost.</summary>
/// <param name="Kind">As in <see cref="BuildResult.Pages"/>.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Changed">How many are new or changed.</param>
/// <param name="Bytes">The bytes of all that were made, not taken over unmade.</param>
/// <param name="Time">What making and writing them took, summed over the threads.</param>
public sealed record KindCost(string Kind, int Files, int Changed, long Bytes, TimeSpan Time);

/// <summary>How far a build is.</summary>
/// <param name="Phase">The phase: "Read", "Resolve", "Annotate", "Decide", "Render", "Write".</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items there are; 0 where unknown.</param>
public readonly record struct BuildProgress(string Phase, int Done, int Total);
