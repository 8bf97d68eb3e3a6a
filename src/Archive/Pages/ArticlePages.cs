using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of articles, and the tombstones of those that are withheld.</summary>
internal sealed class ArticlePages(ShownArchive archive)
{
    public ImmutableArray<PageJob> Jobs() =>
    [
        .. archive.Articles.Select(article => new PageJob(article.Url, () => PageOf(article))
        {
            NoIndex = article.Article.NoIndex,
            Changed = ChangeOf(article.Article),
            Image = archive.Images is null ? null : () => SocialImages.Of(article),
        }),
        .. archive.Catalog.Withheld.Select(article => new PageJob(SiteUrls.Of(article), () => TombstoneOf(article)) { NoIndex = true }),
    ];

    /// <summary>The last day an article changed: published, modified or corrected.</summary>
    public static DateOnly ChangeOf(Article article)
    {
        var last = article.DateModified > article.DatePublished ? article.DateModified.Value : article.DatePublished;
        foreach (var correction in article.Corrections)
            if (correction.Date.Value.Earliest?.ToDateOnly() is { } day && day > last) last = day;
        return last;
    }

    /// <summary>Whether the untouched seed may be downloaded: it is neither cut nor does it name who is not to be named.</summary>
    public static bool IsSeedPublished(ShownArticle article) => !article.IsExcerpt && !article.IsSeedTelling;

    /// <summary>The checksum of the seed; null where it names who is not to be named: whoever puts a name they guess in its place would learn whether they are right.</summary>
    public static string? ChecksumOf(ShownArticle article) => article.IsSeedTelling ? null : article.Article.Seed.Sha256;

    private Page PageOf(ShownArticle article) => new(HeadOf(article), BodyOf(article));

    private PageHead HeadOf(ShownArticle article)
    {
        var date = article.Article.DatePublished;
        return new()
        {
            Url = article.Url,
            Title = article.Link.Headline,
            Description = archive.Teasers.DescriptionOf(article),
            Section = "articles",
            NoIndex = article.Article.NoIndex,
            Language = article.Article.InLanguage == archive.Catalog.Site.Language ? null : article.Article.InLanguage,
            Breadcrumb = [Crumbs.Articles, Crumbs.Year(date.Year), Crumbs.Month(date.Year, date.Month)],
            Image = archive.Images is null ? null : SocialImages.Of(article),
        };
    }

    private ArticlePage BodyOf(ShownArticle shown)
    {
        var article = shown.Article;
        var cast = new ArticleCast(archive, shown);
        return new()
        {
            Id = article.Id,
            Headline = shown.Link.Headline,
            IsHeadlineSupplied = article.IsHeadlineSupplied,
            AlternativeHeadline = archive.Names.TextOrNull(article.AlternativeHeadline),
            Description = archive.Names.TextOrNull(article.Description),
            DatePublished = article.DatePublished,
            DateModified = article.DateModified,
            InLanguage = article.InLanguage,
            Publisher = archive.Records.Actor(article.Publisher),
            Authors = [.. article.Authors.Select(author => new AuthorView(archive.Records.Actor(author.Actor), archive.Names.TextOrNull(author.Name)))],
            IsBasedOn = article.IsBasedOn,
            ArchivedAt = article.ArchivedAt,
            Rights = article.Rights,
            Keywords = [.. article.Keywords.Select(archive.Names.Text).Select(KeywordIndexes.LinkTo)],
            IsExcerpt = shown.IsExcerpt,
            IsAnnotated = article.IsAnnotated,
            Text = shown.Text,
            Notes = NoteViews.Of(shown, archive.Names),
            Statements = archive.Statements.In(shown),
            Who = cast.Who,
            Where = cast.Where,
            Map = cast.Map,
            Events = cast.Events,
            Later = cast.Later,
            Corrections = CorrectionsOf(article),
            Around = archive.Times.Around(shown),
            Previous = shown.Number > 0 ? archive.Articles[shown.Number - 1].Link : null,
            Next = shown.Number + 1 < archive.Articles.Length ? archive.Articles[shown.Number + 1].Link : null,
            Related = archive.Related.Of(shown),
            Sha256 = ChecksumOf(shown),
            SeedUrl = IsSeedPublished(shown) ? SiteUrls.OfSeed(article) : null,
        };
    }

    private ImmutableArray<Correction> CorrectionsOf(Article article) =>
        [.. article.Corrections.Select(correction => correction with { Text = archive.Names.Text(correction.Text) })];

    private static Page TombstoneOf(Article article) => new(
        new PageHead
        {
            Url = SiteUrls.Of(article),
            Title = article.Tombstone?.Title ?? "",
            TitleKey = article.Tombstone?.Title is null ? "tombstone.title" : null,
            Section = "articles",
            NoIndex = true,
            Breadcrumb = [Crumbs.Articles],
        },
        new TombstonePage(article.Tombstone?.Title, article.Tombstone?.Reason, article.Tombstone?.Date));
}
