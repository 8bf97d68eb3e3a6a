namespace Archive.Pipelines;

/// <summary>Hashes of 128 bits in binary files.</summary>
internal static class BinaryHashes
{
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
}
