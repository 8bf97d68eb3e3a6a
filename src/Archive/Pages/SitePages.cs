using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Decides which pages the site has and what each shows.</summary>
/// <remarks>
/// Made once a build from the catalog and every annotated text; each kind of page is then asked for by its own pipeline. A page's model is
/// made when it is wanted, rendered and let go, so that no site is ever held in memory whole. The order is deterministic.
/// </remarks>
public sealed class SitePages
{
    private readonly Catalog catalog;
    private readonly Records records;
    private readonly MentionIndex mentions;
    private readonly StatementViews statements;
    private readonly MentionListings listings;
    private readonly EntityPageJobs entities;

    /// <summary>Derives what pages need from all texts together.</summary>
    /// <param name="catalog">The records.</param>
    /// <param name="texts">The annotated texts, in the order of the catalog's articles.</param>
    public SitePages(Catalog catalog, ImmutableArray<AnnotatedText> texts)
    {
        this.catalog = catalog;
        texts = [.. texts.Zip(catalog.Articles, (text, article) => article.Rights?.ExcerptWords is { } words ? Excerpt.Of(text, words) : text)];
        records = new(catalog);
        mentions = new(catalog, texts);
        statements = new(catalog, records, texts);
        listings = new(mentions, records);
        entities = new(catalog, records, new(catalog, records, mentions, new(mentions), listings, statements), listings, statements);
    }

    /// <summary>How many mentions all articles hold.</summary>
    public int MentionCount => mentions.Total;

    /// <summary>A page for every article, and a tombstone for every withheld one.</summary>
    public IEnumerable<PageJob> Articles() => new ArticlePageJobs(catalog, records, mentions, statements).Jobs();

    /// <summary>A page for every actor, and what continues its mentions.</summary>
    public IEnumerable<PageJob> Actors() => entities.Actors();

    /// <summary>A page for every place, and what continues its mentions.</summary>
    public IEnumerable<PageJob> Places() => entities.Places();

    /// <summary>A page for every event, and what continues its mentions.</summary>
    public IEnumerable<PageJob> Events() => entities.Events();

    /// <summary>Home, the indexes, the corrections log, the page for what is not there.</summary>
    public IEnumerable<PageJob> Indexes() => new IndexPageJobs(catalog, records, mentions).Jobs();

    /// <summary>Pages of prose.</summary>
    public IEnumerable<PageJob> Prose() => catalog.Pages.Select(page => new PageJob($"{page.Slug}/", () => new(
        new PageHead { Url = $"{page.Slug}/", Title = page.Title, Description = page.Description, Section = page.Slug, NoIndex = page.NoIndex, Language = page.Language },
        new ProseBody(page.Markdown))));

    /// <summary>Pages that lead from former addresses to the present ones.</summary>
    public IEnumerable<PageJob> Redirects() => FormerAddresses().Select(former => new PageJob(former.From, () => new(
        new PageHead { Url = former.From, Title = former.Title, NoIndex = true }, new RedirectPage(former.To, former.Title))));

    /// <summary>Former addresses and where their pages stand now.</summary>
    public IEnumerable<(string From, string To, string Title)> FormerAddresses() =>
        catalog.Articles.SelectMany(article => article.FormerSlug.Select(slug => ($"articles/{slug.Value}/", SiteUrls.Of(article), article.Headline)))
            .Concat(catalog.Actors.Select(a => a.Head).Concat(catalog.Places.Select(p => p.Head)).Concat(catalog.Events.Select(e => e.Head))
                .SelectMany(head => head.FormerId.Select(id => (SiteUrls.Of(new RecordKey(head.Key.Kind, id.Value)), SiteUrls.Of(head.Key), records[head.Key].Name))));

    /// <summary>The seeds that may be downloaded untouched: the article and where its seed stands.</summary>
    public IEnumerable<(Article Article, string Path)> Seeds() => catalog.Articles.Zip(mentions.Texts)
        .Where(pair => ArticlePageJobs.IsSeedPublished(pair.First, pair.Second)).Select(pair => (pair.First, SiteUrls.SeedOf(pair.First)));
}
