using System.Text;

namespace Archive.Model;

/// <summary>
/// A text that is kept in half the room: a byte a character where all of them are Latin letters and newspapers' punctuation, as it was
/// given where not. Texts are most of what a large archive holds in memory.
/// </summary>
/// <remarks>A byte is the character of that number; those of the numbers of control characters, which no text may hold, stand for punctuation.</remarks>
internal readonly struct PackedText : IEquatable<PackedText>
{
    private const char FirstControl = '\u0080', LastControl = '\u009F';
    private const string Punctuation = "–—‚‘’„“”‹›…•†‰€™";

    // Null where the text could not be packed.
    private readonly byte[]? bytes;
    private readonly string? text;

    /// <summary>Packs a text.</summary>
    public PackedText(string text)
    {
        bytes = Pack(text);
        this.text = bytes is null ? text : null;
    }

    /// <summary>Packs a stretch of a text.</summary>
    public PackedText(ReadOnlySpan<char> text)
    {
        bytes = Pack(text);
        this.text = bytes is null ? text.ToString() : null;
    }

    /// <summary>UTF-16 code units.</summary>
    public int Length => bytes?.Length ?? text?.Length ?? 0;

    /// <summary>The code unit at an index.</summary>
    public char this[int index] => bytes is null ? text![index] : CharacterOf(bytes[index]);

    /// <summary>A stretch of the text.</summary>
    public string Substring(int start, int length) => bytes is null ? (text ?? "").Substring(start, length) : Unpack(bytes.AsSpan(start, length));

    /// <summary>The text as it was given.</summary>
    public override string ToString() => text ?? (bytes is null ? "" : Unpack(bytes));

    /// <summary>The text as it was given, for a look at it: where it is packed, in an array that serves again.</summary>
    /// <param name="scratch">Takes the characters where it is long enough; a longer one takes its place where not.</param>
    public ReadOnlyMemory<char> Unpacked(ref char[] scratch)
    {
        if (bytes is null) return text.AsMemory();
        if (scratch.Length < bytes.Length) scratch = new char[bytes.Length * 2];
        Unpack(bytes, scratch.AsSpan(0, bytes.Length));
        return scratch.AsMemory(0, bytes.Length);
    }

    /// <inheritdoc/>
    public bool Equals(PackedText other) => bytes is null || other.bytes is null ? ToString() == other.ToString() : bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PackedText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static byte[]? Pack(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange(FirstControl, LastControl)) return null;
        var packed = GC.AllocateUninitializedArray<byte>(text.Length);
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOfAnyExceptInRange('\0', '\u00FF');
            var end = next < 0 ? text.Length : at + next;
            Encoding.Latin1.GetBytes(text[at..end], packed.AsSpan(at));
            if (next < 0) return packed;
            var sign = Punctuation.IndexOf(text[end], StringComparison.Ordinal);
            if (sign < 0) return null;
            packed[end] = (byte)(FirstControl + sign);
            at = end;
        }
    }

    private static string Unpack(ReadOnlySpan<byte> packed) => string.Create(packed.Length, packed, static (characters, bytes) => Unpack(bytes, characters));

    private static void Unpack(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        Encoding.Latin1.GetChars(bytes, characters);
        for (var at = characters.IndexOfAnyInRange(FirstControl, LastControl); at >= 0; at = characters.IndexOfAnyInRange(FirstControl, LastControl))
        {
            characters[at] = CharacterOf((byte)characters[at]);
            characters = characters[(at + 1)..];
        }
    }

    private static char CharacterOf(byte packed) => packed is >= (byte)FirstControl and <= (byte)LastControl ? Punctuation[packed - FirstControl] : (char)packed;
}
