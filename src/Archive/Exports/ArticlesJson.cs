using System.Buffers;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every article's metadata and what it mentions; never its text.</summary>
public sealed class ArticlesJson : IExport
{
    /// <inheritdoc/>
    public string Path => "data/articles.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) =>
        JsonExport.WriteData(context, output, "articles", context.Archive.Articles, (writer, article) => Write(writer, context, article));

    private static void Write(Utf8JsonWriter writer, ExportContext context, ShownArticle shown)
    {
        var (article, archive) = (shown.Article, context.Archive);
        writer.Text("id", article.Id);
        writer.Text("url", context.Absolute(shown.Url));
        writer.Text("headline", shown.Link.Headline);
        writer.Text("alternativeHeadline", archive.Names.TextOrNull(article.AlternativeHeadline));
        writer.Text("description", archive.Names.TextOrNull(article.Description));
        writer.Text("datePublished", ExportText.Day(article.DatePublished));
        if (article.DateModified is { } modified) writer.Text("dateModified", ExportText.Day(modified));
        writer.Text("inLanguage", article.InLanguage);
        writer.Record("publisher", archive.Records.Actor(article.Publisher));
        writer.Texts("author", article.Authors.Select(author =>
            archive.Records.Actor(author.Actor)?.Name ?? archive.Names.TextOrNull(author.Name)).OfType<string>());
        writer.Text("isBasedOn", article.IsBasedOn);
        writer.Text("archivedAt", article.ArchivedAt);
        writer.Text("license", article.Rights?.License);
        writer.Text("copyrightHolder", article.Rights?.Holder);
        writer.Texts("keywords", article.Keywords.Select(archive.Names.Text));
        writer.WriteBoolean("isAnnotated", article.IsAnnotated);
        if (shown.IsExcerpt) writer.WriteBoolean("isExcerpt", true);
        writer.Text("sha256", article.Seed.Sha256);
        WriteRecords(writer, archive, shown);
    }

    private static void WriteRecords(Utf8JsonWriter writer, ShownArchive archive, ShownArticle shown)
    {
        var cast = new ArticleCast(archive, shown);
        writer.Objects("actors", cast.Who, WriteMember);
        writer.Objects("places", cast.Where, WriteMember);
        writer.Objects("events", cast.Events, (w, e) =>
        {
            w.Text("id", e.Event.Id);
            w.Text("as", e.Treatment is { } treatment ? ExportText.Word<EventTreatment>(treatment) : null);
            w.WriteNumber("mentions", e.Mentions);
        });
    }

    private static void WriteMember(Utf8JsonWriter writer, CastMember member)
    {
        writer.Text("id", member.Record.Id);
        writer.Text("as", member.As);
        writer.WriteNumber("mentions", member.Mentions);
    }
}
