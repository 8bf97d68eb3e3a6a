using System.Buffers;
using System.Text.Json;

namespace Archive.Exports.Search;

/// <summary>One part of what can be found.</summary>
/// <param name="set">Of what: <c>records</c> or <c>articles</c>.</param>
/// <param name="part">Which of its entries.</param>
/// <param name="write">Writes an entry as a JSON array.</param>
internal sealed class SearchPartFile(string set, SearchPart part, Action<Utf8JsonWriter, int> write) : IExport
{
    /// <inheritdoc/>
    public string Path => part.Name.Length == 0 ? $"search/{set}.json" : $"search/{set}-{part.Name}.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        if (part.IsCut) writer.WriteBoolean("cut", true);
        writer.WriteStartArray("entries");
        foreach (var entry in part.Entries) write(writer, entry);
        writer.WriteEndArray();
    });
}
