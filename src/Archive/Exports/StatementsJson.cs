using System.Buffers;
using System.Text.Json;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every statement that is shown: who said what, when, through whom.</summary>
public sealed class StatementsJson : IExport
{
    /// <inheritdoc/>
    public string Path => "data/statements.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.WriteData(
        context, output, "statements", context.Archive.Articles.SelectMany(article => context.Archive.Statements.In(article)), (writer, statement) => Write(writer, context, statement));

    private static void Write(Utf8JsonWriter writer, ExportContext context, StatementView statement)
    {
        writer.Text("id", $"{statement.Article.Id}#{statement.Id}");
        writer.Text("url", context.Absolute(statement.Url));
        writer.Text("article", statement.Article.Id);
        writer.Record("creator", statement.Creator);
        writer.Text("creatorRole", statement.CreatorRole);
        writer.Records("via", statement.Via);
        writer.Text("speech", ExportText.Word(statement.Speech));
        writer.Text("stance", ExportText.Word(statement.Stance));
        writer.Date("uttered", statement.Uttered);
        writer.Record("location", statement.Location);
        writer.Records("about", statement.About);
        writer.Text("text", statement.Text);
        writer.WriteBoolean("isQuote", statement.IsQuote);
        writer.Text("rank", ExportText.Word(statement.Rank));
        writer.Text("reason", statement.Reason);
        writer.Texts("disputedBy", statement.DisputedBy.Select(other => context.Absolute(other.Url)));
    }
}
