namespace Archive.Pipelines;

/// <summary>Hashes of 128 bits and counts in binary files; no count is believed before it is looked at.</summary>
internal static class BinaryParts
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 16;

    public static void WriteHash(this BinaryWriter writer, UInt128 hash)
    {
        writer.Write((ulong)(hash >> 64));
        writer.Write((ulong)hash);
    }

    public static UInt128 ReadHash(this BinaryReader reader)
    {
        var upper = reader.ReadUInt64();
        return new(upper, reader.ReadUInt64());
    }

    /// <summary>How many things follow.</summary>
    /// <param name="reader">Reads a stream whose length is known.</param>
    /// <param name="leastBytes">What each of them takes at least.</param>
    /// <exception cref="InvalidDataException">So many cannot be there.</exception>
    public static int ReadCount(this BinaryReader reader, int leastBytes)
    {
        var count = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && (long)count * leastBytes <= left ? count : throw new InvalidDataException($"{count} things do not fit {left} bytes.");
    }
}
