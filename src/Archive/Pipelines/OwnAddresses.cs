using System.Text;

namespace Archive.Pipelines;

/// <summary>
/// Tells the site's own addresses from those of others, however they are written: a link to what the archive keeps back would tell its name in full as
/// well as from the site's root.
/// </summary>
public sealed class OwnAddresses
{
    // Whoever asks for either is answered by the same server.
    private const int HttpPort = 80, HttpsPort = 443, UsualPort = 0;

    private readonly (string Host, string Unicode, int Port, string Path)[] sites;
    private readonly byte[] basePath;

    /// <param name="baseUrl">Where the site stands.</param>
    /// <param name="also">Where else it stands, or is said to.</param>
    public OwnAddresses(string baseUrl, params ReadOnlySpan<string> also)
    {
        var all = new List<(string, string, int, string)>();
        foreach (var url in (ReadOnlySpan<string>)[baseUrl, .. also])
        {
            var uri = new Uri(url);
            var site = (HostOf(uri), uri.Host.TrimEnd('.'), PortOf(uri), uri.AbsolutePath);
            if (!all.Contains(site)) all.Add(site);
        }

        sites = [.. all];
        basePath = Encoding.UTF8.GetBytes(sites[0].Path);
    }

    /// <summary>The path the site stands under, with slashes at both ends: <c>/</c> or <c>/archive/</c>.</summary>
    public ReadOnlySpan<byte> BasePath => basePath;

    /// <summary>What a full address means, relative to the site's root, without fragment and query and with nothing escaped; null where it is another site's.</summary>
    public string? TargetOf(string url)
    {
        if (!MayBeOwn(url)) return null;
        var full = url.StartsWith("//", StringComparison.Ordinal) ? $"{Uri.UriSchemeHttps}:{url}" : url;
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)) return null;
        var (host, port, path) = (HostOf(uri), PortOf(uri), Uri.UnescapeDataString(uri.AbsolutePath));
        foreach (var site in sites)
        {
            if (site.Port != port || !string.Equals(site.Host, host, StringComparison.OrdinalIgnoreCase)) continue;
            if (path.StartsWith(site.Path, StringComparison.Ordinal)) return path[site.Path.Length..];
            if (site.Path.AsSpan(..^1).SequenceEqual(path)) return "";
        }

        return null;
    }

    // Most addresses are others', and need not be parsed to see it.
    private bool MayBeOwn(string url)
    {
        var slashes = url.IndexOf("//", StringComparison.Ordinal);
        if (slashes < 0) return false;
        var host = url.AsSpan(slashes + 2);
        if (host.IndexOfAny("/?#\\") is >= 0 and var end) host = host[..end];
        if (!Ascii.IsValid(host) || host.Contains('%')) return true;
        foreach (var site in sites)
            if (host.Contains(site.Host, StringComparison.OrdinalIgnoreCase) || host.Contains(site.Unicode, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string HostOf(Uri uri) => Uri.UnescapeDataString(uri.IdnHost).TrimEnd('.');

    private static int PortOf(Uri uri) => uri.Port is HttpPort or HttpsPort ? UsualPort : uri.Port;
}
