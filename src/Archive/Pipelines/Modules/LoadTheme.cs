using Archive.Themes;

namespace Archive.Pipelines.Modules;

/// <summary>Reads the theme: the built-in one, and file by file what the archive's own <c>theme/</c> folder puts in its place.</summary>
public sealed class LoadTheme : IModule
{
    /// <inheritdoc/>
    public string Title => "Load theme";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        var packages = FetchPackages(state);
        var (theme, diagnostics) = state.Memory is { } memory
            ? memory.Themes.Load(state.Files, state.Catalog, packages) : Theme.Load(state.Files, state.Catalog, packages);
        if (packages?.Files is { } read) state.PackageReads = new(PackageReads.None.Files.AddRange(read));
        state.Theme = theme;
        state.Report(diagnostics);
    }

    private static ReadLog? FetchPackages(BuildState state)
    {
        if (state.Packages is null || Theme.PackageFiles(state.Files) is not { } wanted) return null;
        var (packages, note) = state.Packages.Read(wanted.PackageJson, wanted.PackageLock);
        if (packages is not null) return new ReadLog(packages);
        state.PackageReads = null;
        if (note is not null) state.Report([note]);
        return null;
    }
}

/// <summary>Adds the theme's styles, scripts and icons to the site.</summary>
public sealed class AddAssets : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state) =>
        state.Add(state.Theme.Assets.Concat(state.Theme.RootFiles).Select(asset => new SiteFile("assets", asset.Path, new StaticContent(asset.Bytes))));
}
