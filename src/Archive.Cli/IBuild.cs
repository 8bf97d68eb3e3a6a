using Archive.Output;
using Archive.Pipelines;

namespace Archive.Cli;

/// <summary>Builds one archive, any number of times: <see cref="SiteBuilder"/> in life, whatever a test needs in tests.</summary>
internal interface IBuild
{
    /// <summary>Builds once; mistakes in the archive are in the result.</summary>
    BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation);
}

/// <summary>What a build is made for.</summary>
/// <param name="Root">The archive's folder, absolute.</param>
/// <param name="Output">Where the site goes.</param>
/// <param name="CacheFolder">Where what the next build can use again is kept; null: in memory.</param>
internal sealed record BuildPlace(string Root, ISiteOutput Output, string? CacheFolder);
