using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;
using Archive.Sources;
using Archive.Themes;

namespace Archive.Pipelines.Modules;

/// <summary>
/// The addresses that records give, each with the file it is written in. Pages show some of them as links and some as words, and data files all. Those
/// in Markdown are among them where no page makes links of it.
/// </summary>
internal static class RecordAddresses
{
    /// <summary>All of them; of withheld articles, of which nothing is published but the tombstone, none.</summary>
    public static IEnumerable<(string File, string Url)> In(Catalog catalog)
    {
        foreach (var entry in catalog.Site.Menu) yield return (SourceListing.SitePath, entry.Url);
        if (catalog.Site.License is { } license) yield return (SourceListing.SitePath, license);
        foreach (var url in MarkdownText.AddressesIn(catalog.Site.Description)) yield return (SourceListing.SitePath, url);
        foreach (var (file, url) in catalog.Articles.SelectMany(article => UrlsOf(article), (article, url) => (article.At.File, url))) yield return (file, url);
        foreach (var (file, url) in catalog.Actors.SelectMany(actor => UrlsOf(actor), (actor, url) => (actor.Head.Name.At.File, url))) yield return (file, url);
        foreach (var (file, url) in catalog.Places.SelectMany(place => UrlsOf(place.Head), (place, url) => (place.Head.Name.At.File, url))) yield return (file, url);
        foreach (var (file, url) in catalog.Events.SelectMany(e => UrlsOf(e), (e, url) => (e.Head.Name.At.File, url))) yield return (file, url);
    }

    private static IEnumerable<string> UrlsOf(Article article)
    {
        if (article.IsBasedOn is { } original) yield return original;
        if (article.ArchivedAt is { } snapshot) yield return snapshot;
        if (article.Rights?.License is { } license) yield return license;
        foreach (var annotation in article.Annotations)
            foreach (var url in UrlsOf(annotation.Body)) yield return url;
    }

    private static IEnumerable<string> UrlsOf(AnnotationBody body) => body switch
    {
        NoteBody note => UrlsOf(note.Sources),
        DateBody date => MarkdownText.AddressesIn(date.Note),
        _ => [],
    };

    private static IEnumerable<string> UrlsOf(Actor actor) => UrlsOf(actor.Head)
        .Concat(actor.Roles.SelectMany(role => UrlsOf(role.Sources))).Concat(actor.Relations.SelectMany(relation => UrlsOf(relation.Sources)));

    private static IEnumerable<string> UrlsOf(Event e) => UrlsOf(e.Head).Concat(e.StatusHistory.Select(step => step.BasisSource?.Url).OfType<string>());

    private static IEnumerable<string> UrlsOf(RecordHead head) => UrlsOf(head.Sources).Concat(head.SameAs.Identities.Select(identity => identity.Url));

    private static IEnumerable<string> UrlsOf(ImmutableArray<SourceReference> sources) => sources.Select(source => source.Url).OfType<string>();
}
