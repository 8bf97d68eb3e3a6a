using System.Text;

namespace Archive.Cli.Preview;

/// <summary>One finished build as the preview serves it: files, and the rules that the host of the published site would apply.</summary>
/// <param name="Token">Names this edition, also across restarts: a page that carries another one is out of date.</param>
/// <param name="Files">Path → bytes.</param>
/// <param name="Redirects">From the site's <c>_redirects</c>.</param>
/// <param name="Headers">From the host's settings and the site's <c>_headers</c>.</param>
internal sealed record PreviewEdition(string Token, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, RedirectRules Redirects, HeaderRules Headers)
{
    /// <summary>The edition of a site's files.</summary>
    /// <param name="token">Its name.</param>
    /// <param name="files">The files.</param>
    /// <param name="host">What the host sends with every site.</param>
    public static PreviewEdition Of(string token, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, HeaderRules host) =>
        new(token, files, RedirectRules.Parse(Text(files, "_redirects")), host.Then(HeaderRules.Parse(Text(files, "_headers"))));

    private static string Text(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string path) =>
        files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";
}
