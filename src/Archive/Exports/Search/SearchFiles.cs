using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Exports.Search;

/// <summary>
/// What the search box reads: <c>search/index.json</c> tells which parts there are, and each part lists records or articles with what is shown
/// of them, or words with the articles in which they stand. A reader's browser fetches the one and the few it needs once somebody types.
/// </summary>
internal static class SearchFiles
{
    /// <summary>Entries of about a hundred bytes: a file stays below 150 kilobytes, and below 30 compressed.</summary>
    public const int MostInOneFile = 1000;

    /// <summary>Numbers of articles, of one or two digits mostly: a file of several words stays below 60 kilobytes, and below 30 compressed.</summary>
    public const int MostNumbersInOneFile = 20_000;

    /// <summary>All files.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="texts">Where words stand.</param>
    /// <param name="wordOf">The interface's words: what types and statuses are called.</param>
    /// <param name="dateOf">A date in the interface's words.</param>
    /// <param name="most">The most entries of one file.</param>
    public static ImmutableArray<IExport> Of(ExportContext context, TextIndex texts, Func<string, string> wordOf, Func<EdtfDate, string> dateOf, int most = MostInOneFile)
    {
        var (records, articles) = (new FoundRecords(context.Archive, dateOf), new FoundArticles(context.Archive));
        var recordParts = SearchTree.Split(records.Words(), most);
        var articleParts = SearchTree.Split(articles.Words(), most);
        var textParts = TextTree.Split(texts, MostNumbersInOneFile);
        return
        [
            new SearchIndex([.. recordParts.Select(part => part.Name)], [.. articleParts.Select(part => part.Name)], [.. textParts.Select(part => part.Name)], wordOf),
            .. recordParts.Select(part => new SearchPartFile("records", part, records.Write)),
            .. articleParts.Select(part => new SearchPartFile("articles", part, articles.Write)),
            .. textParts.Select(part => new TextPartFile(texts, part)),
            .. ArticleListFile.Of(context.Archive.Articles),
        ];
    }
}
