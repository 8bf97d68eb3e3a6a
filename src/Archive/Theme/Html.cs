using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
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

/// <summary>Writes HTML as UTF-8 into a buffer of its own: markup as it is, text escaped. Not thread-safe.</summary>
public sealed class Utf8Html
{
    // A carriage return is no danger, but a parser would read it as a line feed, and a text is to be read as it was received.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0\r");

    private byte[] buffer = new byte[1 << 16];
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => length = 0;

    /// <summary>Writes markup as it is.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        // One UTF-16 code unit becomes three bytes at most.
        Reserve(markup.Length * 3);
        length += Encoding.UTF8.GetBytes(markup, buffer.AsSpan(length));
    }

    /// <summary>Writes markup that is UTF-8 already.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(buffer.AsSpan(length));
        length += markup.Length;
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
        Reserve(11);
        Utf8Formatter.TryFormat(number, buffer.AsSpan(length), out var written);
        length += written;
    }

    /// <summary>Writes markup with values in it: numbers as HTML and SVG read them, texts escaped.</summary>
    /// <example><c>output.Markup($"&lt;circle cx=\"{x}\" cy=\"{y:0.#}\" r=\"4\"/&gt;")</c></example>
    public void Markup([InterpolatedStringHandlerArgument("")] ref MarkupValues markup) => markup.EndIn(this);

    private void Number(double number, ReadOnlySpan<char> format)
    {
        Reserve(32);
        if (!number.TryFormat(buffer.AsSpan(length), out var written, format, CultureInfo.InvariantCulture)) throw new FormatException($"{number} is too long.");
        length += written;
    }

    /// <summary>Writes a day as ISO 8601 does: 2025-08-07.</summary>
    public void IsoDay(DateOnly day)
    {
        Reserve(10);
        day.TryFormat(buffer.AsSpan(length), out var written, "O", CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Text as markup, for the few pieces that are put together as strings.</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny(Special) < 0 ? text : new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
        .Replace("\r", "&#13;").Replace('\0', '\uFFFD').ToString();

    /// <summary>Writes the pieces of an interpolated string one after another; no string is made.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupValues
    {
        private readonly Utf8Html output;

        /// <summary>Begins; the compiler calls this and the other members.</summary>
        public MarkupValues(int literalLength, int formattedCount, Utf8Html output)
        {
            this.output = output;
            output.Reserve(literalLength + (formattedCount * 8));
        }

        /// <summary>Markup as it is.</summary>
        public void AppendLiteral(string markup) => output.Raw(markup);

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int number) => output.Number(number);

        /// <summary>A number, in the invariant culture.</summary>
        public void AppendFormatted(double number, string format) => output.Number(number, format);

        /// <summary>Text, escaped.</summary>
        public void AppendFormatted(ReadOnlySpan<char> text) => output.Text(text);

        internal void EndIn(Utf8Html other) => Debug.Assert(ReferenceEquals(output, other), "A piece of markup is written to where it was begun.");
    }

    private void Reserve(int bytes)
    {
        if (buffer.Length - length < bytes) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
    }

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
