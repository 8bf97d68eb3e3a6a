using System.IO.Hashing;
using System.Text;

namespace Archive.Pipelines;

/// <summary>What a build remembers of a file it made.</summary>
/// <param name="Content">XxHash128 of its bytes.</param>
/// <param name="Words">Of an image: hash of all that its bytes depend on; 0 for other files.</param>
public readonly record struct MadeFile(UInt128 Content, UInt128 Words = default);

/// <summary>What the build before made. It only ever saves work: whatever it says is checked against the disk before it is believed.</summary>
/// <param name="Files">Every file of the edition, by path.</param>
/// <param name="Outcome">What it read and what it had to tell; null where the next build must look for itself.</param>
public sealed record Manifest(IReadOnlyDictionary<string, MadeFile> Files, Outcome? Outcome = null)
{
    private const int Magic = 0x4D435241; // "ARCM"
    private const int Version = 2;
    private const int HashLength = 16;

    /// <summary>Nothing is remembered.</summary>
    public static Manifest Empty { get; } = new(new Dictionary<string, MadeFile>());

    /// <summary>Reads what <see cref="ToBytes"/> wrote; anything else is an empty manifest.</summary>
    public static Manifest Parse(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < HashLength + 3 * sizeof(int)) return Empty;
        var body = bytes.AsSpan(0, bytes.Length - HashLength);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != Version) return Empty;
        if (XxHash128.HashToUInt128(body) != BitConverter.ToUInt128(bytes, body.Length)) return Empty;
        var count = reader.ReadInt32();
        var files = new Dictionary<string, MadeFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) files.Add(reader.ReadString(), new(reader.ReadHash(), reader.ReadHash()));
        return new(files, reader.ReadBoolean() ? Outcome.ReadFrom(reader) : null);
    }

    /// <summary>The bytes to keep: sorted by path, with a checksum at the end.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Files.Count);
        foreach (var (path, file) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            writer.WriteHash(file.Content);
            writer.WriteHash(file.Words);
        }

        writer.Write(Outcome is not null);
        Outcome?.Write(writer);
        writer.Flush();
        writer.Write(BitConverter.GetBytes(XxHash128.HashToUInt128(stream.GetBuffer().AsSpan(0, (int)stream.Length))));
        writer.Flush();
        return stream.ToArray();
    }
}
