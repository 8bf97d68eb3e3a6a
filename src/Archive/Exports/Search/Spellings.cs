using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Archive.Model;

namespace Archive.Exports.Search;

/// <summary>
/// Words of packed texts by how they are spelled, fewer than sixteen letters, with a number for each. Texts of a large archive have millions of words and far fewer
/// spellings; both finding where a word ends and looking it up take a few instructions. Not thread-safe.
/// </summary>
internal sealed class Spellings
{
    /// <summary>So many letters are looked at once; a word that has as many or more is none of these.</summary>
    public const int Letters = 16;

    // Which bytes belong to words: a bit for each high half of a byte, by its low half; bytes below 128, and the others.
    private static readonly Vector128<byte> Lower = Members(0);
    private static readonly Vector128<byte> Upper = Members(8);
    private static readonly Vector128<byte> Bits = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
    private static readonly Vector128<byte>[] Beginnings = [.. Enumerable.Range(0, Letters + 1).Select(length => Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)))];

    private Entry[] entries = new Entry[1 << 12];
    private int count;

    /// <summary>The next letters of a text; zeroes, which belong to no word, behind its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> At(ReadOnlySpan<byte> packed, int at) =>
        packed.Length - at >= Letters ? Vector128.Create(packed.Slice(at, Letters)) : AtEnd(packed[at..]);

    /// <summary>How many of the letters belong to the word that begins with the first; 0 where none does, <see cref="Letters"/> where it may go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOfWord(Vector128<byte> letters)
    {
        var members = Vector128.ConditionalSelect(
            Vector128.LessThan(letters.AsSByte(), Vector128<sbyte>.Zero).AsByte(),
            Vector128.Shuffle(Upper, letters & Vector128.Create((byte)0x0F)),
            Vector128.Shuffle(Lower, letters & Vector128.Create((byte)0x0F)));
        var bit = Vector128.Shuffle(Bits, letters >> 4);
        return BitOperations.TrailingZeroCount(~Vector128.Equals(members & bit, bit).ExtractMostSignificantBits());
    }

    /// <summary>The number of a spelling, to be set where it is new.</summary>
    public ref int NumberOf(Vector128<byte> letters, int length, out bool isKnown)
    {
        if (count * 2 >= entries.Length) Grow();
        var spelling = (letters & Beginnings[length]).AsUInt64();
        ref var entry = ref Find(entries, spelling);
        isKnown = entry.Spelling != default;
        if (!isKnown)
        {
            entry.Spelling = spelling;
            count++;
        }

        return ref entry.Number;
    }

    private static Vector128<byte> AtEnd(ReadOnlySpan<byte> packed)
    {
        Span<byte> rest = stackalloc byte[Letters];
        rest.Clear();
        packed.CopyTo(rest);
        return Vector128.Create((ReadOnlySpan<byte>)rest);
    }

    private static ref Entry Find(Entry[] entries, Vector128<ulong> spelling)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var mixed = ((spelling[0] * Odd) ^ spelling[1]) * Odd;
        for (var i = (int)(mixed >> 32) & (entries.Length - 1); ; i = (i + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[i];
            if (entry.Spelling == spelling || entry.Spelling == default) return ref entry;
        }
    }

    private void Grow()
    {
        var grown = new Entry[entries.Length * 2];
        foreach (ref readonly var entry in entries.AsSpan())
            if (entry.Spelling != default) Find(grown, entry.Spelling) = entry;
        entries = grown;
    }

    private static Vector128<byte> Members(int firstRow)
    {
        Span<byte> members = stackalloc byte[16];
        members.Clear();
        for (var row = 0; row < 8; row++)
            for (var column = 0; column < 16; column++)
                if (WordReader.IsOfWord(PackedText.CharacterOf((byte)(((firstRow + row) * 16) + column)))) members[column] |= (byte)(1 << row);
        return Vector128.Create((ReadOnlySpan<byte>)members);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public Vector128<ulong> Spelling;
        public int Number;
    }
}
