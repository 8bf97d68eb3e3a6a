using System.Security.Cryptography;
using Archive.Diagnostics;
using Archive.Model;

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
            if (state.Files.ReadFile(article.Seed.File) is { } bytes && IsAsRead(bytes, article.Seed)) state.Add([new SiteFile("seeds", path, new StaticContent(bytes))]);
            else state.Report([Diag.Build.SeedChanged(article.Seed.File)]);
    }

    // The page was made from what was read first: a seed that was saved since then would contradict it.
    private static bool IsAsRead(byte[] bytes, Seed seed) => Convert.ToHexStringLower(SHA256.HashData(bytes)) == seed.Sha256;
}
