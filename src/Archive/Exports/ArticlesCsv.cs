using System.Buffers;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every article, a row each; never its text.</summary>
public sealed class ArticlesCsv : IExport
{
    /// <inheritdoc/>
    public string Path => "data/articles.csv";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("id", "datePublished", "headline", "publisher", "inLanguage", "isBasedOn", "isAnnotated", "statements", "mentions", "records", "sha256", "url");
        foreach (var shown in context.Archive.Articles)
        {
            var article = shown.Article;
            csv.Cell(article.Id).Cell(ExportText.Day(article.DatePublished)).Cell(shown.Link.Headline).Cell(shown.Link.Publisher).Cell(article.InLanguage)
                .Cell(article.IsBasedOn).Cell(article.IsAnnotated ? "true" : "false").Cell(context.Archive.Statements.In(shown).Length)
                .Cell(shown.Mentions.Length).Cell(shown.Records.Length).Cell(ArticlePages.ChecksumOf(shown)).Cell(context.Absolute(shown.Url)).EndRow();
        }
    }
}
