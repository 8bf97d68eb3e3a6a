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
        var years = YearsOf(months);
        yield return new("articles/", () => Overview(years));
        foreach (var year in years) yield return new(year.Url, () => YearPage(year, years));
        foreach (var month in months)
        {
            var blocks = month.Blocks;
            yield return new(month.Url, () => MonthPage(month, blocks, blocks.Newest, years));
            foreach (var block in blocks.Older)
                yield return new(blocks.UrlOf(block), () => MonthPage(month, blocks, block, years));
        }
    }

    private Page Overview(ImmutableArray<YearCount> years) => new(
        IndexHeads.Overview("articles"),
        new ArticleIndexPage { Years = years, Articles = archive.Teasers.Of(archive.Articles.Reverse().Take(MostNewest)), Total = archive.Articles.Length });

    private static Page YearPage(YearCount year, ImmutableArray<YearCount> years) => new(
        IndexHeads.Below("articles", year.Url, SiteUrls.Number(year.Year)),
        new ArticleIndexPage { Year = year.Year, Years = WithMonthsOf(year.Year, years), Total = year.Count });

    private Page MonthPage(MonthOfArticles month, Blocks blocks, int block, ImmutableArray<YearCount> years) => new(
        IndexHeads.Below("articles", blocks.UrlOf(block), Crumbs.Month(month.Year, month.Month).Title, Crumbs.Year(month.Year)),
        new ArticleIndexPage
        {
            Year = month.Year,
            Month = month.Month,
            Years = WithMonthsOf(month.Year, years),
            Articles = archive.Teasers.Of(month.Articles[blocks.ItemsOf(block)].Reverse()),
            Total = month.Articles.Length,
            Pages = blocks.PagesFrom(block),
        });

    /// <summary>All years with their months, newest first.</summary>
    private static ImmutableArray<YearCount> YearsOf(List<MonthOfArticles> months) =>
    [
        .. months.GroupBy(month => month.Year).Reverse().Select(year => new YearCount(
            year.Key, SiteUrls.OfYear(year.Key), year.Sum(month => month.Articles.Length), CalendarOf(year.Key, [.. year]))),
    ];

    // The page of a year or month leaves out the other years' months: they would change it with every new article.
    private static ImmutableArray<YearCount> WithMonthsOf(int shown, ImmutableArray<YearCount> years) =>
        [.. years.Select(year => year.Year == shown ? year : year with { Months = [] })];

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
