using System.Collections.Immutable;
using Archive.Pipelines.Modules;

namespace Archive.Pipelines;

/// <summary>Seeds, records and settings become the catalog and its annotated texts.</summary>
public sealed class CatalogPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Catalog";

    /// <inheritdoc/>
    public ImmutableArray<IModule> Input => [new ReadSources()];

    /// <inheritdoc/>
    public ImmutableArray<IModule> Process => [new ResolveCatalog(), new BeginTheme(), new AnnotateArticles()];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new DerivePages()];
}

/// <summary>A page for every article.</summary>
public sealed class ArticlesPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Articles";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddPages("articles", pages => pages.Articles())];
}

/// <summary>A page for every actor.</summary>
public sealed class ActorsPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Actors";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddPages("actors", pages => pages.Actors())];
}

/// <summary>A page for every place.</summary>
public sealed class PlacesPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Places";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddPages("places", pages => pages.Places())];
}

/// <summary>A page for every event.</summary>
public sealed class EventsPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Events";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddPages("events", pages => pages.Events())];
}

/// <summary>Home, the indexes by date, name, containment and time, the corrections log, and the page for what is not there.</summary>
public sealed class IndexesPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Indexes";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Articles", "Actors", "Places", "Events"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddIndexes()];
}

/// <summary>Pages of prose, and the pages that lead from former addresses to the present ones.</summary>
public sealed class ProsePipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Prose";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess =>
        [new AddPages("prose", pages => pages.Prose()), new AddPages("redirects", pages => pages.Redirects())];
}

/// <summary>Styles, scripts, icons: whatever the theme ships beside its templates.</summary>
public sealed class AssetsPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Assets";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Catalog"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> Process => [new LoadTheme()];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddAssets()];
}

/// <summary>Feeds, data files, the site map: the archive for other people's tools.</summary>
public sealed class ExportsPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Exports";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Articles", "Actors", "Places", "Events", "Indexes", "Prose", "Assets"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddExports()];
}

/// <summary>An image for every page that messengers show beside a link to it, where the site wants them.</summary>
public sealed class ImagesPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Images";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Articles", "Actors", "Places", "Events", "Indexes", "Assets"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddImages()];
}

/// <summary>Shows whoever previews the archive its site, before the rest is decided and everything made.</summary>
public sealed class ShowPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Show";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Exports", "Assets", "Images"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new ShowSite()];
}

/// <summary>The untouched seeds, which nobody who saved a file waits for.</summary>
public sealed class SeedsPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Seeds";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Show"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddSeeds()];
}

/// <summary>What the search box reads: to decide upon its files every word has to be looked at, which nobody who saved a file should wait for.</summary>
public sealed class SearchPipeline : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Search";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Show"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> PostProcess => [new AddSearch()];
}

/// <summary>Renders every file the others decided upon and publishes them as one edition.</summary>
public sealed class PublishPipeline(RenderAndWrite publish) : IPipeline
{
    /// <inheritdoc/>
    public string Name => "Publish";

    /// <inheritdoc/>
    public ImmutableArray<string> Dependencies => ["Exports", "Assets", "Images", "Seeds", "Search"];

    /// <inheritdoc/>
    public ImmutableArray<IModule> Output => [publish];
}
