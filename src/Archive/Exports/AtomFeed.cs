using System.Buffers;
using System.Xml;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>
/// The newest 50 articles as an Atom feed (RFC 4287), with summaries only. Articles that search engines are asked to leave out are left out
/// here too: a feed spreads what it holds.
/// </summary>
public sealed class AtomFeed : IExport
{
    private const int Most = 50;

    /// <inheritdoc/>
    public string Path => "feed.xml";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => XmlExport.Write(output, writer =>
    {
        var articles = context.Archive.Articles.Where(article => !article.Article.NoIndex).Reverse().Take(Most).ToList();
        var updated = articles.Count == 0 ? DateOnly.MinValue : articles.Max(article => ArticlePages.ChangeOf(article.Article));
        AtomFrame.WriteStart(writer, context, Path, "", context.Site.Title, context.Site.Tagline, updated);
        foreach (var article in articles) WriteEntry(writer, context, article);
        writer.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter writer, ExportContext context, ShownArticle article)
    {
        writer.WriteStartElement("entry");
        writer.Text("id", context.Tag(article.Article.DatePublished, article.Article.Id));
        writer.Text("title", article.Link.Headline);
        writer.Link("alternate", context.Absolute(article.Url), "text/html");
        writer.Text("published", ExportText.Moment(article.Article.DatePublished));
        writer.Text("updated", ExportText.Moment(ArticlePages.ChangeOf(article.Article)));
        foreach (var author in AuthorsOf(context, article))
        {
            writer.WriteStartElement("author");
            writer.Text("name", author);
            writer.WriteEndElement();
        }

        writer.Text("summary", context.Archive.Teasers.DescriptionOf(article));
        writer.WriteEndElement();
    }

    private static List<string> AuthorsOf(ExportContext context, ShownArticle article)
    {
        var names = article.Article.Authors
            .Select(author => context.Archive.Records.Actor(author.Actor)?.Name ?? context.Archive.Names.TextOrNull(author.Name))
            .OfType<string>().ToList();
        return names.Count > 0 || article.Link.Publisher is null ? names : [article.Link.Publisher];
    }
}
