using System.Buffers;

namespace Archive.Exports;

/// <summary>
/// What crawlers may read (RFC 9309): everything. A page that is not to be found says so itself; a crawler that may not read the page would
/// never learn it.
/// </summary>
public sealed class RobotsTxt : IExport
{
    /// <inheritdoc/>
    public string Path => "robots.txt";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) =>
        output.WriteUtf8($"User-agent: *\nAllow: /\n\nSitemap: {context.Absolute("sitemap.xml")}\n");
}
