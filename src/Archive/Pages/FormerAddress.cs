using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>An address under which a page stood before.</summary>
/// <param name="From">Then.</param>
/// <param name="To">Now.</param>
/// <param name="Title">What stands there now.</param>
public sealed record FormerAddress(string From, string To, string Title);

/// <summary>Gathers former addresses. None leads over a page that is there, none is given twice.</summary>
internal static class FormerAddresses
{
    public static ImmutableArray<FormerAddress> Of(ShownArchive archive)
    {
        var all = All(archive).ToList();
        if (all.Count == 0) return [];
        var taken = archive.Articles.Select(article => article.Url)
            .Concat(Enumerable.Range(0, archive.Records.Count).Select(number => archive.Records[number].Url))
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(address => taken.Add(address.From))];
    }

    private static IEnumerable<FormerAddress> All(ShownArchive archive)
    {
        foreach (var article in archive.Articles)
            foreach (var slug in article.Article.FormerSlug)
                yield return new(SiteUrls.OfFormer(slug.Value), article.Url, article.Link.Headline);
        var heads = archive.Catalog.Actors.Select(actor => actor.Head)
            .Concat(archive.Catalog.Places.Select(place => place.Head)).Concat(archive.Catalog.Events.Select(e => e.Head));
        foreach (var head in heads)
            foreach (var id in head.FormerId)
                yield return new(SiteUrls.Of(new RecordKey(head.Key.Kind, id.Value)), SiteUrls.Of(head.Key), archive.Records.Of(head.Key).Name);
    }
}
