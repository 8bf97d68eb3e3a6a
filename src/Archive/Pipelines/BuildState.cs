using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Exports;
using Archive.Pages;
using Archive.Pipelines.Modules;
using Archive.Sources;
using Archive.Themes;

namespace Archive.Pipelines;

/// <summary>
/// What the modules of a build hand on to one another. Each value is set once, by the module that makes it; reading one that is not there
/// yet is a bug in the order of the pipelines and says so.
/// </summary>
public sealed class BuildState(
    BuildOptions options, IFileTree archive, IProgress<BuildProgress>? progress, CancellationToken cancellation, NpmPackages? packages = null,
    BuildMemory? memory = null)
{
    private readonly DiagnosticBag bag = new();
    private readonly List<StageCost> stages = [];
    private readonly List<SiteFile> siteFiles = [];
    private readonly List<PageJob> pageJobs = [];
    private readonly TaskCompletionSource decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SourceSet? sources;
    private Catalog? catalog;
    private string? writtenBaseUrl;
    private ImmutableArray<AnnotatedText> texts;
    private SitePages? pages;
    private Theme? theme;
    private Task<LoadedTheme>? loading;

    /// <summary>What was asked for.</summary>
    public BuildOptions Options => options;

    /// <summary>The archive's files.</summary>
    public IFileTree Files { get; } = memory is null ? new ReadLog(archive) : memory.Files;

    /// <summary>What was read of the archive; null where that is not known: the next build is to look for itself.</summary>
    public Inputs? Inputs => (Files as ReadLog)?.Finish();

    /// <summary>All that the site hangs on is read: the names under which it was are no longer needed.</summary>
    internal void EndReading() => (Files as ReadLog)?.Settle();

    /// <summary>Files that were saved while the build ran; a preview, which builds again by then, does not ask.</summary>
    public ImmutableArray<string> ReadRewritten() => Files is ReadLog log ? log.ReadRewritten() : [];

    /// <summary>Files that went while the build ran, before they were read; a preview does not ask either.</summary>
    public ImmutableArray<string> ReadGone() => Files is ReadLog log ? log.ReadGone() : [];

    /// <summary>What builds before left; null: nothing.</summary>
    public BuildMemory? Memory => memory;

    /// <summary>Whether the site is shown already while its files are made.</summary>
    public bool IsShown { get; private set; }

    /// <summary>What was read of the theme's packages; null where they could not be fetched: the next build is to try again.</summary>
    public PackageReads? PackageReads { get; set; } = PackageReads.None;

    /// <summary>Fetches the theme's npm packages; null: do without.</summary>
    public NpmPackages? Packages => packages;

    /// <summary>Stops the build where it is set.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether anything found so far stops the build.</summary>
    public bool HasErrors => bag.HasErrors || (options.Strict && bag.HasWarnings);

    /// <summary>Everything found so far, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => bag.ToSorted();

    /// <summary>What each module cost, in the order they ran.</summary>
    public IReadOnlyList<StageCost> Stages => stages;

    /// <summary>Every file of the site to be, in the order in which pipelines added them.</summary>
    public IReadOnlyList<SiteFile> SiteFiles => siteFiles;

    /// <summary>Those of the files that this build makes: all, or those of its shard. Links may lead to any of the site's.</summary>
    public IReadOnlyList<SiteFile> FilesToMake => options.Shard is { } shard ? [.. siteFiles.Where(file => shard.Holds(file.Path))] : siteFiles;

    /// <summary>Every page of the site to be, in the same order.</summary>
    public IReadOnlyList<PageJob> PageJobs => pageJobs;

    /// <summary>Hands on what was read.</summary>
    public void SetSources(SourceSet read) => sources = SetOnce(sources, read);

    /// <summary>What was read, once: nobody needs it beside the catalog, and it is large.</summary>
    public SourceSet TakeSources()
    {
        var read = sources ?? throw Missing(nameof(SourceSet));
        sources = null;
        return read;
    }

    /// <summary>The records, resolved.</summary>
    public Catalog Catalog { get => catalog ?? throw Missing(nameof(Catalog)); set => catalog = SetOnce(catalog, value); }

    /// <summary>Where <c>input/site.yml</c> says that the site stands, whatever was asked for.</summary>
    public string WrittenBaseUrl { get => writtenBaseUrl ?? throw Missing(nameof(WrittenBaseUrl)); set => writtenBaseUrl = SetOnce(writtenBaseUrl, value); }

    /// <summary>The annotated texts, in the order of the catalog's articles.</summary>
    public ImmutableArray<AnnotatedText> Texts
    {
        get => texts.IsDefault ? throw Missing(nameof(Texts)) : texts;
        set => texts = value;
    }

    /// <summary>What the pages show.</summary>
    public SitePages Pages { get => pages ?? throw Missing(nameof(Pages)); set => pages = SetOnce(pages, value); }

    /// <summary>How pages look.</summary>
    public Theme Theme { get => theme ?? throw Missing(nameof(Theme)); set => theme = SetOnce(theme, value); }

    /// <summary>The theme, which is read beside other work.</summary>
    internal Task<LoadedTheme> Loading { get => loading ?? throw Missing(nameof(Theme)); set => loading = SetOnce(loading, value); }

    /// <summary>What lists other pages, which is decided upon beside those.</summary>
    internal Task<IReadOnlyList<PageJob>>? Indexing { get; set; }

    /// <summary>What the search box reads, which is decided upon beside other work.</summary>
    internal Task<ImmutableArray<ExportJob>>? Searching { get; set; }

    /// <summary>Waits for what was begun beside other work and is wanted no more, because the build was called off or the archive has mistakes: the next
    /// build uses the same memory.</summary>
    internal void EndBeside()
    {
        foreach (var task in (Task?[])[loading, Indexing, Searching])
            ((IAsyncResult?)task)?.AsyncWaitHandle.WaitOne();
    }

    /// <summary>Adds what a module has to tell.</summary>
    public void Report(ImmutableArray<Diagnostic> diagnostics) => bag.AddRange(diagnostics);

    /// <summary>Adds files to the site.</summary>
    public void Add(IEnumerable<SiteFile> files) => siteFiles.AddRange(files);

    /// <summary>Adds pages to the site.</summary>
    public void Add(string kind, IEnumerable<PageJob> jobs)
    {
        foreach (var job in jobs)
        {
            pageJobs.Add(job);
            siteFiles.Add(new SiteFile(kind, job));
        }
    }

    /// <summary>Tells how far the build is.</summary>
    public void Progress(string phase, int done, int total) => progress?.Report(new BuildProgress(phase, done, total));

    /// <summary>Shows what is decided of the site by now, and promises the rest, to whoever wants it before it is published, where there is anything new.</summary>
    internal void Show()
    {
        if (HasErrors || options.Ready is not { } ready || memory is { Files.HasNews: false }) return;
        IsShown = true;
        ready(new PromisedSite(this));
    }

    /// <summary>Ends when every file of the site is decided upon, or the build without that.</summary>
    internal Task Decided => decided.Task;

    /// <summary>No file is added any more.</summary>
    internal void EndDecisions() => decided.TrySetResult();

    internal void Add(StageCost cost) => stages.Add(cost);

    private static T SetOnce<T>(T? present, T value)
        where T : class => present is null ? value : throw new InvalidOperationException($"{typeof(T).Name} is set twice.");

    private static InvalidOperationException Missing(string what) => new($"{what} is asked for before a module has made it.");
}
