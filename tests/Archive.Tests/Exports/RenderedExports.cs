using System.Buffers;
using System.Text;
using Archive.Exports;
using Archive.Pages;
using Archive.Tests.Pages;

namespace Archive.Tests.Exports;

/// <summary>The bytes of every export of a site.</summary>
internal static class RenderedExports
{
    public static Dictionary<string, byte[]> Of(SitePages pages) => ExportJobs.All(ContextOf(pages)).ToDictionary(job => job.Path, BytesOf);

    public static string TextOf(SitePages pages, string path) =>
        Encoding.UTF8.GetString(BytesOf(ExportJobs.All(ContextOf(pages)).Single(job => job.Path == path)));

    public static ExportContext ContextOf(SitePages pages) => new(pages, [.. pages.AllJobs()]);

    public static string TextOf(IExport export, ExportContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        export.Render(context, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static byte[] BytesOf(ExportJob job)
    {
        var buffer = new ArrayBufferWriter<byte>();
        job.Render(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
