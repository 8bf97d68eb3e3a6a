using System.Collections.Immutable;
using System.Text.Json;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>Articles as the search box finds them: by their headlines, the newest first.</summary>
/// <remarks>An entry is an array: the last part of the address, headline, date (ISO 8601), publisher.</remarks>
internal sealed class FoundArticles
{
    private readonly ImmutableArray<ShownArticle> articles;

    public FoundArticles(ShownArchive archive) => articles = [.. archive.Articles.Reverse()];

    /// <summary>The words of each entry; made anew each time, since nobody needs them beside what they are looked at for.</summary>
    public ImmutableArray<ImmutableArray<string>> Words()
    {
        var words = new SearchWords();
        return [.. articles.Select(article => words.Of(article.Link.Headline))];
    }

    /// <summary>Writes an entry.</summary>
    public void Write(Utf8JsonWriter writer, int number) => Write(writer, articles[number]);

    /// <summary>Writes an article's entry.</summary>
    public static void Write(Utf8JsonWriter writer, ShownArticle article)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(article.Url["articles/".Length..^1]);
        writer.WriteStringValue(ExportText.Valid(article.Link.Headline));
        writer.WriteStringValue(ExportText.Day(article.Link.Date));
        writer.WriteStringValue(ExportText.Valid(article.Link.Publisher ?? ""));
        writer.WriteEndArray();
    }
}
