using System.Buffers;
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

/// <summary>Writes HTML as UTF-8 straight into a buffer: markup as it is, text escaped.</summary>
/// <param name="buffer">Where the bytes go.</param>
public sealed class Utf8Html(IBufferWriter<byte> buffer)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    /// <summary>Writes markup as it is.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        if (markup.Length > 0) Encoding.UTF8.GetBytes(markup, buffer);
    }

    /// <summary>Writes markup that is UTF-8 already.</summary>
    public void Raw(ReadOnlySpan<byte> markup) => buffer.Write(markup);

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
            buffer.Write(EscapeOf(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(int number)
    {
        var span = buffer.GetSpan(11);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, span, out var written);
        buffer.Advance(written);
    }

    private static ReadOnlySpan<byte> EscapeOf(char c) => c switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => "\uFFFD"u8,
    };
}
