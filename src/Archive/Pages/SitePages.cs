using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Decides which pages the site has and what each shows.</summary>
/// <remarks>
/// Made once a build from the catalog and every annotated text; each kind is then asked for by its own pipeline. A page's model is made when
/// its job is run, on whatever thread, and let go after it was rendered: no site is ever held in memory whole. The order is deterministic.
/// </remarks>
/// <param name="catalog">The records.</param>
/// <param name="texts">The annotated texts of the catalog's articles.</param>
/// <param name="jobs">How many threads derive what all pages share; −1: as many as there are processors.</param>
/// <param name="before">Those of an earlier build in the same process, of which what cannot have changed is used again; null: there are none.</param>
/// <param name="readSeed">Reads a seed as it was received, where it may tell more than its text; null: such a seed is not published where names are hidden.</param>
public sealed class SitePages(
    Catalog catalog, ImmutableArray<AnnotatedText> texts, int jobs = -1, SitePages? before = null, Func<Seed, string?>? readSeed = null)
{
    private readonly Alphabet alphabet = before?.AlphabetOf(catalog.Site.Collation) ?? new(catalog.Site.Collation);

    /// <summary>What readers may see; the exports show the same.</summary>
    internal ShownArchive Archive { get; } = new(catalog, texts, jobs, before?.Archive, readSeed);

    private Alphabet? AlphabetOf(string collation) => alphabet.Locale == collation ? alphabet : null;

    /// <summary>How many mentions all articles hold, as far as they are shown.</summary>
    public int MentionCount => Archive.Mentions.Total;

    /// <summary>Whether there are names that must not be told.</summary>
    public bool HidesNames => Archive.Names.Any;

    /// <summary>What must not be published as it is, sorted.</summary>
    public ImmutableArray<Diagnostic> Check() => [.. AddressPrivacy.Check(Archive, catalog.Inverses), .. ProsePrivacy.Check(Archive)];

    /// <summary>Every article, and the tombstones of those that are withheld.</summary>
    public IReadOnlyList<PageJob> Articles() => new ArticlePages(Archive).Jobs();

    /// <summary>Every actor, with the pages that continue its mentions.</summary>
    public IReadOnlyList<PageJob> Actors() => new ActorPages(Archive, new(Archive)).Jobs();

    /// <summary>Every place, with the pages that continue its mentions.</summary>
    public IReadOnlyList<PageJob> Places() => new PlacePages(Archive, new(Archive)).Jobs();

    /// <summary>Every event, with the pages that continue its mentions.</summary>
    public IReadOnlyList<PageJob> Events() => new EventPages(Archive, new(Archive)).Jobs();

    /// <summary>Home, corrections, 404, the indexes of articles, actors, places, events, keywords and statements, the search page, the timeline and the map.</summary>
    public IReadOnlyList<PageJob> Indexes()
    {
        var (actors, places, events) = (new ActorIndexes(Archive, alphabet), new PlaceIndexes(Archive, alphabet), new EventIndexes(Archive));
        var keywords = new KeywordIndexes(Archive, alphabet);
        return
        [
            .. new HomePages(Archive).Jobs(), .. new ArticleIndexes(Archive).Jobs(), .. actors.Jobs(), .. places.Jobs(), .. events.Jobs(),
            .. new SearchPages(Archive, actors, places, events, keywords).Jobs(), .. keywords.Jobs(), .. new StatementIndexes(Archive).Jobs(), .. new Timelines(Archive).Jobs(), .. new MapPages(Archive).Jobs(),
        ];
    }

    /// <summary>Pages of prose.</summary>
    public IReadOnlyList<PageJob> Prose() => [.. catalog.Pages.Select(page => new PageJob($"{page.Slug}/", () => ProseOf(page)) { NoIndex = page.NoIndex })];

    /// <summary>A page for every former address, that leads to the present one.</summary>
    public IReadOnlyList<PageJob> Redirects() => [.. FormerAddresses().Select(address => new PageJob(address.From, () => RedirectOf(address)) { NoIndex = true })];

    /// <summary>Addresses under which pages stood before: articles first, then actors, places and events.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses() => Pages.FormerAddresses.Of(Archive);

    /// <summary>The seeds that may be downloaded untouched, and where they stand.</summary>
    public IEnumerable<(Article Article, string Path)> Seeds() =>
        Archive.Articles.Where(ArticlePages.IsSeedPublished).Select(article => (article.Article, SiteUrls.OfSeed(article.Article)));

    private Page ProseOf(ProsePage page) => new(
        new PageHead
        {
            Url = $"{page.Slug}/",
            Title = Archive.Names.Text(page.Title),
            Description = Archive.Names.TextOrNull(page.Description),
            Section = page.Slug,
            NoIndex = page.NoIndex,
            Language = page.Language == catalog.Site.Language ? null : page.Language,
        },
        new ProseBody(page.Markdown));

    private static Page RedirectOf(FormerAddress address) =>
        new(new PageHead { Url = address.From, Title = address.Title, NoIndex = true }, new RedirectPage(address.To, address.Title));
}
