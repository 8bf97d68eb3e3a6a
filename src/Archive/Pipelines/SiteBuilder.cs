using Archive.Output;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>Builds an archive's site: the one entry point that command line, preview and tests share.</summary>
/// <remarks>An instance may be used for many builds, one at a time; it keeps in memory what the next one can use again.</remarks>
public sealed class SiteBuilder(IFileTree sources, ISiteOutput output, IFileTree? cache = null)
{
    /// <summary>Builds once. Mistakes in the archive are in the result; an exception is a bug or the disk.</summary>
    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException($"{sources}{output}{cache}{options}{progress}{cancellation}");
}
