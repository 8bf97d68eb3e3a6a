using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Home, the corrections log, and the page for what is not there.</summary>
internal sealed class HomePages(ShownArchive archive)
{
    private const int MostLatest = 4;
    private const int MostEarlier = 8;

    private readonly HomeNews news = new(archive);

    public ImmutableArray<PageJob> Jobs() =>
    [
        new("", Home)
        {
            Changed = archive.Articles.IsEmpty ? null : archive.Articles.Max(article => ArticlePages.ChangeOf(article.Article)),
            Image = archive.Images is { } images ? () => images.OfSite() : null,
        },
        new("corrections/", () => new(IndexHeads.Overview("corrections"), new CorrectionsPage(Corrections(archive)))),
        new("404.html", () => new(new PageHead { Url = "404.html", Title = "", TitleKey = "not-found.title", NoIndex = true }, new NotFoundPage())) { NoIndex = true },
    ];

    /// <summary>All corrections, newest first.</summary>
    public static ImmutableArray<CorrectionEntry> Corrections(ShownArchive archive) =>
    [
        .. archive.Articles.Reverse()
            .SelectMany(article => article.Article.Corrections.Reverse().Select(correction =>
                new CorrectionEntry(article.Link, correction with { Text = archive.Names.Text(correction.Text) })))
            .OrderByDescending(entry => entry.Correction.Date.Value.Earliest ?? default),
    ];

    private Page Home() => new(
        new PageHead { Url = "", Title = archive.Catalog.Site.Title, Description = archive.Names.TextOrNull(archive.Catalog.Site.Description) is { } text ? PlainText.OfMarkdown(text) : null, Image = archive.Images?.OfSite() },
        new HomePage
        {
            Latest = archive.Teasers.Of(archive.Articles.Reverse().Take(MostLatest)),
            Earlier = [.. archive.Articles.Reverse().Skip(MostLatest).Take(MostEarlier).Select(article => article.Link)],
            Counts = Counts(),
            Voices = news.Voices(),
            Planned = news.Planned(),
            Developments = news.Developments(),
            Actors = news.MostMentioned(RecordKind.Actor),
            Places = news.MostMentioned(RecordKind.Place),
            Events = news.Events(),
            Years = Years(),
        });

    private ArchiveCounts Counts() => new(
        archive.Articles.Length, archive.Catalog.Actors.Length, archive.Catalog.Places.Length, archive.Catalog.Events.Length,
        archive.Statements.Count, archive.Mentions.Total,
        archive.Articles.IsEmpty ? null : archive.Articles[0].Article.DatePublished,
        archive.Articles.IsEmpty ? null : archive.Articles[^1].Article.DatePublished);

    private ImmutableArray<YearCount> Years() => YearsOf(archive);

    /// <summary>The years that have articles, newest first.</summary>
    public static ImmutableArray<YearCount> YearsOf(ShownArchive archive) =>
    [
        .. archive.Articles.GroupBy(article => article.Article.DatePublished.Year).OrderByDescending(year => year.Key)
            .Select(year => new YearCount(year.Key, SiteUrls.OfYear(year.Key), year.Count(), [])),
    ];
}
