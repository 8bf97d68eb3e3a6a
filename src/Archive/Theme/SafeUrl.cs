using System.Buffers;

namespace Archive.Themes;

/// <summary>Which addresses from data may stand in a link.</summary>
internal static class SafeUrl
{
    private static readonly SearchValues<char> Never = SearchValues.Create("\\\0\t\r\n ");

    /// <summary>
    /// The address of another site, or a mail address: http, https or mailto, percent-encoded; null where it is anything else. What stands before
    /// an "@" reads like the host and is a user's name.
    /// </summary>
    public static string? External(string? url) =>
        url is not null && HasAllowedScheme(url) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeMailto || uri.UserInfo.Length == 0)
            ? uri.AbsoluteUri : null;

    /// <summary>
    /// An address as a contributor writes it in Markdown: external, a fragment, or a path of the site, which is meant from the site's root.
    /// Null where it is none of these.
    /// </summary>
    public static string? Resolve(string? url, string basePath)
    {
        if (string.IsNullOrEmpty(url) || url.AsSpan().ContainsAny(Never)) return null;
        if (HasAllowedScheme(url)) return External(url);
        if (url[0] == '#') return url;
        var path = url[0] == '/' ? url[1..] : url;
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var isPath = path.Length > 0 && slash != 0 && (colon < 0 || (slash >= 0 && slash < colon));
        return isPath ? basePath + path : null;
    }

    /// <summary>Whether it leads away from the site.</summary>
    public static bool IsExternal(string url) => HasAllowedScheme(url);

    private static bool HasAllowedScheme(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
