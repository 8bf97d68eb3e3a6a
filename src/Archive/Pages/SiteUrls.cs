using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Where everything stands, relative to the site's root.</summary>
public static class SiteUrls
{
    /// <summary>An article's page; a withheld one's tombstone, whose address tells nothing.</summary>
    public static string Of(Article article) => article.PublishingStatus == PublishingStatus.Usable
        ? $"articles/{Day(article.DatePublished)}-{article.Slug}/"
        : $"articles/{Day(article.DatePublished)}-withheld-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Id)))[..8]}/";

    /// <summary>A record's page.</summary>
    public static string Of(RecordKey key) => $"{Section(key.Kind)}/{key.Id}/";

    /// <summary>A mention in its article.</summary>
    public static string Of(Article article, AnnotatedParagraph paragraph, MentionMark mark) => $"{Of(article)}#{paragraph.AnchorOf(mark)}";

    /// <summary>A statement on its article's page.</summary>
    public static string Of(Article article, StatementKey statement) => $"{Of(article)}#statement-{statement.Id}";

    /// <summary>The untouched seed.</summary>
    public static string SeedOf(Article article) => $"seeds/{System.IO.Path.GetFileName(article.Seed.File)}";

    /// <summary>The folder of a kind of record.</summary>
    public static string Section(RecordKind kind) => kind switch
    {
        RecordKind.Actor => "actors",
        RecordKind.Place => "places",
        RecordKind.Event => "events",
        _ => "articles",
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
