using System.Collections.Immutable;
using Archive.Output;
using Archive.Pipelines.Modules;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>Builds an archive's site: the one entry point that command line, preview and tests share.</summary>
/// <remarks>An instance may be used for many builds, one at a time; what the next one can use again is in the output and the cache.</remarks>
/// <param name="files">The archive: <c>seeds/</c>, <c>input/</c>, <c>theme/</c>.</param>
/// <param name="output">Where the site goes.</param>
/// <param name="cache">Where the manifest is kept.</param>
/// <param name="packages">Fetches the theme's npm packages; null: the site does without what needs them.</param>
/// <param name="memory">What one build leaves to the next; null: each begins anew, and reads every file.</param>
public sealed class SiteBuilder(IFileTree files, ISiteOutput output, ICache cache, NpmPackages? packages = null, BuildMemory? memory = null)
{
    private static readonly ImmutableArray<string> Kinds =
        ["articles", "actors", "places", "events", "indexes", "prose", "redirects", "seeds", "images", "exports", "assets"];

    /// <summary>Builds once. Mistakes in the archive are in the result; an exception is a bug or the disk.</summary>
    /// <exception cref="IOException">The disk refused; the site is as it was.</exception>
    /// <exception cref="OperationCanceledException">The build was called off; the site is as it was.</exception>
    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var before = options.Clean ? Manifest.Empty : memory?.Made ?? Manifest.Parse(cache.Read(RenderAndWrite.ManifestName));
        memory?.Files.Begin(options.Saved);
        using var edition = new PendingEdition(output, options.Clean);
        var unchanged = new UnchangedSite(files, packages, cache, before);
        if (memory is null && unchanged.TakeOver(edition, options, progress, Parallelism.Of(options, cancellation)) is { } same) return same;
        var publish = new RenderAndWrite(edition, cache, before);
        var state = new BuildState(options, files, progress, cancellation, packages, memory);
        try
        {
            EngineOf(publish).Run(state);
        }
        finally
        {
            state.EndDecisions();
            state.EndBeside();
            memory?.Rest();
        }

        if (publish.Report is not null) memory?.Files.Settle();
        return new BuildResult
        {
            Succeeded = publish.Report is not null,
            Diagnostics = state.Diagnostics,
            Pages = CountsOf(state.FilesToMake),
            Mentions = publish.Report is null ? 0 : state.Pages.MentionCount,
            Changed = publish.Changed,
            Drawn = publish.Drawn,
            Written = publish.Report,
            Stages = [.. state.Stages.GroupBy(cost => cost.Stage).Select(Sum)],
            Rendering = publish.Costs,
        };
    }

    /// <summary>Reads, resolves and annotates, and tells what is wrong; writes nothing.</summary>
    public BuildResult Check(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default) =>
        new SiteBuilder(files, new NullSite(), new MemoryCache(), packages).Build(options, progress, cancellation);

    /// <summary>Files by kind.</summary>
    internal static ImmutableArray<(string Kind, int Count)> CountsOf(IReadOnlyList<SiteFile> files)
    {
        var counts = files.CountBy(file => file.Kind).ToDictionary();
        return [.. Kinds.Select(kind => (kind, counts.GetValueOrDefault(kind)))];
    }

    private static Engine EngineOf(RenderAndWrite publish) => new(
    [
        new CatalogPipeline(),
        new ArticlesPipeline(),
        new ActorsPipeline(),
        new PlacesPipeline(),
        new EventsPipeline(),
        new IndexesPipeline(),
        new ProsePipeline(),
        new ExportsPipeline(),
        new AssetsPipeline(),
        new ImagesPipeline(),
        new ShowPipeline(),
        new SeedsPipeline(),
        new SearchPipeline(),
        new PublishPipeline(publish),
    ]);

    private static StageCost Sum(IEnumerable<StageCost> costs) => costs.Aggregate((sum, cost) => new(
        sum.Stage, sum.Time + cost.Time, sum.Processor + cost.Processor, sum.Allocated + cost.Allocated, sum.Pause + cost.Pause));
}
