using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Cli;

/// <summary>The real build.</summary>
internal sealed class ArchiveBuild(BuildPlace place) : IBuild
{
    private readonly SiteBuilder builder = new(
        new DiskFileTree(place.Root), place.Output, place.CacheFolder is { } folder ? new DiskCache(folder) : new MemoryCache(),
        new NpmPackages());

    /// <inheritdoc/>
    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        builder.Build(options, progress, cancellation);
}
