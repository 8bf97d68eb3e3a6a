using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Articles by the keywords of their sidecars: a list of the keywords, and a page for each.</summary>
/// <remarks>Spellings of one address are one keyword: "Klima-Politik" and "Klimapolitik" are two, "EU" and "Eu" are one.</remarks>
internal sealed class KeywordIndexes
{
    private const string Section = "keywords";
    private const int MostListed = 1000;
    private const int ArticlesAPage = 100;

    private readonly ShownArchive archive;
    private readonly Alphabet alphabet;
    private readonly ImmutableArray<Keyword> all;

    public KeywordIndexes(ShownArchive archive, Alphabet alphabet)
    {
        (this.archive, this.alphabet) = (archive, alphabet);
        all =
        [
            .. archive.Articles.SelectMany(article => article.Article.Keywords.Select(archive.Names.Text).Select(text => (Text: text, Url: UrlOf(text), Article: article)))
                .Where(one => one.Url is not null).GroupBy(one => one.Url!, StringComparer.Ordinal)
                .Select(keyword => new Keyword(TitleOf(keyword.Select(one => one.Text)), keyword.Key, [.. keyword.Select(one => one.Article).Distinct()])),
        ];
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => !all.IsEmpty;

    /// <summary>A keyword and the way to its page.</summary>
    public static KeywordLink LinkTo(string text) => new(text, UrlOf(text));

    /// <summary>The pages; none where no article has keywords.</summary>
    public IEnumerable<PageJob> Jobs() => all.IsEmpty ? [] : [new($"{Section}/", Overview), .. all.SelectMany(PagesOf)];

    private Page Overview()
    {
        var listed = all.OrderByDescending(keyword => keyword.Articles.Length).ThenBy(keyword => keyword.Url, StringComparer.Ordinal).Take(MostListed);
        return new(IndexHeads.Overview(Section), new KeywordIndexPage
        {
            Keywords = [.. alphabet.Sort(listed, keyword => keyword.Title).Select(keyword => new FacetLink(keyword.Title, keyword.Url, keyword.Articles.Length, false, IsKey: false))],
            IsChoice = all.Length > MostListed,
            Total = all.Length,
        });
    }

    private IEnumerable<PageJob> PagesOf(Keyword keyword)
    {
        var blocks = new Blocks(keyword.Articles.Length, ArticlesAPage, block => $"{keyword.Url}page/{SiteUrls.Number(block)}/", keyword.Url);
        foreach (var block in (IEnumerable<int>)[blocks.Newest, .. blocks.Older])
            yield return new(blocks.UrlOf(block), () => new(IndexHeads.Below(Section, blocks.UrlOf(block), keyword.Title), new KeywordIndexPage
            {
                Articles = archive.Teasers.Of(keyword.Articles[blocks.ItemsOf(block)].Reverse()),
                Total = keyword.Articles.Length,
                Pages = blocks.PagesFrom(block),
            }));
    }

    // Null where a keyword has no letters that an address could have.
    private static string? UrlOf(string text) => Slug.Of(text) is { Length: > 0 } slug ? $"{Section}/{slug}/" : null;

    // The spelling that most articles have.
    private static string TitleOf(IEnumerable<string> spellings) =>
        spellings.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(spelling => spelling.Count()).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key;

    private sealed record Keyword(string Title, string Url, ImmutableArray<ShownArticle> Articles);
}
