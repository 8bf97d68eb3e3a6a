using System.Text;

namespace Archive.Catalogs.Reading;

/// <summary>What makes text an address that may stand in a page's <c>href</c>.</summary>
internal static class WebAddress
{
    /// <summary>The scheme in lower case (RFC 3986 section 3.1); empty where there is none.</summary>
    /// <remarks>Browsers skip white space and control characters before and within a scheme, so they are skipped here.</remarks>
    public static string SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return "";
        var scheme = string.Concat(text[..colon].Where(c => c > ' ')).ToLowerInvariant();
        var isScheme = scheme.Length > 0 && char.IsAsciiLetter(scheme[0])
            && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return isScheme && !IsHostAndPort(scheme, text.AsSpan(colon + 1)) ? scheme : "";
    }

    /// <summary>Why text is no http, https or mailto address, in one clause; null where it is one.</summary>
    public static string? WhatIsWrong(string url)
    {
        foreach (var c in url)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c)) return "it holds a space or control character";
            if (c is '<' or '>' or '"' or '\\' or '`') return $"it holds \"{c}\", which must be percent-encoded";
        }

        if (SchemeOf(url).Length == 0) return "it has no \"https://\" at its beginning";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return "it cannot be parsed";
        if (uri.Scheme == Uri.UriSchemeMailto) return IsMailbox(url["mailto:".Length..]) ? null : "it has no mailbox";
        if (uri.Host.Length == 0) return "it has no host";
        var host = AuthorityOf(url);
        if (host.Contains('@')) return "it holds a user name or password";
        if (HostNames.FlawOf(host) is { } flaw) return flaw;
        return url.AsSpan(uri.Scheme.Length).StartsWith("://") ? null : "it has no \"//\" after its scheme";
    }

    /// <summary>What the host is really called, where it looks like another; null otherwise.</summary>
    public static string? DisguiseOf(string url)
    {
        var host = AuthorityOf(url);
        return Ascii.IsValid(host) ? null : HostNames.DisguiseOf(host[..(host.IndexOf(':') is >= 0 and var port ? port : host.Length)].ToString());
    }

    // All that a browser does not take for path, query or fragment.
    private static ReadOnlySpan<char> AuthorityOf(string url)
    {
        var slashes = url.IndexOf("://", StringComparison.Ordinal);
        var rest = slashes < 0 ? default : url.AsSpan(slashes + 3);
        return rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? rest[..end] : rest;
    }

    private static bool IsMailbox(string text)
    {
        var address = text.Split('?')[0];
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && address.LastIndexOf('@') == at;
    }

    // "example.org:8080/x" has no scheme, although "example.org" could be one.
    private static bool IsHostAndPort(string scheme, ReadOnlySpan<char> rest) =>
        scheme.Contains('.', StringComparison.Ordinal) && rest.Length > 0 && char.IsAsciiDigit(rest[0]);
}
