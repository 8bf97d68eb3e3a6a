using System.Text;

namespace Archive.Cli.Preview;

/// <summary>One finished build as the preview serves it: files, and the rules that the host of the published site would apply.</summary>
/// <param name="Token">Names this edition, also across restarts: a page that carries another one is out of date.</param>
/// <param name="Files">Path → bytes.</param>
/// <param name="Redirects">From the site's <c>_redirects</c>.</param>
/// <param name="Headers">From the site's <c>_headers</c>.</param>
internal sealed record PreviewEdition(string Token, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, RedirectRules Redirects, HeaderRules Headers)
{
    /// <summary>The edition of a site's files.</summary>
    public static PreviewEdition Of(string token, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(token, files, RedirectRules.Parse(Text(files, "_redirects")), HeaderRules.Parse(Text(files, "_headers")));

    private static string Text(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string path) =>
        files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";
}
