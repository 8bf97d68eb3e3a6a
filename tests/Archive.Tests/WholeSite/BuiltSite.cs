using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Output;

namespace Archive.Tests.WholeSite;

/// <summary>A finished site, its pages parsed.</summary>
public sealed class BuiltSite(MemorySite site)
{
    private readonly Dictionary<string, IDocument> documents = site.Files.Keys
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .ToDictionary(path => path, path => (IDocument)new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files[path].ToArray())));

    /// <summary>Every page by its path.</summary>
    public IReadOnlyDictionary<string, IDocument> Documents => documents;

    /// <summary>The words that stand under the article's body, a string a paragraph, without what the page adds.</summary>
    public static IReadOnlyList<string> BodyOf(IDocument document)
    {
        var body = (IElement)document.QuerySelector("[itemprop=articleBody]")!.Clone();
        foreach (var aside in body.QuerySelectorAll("[data-aside]").ToList()) aside.Remove();
        return [.. body.Children.Select(child => child.TextContent)];
    }

    /// <summary>Links of all pages that lead nowhere: to a file that is not there, or to a fragment its page does not have.</summary>
    public IEnumerable<string> DeadLinks(string basePath = "/") =>
        from page in documents
        // What is saved stands in the page itself.
        from link in page.Value.QuerySelectorAll("[href]:not([download][href^='data:']),[src]")
        let value = link.GetAttribute("href") ?? link.GetAttribute("src")!
        where !IsExternal(value) && !Leads(page.Key, value, basePath)
        select $"{page.Key}: {value}";

    /// <summary>Ids that stand twice on a page.</summary>
    public IEnumerable<string> DuplicateIds() =>
        from page in documents
        from id in page.Value.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)
        select $"{page.Key}: {id.Key}";

    private static bool IsExternal(string url) =>
        url.StartsWith("https:", StringComparison.Ordinal) || url.StartsWith("http:", StringComparison.Ordinal)
        || url.StartsWith("mailto:", StringComparison.Ordinal);

    private bool Leads(string from, string url, string basePath)
    {
        var parts = url.Split('#', 2);
        var path = parts[0].Split('?')[0];
        var target = path.Length == 0 ? from : PathOf(Uri.UnescapeDataString(path), basePath);
        if (target is null || !site.Files.ContainsKey(target)) return false;
        // A symbol of a sprite is no element of a page.
        return parts.Length == 1 || parts[1].Length == 0 || target.EndsWith(".svg", StringComparison.Ordinal)
            || (documents.TryGetValue(target, out var document) && document.GetElementById(Uri.UnescapeDataString(parts[1])) is not null);
    }

    private static string? PathOf(string path, string basePath)
    {
        if (!path.StartsWith(basePath, StringComparison.Ordinal)) return null;
        var relative = path[basePath.Length..];
        return relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative;
    }
}
