using System.Collections.Immutable;

namespace Archive.Pipelines;

/// <summary>What a build is asked for.</summary>
public sealed record BuildOptions
{
    /// <summary>Overrides <c>baseUrl</c> of site.yml; null: as there.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Warnings stop the build too.</summary>
    public bool Strict { get; init; }

    /// <summary>Start from nothing: neither the manifest nor the files of the build before are used.</summary>
    public bool Clean { get; init; }

    /// <summary>How many threads; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Make only the files of one shard of the site; null: all. Everything is read and checked as ever.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Make everything although nothing changed, and fail where a file would have been taken over wrongly.</summary>
    public bool Verify { get; init; }

    /// <summary>Files known to have been saved since the build before, so that their times need not be believed.</summary>
    public ImmutableSortedSet<string> Saved { get; init; } = [];

    /// <summary>
    /// Given the site, path by path, as soon as it is known what every file will hold and that nothing in the archive stops the build: files are
    /// made as they are asked for. Whether links and templates are good is known only when the build ends. Null: wait for the end.
    /// </summary>
    public Action<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>>? Ready { get; init; }
}
