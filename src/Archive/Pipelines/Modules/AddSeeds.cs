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
        foreach (var (article, path) in state.Pages.Seeds())
            if (state.Files.ReadFile(article.Seed.File) is { } bytes) state.Add([new SiteFile("seeds", path, new StaticContent(bytes))]);
    }
}
