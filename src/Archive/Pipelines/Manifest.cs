using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Archive.Pipelines;

/// <summary>What a build remembers of a page it rendered.</summary>
/// <param name="ModelHash">Hash of everything the page's bytes depend on: model, template, settings, generator.</param>
/// <param name="ContentHash">XxHash128 of the bytes.</param>
/// <param name="Links">Hashes of the paths its links lead to, sorted.</param>
public sealed record ManifestEntry(UInt128 ModelHash, UInt128 ContentHash, ImmutableArray<ulong> Links);

/// <summary>What the build before rendered. It only ever saves work: whatever it says is checked against the disk before it is believed.</summary>
public sealed record Manifest(FrozenDictionary<string, ManifestEntry> Entries)
{
    private const int Magic = 0x4D435241; // "ARCM"
    private const int Version = 1;

    /// <summary>Nothing is remembered.</summary>
    public static Manifest Empty { get; } = new(FrozenDictionary<string, ManifestEntry>.Empty);

    /// <summary>Reads what <see cref="ToBytes"/> wrote; anything else is an empty manifest.</summary>
    public static Manifest Parse(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < 28) return Empty;
        var body = bytes.AsSpan(0, bytes.Length - 16);
        if (System.IO.Hashing.XxHash128.HashToUInt128(body) != BitConverter.ToUInt128(bytes, bytes.Length - 16)) return Empty;
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, body.Length), Encoding.UTF8);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != Version) return Empty;
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, ManifestEntry>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) entries.Add(reader.ReadString(), ReadEntry(reader));
        return new(entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The bytes to keep: sorted by path, with a checksum at the end.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Entries.Count);
        foreach (var (path, entry) in Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            Write(writer, entry);
        }

        writer.Flush();
        var body = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        writer.Write(BitConverter.GetBytes(System.IO.Hashing.XxHash128.HashToUInt128(body)));
        writer.Flush();
        return stream.ToArray();
    }

    private static ManifestEntry ReadEntry(BinaryReader reader)
    {
        var model = BitConverter.ToUInt128(reader.ReadBytes(16));
        var content = BitConverter.ToUInt128(reader.ReadBytes(16));
        var links = ImmutableArray.CreateBuilder<ulong>(reader.ReadInt32());
        for (var i = 0; i < links.Capacity; i++) links.Add(reader.ReadUInt64());
        return new(model, content, links.MoveToImmutable());
    }

    private static void Write(BinaryWriter writer, ManifestEntry entry)
    {
        writer.Write(BitConverter.GetBytes(entry.ModelHash));
        writer.Write(BitConverter.GetBytes(entry.ContentHash));
        writer.Write(entry.Links.Length);
        foreach (var link in entry.Links) writer.Write(link);
    }
}
