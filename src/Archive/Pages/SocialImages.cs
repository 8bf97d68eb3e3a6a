using Archive.Model;

namespace Archive.Pages;

/// <summary>Which pages have an image for messengers, and what it says: as much as the page itself shows, in the same words.</summary>
/// <remarks>It costs some hundredths of a second a page that changed, so it is asked for by <c>features: {socialImages: true}</c>.</remarks>
internal sealed class SocialImages
{
    private readonly ShownArchive archive;

    private SocialImages(ShownArchive archive) => this.archive = archive;

    /// <summary>The images of an archive; null where it wants none.</summary>
    public static SocialImages? Of(ShownArchive archive) => archive.Catalog.Site.HasSocialImages ? new(archive) : null;

    /// <summary>The image of the site, for pages without one of their own.</summary>
    public SocialImage OfSite() => new(SocialKind.Site, "", archive.Catalog.Site.Title) { Detail = archive.Catalog.Site.Tagline };

    /// <summary>The image of an article.</summary>
    public static SocialImage Of(ShownArticle article) => new(SocialKind.Article, article.Url, article.Link.Headline)
    {
        Date = article.Link.Date,
        Publisher = article.Link.Publisher,
    };

    /// <summary>The image of a record.</summary>
    public SocialImage Of(ShownHead head) => head.Link.Kind switch
    {
        RecordKind.Event => OfEvent(head),
        RecordKind.Place => new(SocialKind.Place, head.Link.Url, head.Link.Name) { Type = head.Link.Type, Detail = archive.Records.DetailOf(head.Link) },
        _ => new(SocialKind.Actor, head.Link.Url, head.Link.Name) { Type = head.Link.Type, Detail = DetailOfActor(head) },
    };

    private SocialImage OfEvent(ShownHead head)
    {
        var link = archive.Records.Event(head.Link.Id);
        return new(SocialKind.Event, link.Url, link.Name)
        {
            EventKind = link.Kind,
            Detail = link.Location?.Name,
            Temporal = link.Temporal,
            Status = link.Status,
        };
    }

    // The current role; of one who has none what the page says first.
    private string? DetailOfActor(ShownHead head) =>
        archive.Records.DetailOf(head.Link) ?? (head.Description is { } description ? PlainText.OfMarkdown(description) : null);
}
