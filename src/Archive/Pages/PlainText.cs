using System.Buffers;
using System.Text;
using Markdig;

namespace Archive.Pages;

/// <summary>Words without markup, cut where there is no room for more.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_[]`<>&\\!#\n");

    /// <summary>Inline Markdown as plain text, on one line.</summary>
    public static string OfMarkdown(string markdown) =>
        markdown.AsSpan().IndexOfAny(Markup) < 0 ? markdown : Markdown.ToPlainText(markdown).ReplaceLineEndings(" ").Trim();

    /// <summary>A text as Markdown that says just that: whatever would be markup is escaped.</summary>
    public static string ToMarkdown(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Markup.Contains(c) && c != '\n') markdown.Append('\\');
            markdown.Append(c);
        }

        return markdown.ToString();
    }

    /// <summary>At most so many characters, cut at a word and marked with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int length)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length <= length) return trimmed.ToString();
        var end = trimmed[..length].LastIndexOf(' ');
        if (end <= 0) end = char.IsHighSurrogate(trimmed[length - 2]) ? length - 2 : length - 1;
        return string.Concat(trimmed[..end].TrimEnd(" ,;:–-"), "…");
    }
}
