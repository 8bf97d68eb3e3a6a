using System.Text;

namespace Archive.Sources;

/// <summary>Names of fields and ids stand in thousands of files: of those written over and over one string is enough.</summary>
internal static class RepeatedText
{
    /// <summary>Longer texts are seldom written twice.</summary>
    private const int Longest = 64;

    // By a few of their characters. Threads share the table; whatever was put where another stood costs a string and nothing else.
    private static readonly string?[] Known = new string?[4096];

    /// <summary>The text, as the same string as before where that is still known.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest) return text.ToString();
        ref var slot = ref Known[HashCode.Combine(text[0], text[text.Length / 2], text[^1], text.Length) & (Known.Length - 1)];
        var known = slot;
        return known is not null && text.SequenceEqual(known) ? known : slot = text.ToString();
    }

    /// <summary>The same of a text a byte a character (ISO 8859-1).</summary>
    public static string OfLatin(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest) return Encoding.Latin1.GetString(text);
        Span<char> characters = stackalloc char[Longest];
        return Of(characters[..Encoding.Latin1.GetChars(text, characters)]);
    }
}
