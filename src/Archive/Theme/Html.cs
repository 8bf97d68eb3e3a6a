using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Archive.Themes;

/// <summary>Markup that is already safe. It is the only value a template writes without escaping; only this folder makes any.</summary>
public interface IHtml
{
    /// <summary>Writes the markup as UTF-8.</summary>
    void WriteTo(Utf8Html output);
}

/// <summary>A short piece of safe markup.</summary>
internal sealed record Html(string Markup) : IHtml
{
    public void WriteTo(Utf8Html output) => output.Raw(Markup);
}

/// <summary>Text, escaped when it is written.</summary>
internal sealed record TextHtml(string Text) : IHtml
{
    public void WriteTo(Utf8Html output) => output.Text(Text);
}

/// <summary>Markup that is written when its place is reached.</summary>
internal sealed class DeferredHtml(Action<Utf8Html> write) : IHtml
{
    public void WriteTo(Utf8Html output) => write(output);
}

/// <summary>Writes HTML as UTF-8 straight into a buffer: markup as it is, text escaped.</summary>
/// <param name="buffer">Where the bytes go.</param>
public sealed class Utf8Html(IBufferWriter<byte> buffer)
{
    // A carriage return is no danger, but a parser would read it as a line feed, and a text is to be read as it was received.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0\r");

    /// <summary>Writes markup as it is.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        if (markup.Length > 0) Encoding.UTF8.GetBytes(markup, buffer);
    }

    /// <summary>Writes markup that is UTF-8 already.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(buffer.GetSpan(markup.Length));
        buffer.Advance(markup.Length);
    }

    /// <summary>Writes text, in element content as well as in a quoted attribute.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                Raw(text);
                return;
            }

            Raw(text[..at]);
            Raw(EscapeOf(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(int number)
    {
        Utf8Formatter.TryFormat(number, buffer.GetSpan(11), out var written);
        buffer.Advance(written);
    }

    /// <summary>Text as markup, for the few pieces that are put together as strings.</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny(Special) < 0 ? text : new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
        .Replace("\r", "&#13;").Replace('\0', '\uFFFD').ToString();

    private static ReadOnlySpan<byte> EscapeOf(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        '\r' => "&#13;"u8,
        _ => "\uFFFD"u8,
    };
}
