using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Archive.Model;

namespace Archive.Exports.Search;

/// <summary>Which parts there are, and what the search box says.</summary>
internal sealed class SearchIndex(ImmutableArray<string> records, ImmutableArray<string> articles, ImmutableArray<string> texts, Func<string, string> wordOf) : IExport
{
    private static readonly ImmutableArray<string> Keys =
    [
        "nav.actors", "nav.places", "nav.events", "nav.articles", "search.none", "search.some", "search.some.one", "search.more", "search.letters", "search.also",
        "search.texts", "search.texts.some", "search.texts.some.one", "search.texts.more", "articles.unit", "articles.unit.one",
    ];

    /// <inheritdoc/>
    public string Path => "search/index.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        WriteNames(writer, "records", records);
        WriteNames(writer, "articles", articles);
        WriteNames(writer, "texts", texts);
        writer.WriteNumber("listed", ArticleListFile.Length);
        writer.WriteStartObject("words");
        foreach (var key in Keys) writer.Text(key, wordOf(key));
        WriteTypes<ActorType>(writer, "actor-type");
        WriteTypes<PlaceType>(writer, "place-type");
        WriteTypes<OccurStatus>(writer, "status");
        writer.WriteEndObject();
    });

    private static void WriteNames(Utf8JsonWriter writer, string set, ImmutableArray<string> names)
    {
        writer.WriteStartArray(set);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private void WriteTypes<T>(Utf8JsonWriter writer, string group)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var key = $"{group}.{KebabCase.Of(value.ToString())}";
            writer.Text(key, wordOf(key));
        }
    }
}
