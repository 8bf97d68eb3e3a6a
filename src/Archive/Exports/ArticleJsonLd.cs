using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// An article as linked data: schema.org <c>NewsArticle</c> with what it is about, what else it mentions and what its notes rest on.
/// </summary>
public sealed class ArticleJsonLd : IExport
{
    private readonly ShownArticle shown;

    internal ArticleJsonLd(ShownArticle shown) => this.shown = shown;

    /// <inheritdoc/>
    public string Path => $"{shown.Url}article.jsonld";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => JsonExport.Write(output, writer =>
    {
        var (article, archive) = (shown.Article, context.Archive);
        writer.Text("@context", "https://schema.org");
        writer.Text("@type", "NewsArticle");
        writer.Text("@id", context.Absolute(shown.Url));
        writer.Text("url", context.Absolute(shown.Url));
        writer.Text("headline", shown.Link.Headline);
        writer.Text("alternativeHeadline", archive.Names.TextOrNull(article.AlternativeHeadline));
        writer.Text("description", archive.Teasers.DescriptionOf(shown) is { Length: > 0 } description ? description : null);
        writer.Text("datePublished", ExportText.Day(article.DatePublished));
        if (article.DateModified is { } modified) writer.Text("dateModified", ExportText.Day(modified));
        writer.Text("inLanguage", article.InLanguage);
        WritePublication(writer, context);
        WriteRecords(writer, context);
        WriteNotes(writer, archive);
    });

    private void WritePublication(Utf8JsonWriter writer, ExportContext context)
    {
        var (article, archive) = (shown.Article, context.Archive);
        if (article.Publisher is { } publisher)
            writer.Object("publisher", w => LinkedRecord.Write(w, context, archive.Records.Actor(publisher.Value)));
        if (!article.Authors.IsEmpty) writer.Objects("author", article.Authors, (w, author) => WriteAuthor(w, context, author));
        writer.Text("isBasedOn", article.IsBasedOn);
        writer.Text("archivedAt", article.ArchivedAt);
        writer.Text("license", article.Rights?.License);
        if (article.Rights?.Holder is { } holder)
            writer.Object("copyrightHolder", w =>
            {
                w.Text("@type", "Organization");
                w.Text("name", holder);
            });
        writer.Texts("keywords", article.Keywords.Select(archive.Names.Text));
    }

    private static void WriteAuthor(Utf8JsonWriter writer, ExportContext context, Author author)
    {
        if (author.Actor is { } actor)
        {
            LinkedRecord.Write(writer, context, context.Archive.Records.Actor(actor.Value));
            return;
        }

        writer.Text("@type", "Person");
        writer.Text("name", context.Archive.Names.TextOrNull(author.Name));
    }

    private void WriteRecords(Utf8JsonWriter writer, ExportContext context)
    {
        var records = context.Archive.Records;
        ImmutableArray<int> about = [.. shown.Article.Subjects.Select(subject => records.NumberOf(subject.Target.Value)).Where(number => number >= 0).Distinct()];
        ImmutableArray<int> others = [.. shown.Records.Select(record => record.Record).Except(about)];
        if (!about.IsEmpty) writer.Objects("about", about, (w, number) => LinkedRecord.Write(w, context, records[number]));
        if (!others.IsEmpty) writer.Objects("mentions", others, (w, number) => LinkedRecord.Write(w, context, records[number]));
    }

    private void WriteNotes(Utf8JsonWriter writer, ShownArchive archive)
    {
        ImmutableArray<SourceView> sources = [.. NoteViews.Of(shown, archive.Names).SelectMany(note => note.Sources).Distinct()];
        if (!sources.IsEmpty)
            writer.Objects("citation", sources, (w, source) =>
            {
                w.Text("@type", "CreativeWork");
                w.Text("name", source.Title);
                w.Text("url", source.Url);
                w.Date("datePublished", source.DatePublished);
            });
        if (!shown.Article.Corrections.IsEmpty)
            writer.Objects("correction", shown.Article.Corrections, (w, correction) =>
            {
                w.Text("@type", "CorrectionComment");
                w.Date("datePublished", correction.Date.Value);
                w.Text("text", PlainText.OfMarkdown(archive.Names.Text(correction.Text)));
            });
    }
}
