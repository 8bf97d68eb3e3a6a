using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes.Maps;
using Archive.Themes.Plans;
using Archive.Themes.Social;
using Scriban;
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
    private const string Layout = "layout";
    private const string BasemapPath = "node_modules/world-atlas/countries-50m.json";

    private readonly TemplateSet templates;
    private readonly Functions functions;
    private readonly Localizer words;
    private readonly bool isBroken;
    private readonly PlanSet plans;
    private readonly ConcurrentBag<HtmlContext> contexts = [];
    private readonly ConcurrentBag<Utf8Html> buffers = [];

    private Theme(ThemeFiles files, Catalog catalog, IFileTree? packages, bool usePlans, DiagnosticBag bag)
    {
        words = WordsOf(files, catalog.Site.Language, bag);
        templates = TemplateSet.Parse(files, words, bag);
        isBroken = bag.HasErrors;
        var assets = ThemeAssets.Gather(files, packages);
        Assets = assets.Files;
        var names = HiddenNames.Of(catalog);
        var site = names.Of(catalog.Site);
        var basePath = new Uri(site.BaseUrl).AbsolutePath;
        RootFiles = Themes.RootFiles.Gather(files, site, basePath, bag);
        var menu = MenuOf(catalog, site, basePath, names);
        var basemap = packages?.ReadFile(BasemapPath);
        var writers = new Writers(words, basePath, assets.UrlOf("img/icons.svg"));
        Press = PressOf(site, packages, files, writers, bag);
        functions = new(writers, site, menu, assets, basemap is null ? null : Basemap.Parse(basemap), Press is not null);
        plans = usePlans && !isBroken ? PlanSet.Of(templates, functions.Globals) : new();
    }

    /// <summary>The templates that are rendered by a plan.</summary>
    internal IEnumerable<string> Planned => plans.Names;

    /// <summary>Whether a page is rendered by plans alone.</summary>
    internal bool HasPlanFor(Page page) => plans.TryRender(Layout, PlanVariablesOf(page), page.Body, new Utf8Html());

    /// <summary>The words of the interface, for files that scripts of the theme read.</summary>
    internal Localizer Words => words;

    /// <summary>Styles, scripts, icons.</summary>
    public ImmutableArray<Asset> Assets { get; }

    /// <summary>Icons and the web app manifest, which stand at the root of the site.</summary>
    public ImmutableArray<Asset> RootFiles { get; }

    /// <summary>Draws the images for messengers; null where the site wants none or cannot have them.</summary>
    public SocialPress? Press { get; }

    /// <summary>Reads the built-in theme and what the archive's <c>theme/</c> folder puts in its place.</summary>
    /// <param name="archive">The archive's files.</param>
    /// <param name="catalog">Whose site it is: language, base URL, menu.</param>
    /// <param name="packages">The theme's npm packages; null: do without.</param>
    /// <returns>The theme, and what is wrong with it; a theme with errors renders nothing.</returns>
    public static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Load(IFileTree archive, Catalog catalog, IFileTree? packages = null) =>
        Load(archive, catalog, packages, usePlans: true);

    /// <summary>The same, and whether templates may be rendered by their plans or only by Scriban itself, which gives the same bytes.</summary>
    internal static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Load(IFileTree archive, Catalog catalog, IFileTree? packages, bool usePlans)
    {
        var bag = new DiagnosticBag();
        var theme = new Theme(ThemeFiles.Read(archive, bag), catalog, packages, usePlans, bag);
        return (theme, bag.ToSorted());
    }

    /// <summary>What the theme wants of npm: package.json and its lock file; null where it wants nothing.</summary>
    public static (byte[] PackageJson, byte[] PackageLock)? PackageFiles(IFileTree archive)
    {
        var files = ThemeFiles.Read(archive, new DiagnosticBag()).Files;
        return files.TryGetValue("package.json", out var json) && files.TryGetValue("package-lock.json", out var locked) ? (json, locked) : null;
    }

    /// <summary>Renders a page.</summary>
    /// <returns>What went wrong in a template; empty where the buffer holds the page, or the theme is known to be broken.</returns>
    public ImmutableArray<Diagnostic> Render(Page page, IBufferWriter<byte> output)
    {
        if (isBroken) return [];
        var layout = templates.Find(Layout);
        if (layout is null || templates.Find(page.Body.Template) is null) return [Diag.Theme.MissingTemplate(layout is null ? Layout : page.Body.Template)];
        var html = buffers.TryTake(out var pooled) ? pooled : new Utf8Html();
        html.Clear();
        try
        {
            if (!plans.TryRender(Layout, PlanVariablesOf(page), page.Body, html)) RenderByScriban(layout, page, html);
            output.Write(html.Written);
            return [];
        }
        catch (ScriptRuntimeException exception)
        {
            return [Diag.Theme.FailedTemplate(TemplateSet.PositionOf(exception.Span), exception.OriginalMessage, page.Head.Path)];
        }
        finally
        {
            buffers.Add(html);
        }
    }

    private void RenderByScriban(Template layout, Page page, Utf8Html html)
    {
        html.Clear();
        var context = contexts.TryTake(out var pooled) ? pooled : new HtmlContext(templates, functions, words.Culture);
        try
        {
            context.Render(layout, VariablesOf(page), html);
        }
        finally
        {
            contexts.Add(context);
        }
    }

    /// <summary>In the order of <see cref="PlanScope.PageVariables"/>.</summary>
    private static object?[] PlanVariablesOf(Page page)
    {
        var (kind, id) = RecordOf(page);
        return [page.Head, page.Body.Template, kind, id];
    }

    private static ScriptObject VariablesOf(Page page)
    {
        var (kind, id) = RecordOf(page);
        return new() { ["page"] = page.Head, ["template"] = page.Body.Template, ["kind"] = kind, ["id"] = id, ["it"] = page.Body };
    }

    private static (string? Kind, string? Id) RecordOf(Page page) => page.Body switch
    {
        ArticlePage article => ("article", article.Id),
        ActorPage actor => ("actor", actor.Entity.Id),
        PlacePage place => ("place", place.Entity.Id),
        EventPage e => ("event", e.Entity.Id),
        _ => (null, null),
    };

    private static Localizer WordsOf(ThemeFiles files, string language, DiagnosticBag bag)
    {
        var known = ThemeFiles.BuiltIn($"i18n/{language}.json") is null ? "en" : language;
        return WordsFile.Read(known, ThemeFiles.BuiltIn($"i18n/{known}.json")!, files.Own.GetValueOrDefault($"i18n/{known}.json"), bag);
    }

    private static SocialPress? PressOf(Site site, IFileTree? packages, ThemeFiles files, Writers writers, DiagnosticBag bag)
    {
        if (!site.HasSocialImages) return null;
        var (press, problem) = SocialPress.Load(packages, files.Files.GetValueOrDefault("assets/img/icons.svg"), writers, site.Title);
        if (problem is not null) bag.Add(Diag.Theme.NoSocialImages(problem));
        return press;
    }

    private ImmutableArray<MenuItem> MenuOf(Catalog catalog, Site site, string basePath, HiddenNames names) =>
    [
        .. ((string[])["articles", "actors", "places", "events", "timeline", "map"])
            .Where(section => section != "map" || catalog.Places.Any(place => place.Geo is not null)).Select(section => new MenuItem(section, words[$"nav.{section}"], $"{basePath}{section}/")),
        .. catalog.Pages.Where(page => page.MenuOrder is not null).OrderBy(page => page.MenuOrder).ThenBy(page => page.Slug, StringComparer.Ordinal)
            .Select(page => new MenuItem(page.Slug, names.Text(page.Title), $"{basePath}{page.Slug}/")),
        .. site.Menu.Select(entry => new MenuItem("", entry.Label,
            entry.Url.StartsWith("page:", StringComparison.Ordinal) ? $"{basePath}{entry.Url["page:".Length..]}/" : SafeUrl.External(entry.Url) ?? basePath)),
    ];
}
