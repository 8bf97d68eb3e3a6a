using System.Buffers;
using System.Text.Json;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// What is known about the words of an article, as a page of W3C Web Annotations. Each points at its words twice: by quote and by position.
/// </summary>
/// <remarks>
/// Positions count Unicode code points (Web Annotation Data Model, section 4.2.4) of the article's text as readers see it, paragraphs joined by
/// one line feed each.
/// </remarks>
public sealed class ArticleAnnotations : IExport
{
    private readonly ShownArticle shown;

    internal ArticleAnnotations(ShownArticle shown) => this.shown = shown;

    /// <inheritdoc/>
    public string Path => $"{shown.Url}annotations.jsonld";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        var id = context.Absolute(Path);
        writer.Text("@context", "http://www.w3.org/ns/anno.jsonld");
        writer.Text("id", id);
        writer.Text("type", "AnnotationPage");
        writer.Objects("items", AnnotatedWords.Of(shown, context.Archive), (w, annotation) => Write(w, context, id, annotation));
    });

    private void Write(Utf8JsonWriter writer, ExportContext context, string page, AnnotatedWords annotation)
    {
        writer.Text("id", $"{page}#{annotation.Id}");
        writer.Text("type", "Annotation");
        writer.Text("motivation", annotation.Motivation);
        writer.Object("body", w =>
        {
            if (annotation.Link is { } link)
            {
                w.Text("source", context.Absolute(link));
                w.Text("purpose", annotation.Motivation);
                return;
            }

            w.Text("type", "TextualBody");
            w.Text("value", annotation.Value);
            w.Text("format", annotation.Format);
            w.Text("purpose", annotation.Motivation);
        });
        writer.Objects("target", annotation.Targets, (w, target) => WriteTarget(w, context.Absolute(shown.Url), target));
    }

    private static void WriteTarget(Utf8JsonWriter writer, string source, AnnotatedWords.Target target)
    {
        writer.Text("source", source);
        writer.WriteStartArray("selector");
        writer.WriteStartObject();
        writer.Text("type", "TextQuoteSelector");
        writer.Text("exact", target.Exact);
        writer.Text("prefix", target.Prefix);
        writer.Text("suffix", target.Suffix);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.Text("type", "TextPositionSelector");
        writer.WriteNumber("start", target.Start);
        writer.WriteNumber("end", target.End);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
