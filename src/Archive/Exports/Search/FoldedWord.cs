using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Archive.Exports.Search;

/// <summary>A word of at most <see cref="WordReader.Longest"/> UTF-16 code units as one value: texts have millions, which are compared and counted.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct FoldedWord : IEquatable<FoldedWord>
{
    private readonly ulong first, second, third, fourth;

    /// <summary>The word that begins a row of code units; what follows it there is 0.</summary>
    public static FoldedWord Of(ReadOnlySpan<char> units) => MemoryMarshal.Read<FoldedWord>(MemoryMarshal.AsBytes(units));

    /// <inheritdoc/>
    public bool Equals(FoldedWord other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FoldedWord other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var mixed = (((((first * Odd) ^ second) * Odd) ^ third) * Odd) ^ fourth;
        return (int)(BitOperations.RotateLeft(mixed, 29) * Odd >> 32);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var units = MemoryMarshal.Cast<FoldedWord, char>(new ReadOnlySpan<FoldedWord>(in this));
        var end = units.IndexOf('\0');
        return (end < 0 ? units : units[..end]).ToString();
    }
}
