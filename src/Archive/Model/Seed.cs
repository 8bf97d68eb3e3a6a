using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Archive.Model;

/// <summary>What a paragraph of a seed is.</summary>
public enum ParagraphKind { Paragraph, Subheading }

/// <summary>One paragraph, its text exactly as received.</summary>
/// <param name="Kind">Running text or a subheading.</param>
/// <param name="Text">The characters of the seed, none added, none lost, without the line's end.</param>
/// <param name="Line">The line of the seed file it begins in, from 1.</param>
public readonly record struct Paragraph(ParagraphKind Kind, string Text, int Line)
{
    /// <summary>The characters of the seed, none added, none lost, without the line's end. Made anew each time it is asked for.</summary>
    public string Text { get => Packed.ToString(); init => Packed = new(value); }

    /// <summary>The same text, as it is kept.</summary>
    internal PackedText Packed { get; init; } = new(Text);

    /// <summary>A paragraph of a text that is packed already.</summary>
    internal static Paragraph Of(ParagraphKind kind, PackedText packed, int line) => new(kind, "", line) { Packed = packed };
}

/// <summary>What the date of a seed rests on.</summary>
public enum SeedDateBasis
{
    /// <summary>The seed says that it is its date.</summary>
    Said,
    /// <summary>It is the only day that the markup of the article names; a sidecar may know better.</summary>
    Named,
    /// <summary>Nothing: a sidecar has to say it.</summary>
    None,
}

/// <summary>An article's text as it was received.</summary>
/// <param name="Stem">The file name without its extension.</param>
/// <param name="File">Path relative to the archive's root.</param>
/// <param name="Date">Its date; of no meaning where <see cref="DateBasis"/> is none.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file's bytes: 64 digits.</param>
public sealed record Seed(string Stem, string File, Located<DateOnly> Date, ImmutableArray<Paragraph> Paragraphs, string Sha256)
{
    // As a number it takes a fifth of the room of its digits.
    private readonly (UInt128 High, UInt128 Low) sum = SumOf(Sha256);

    /// <summary>What its date rests on.</summary>
    public SeedDateBasis DateBasis { get; init; }

    /// <summary>Of a seed without a date: the days that it names, as it writes them.</summary>
    public ImmutableArray<Located<string>> NamedDays { get; init; } = [];

    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes. Made anew each time it is asked for.</summary>
    public string Sha256
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{sum.High:x32}{sum.Low:x32}");
        init => sum = SumOf(value);
    }

    /// <summary>Whether a file's bytes are those that were received.</summary>
    internal bool IsOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return sum == (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    private static (UInt128 High, UInt128 Low) SumOf(string sha256) => (UInt128.Parse(sha256.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        UInt128.Parse(sha256.AsSpan(32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
