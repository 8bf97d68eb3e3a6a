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

    /// <summary>Also render every page that was skipped and fail where it differs from what stands.</summary>
    public bool Verify { get; init; }
}
