namespace Archive.Pipelines.Modules;

/// <summary>Shows the site to whoever wants it before it is published.</summary>
public sealed class ShowSite : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state) => state.Show();
}
