using System.IO.Hashing;
using System.Net;
using System.Text;

namespace Archive.Pipelines;

/// <summary>Finds the links of a finished page that lead to the site itself.</summary>
/// <remarks>It reads the bytes the theme wrote, so a link that a template invents is found like any other.</remarks>
public static class LinkScanner
{
    private static ReadOnlySpan<byte> Href => " href=\""u8;

    private static ReadOnlySpan<byte> Src => " src=\""u8;

    /// <summary>
    /// The site-relative targets of the page's <c>href</c> and <c>src</c> attributes, without fragment and query, in the order found.
    /// Links to other sites, to fragments of the page itself and to schemes such as mailto are left out.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="basePath">The path the site stands under, with slashes at both ends: <c>/</c> or <c>/archive/</c>.</param>
    /// <param name="visit">Called with each target.</param>
    public static void Scan(ReadOnlySpan<byte> html, ReadOnlySpan<byte> basePath, LinkVisitor visit)
    {
        ScanAttribute(html, Href, basePath, visit);
        ScanAttribute(html, Src, basePath, visit);
    }

    /// <summary>The hash under which a target is remembered.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> target) => XxHash3.HashToUInt64(target);

    private static void ScanAttribute(ReadOnlySpan<byte> html, ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> basePath, LinkVisitor visit)
    {
        for (var rest = html; ;)
        {
            var at = rest.IndexOf(attribute);
            if (at < 0) return;
            rest = rest[(at + attribute.Length)..];
            var end = rest.IndexOf((byte)'"');
            if (end < 0) return;
            Visit(rest[..end], basePath, visit);
            rest = rest[end..];
        }
    }

    private static void Visit(ReadOnlySpan<byte> value, ReadOnlySpan<byte> basePath, LinkVisitor visit)
    {
        if (value.Length == 0 || value[0] == (byte)'#' || HasScheme(value) || value.StartsWith("//"u8)) return;
        var cut = value.IndexOfAny((byte)'#', (byte)'?');
        if (cut >= 0) value = value[..cut];
        if (value.IndexOfAny((byte)'%', (byte)'&') >= 0) value = Decode(value);
        // A link that leaves the base path, or is relative, is none the site itself writes: it is dead by definition.
        visit(value.StartsWith(basePath) ? value[basePath.Length..] : value);
    }

    private static bool HasScheme(ReadOnlySpan<byte> value)
    {
        var colon = value.IndexOf((byte)':');
        return colon > 0 && value[..colon].IndexOfAny((byte)'/', (byte)'?', (byte)'#') < 0;
    }

    private static byte[] Decode(ReadOnlySpan<byte> value) =>
        Encoding.UTF8.GetBytes(Uri.UnescapeDataString(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value))));
}

/// <summary>Takes one link target, relative to the site's root.</summary>
public delegate void LinkVisitor(ReadOnlySpan<byte> target);
