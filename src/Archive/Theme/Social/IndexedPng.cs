using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using SkiaSharp;

namespace Archive.Themes.Social;

/// <summary>Writes flat drawings as PNG with a palette (PNG 3rd ed., colour type 3): a quarter of the bytes that true colour takes.</summary>
internal static class IndexedPng
{
    private const int MostColours = 256;
    private const int HeaderLength = 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    // Edges of letters run over hundreds of shades; sixteen a channel look the same.
    private const uint Shade = 0x00F0F0F0;

    /// <summary>Writes the pixels of an opaque image.</summary>
    public static void Write(SKPixmap image, IBufferWriter<byte> output)
    {
        var (width, height) = (image.Width, image.Height);
        var rows = ArrayPool<byte>.Shared.Rent(height * (width + 1));
        var colours = new List<SKColor>();
        var length = Index(image, rows, colours);
        output.Write(Signature);
        WriteChunk("IHDR"u8, HeaderOf(width, height), output);
        WriteChunk("PLTE"u8, [.. colours.SelectMany(colour => (byte[])[colour.Red, colour.Green, colour.Blue])], output);
        WriteChunk("IDAT"u8, Deflate(rows.AsSpan(0, length)), output);
        WriteChunk("IEND"u8, [], output);
        ArrayPool<byte>.Shared.Return(rows);
    }

    /// <summary>Rows of palette indexes, each after the number of its filter (none); returns their length.</summary>
    private static int Index(SKPixmap image, byte[] rows, List<SKColor> colours)
    {
        var byShade = new Dictionary<uint, byte>();
        var pixels = image.GetPixelSpan<uint>();
        var (at, last, index) = (0, ~pixels[0], (byte)0);
        for (var i = 0; i < pixels.Length; i++)
        {
            if (i % image.Width == 0) rows[at++] = 0;
            if (pixels[i] != last) index = IndexOf(last = pixels[i], byShade, colours);
            rows[at++] = index;
        }

        return at;
    }

    private static byte IndexOf(uint pixel, Dictionary<uint, byte> byShade, List<SKColor> colours)
    {
        if (byShade.TryGetValue(pixel & Shade, out var known)) return known;
        // Bytes stand as red, green, blue, alpha.
        var colour = new SKColor((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
        if (colours.Count < MostColours) colours.Add(colour);
        return byShade[pixel & Shade] = colours.Count < MostColours ? (byte)(colours.Count - 1) : Nearest(colour, colours);
    }

    private static byte Nearest(SKColor colour, List<SKColor> colours)
    {
        var best = 0;
        for (var i = 1; i < colours.Count; i++)
            if (Distance(colours[i], colour) < Distance(colours[best], colour)) best = i;
        return (byte)best;
    }

    private static int Distance(SKColor a, SKColor b) => Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue);

    private static byte[] HeaderOf(int width, int height)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // bits a pixel; palette
        return header;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> rows)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(rows);
        return packed.ToArray();
    }

    private static void WriteChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data, IBufferWriter<byte> output)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length)));
        output.Write(chunk);
    }
}
