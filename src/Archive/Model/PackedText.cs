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

    // Bytes, or a string where the text could not be packed.
    private readonly object? kept;
    private readonly int start;

    /// <summary>Packs a text.</summary>
    public PackedText(string text)
        : this((object?)Pack(text) ?? text, 0, text.Length)
    {
    }

    /// <summary>Packs a stretch of a text.</summary>
    public PackedText(ReadOnlySpan<char> text)
        : this((object?)Pack(text) ?? text.ToString(), 0, text.Length)
    {
    }

    private PackedText(object? kept, int start, int length) => (this.kept, this.start, Length) = (kept, start, length);

    /// <summary>UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>Whether a character takes a byte; another text is kept as it was given.</summary>
    public bool IsPacked => kept is byte[];

    /// <summary>The code unit at an index.</summary>
    public char this[int index] => kept is byte[] ? CharacterOf(Bytes[index]) : Characters[index];

    /// <summary>A stretch of the text, kept where the whole is.</summary>
    public PackedText Slice(int from, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - from));
        return new(kept, start + from, length);
    }

    /// <summary>A stretch of the text.</summary>
    public string Substring(int from, int length) => kept is byte[] ? Unpack(Bytes.Slice(from, length)) : Characters.Slice(from, length).ToString();

    /// <summary>The text as it was given.</summary>
    public override string ToString() => kept is string text && text.Length == Length ? text : Substring(0, Length);

    /// <summary>The text as it was given, for a look at it: where it is packed, in an array that serves again.</summary>
    /// <param name="scratch">Takes the characters where it is long enough; a longer one takes its place where not.</param>
    public ReadOnlyMemory<char> Unpacked(ref char[] scratch)
    {
        if (kept is not byte[]) return ((string?)kept).AsMemory(start, Length);
        if (scratch.Length < Length) scratch = new char[Length * 2];
        Unpack(Bytes, scratch.AsSpan(0, Length));
        return scratch.AsMemory(0, Length);
    }

    /// <summary>The characters as they are packed, each a byte; false where the text is kept as it was given.</summary>
    public bool TryGetPacked(out ReadOnlySpan<byte> packed)
    {
        packed = IsPacked ? Bytes : default;
        return IsPacked;
    }

    /// <inheritdoc/>
    public bool Equals(PackedText other) => IsPacked && other.IsPacked ? Bytes.SequenceEqual(other.Bytes) : ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PackedText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private ReadOnlySpan<byte> Bytes => ((byte[])kept!).AsSpan(start, Length);

    private ReadOnlySpan<char> Characters => ((string?)kept).AsSpan(start, Length);

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

    /// <summary>The character that a byte of a packed text stands for.</summary>
    public static char CharacterOf(byte packed) => packed >= (byte)FirstControl && packed - FirstControl < Punctuation.Length ? Punctuation[packed - FirstControl] : (char)packed;
}
