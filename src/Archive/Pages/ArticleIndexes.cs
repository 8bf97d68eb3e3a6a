using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Pages;

/// <summary>Articles by date: the overview, a page a year, a page a month (more where a month is long).</summary>
internal sealed class ArticleIndexes(ShownArchive archive)
{
    private const int MostNewest = 30;
    private const int ArticlesAPage = 200;

    public IEnumerable<PageJob> Jobs()
    {
        var months = archive.Articles
            .GroupBy(article => (article.Article.DatePublished.Year, article.Article.DatePublished.Month))
            .Select(month => new MonthOfArticles(month.Key.Year, month.Key.Month, [.. month]))
            .ToList();
        yield return new("articles/", () => Overview(months));
        foreach (var year in months.GroupBy(month => month.Year))
            yield return new(SiteUrls.OfYear(year.Key), () => YearPage(year.Key, months));
        foreach (var month in months)
        {
            var blocks = month.Blocks;
            yield return new(month.Url, () => MonthPage(month, blocks, blocks.Newest, months));
            foreach (var block in blocks.Older)
                yield return new(blocks.UrlOf(block), () => MonthPage(month, blocks, block, months));
        }
    }

    private Page Overview(List<MonthOfArticles> months) => new(
        IndexHeads.Overview("articles"),
        new ArticleIndexPage
        {
            Years = YearsOf(months, null),
            Articles = archive.Teasers.Of(archive.Articles.Reverse().Take(MostNewest)),
            Total = archive.Articles.Length,
        });

    private static Page YearPage(int year, List<MonthOfArticles> months) => new(
        IndexHeads.Below("articles", SiteUrls.OfYear(year), SiteUrls.Number(year)),
        new ArticleIndexPage { Year = year, Years = YearsOf(months, year), Total = months.Where(month => month.Year == year).Sum(month => month.Articles.Length) });

    private Page MonthPage(MonthOfArticles month, Blocks blocks, int block, List<MonthOfArticles> months) => new(
        IndexHeads.Below("articles", blocks.UrlOf(block), Crumbs.Month(month.Year, month.Month).Title, Crumbs.Year(month.Year)),
        new ArticleIndexPage
        {
            Year = month.Year,
            Month = month.Month,
            Years = YearsOf(months, month.Year),
            Articles = archive.Teasers.Of(month.Articles[blocks.ItemsOf(block)].Reverse()),
            Total = month.Articles.Length,
            Pages = blocks.PagesFrom(block),
        });

    /// <summary>All years newest first; with months only the year that is looked at, or every year where none is.</summary>
    private static ImmutableArray<YearCount> YearsOf(List<MonthOfArticles> months, int? shown) =>
    [
        .. months.GroupBy(month => month.Year).Reverse().Select(year => new YearCount(
            year.Key, SiteUrls.OfYear(year.Key), year.Sum(month => month.Articles.Length), shown is null || shown == year.Key ? CalendarOf(year.Key, [.. year]) : [])),
    ];

    private static ImmutableArray<MonthLink> CalendarOf(int year, List<MonthOfArticles> months) =>
    [
        .. Enumerable.Range(1, 12).Select(number => months.Find(month => month.Month == number) is { } month
            ? new MonthLink(year, number, month.Url, month.Articles.Length)
            : new MonthLink(year, number, null, 0)),
    ];

    private sealed record MonthOfArticles(int Year, int Month, ShownArticle[] Articles)
    {
        public string Url => SiteUrls.OfMonth(Year, Month);

        public Blocks Blocks
        {
            get
            {
                var url = Url;
                return new(Articles.Length, ArticlesAPage, block => $"{url}page/{block.ToString(CultureInfo.InvariantCulture)}/", url);
            }
        }
    }
}
