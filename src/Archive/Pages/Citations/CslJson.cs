using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Archive.Pages.Citations;

/// <summary>CSL-JSON, what citation processors read: a list of items of the schema <c>csl-data</c>.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IEnumerable<CitedArticle> articles, IBufferWriter<byte> output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartArray();
            foreach (var article in articles) Write(article, writer);
            writer.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void Write(CitedArticle article, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, article.Id);
        writer.WriteString("type"u8, "article-newspaper"u8);
        writer.WriteString("title"u8, article.Headline);
        if (article.Publisher is { } publisher) writer.WriteString("container-title"u8, publisher);
        WriteAuthors(article, writer);
        writer.WriteStartObject("issued"u8);
        writer.WriteStartArray("date-parts"u8);
        writer.WriteStartArray();
        writer.WriteNumberValue(article.Date.Year);
        writer.WriteNumberValue(article.Date.Month);
        writer.WriteNumberValue(article.Date.Day);
        writer.WriteEndArray();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteString("language"u8, article.Language);
        writer.WriteString("source"u8, article.Source);
        writer.WriteString("URL"u8, article.Url);
        writer.WriteEndObject();
    }

    private static void WriteAuthors(CitedArticle article, Utf8JsonWriter writer)
    {
        if (article.Authors.IsEmpty) return;
        writer.WriteStartArray("author"u8);
        foreach (var author in article.Authors)
        {
            writer.WriteStartObject();
            writer.WriteString("literal"u8, author);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
