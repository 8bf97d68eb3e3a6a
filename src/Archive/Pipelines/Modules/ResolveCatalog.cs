using Archive.Catalogs;

namespace Archive.Pipelines.Modules;

/// <summary>Turns what was read into records, every reference checked and every inverse derived.</summary>
public sealed class ResolveCatalog : IModule
{
    /// <inheritdoc/>
    public string Title => "Resolve";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        state.Progress(Title, 0, 0);
        var (catalog, diagnostics) = CatalogResolver.Resolve(state.TakeSources(), state.Memory?.Records);
        state.WrittenBaseUrl = catalog.Site.BaseUrl;
        state.Catalog = state.Options.BaseUrl is { } url ? catalog with { Site = catalog.Site with { BaseUrl = url } } : catalog;
        state.Report(diagnostics);
        // The trees of all YAML are garbage by now; a preview keeps them for the next save.
        if (state.Memory is null) MemoryRelief.Give(catalog);
    }
}
