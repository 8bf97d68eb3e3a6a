using System.Text.Encodings.Web;
using System.Text.Json;
using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>Diagnostics for programs: one JSON array; a place has <c>line</c> and <c>column</c> only where they are known.</summary>
public static class DiagnosticJson
{
    // The result is no HTML; umlauts stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", Indented = true };

    /// <summary>UTF-8 JSON, in the order given.</summary>
    public static byte[] Write(IEnumerable<Diagnostic> diagnostics)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics) Write(json, diagnostic);
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticPrinter.Name(diagnostic.Severity));
        WritePlace(json, diagnostic.At);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is not null) json.WriteString("hint", diagnostic.Hint);
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                WritePlace(json, related.At);
                json.WriteString("message", related.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourcePosition at)
    {
        json.WriteString("file", at.File);
        if (at.Line > 0) json.WriteNumber("line", at.Line);
        if (at.Column > 0) json.WriteNumber("column", at.Column);
        if (at.Length > 0) json.WriteNumber("length", at.Length);
    }
}
