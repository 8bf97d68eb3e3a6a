using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Themes;

namespace Archive.Pipelines.Modules;

/// <summary>Begins to read the theme, which takes one processor while texts are annotated by all of them.</summary>
public sealed class BeginTheme : IModule
{
    /// <inheritdoc/>
    public string Title => "Load theme";

    /// <inheritdoc/>
    public void Execute(BuildState state) => state.Loading = Task.Run(() => LoadTheme.Load(state));
}

/// <summary>Takes the theme that was begun to be read: the built-in one, and file by file what the archive's own <c>theme/</c> folder puts in its place.</summary>
public sealed class LoadTheme : IModule
{
    /// <inheritdoc/>
    public string Title => "Load theme";

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        var loaded = state.Loading.GetAwaiter().GetResult();
        state.PackageReads = loaded.Reads;
        state.Theme = loaded.Theme;
        state.Report(loaded.Diagnostics);
    }

    internal static LoadedTheme Load(BuildState state)
    {
        var (packages, note, reads) = FetchPackages(state);
        var (theme, diagnostics) = state.Memory is { } memory
            ? memory.Themes.Load(state.Files, state.Catalog, packages) : Theme.Load(state.Files, state.Catalog, packages);
        if (packages?.Files is { } read) reads = new(PackageReads.None.Files.AddRange(read));
        return new(theme, note is null ? diagnostics : [note, .. diagnostics], reads);
    }

    // Where they could not be fetched, nothing is known of what was read: the next build is to try again.
    private static (ReadLog? Packages, Diagnostic? Note, PackageReads? Reads) FetchPackages(BuildState state)
    {
        if (state.Packages is null || Theme.PackageFiles(state.Files) is not { } wanted) return (null, null, PackageReads.None);
        var (packages, note) = state.Packages.Read(wanted.PackageJson, wanted.PackageLock);
        return packages is null ? (null, note, null) : (new ReadLog(packages), null, PackageReads.None);
    }
}

/// <summary>A theme that was read.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
/// <param name="Reads">What was read of its packages; null where they could not be fetched.</param>
internal sealed record LoadedTheme(Theme Theme, ImmutableArray<Diagnostic> Diagnostics, PackageReads? Reads);

/// <summary>Adds the theme's styles, scripts and icons to the site.</summary>
public sealed class AddAssets : IModule
{
    /// <inheritdoc/>
    public string Title => "Decide";

    /// <inheritdoc/>
    public void Execute(BuildState state) =>
        state.Add(state.Theme.Assets.Concat(state.Theme.RootFiles).Select(asset => new SiteFile("assets", asset.Path, new StaticContent(asset.Bytes))));
}
