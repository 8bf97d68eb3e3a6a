using System.Collections.Concurrent;
using System.Text;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pipelines.Modules;

/// <summary>Checks that every internal link of a page leads to a file of the site.</summary>
internal sealed class LinkCheck
{
    private readonly LinkTargets known;
    private readonly byte[] basePath;

    /// <param name="files">Every file of the site, those of other shards as well.</param>
    /// <param name="site">Its settings.</param>
    public LinkCheck(IReadOnlyList<SiteFile> files, Site site)
    {
        // A page is led to by its folder as well.
        known = new(files.Count * 2);
        foreach (var file in files)
            foreach (var target in TargetsOf(file.Path))
                known.Add(LinkScanner.HashOf(Encoding.UTF8.GetBytes(target)));
        basePath = Encoding.UTF8.GetBytes(new Uri(site.BaseUrl).AbsolutePath);
    }

    /// <summary>Adds the dead links of a page to the problems.</summary>
    public void Check(string path, ReadOnlySpan<byte> html, ConcurrentBag<Diagnostic> problems) => LinkScanner.Scan(html, basePath, target =>
    {
        if (!known.Contains(LinkScanner.HashOf(target))) problems.Add(Diag.Build.DeadLink(path, Encoding.UTF8.GetString(target)));
    });

    private static IEnumerable<string> TargetsOf(string file)
    {
        yield return file;
        if (file == "index.html") yield return "";
        else if (file.EndsWith("/index.html", StringComparison.Ordinal)) yield return file[..^"index.html".Length];
    }
}
