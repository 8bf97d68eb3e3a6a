using Archive.Catalogs;

namespace Archive.Pipelines.Modules;

/// <summary>Turns what was read into records, every reference checked and every inverse derived.</summary>
public sealed class ResolveCatalog : IModule
{
    /// <summary>From so many articles on memory is what a machine runs out of first.</summary>
    private const int Many = 20_000;

    /// <inheritdoc/>
    public string Title => "Resolve";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        state.Progress(Title, 0, 0);
        var (catalog, diagnostics) = CatalogResolver.Resolve(state.TakeSources(), state.Memory?.Records);
        state.Catalog = state.Options.BaseUrl is { } url ? catalog with { Site = catalog.Site with { BaseUrl = url } } : catalog;
        state.Report(diagnostics);
        // A preview keeps them for the next save.
        if (state.Memory is null && catalog.Articles.Length >= Many) ForgetSources();
    }

    // The trees of all YAML are garbage by now, which a collection of the old generation alone finds. Left to itself it would come when all that is made
    // of the catalog lies beside them: a fifth of the memory that 100,000 articles take. It costs a hundredth of their time.
    private static void ForgetSources() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
