namespace Archive.Pipelines.Modules;

/// <summary>Adds the untouched seeds that may be downloaded.</summary>
public sealed class AddSeeds : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        if (state.HasErrors) return;
        state.Add(state.Pages.Seeds().Select(seed => new SiteFile("seeds", seed.Path, new SeedContent(seed.Article.Seed))));
    }
}
