using System.Collections.Immutable;

namespace Archive.Exports.Search;

/// <summary>
/// What the search box reads: <c>search/index.json</c> tells which parts there are, and each part lists records or articles with what is shown
/// of them. A reader's browser fetches the one and the few it needs once somebody types.
/// </summary>
internal static class SearchFiles
{
    /// <summary>Entries of about a hundred bytes: a file stays below 150 kilobytes, and below 30 compressed.</summary>
    public const int MostInOneFile = 1000;

    /// <summary>All files.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="wordOf">The interface's words: what types and statuses are called.</param>
    /// <param name="most">The most entries of one file.</param>
    public static ImmutableArray<IExport> Of(ExportContext context, Func<string, string> wordOf, int most = MostInOneFile)
    {
        var (records, articles) = (new FoundRecords(context.Archive), new FoundArticles(context.Archive));
        var recordParts = SearchTree.Split(records.Words(), most);
        var articleParts = SearchTree.Split(articles.Words(), most);
        return
        [
            new SearchIndex(recordParts, articleParts, wordOf),
            .. recordParts.Select(part => new SearchPartFile("records", part, records.Write)),
            .. articleParts.Select(part => new SearchPartFile("articles", part, articles.Write)),
        ];
    }
}
