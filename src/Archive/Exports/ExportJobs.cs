using System.Collections.Immutable;
using Archive.Model;
using Archive.Exports.Search;

namespace Archive.Exports;

/// <summary>Which exports the site has.</summary>
public static class ExportJobs
{
    /// <summary>Everything: <see cref="SiteWide"/>, then <see cref="PerArticle"/>.</summary>
    public static ImmutableArray<ExportJob> All(ExportContext context) => [.. SiteWide(context), .. PerArticle(context)];

    /// <summary>Feeds, lists of addresses, data files.</summary>
    public static ImmutableArray<ExportJob> SiteWide(ExportContext context) => Jobs(
        context,
        [
            new AtomFeed(), new CorrectionsFeed(), .. Sitemap.Of(context.Jobs), new RobotsTxt(), new RedirectsFile(),
            new ArticlesJson(), new ActorsJson(), new PlacesGeoJson(), new EventsJson(), new StatementsJson(), new EventsCalendar(),
            new ActorsCsv(), new PlacesCsv(), new EventsCsv(), new ArticlesCsv(),
            new ArticlesBib(), new ArticlesRis(), new ArticlesCsl(), .. MentionsCsv.Of(context),
        ]);

    /// <summary>Linked data and annotations, two files an article.</summary>
    public static ImmutableArray<ExportJob> PerArticle(ExportContext context) => Jobs(
        context, context.Archive.Articles.SelectMany(article => (IExport[])[new ArticleJsonLd(article), new ArticleAnnotations(article)]));

    /// <summary>What the search box reads.</summary>
    internal static ImmutableArray<ExportJob> Searching(ExportContext context, TextIndex texts, Func<string, string> wordOf, Func<EdtfDate, string> dateOf) =>
        Jobs(context, SearchFiles.Of(context, texts, wordOf, dateOf));

    private static ImmutableArray<ExportJob> Jobs(ExportContext context, IEnumerable<IExport> exports) =>
        [.. exports.Select(export => new ExportJob(export.Path, output => export.Render(context, output)))];
}
