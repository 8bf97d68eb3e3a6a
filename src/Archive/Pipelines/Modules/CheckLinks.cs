using System.Collections.Immutable;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Pipelines.Modules;

/// <summary>Checks that every internal link of every page leads to a file of the site.</summary>
internal static class CheckLinks
{
    /// <summary>The dead links of the pages, as diagnostics; <paramref name="render"/> gives a page's bytes again where one is found.</summary>
    public static ImmutableArray<Diagnostic> Of(
        IEnumerable<string> files, IEnumerable<(string Path, ManifestEntry Entry)> pages, string basePath, Func<string, byte[]> render)
    {
        var known = new HashSet<ulong>();
        foreach (var file in files)
            foreach (var target in TargetsOf(file))
                known.Add(LinkScanner.HashOf(Encoding.UTF8.GetBytes(target)));
        var dead = new DiagnosticBag();
        foreach (var (path, entry) in pages)
            if (entry.Links.Any(link => !known.Contains(link)))
                dead.AddRange(DeadLinksOf(path, render(path), basePath, known));
        return dead.ToSorted();
    }

    private static IEnumerable<string> TargetsOf(string file)
    {
        yield return file;
        if (file == "index.html") yield return "";
        else if (file.EndsWith("/index.html", StringComparison.Ordinal)) yield return file[..^"index.html".Length];
    }

    private static List<Diagnostic> DeadLinksOf(string path, byte[] html, string basePath, HashSet<ulong> known)
    {
        var dead = new List<Diagnostic>();
        LinkScanner.Scan(html, Encoding.UTF8.GetBytes(basePath), target =>
        {
            if (!known.Contains(LinkScanner.HashOf(target))) dead.Add(Diag.Build.DeadLink(path, Encoding.UTF8.GetString(target)));
        });
        return dead;
    }
}
