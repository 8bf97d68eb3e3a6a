using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Pages;

/// <summary>Articles by date: the overview, a page a year with its calendar, a page a month (more where a month is long).</summary>
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
        for (var i = 0; i < years.Length; i++)
        {
            var (year, older, newer) = (years[i], i + 1 < years.Length ? years[i + 1] : null, i > 0 ? years[i - 1] : null);
            yield return new(year.Url, () => YearPage(year, older, newer, months, years));
        }

        for (var i = 0; i < months.Count; i++)
        {
            var (month, older, newer) = (months[i], i > 0 ? months[i - 1] : null, i + 1 < months.Count ? months[i + 1] : null);
            foreach (var block in (IEnumerable<int>)[month.Blocks.Newest, .. month.Blocks.Older])
                yield return new(month.Blocks.UrlOf(block), () => MonthPage(month, block, (older, newer), years));
        }
    }

    private Page Overview(ImmutableArray<YearCount> years) => new(
        IndexHeads.Overview("articles"),
        new ArticleIndexPage
        {
            Years = years,
            Articles = archive.Teasers.Of(archive.Articles.Reverse().Take(MostNewest)),
            Total = archive.Articles.Length,
            NewestMonth = years.SelectMany(year => year.Months.Reverse()).FirstOrDefault(month => month.Url is not null),
        });

    private static Page YearPage(YearCount year, YearCount? older, YearCount? newer, List<MonthOfArticles> months, ImmutableArray<YearCount> years) => new(
        IndexHeads.Below("articles", year.Url, SiteUrls.Number(year.Year)),
        new ArticleIndexPage
        {
            Year = year.Year,
            Years = WithMonthsOf(null, years),
            Days = [.. months.Where(month => month.Year == year.Year).SelectMany(month => month.Days)],
            Previous = older is null ? null : Crumbs.Year(older.Year),
            Next = newer is null ? null : Crumbs.Year(newer.Year),
            Total = year.Count,
        });

    private Page MonthPage(MonthOfArticles month, int block, (MonthOfArticles? Older, MonthOfArticles? Newer) beside, ImmutableArray<YearCount> years) => new(
        IndexHeads.Below("articles", month.Blocks.UrlOf(block), Crumbs.Month(month.Year, month.Month).Title, Crumbs.Year(month.Year)),
        new ArticleIndexPage
        {
            Year = month.Year,
            Month = month.Month,
            Years = WithMonthsOf(month.Year, years),
            Days = [.. month.Days],
            Previous = beside.Older?.Crumb,
            Next = beside.Newer?.Crumb,
            Articles = ByDay(archive.Teasers.Of(month.Articles[month.Blocks.ItemsOf(block)].Reverse())),
            Total = month.Articles.Length,
            Pages = month.Blocks.PagesFrom(block),
        });

    /// <summary>The same list; the first article of each day can be jumped to.</summary>
    private static ImmutableArray<ArticleTeaser> ByDay(ImmutableArray<ArticleTeaser> teasers) =>
    [
        .. teasers.Select((teaser, i) => i > 0 && teasers[i - 1].Article.Date == teaser.Article.Date ? teaser
            : teaser with { DayId = MonthOfArticles.IdOf(teaser.Article.Date) }),
    ];

    /// <summary>All years with their months, newest first.</summary>
    private static ImmutableArray<YearCount> YearsOf(List<MonthOfArticles> months) =>
    [
        .. months.GroupBy(month => month.Year).Reverse().Select(year => new YearCount(
            year.Key, SiteUrls.OfYear(year.Key), year.Sum(month => month.Articles.Length), CalendarOf(year.Key, [.. year]))),
    ];

    // The page of a year or month leaves out the other years' months: they would change it with every new article.
    private static ImmutableArray<YearCount> WithMonthsOf(int? shown, ImmutableArray<YearCount> years) =>
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

        public Crumb Crumb => Crumbs.Month(Year, Month);

        /// <summary>Its days with articles. The list runs from the newest to the oldest, so a day begins with its last article.</summary>
        public IEnumerable<DayLink> Days
        {
            get
            {
                for (var first = 0; first < Articles.Length;)
                {
                    var (date, next) = (Articles[first].Article.DatePublished, first + 1);
                    while (next < Articles.Length && Articles[next].Article.DatePublished == date) next++;
                    yield return new(date, $"{Blocks.UrlOf(((next - 1) / ArticlesAPage) + 1)}#{IdOf(date)}", next - first);
                    first = next;
                }
            }
        }

        public static string IdOf(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"day-{date.Day:00}");

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
