using System.Buffers;

namespace Archive.Exports;

/// <summary>Where the mentions of a large archive are: a row a year, with the address of its file. See <see cref="MentionsCsv"/>.</summary>
public sealed class MentionYearsCsv : IExport
{
    /// <inheritdoc/>
    public string Path => "data/mentions.csv";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("year", "articles", "mentions", "url");
        var years = context.Archive.Articles.ToLookup(article => article.Article.DatePublished.Year);
        foreach (var year in MentionsCsv.YearsOf(context))
            csv.Cell(year).Cell(years[year].Count()).Cell(years[year].Sum(article => article.Mentions.Length))
                .Cell(context.Absolute(MentionsCsv.PathOf(year))).EndRow();
    }
}
