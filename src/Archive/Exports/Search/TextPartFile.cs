using System.Buffers;
using System.Text.Json;

namespace Archive.Exports.Search;

/// <summary>Some words and where they stand: an array a word, of the word and of the articles' numbers, each as how far it is from the one before; the first
/// is counted from −1.</summary>
internal sealed class TextPartFile(TextIndex index, TextPart part) : IExport
{
    /// <inheritdoc/>
    public string Path => part.Name.Length == 0 ? "search/texts.json" : $"search/texts-{part.Name}.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        writer.WriteStartArray("words");
        for (var word = part.From; word < part.To; word++) Write(writer, word);
        writer.WriteEndArray();
    });

    private void Write(Utf8JsonWriter writer, int word)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(index.Words[word]);
        foreach (var gap in index.GapsOf(word)) writer.WriteNumberValue(gap);
        writer.WriteEndArray();
    }
}
