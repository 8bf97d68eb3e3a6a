using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every article's metadata and what it mentions; never its text.</summary>
public sealed class ArticlesJson : IExport
{
    private static readonly ImmutableArray<RecordKind> Kinds = [RecordKind.Actor, RecordKind.Place, RecordKind.Event];

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
        if (article.IsHeadlineSupplied) writer.WriteBoolean("suppliedHeadline"u8, true);
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
        writer.Text("sha256", ArticlePages.ChecksumOf(shown));
        WriteRecords(writer, archive, shown);
    }

    private static void WriteRecords(Utf8JsonWriter writer, ShownArchive archive, ShownArticle shown)
    {
        foreach (var kind in Kinds)
        {
            writer.WriteStartArray(SiteUrls.Section(kind));
            foreach (var subject in shown.Article.Subjects)
                if (subject.Target.Value.Kind == kind && archive.Records.NumberOf(subject.Target.Value) is >= 0 and var number)
                    WriteRecord(writer, archive, number, MentionsOf(shown, number), subject);
            foreach (var mentioned in shown.Records)
                if (archive.Records[mentioned.Record].Kind == kind && !IsListed(shown, archive.Records[mentioned.Record]))
                    WriteRecord(writer, archive, mentioned.Record, mentioned.Mentions, null);
            writer.WriteEndArray();
        }
    }

    private static void WriteRecord(Utf8JsonWriter writer, ShownArchive archive, int number, int mentions, Subject? subject)
    {
        writer.WriteStartObject();
        writer.Text("id", archive.Records[number].Id);
        writer.Text("as", subject?.Treatment is { } treatment ? ExportText.Word(treatment) : archive.Names.TextOrNull(subject?.As));
        writer.WriteNumber("mentions", mentions);
        writer.WriteEndObject();
    }

    private static int MentionsOf(ShownArticle shown, int number)
    {
        foreach (var mentioned in shown.Records)
            if (mentioned.Record == number) return mentioned.Mentions;
        return 0;
    }

    private static bool IsListed(ShownArticle shown, RecordLink link)
    {
        foreach (var subject in shown.Article.Subjects)
            if (subject.Target.Value.Kind == link.Kind && subject.Target.Value.Id == link.Id) return true;
        return false;
    }
}
