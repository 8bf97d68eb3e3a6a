using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>Articles by their numbers: what is shown of those in whose texts a word stands.</summary>
/// <param name="number">From 0.</param>
/// <param name="articles">All articles.</param>
internal sealed class ArticleListFile(int number, ImmutableArray<ShownArticle> articles) : IExport
{
    /// <summary>So many articles are in one file.</summary>
    public const int Length = 100;

    /// <inheritdoc/>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"search/list-{number}.json");

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        writer.WriteStartArray("entries");
        foreach (var article in articles.AsSpan()[(number * Length)..Math.Min(articles.Length, (number + 1) * Length)]) FoundArticles.Write(writer, article);
        writer.WriteEndArray();
    });

    /// <summary>The files that list all.</summary>
    public static IEnumerable<ArticleListFile> Of(ImmutableArray<ShownArticle> articles) =>
        Enumerable.Range(0, (articles.Length + Length - 1) / Length).Select(number => new ArticleListFile(number, articles));
}
