using System.Collections.Concurrent;
using System.Text;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Pipelines.Modules;

/// <summary>Checks that every link of a page, and every address of a record, that leads to the site itself leads to a file of the site.</summary>
internal sealed class LinkCheck
{
    /// <summary>So many times a nearest address is looked for among all that the site has.</summary>
    private const int MostSuggestions = 20;

    private readonly IReadOnlyList<SiteFile> files;
    private readonly LinkTargets known;
    private readonly OwnAddresses own;
    private readonly ConcurrentBag<(string Page, string Target)> dead = [];
    private readonly List<(string File, string Target)> deadOfRecords = [];

    /// <param name="files">Every file of the site, those of other shards as well.</param>
    /// <param name="own">Where the site stands.</param>
    public LinkCheck(IReadOnlyList<SiteFile> files, OwnAddresses own)
    {
        (this.files, this.own) = (files, own);
        // A page is led to by its folder as well.
        known = new(files.Count * 2);
        foreach (var file in files)
            foreach (var target in TargetsOf(file.Path))
                known.Add(LinkScanner.HashOf(Encoding.UTF8.GetBytes(target)));
    }

    /// <summary>Looks for the dead links of a page.</summary>
    public void Check(string path, ReadOnlySpan<byte> html) => LinkScanner.Scan(html, own, target =>
    {
        if (!known.Contains(LinkScanner.HashOf(target))) dead.Add((path, Encoding.UTF8.GetString(target)));
    });

    /// <summary>Looks for the dead ones among the site's own addresses that records give.</summary>
    public void Check(Catalog catalog)
    {
        foreach (var (file, url) in RecordAddresses.In(catalog))
            if (own.TargetOf(url) is { } target && !known.Contains(LinkScanner.HashOf(Encoding.UTF8.GetBytes(target)))) deadOfRecords.Add((file, target));
    }

    /// <summary>What is wrong: each place where a contributor wrote such a link, or else each record or, from the theme, page that has it.</summary>
    /// <param name="archive">What contributors wrote.</param>
    public IEnumerable<Diagnostic> Report(IFileTree archive)
    {
        if (dead.IsEmpty && deadOfRecords.Count == 0) return [];
        var written = WrittenLinks.In(archive, dead.Concat(deadOfRecords).Select(link => link.Target), own).ToLookup(link => link.Target, StringComparer.Ordinal);
        var suggestions = written.Select(links => links.Key).Order(StringComparer.Ordinal).Take(MostSuggestions).ToDictionary(target => target, NearestTo, StringComparer.Ordinal);
        return dead.Select(link => (Place: link.Page, link.Target, IsRecord: false)).Concat(deadOfRecords.Select(link => (Place: link.File, link.Target, IsRecord: true)))
            .GroupBy(link => link.Target, StringComparer.Ordinal).SelectMany(links =>
                written.Contains(links.Key) ? written[links.Key].Select(place => Diag.Build.DeadLink(place.At, links.Key, suggestions.GetValueOrDefault(links.Key)))
                // A menu's stands on every page.
                : links.Any(link => link.IsRecord) ? links.Where(link => link.IsRecord).Select(link => Diag.Build.DeadLink(SourcePosition.InFile(link.Place), links.Key, null)).Distinct()
                : links.Select(link => Diag.Build.DeadLink(link.Place, links.Key)));
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
