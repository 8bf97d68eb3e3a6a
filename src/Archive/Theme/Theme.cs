using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes.Maps;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Themes;

/// <summary>A file the theme ships beside its templates.</summary>
/// <param name="Path">Where it stands in the site; the folder's name holds a hash of all of them, so it may be cached for ever.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>How pages look: templates, words, styles. Thread-safe; one a build.</summary>
public sealed class Theme
{
    private const string BasemapPath = "node_modules/world-atlas/countries-50m.json";

    private readonly ImmutableSortedDictionary<string, Template> templates;
    private readonly Functions functions;
    private readonly Localizer words;
    private readonly string fingerprint;
    private readonly ConcurrentBag<HtmlContext> contexts = [];

    private Theme(ThemeFiles files, ImmutableSortedDictionary<string, Template> templates, Catalog catalog, IFileTree? packages)
    {
        this.templates = templates;
        var language = files.Files.ContainsKey($"i18n/{catalog.Site.Language}.json") ? catalog.Site.Language : "en";
        words = Localizer.Parse(language, files.Files[$"i18n/{language}.json"]);
        var basemap = packages?.ReadFile(BasemapPath);
        var folder = $"assets/{HashOf(files.Files.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal)))}";
        Assets = [.. files.Files.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal)).Select(f => new Asset(folder + f.Key["assets".Length..], f.Value))];
        var basePath = new Uri(catalog.Site.BaseUrl).AbsolutePath;
        var menu = MenuOf(catalog, basePath);
        functions = new(new Writers(words, basePath), catalog.Site, menu, folder, basemap is null ? null : Basemap.Parse(basemap), templates);
        fingerprint = HashOf(files.Files) + string.Join('\n', menu) + (basemap is null ? "" : Convert.ToHexStringLower(XxHash64.Hash(basemap)));
    }

    /// <summary>Styles, scripts, icons.</summary>
    public ImmutableArray<Asset> Assets { get; }

    /// <summary>Reads the built-in theme and what the archive's <c>theme/</c> folder puts in its place.</summary>
    /// <param name="archive">The archive's files.</param>
    /// <param name="catalog">Whose site it is: language, base URL, menu.</param>
    /// <param name="packages">The theme's npm packages; null: do without.</param>
    public static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Load(IFileTree archive, Catalog catalog, IFileTree? packages = null)
    {
        var files = ThemeFiles.Read(archive);
        var bag = new DiagnosticBag();
        var templates = ImmutableSortedDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Files.Where(f => f.Key.StartsWith("templates/", StringComparison.Ordinal) && f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var template = Template.Parse(Encoding.UTF8.GetString(bytes), $"theme/{path}");
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
                bag.Add(Diag.Theme.BrokenTemplate(PositionOf(message.Span), message.Message));
            templates.Add(path["templates/".Length..^".html".Length], template);
        }

        return (new(files, templates.ToImmutable(), catalog, packages), bag.ToSorted());
    }

    /// <summary>What the theme wants of npm: package.json and its lock file; null where it wants nothing.</summary>
    public static (byte[] PackageJson, byte[] PackageLock)? PackageFiles(IFileTree archive)
    {
        var files = ThemeFiles.Read(archive).Files;
        return files.TryGetValue("package.json", out var json) && files.TryGetValue("package-lock.json", out var locked) ? (json, locked) : null;
    }

    /// <summary>Everything outside a page's model and the site's settings that its bytes depend on.</summary>
    public string Fingerprint(string template) => templates.ContainsKey(template) ? fingerprint : $"{fingerprint} without {template}";

    /// <summary>Renders a page.</summary>
    /// <returns>What went wrong in a template; empty where the buffer holds the page.</returns>
    public ImmutableArray<Diagnostic> Render(Page page, IBufferWriter<byte> output)
    {
        if (!templates.TryGetValue("layout", out var layout) || !templates.ContainsKey(page.Body.Template))
            return [Diag.Theme.MissingTemplate(page.Body.Template)];
        var context = contexts.TryTake(out var pooled) ? pooled : new HtmlContext(functions, words.Culture);
        try
        {
            context.Render(layout, VariablesOf(page), new Utf8Html(output));
            contexts.Add(context);
            return [];
        }
        catch (ScriptRuntimeException exception)
        {
            return [Diag.Theme.FailedTemplate(PositionOf(exception.Span), exception.OriginalMessage, page.Head.Path)];
        }
    }

    private static ScriptObject VariablesOf(Page page) => new()
    {
        ["page"] = page.Head,
        ["template"] = page.Body.Template,
        ["kind"] = page.Body is ActorPage or PlacePage or EventPage ? page.Body.Template : page.Body is ArticlePage ? "article" : "",
        ["id"] = page.Body switch
        {
            ActorPage actor => actor.Entity.Id,
            PlacePage place => place.Entity.Id,
            EventPage e => e.Entity.Id,
            ArticlePage article => article.Id,
            _ => "",
        },
        ["it"] = page.Body,
    };

    private ImmutableArray<MenuItem> MenuOf(Catalog catalog, string basePath) =>
    [
        .. ((string[])["articles", "actors", "places", "events"]).Select(section => new MenuItem(section, words[$"nav.{section}"], $"{basePath}{section}/")),
        .. catalog.Pages.Where(page => page.MenuOrder is not null).OrderBy(page => page.MenuOrder).ThenBy(page => page.Slug, StringComparer.Ordinal)
            .Select(page => new MenuItem(page.Slug, page.Title, $"{basePath}{page.Slug}/")),
        .. catalog.Site.Menu.Select(entry => new MenuItem("", entry.Label,
            entry.Url.StartsWith("page:", StringComparison.Ordinal) ? $"{basePath}{entry.Url["page:".Length..]}/" : SafeUrl.Check(entry.Url) ?? basePath)),
    ];

    private static string HashOf(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var hash = new XxHash64();
        foreach (var (path, bytes) in files)
        {
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(BitConverter.GetBytes(bytes.Length));
            hash.Append(bytes);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash())[..8];
    }

    private static SourcePosition PositionOf(SourceSpan span) => new(span.FileName ?? "theme", span.Start.Line + 1, span.Start.Column + 1);
}
