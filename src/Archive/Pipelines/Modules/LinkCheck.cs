using System.Collections.Concurrent;
using System.Text;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Pipelines.Modules;

/// <summary>Checks that every internal link of a page leads to a file of the site.</summary>
internal sealed class LinkCheck
{
    /// <summary>So many times a nearest address is looked for among all that the site has.</summary>
    private const int MostSuggestions = 20;

    private readonly IReadOnlyList<SiteFile> files;
    private readonly LinkTargets known;
    private readonly byte[] basePath;
    private readonly ConcurrentBag<(string Page, string Target)> dead = [];

    /// <param name="files">Every file of the site, those of other shards as well.</param>
    /// <param name="site">Its settings.</param>
    public LinkCheck(IReadOnlyList<SiteFile> files, Site site)
    {
        this.files = files;
        // A page is led to by its folder as well.
        known = new(files.Count * 2);
        foreach (var file in files)
            foreach (var target in TargetsOf(file.Path))
                known.Add(LinkScanner.HashOf(Encoding.UTF8.GetBytes(target)));
        basePath = Encoding.UTF8.GetBytes(new Uri(site.BaseUrl).AbsolutePath);
    }

    /// <summary>Looks for the dead links of a page.</summary>
    public void Check(string path, ReadOnlySpan<byte> html) => LinkScanner.Scan(html, basePath, target =>
    {
        if (!known.Contains(LinkScanner.HashOf(target))) dead.Add((path, Encoding.UTF8.GetString(target)));
    });

    /// <summary>What is wrong: each place where a contributor wrote such a link, or else each page that has it from the theme.</summary>
    /// <param name="archive">What contributors wrote.</param>
    public IEnumerable<Diagnostic> Report(IFileTree archive)
    {
        if (dead.IsEmpty) return [];
        var written = WrittenLinks.In(archive, dead.Select(link => link.Target)).ToLookup(link => link.Target, StringComparer.Ordinal);
        var suggestions = written.Select(links => links.Key).Order(StringComparer.Ordinal).Take(MostSuggestions).ToDictionary(target => target, NearestTo, StringComparer.Ordinal);
        return dead.GroupBy(link => link.Target, StringComparer.Ordinal).SelectMany(links => written.Contains(links.Key)
            ? written[links.Key].Select(place => Diag.Build.DeadLink(place.At, links.Key, suggestions.GetValueOrDefault(links.Key)))
            : links.Select(link => Diag.Build.DeadLink(link.Page, links.Key)));
    }

    private string? NearestTo(string target) =>
        Nearest.Of(target, files.SelectMany(file => TargetsOf(file.Path)).Where(known => known.EndsWith('/')));

    private static IEnumerable<string> TargetsOf(string file)
    {
        yield return file;
        if (file == "index.html") yield return "";
        else if (file.EndsWith("/index.html", StringComparison.Ordinal)) yield return file[..^"index.html".Length];
    }
}
