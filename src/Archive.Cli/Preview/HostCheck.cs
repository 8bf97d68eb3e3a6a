using Microsoft.AspNetCore.Http;

namespace Archive.Cli.Preview;

/// <summary>
/// Keeps web pages from elsewhere out. A page on the internet can make a browser send requests here, under its own host name (DNS rebinding)
/// or across origins; it must read neither the site nor the diagnostics.
/// </summary>
internal static class HostCheck
{
    /// <summary>Whether a request was addressed to this machine by a name that no one else can own.</summary>
    public static bool Passes(HttpRequest request, int port) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]" && (request.Host.Port ?? 80) == port;

    /// <summary>
    /// Whether a request may be answered at all: it comes from a page of ours, from no page, or is a person who follows a link to here. A page
    /// from elsewhere may neither read nor embed what is not published yet.
    /// </summary>
    public static bool IsWelcome(HttpRequest request) =>
        IsSameOrigin(request) || (request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document");

    /// <summary>Whether a request comes from a page of ours, or from no page at all.</summary>
    public static bool IsSameOrigin(HttpRequest request) =>
        (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"http://{request.Host.Value}")
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
