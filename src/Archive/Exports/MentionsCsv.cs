using System.Buffers;
using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// Every mention, a row each, with the address of its very place. Paragraphs count from 1; start and length are UTF-16 code units of the
/// paragraph as it was received. <c>words</c> are those that readers see.
/// </summary>
public sealed class MentionsCsv : IExport
{
    /// <summary>Up to so many mentions stand in one file; more go to a file a year, and the one file lists them.</summary>
    private const int MostInOneFile = 200_000;

    private readonly int? year;

    private MentionsCsv(int? year) => this.year = year;

    /// <inheritdoc/>
    public string Path => year is { } only ? PathOf(only) : "data/mentions.csv";

    /// <summary>The file of a year.</summary>
    internal static string PathOf(int year) => $"data/mentions-{ExportNumbers.Of(year)}.csv";

    /// <summary>One file, or one a year.</summary>
    /// <param name="context">The archive.</param>
    /// <param name="most">The most mentions of one file.</param>
    public static ImmutableArray<IExport> Of(ExportContext context, int most = MostInOneFile) => context.Archive.Mentions.Total <= most
        ? [new MentionsCsv(null)]
        : [new MentionYearsCsv(), .. YearsOf(context).Select(only => new MentionsCsv(only))];

    /// <summary>The years that articles are of, the newest first.</summary>
    internal static IEnumerable<int> YearsOf(ExportContext context) =>
        context.Archive.Articles.Select(article => article.Article.DatePublished.Year).Distinct().OrderDescending();

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("article", "datePublished", "kind", "record", "words", "paragraph", "start", "length", "url");
        foreach (var article in context.Archive.Articles)
            if (year is null || article.Article.DatePublished.Year == year) WriteArticle(csv, context, article);
    }

    private static void WriteArticle(CsvWriter csv, ExportContext context, ShownArticle article)
    {
        var (date, url) = (ExportText.Day(article.Article.DatePublished), context.Absolute(article.Url) + "#");
        Span<char> address = stackalloc char[url.Length + ShownArticle.LongestAnchor];
        url.CopyTo(address);
        foreach (var mention in article.Mentions)
        {
            var paragraph = article.Text.Paragraphs[mention.Paragraph];
            var link = context.Archive.Records[mention.Record];
            csv.Cell(article.Article.Id).Cell(date).Cell(ExportText.Word(link.Kind)).Cell(link.Id)
                .Cell(RedactedText.Of(paragraph, mention.Span).Text).Cell(paragraph.Number).Cell(mention.Start).Cell(mention.Length)
                .Cell(address[..(url.Length + article.WriteAnchor(mention, address[url.Length..]))]).EndRow();
        }
    }
}
