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
    /// The site-relative targets of the page's <c>href</c> and <c>src</c> attributes, without fragment and query, in the order found; the site's own
    /// addresses in full are among them. Links to other sites, to fragments of the page itself and to schemes such as mailto are left out.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="own">Where the site stands.</param>
    /// <param name="visit">Called with each target.</param>
    public static void Scan(ReadOnlySpan<byte> html, OwnAddresses own, LinkVisitor visit)
    {
        ScanAttribute(html, Href, own, visit);
        ScanAttribute(html, Src, own, visit);
    }

    /// <summary>The hash under which a target is remembered.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> target) => XxHash3.HashToUInt64(target);

    private static void ScanAttribute(ReadOnlySpan<byte> html, ReadOnlySpan<byte> attribute, OwnAddresses own, LinkVisitor visit)
    {
        for (var rest = html; ;)
        {
            var at = rest.IndexOf(attribute);
            if (at < 0) return;
            rest = rest[(at + attribute.Length)..];
            var end = rest.IndexOf((byte)'"');
            if (end < 0) return;
            Visit(rest[..end], own, visit);
            rest = rest[end..];
        }
    }

    private static void Visit(ReadOnlySpan<byte> value, OwnAddresses own, LinkVisitor visit)
    {
        if (value.Length == 0 || value[0] == (byte)'#') return;
        if (HasScheme(value) || value.StartsWith("//"u8))
        {
            if (value.IndexOf("//"u8) >= 0 && own.TargetOf(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value))) is { } target) visit(Encoding.UTF8.GetBytes(target));
            return;
        }

        var cut = value.IndexOfAny((byte)'#', (byte)'?');
        if (cut >= 0) value = value[..cut];
        if (value.IndexOfAny((byte)'%', (byte)'&') >= 0) value = Decode(value);
        // A link that leaves the base path, or is relative, is none the site itself writes: it is dead by definition.
        visit(value.StartsWith(own.BasePath) ? value[own.BasePath.Length..] : value);
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
