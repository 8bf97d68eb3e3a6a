using Archive.Pipelines;

namespace Archive.Cli;

/// <summary>The real build.</summary>
internal sealed class ArchiveBuild(BuildPlace place) : IBuild
{
    private readonly SiteBuilder builder = new(null!, place.Output, null);

    /// <inheritdoc/>
    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        builder.Build(options, progress, cancellation);
}
