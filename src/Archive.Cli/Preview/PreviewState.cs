using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Archive.Cli.Terminal;
using Archive.Diagnostics;

namespace Archive.Cli.Preview;

/// <summary>How things stand after the last build, as the browser is told.</summary>
/// <param name="Edition">What is being served; after a failed build still the edition before.</param>
/// <param name="PreviousToken">The edition before this one.</param>
/// <param name="StylesOnly">Whether only style sheets differ between the two, so that a page may take them without a reload.</param>
/// <param name="Failed">Whether the last build failed.</param>
/// <param name="Diagnostics">What is wrong; empty after a good build.</param>
internal sealed record PreviewState(
    PreviewEdition Edition, string PreviousToken, bool StylesOnly, bool Failed, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>More than this does not help on one screen.</summary>
    private const int ShownLimit = 50;

    /// <summary>The state as JSON on one line.</summary>
    public string ToJson(SourceFrames frames)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("edition", Edition.Token);
            json.WriteString("previous", PreviousToken);
            json.WriteBoolean("styles", StylesOnly);
            json.WriteBoolean("failed", Failed);
            if (Failed) WriteDiagnostics(json, frames);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteDiagnostics(Utf8JsonWriter json, SourceFrames frames)
    {
        json.WriteString("summary", Counts.Problems(Diagnostics));
        json.WriteNumber("more", Math.Max(0, Diagnostics.Length - ShownLimit));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in Diagnostics.Take(ShownLimit))
        {
            json.WriteStartObject();
            json.WriteString("severity", Counts.Word(diagnostic.Severity));
            json.WriteString("code", diagnostic.Code);
            json.WriteString("at", diagnostic.At.ToString());
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Hint);
            json.WriteString("frame", frames.Frame(diagnostic));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
