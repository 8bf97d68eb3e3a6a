using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Where everything stands, relative to the site's root.</summary>
public static class SiteUrls
{
    /// <summary>An article's page: <c>articles/2025-08-07-slug/</c>; a withheld one's tombstone, whose address tells nothing but the day.</summary>
    public static string Of(Article article) => article.PublishingStatus == PublishingStatus.Usable
        ? $"articles/{Day(article.DatePublished)}-{article.Slug}/"
        : $"articles/{Day(article.DatePublished)}-withheld-{ShortHash(article.Id)}/";

    /// <summary>An article's page under a former <c>YYYY-MM-DD-slug</c>.</summary>
    public static string OfFormer(string datedSlug) => $"articles/{datedSlug}/";

    /// <summary>The page of an actor, place or event.</summary>
    public static string Of(RecordKey key) => $"{Section(key.Kind)}/{key.Id}/";

    /// <summary>A mention within its article.</summary>
    public static string Of(Article article, AnnotatedParagraph paragraph, MentionMark mark) => $"{Of(article)}#{paragraph.AnchorOf(mark)}";

    /// <summary>A sentence within its article.</summary>
    public static string Of(Article article, AnnotatedParagraph paragraph, TextSpan sentence) => $"{Of(article)}#{paragraph.AnchorOf(sentence)}";

    /// <summary>A statement on its article's page.</summary>
    public static string Of(Article article, StatementKey statement) => $"{Of(article)}#statement-{statement.Id}";

    /// <summary>A block of a record's mentions, counted from the oldest, from 1. The newest block stands on the record's own page.</summary>
    public static string OfMentions(RecordKey key, int block) => $"{Of(key)}mentions/{Number(block)}/";

    /// <summary>The articles of a year.</summary>
    public static string OfYear(int year) => $"articles/{year.ToString("0000", CultureInfo.InvariantCulture)}/";

    /// <summary>The articles of a month.</summary>
    public static string OfMonth(int year, int month) => $"{OfYear(year)}{month.ToString("00", CultureInfo.InvariantCulture)}/";

    /// <summary>An article's seed, untouched. One that is HTML is called a text: somebody else's markup must not be a page of this site.</summary>
    public static string OfSeed(Article article)
    {
        if (article.Seed.File.StartsWith("seeds/", StringComparison.Ordinal) && article.Seed.File.EndsWith(".txt", StringComparison.Ordinal)) return article.Seed.File;
        var name = article.Seed.File[(article.Seed.File.LastIndexOf('/') + 1)..];
        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? $"seeds/{name}.txt" : $"seeds/{name}";
    }

    /// <summary>The folder of a kind of record.</summary>
    public static string Section(RecordKind kind) => kind switch
    {
        RecordKind.Actor => "actors",
        RecordKind.Place => "places",
        RecordKind.Event => "events",
        _ => "articles",
    };

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
