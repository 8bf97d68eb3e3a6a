using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Cli;

/// <summary>The real build.</summary>
internal sealed class ArchiveBuild : IBuild
{
    private readonly SiteBuilder builder;

    public ArchiveBuild(BuildPlace place)
    {
        var files = new DiskFileTree(place.Root);
        // Whoever builds again and again in one process keeps in memory what the next build can use; whoever publishes reads every file.
        builder = place.CacheFolder is { } folder
            ? new(files, place.Output, new DiskCache(folder), new NpmPackages())
            : new(files, place.Output, new MemoryCache(), new NpmPackages(), new BuildMemory(files));
    }

    /// <inheritdoc/>
    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        builder.Build(options, progress, cancellation);
}
