using System.Buffers;
using System.Xml;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>The newest 50 corrections as an Atom feed (RFC 4287).</summary>
public sealed class CorrectionsFeed : IExport
{
    private const int Most = 50;

    /// <inheritdoc/>
    public string Path => "corrections/feed.xml";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => XmlExport.Write(output, writer =>
    {
        var newest = Newest(context.Archive);
        var title = context.Site.Language == "de" ? $"{context.Site.Title}: Korrekturen" : $"{context.Site.Title}: Corrections";
        AtomFrame.WriteStart(writer, context, Path, "corrections/", title, null, newest.Count == 0 ? DateOnly.MinValue : newest[0].Date);
        foreach (var entry in newest) WriteEntry(writer, context, entry);
        writer.WriteEndElement();
    });

    private static List<Entry> Newest(ShownArchive archive) =>
    [
        .. archive.Articles.Where(article => !article.Article.NoIndex)
            .SelectMany(article => article.Article.Corrections.Select((correction, i) => new Entry(
                article, correction, i + 1, correction.Date.Value.Earliest?.ToDateOnly() ?? article.Article.DatePublished)))
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Article.Number).ThenByDescending(entry => entry.Number)
            .Take(Most),
    ];

    private static void WriteEntry(XmlWriter writer, ExportContext context, Entry entry)
    {
        writer.WriteStartElement("entry");
        writer.Text("id", context.Tag(entry.Date, $"{entry.Article.Article.Id}/correction/{ExportNumbers.Of(entry.Number)}"));
        writer.Text("title", entry.Article.Link.Headline);
        writer.Link("alternate", context.Absolute(entry.Article.Url), "text/html");
        writer.Text("published", ExportText.Moment(entry.Date));
        writer.Text("updated", ExportText.Moment(entry.Date));
        writer.WriteStartElement("category");
        writer.WriteAttributeString("term", ExportText.Word(entry.Correction.Kind));
        writer.WriteEndElement();
        writer.Text("summary", PlainText.OfMarkdown(context.Archive.Names.Text(entry.Correction.Text)));
        writer.WriteEndElement();
    }

    /// <param name="Article">The corrected article.</param>
    /// <param name="Correction">The correction.</param>
    /// <param name="Number">Which of the article's it is, from 1, oldest first.</param>
    /// <param name="Date">Its day.</param>
    private sealed record Entry(ShownArticle Article, Correction Correction, int Number, DateOnly Date);
}
