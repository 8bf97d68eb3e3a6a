using System.Collections.Immutable;

namespace Archive.Pages.Citations;

/// <summary>What a reference manager is told of an article: what its page shows and nothing else. When it was read only its reader knows.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Headline">Its headline as shown, in square brackets where the archive supplied it.</param>
/// <param name="Authors">Names as shown. Which part is the family's nobody knows, so no format is told.</param>
/// <param name="Publisher">Where it first appeared; null where unknown.</param>
/// <param name="Date">The day it was published.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Url">Its address in the archive, absolute.</param>
/// <param name="Source">The archive's title.</param>
internal sealed record CitedArticle(
    string Id, string Headline, ImmutableArray<string> Authors, string? Publisher, DateOnly Date, string Language, string Url, string Source)
{
    /// <summary>What an article's page tells.</summary>
    public static CitedArticle Of(ArticlePage page, string url, string source) => new(
        page.Id, Title(page.Headline, page.IsHeadlineSupplied), Names(page.Authors.Select(author => author.Actor?.Name ?? author.Name)),
        page.Publisher is { } publisher ? Line(publisher.Name) : null, page.DatePublished, page.InLanguage, url, Line(source));

    /// <summary>The same without making the page.</summary>
    public static CitedArticle Of(ShownArticle shown, ShownArchive archive, string url)
    {
        var article = shown.Article;
        return new(
            article.Id, Title(shown.Link.Headline, article.IsHeadlineSupplied), Names(article.Authors.Select(author => archive.Records.Actor(author.Actor)?.Name ?? archive.Names.TextOrNull(author.Name))),
            shown.Link.Publisher is { } publisher ? Line(publisher) : null, article.DatePublished, article.InLanguage, url, Line(archive.Catalog.Site.Title));
    }

    private static string Title(string headline, bool isSupplied) => isSupplied ? $"[{Line(headline)}]" : Line(headline);

    private static ImmutableArray<string> Names(IEnumerable<string?> names) =>
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => Line(name!))];

    /// <summary>Text on one line: a line break would begin a new field in RIS, and half a character is none in JSON.</summary>
    private static string Line(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        foreach (var c in text)
            if (IsBreak(c) || char.IsSurrogate(c))
                return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && IsBreak((char)rune.Value) ? " " : rune.ToString())).Trim();
        return text;
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
