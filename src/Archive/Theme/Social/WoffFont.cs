using System.Buffers.Binary;
using System.IO.Compression;

namespace Archive.Themes.Social;

/// <summary>Unpacks a web font (WOFF 1.0, https://www.w3.org/TR/WOFF/) into the font it holds, which Skia and HarfBuzz can read.</summary>
internal static class WoffFont
{
    private const uint Signature = 0x774F4646; // "wOFF"
    private const int HeaderLength = 44;
    private const int EntryLength = 20;
    private const int MostTables = 64;
    private const int MostBytes = 8 << 20;

    /// <summary>The font; null where the bytes are no such file.</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> woff)
    {
        if (woff.Length < HeaderLength || ReadUInt32(woff, 0) != Signature) return null;
        var tables = BinaryPrimitives.ReadUInt16BigEndian(woff[12..]);
        var length = ReadUInt32(woff, 16);
        if (tables is 0 or > MostTables || woff.Length < HeaderLength + (tables * EntryLength) || length > MostBytes) return null;
        var at = 12 + (tables * 16);
        if (length < at) return null;
        var font = new byte[length];
        WriteHeader(font, ReadUInt32(woff, 4), tables);
        for (var i = 0; i < tables; i++)
        {
            var entry = woff.Slice(HeaderLength + (i * EntryLength), EntryLength);
            if (!TryCopyTable(woff, entry, font, i, at)) return null;
            at += (int)((ReadUInt32(entry, 12) + 3) & ~3u);
        }

        return font;
    }

    private static bool TryCopyTable(ReadOnlySpan<byte> woff, ReadOnlySpan<byte> entry, byte[] font, int index, int at)
    {
        var (from, packed, length) = (ReadUInt32(entry, 4), ReadUInt32(entry, 8), ReadUInt32(entry, 12));
        if (from + (ulong)packed > (ulong)woff.Length || (ulong)(uint)at + length > (ulong)font.Length || packed > length) return false;
        var record = font.AsSpan(12 + (index * 16), 16);
        entry[..4].CopyTo(record);
        entry[16..20].CopyTo(record[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)at);
        BinaryPrimitives.WriteUInt32BigEndian(record[12..], length);
        var source = woff.Slice((int)from, (int)packed);
        if (packed < length) return TryInflate(source, font.AsSpan(at, (int)length));
        source.CopyTo(font.AsSpan(at));
        return true;
    }

    private static bool TryInflate(ReadOnlySpan<byte> packed, Span<byte> target)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            stream.ReadExactly(target);
            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static void WriteHeader(byte[] font, uint flavor, int tables)
    {
        var selector = (int)Math.Log2(tables);
        BinaryPrimitives.WriteUInt32BigEndian(font, flavor);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << selector));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)selector);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)((tables * 16) - (16 << selector)));
    }

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
