using System.Buffers;
using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>A site map (sitemaps.org 0.9) of some of the pages. Pages that search engines are asked to leave out are not in it.</summary>
/// <param name="path">Where it stands.</param>
/// <param name="pages">Its pages.</param>
public sealed class Sitemap(string path, ImmutableArray<PageJob> pages) : IExport
{
    /// <summary>The most addresses one file may hold, by the protocol.</summary>
    public const int Most = 50_000;

    /// <inheritdoc/>
    public string Path => path;

    /// <summary>One file, or an index and as many as it takes.</summary>
    /// <param name="pages">Every page of the site.</param>
    /// <param name="most">The most addresses of one file.</param>
    public static ImmutableArray<IExport> Of(ImmutableArray<PageJob> pages, int most = Most)
    {
        ImmutableArray<PageJob> shown = [.. pages.Where(page => !page.NoIndex)];
        if (shown.Length <= most) return [new Sitemap("sitemap.xml", shown)];
        var parts = shown.Chunk(most).Select((part, i) => new Sitemap($"sitemap-{ExportNumbers.Of(i + 1)}.xml", [.. part])).ToList();
        return [new SitemapIndex([.. parts.Select(part => part.Path)]), .. parts];
    }

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => XmlExport.Write(output, writer =>
    {
        writer.WriteStartElement("urlset", XmlExport.Sitemap);
        foreach (var page in pages)
        {
            writer.WriteStartElement("url");
            writer.Text("loc", context.Absolute(page.Url));
            if (page.Changed is { } changed) writer.Text("lastmod", ExportText.Day(changed));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });
}

/// <summary>The index of several site maps.</summary>
/// <param name="parts">Where they stand.</param>
public sealed class SitemapIndex(ImmutableArray<string> parts) : IExport
{
    /// <inheritdoc/>
    public string Path => "sitemap.xml";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) => XmlExport.Write(output, writer =>
    {
        writer.WriteStartElement("sitemapindex", XmlExport.Sitemap);
        foreach (var part in parts)
        {
            writer.WriteStartElement("sitemap");
            writer.Text("loc", context.Absolute(part));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    });
}
