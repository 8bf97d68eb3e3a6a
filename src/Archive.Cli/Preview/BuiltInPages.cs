using System.Net;
using System.Text;
using Archive.Cli.Terminal;

namespace Archive.Cli.Preview;

/// <summary>Pages for when the site has none to show. They hold text only; the script does the rest.</summary>
internal static class BuiltInPages
{
    /// <summary>What they need, and no more.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The archive has never been built: its errors.</summary>
    public static byte[] Errors(PreviewState state, SourceFrames frames)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in state.Diagnostics.Take(50)) text.Append(frames.Whole(diagnostic)).Append('\n');
        return Page("The archive cannot be shown yet", $"{Counts.Problems(state.Diagnostics)}. This page reloads when they are mended.", text.ToString());
    }

    /// <summary>There is no such page, and the site has no page to say so.</summary>
    public static byte[] NotFound(string path) => Page("Not found", $"The site has nothing at {path}", "");

    private static byte[] Page(string title, string sentence, string text) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{title}</title></head>
        <body><h1>{title}</h1><p>{WebUtility.HtmlEncode(sentence)}</p><pre>{WebUtility.HtmlEncode(text)}</pre></body>
        </html>

        """);
}
