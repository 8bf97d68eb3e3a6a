using System.Text;

namespace Archive.Cli.Preview;

/// <summary>Adds the preview's script to a page as it is served; the page in the site never holds it.</summary>
internal static class Injection
{
    /// <summary>The page with the script before the end of its body.</summary>
    public static byte[] Into(ReadOnlySpan<byte> html, string token)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"/_archive/preview.js\" data-edition=\"{token}\" defer></script>");
        var end = html.LastIndexOf("</body>"u8);
        if (end < 0) end = html.Length;
        return [.. html[..end], .. script, .. html[end..]];
    }
}
