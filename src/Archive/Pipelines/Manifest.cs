using System.IO.Hashing;
using System.Text;
using Archive.Output;

namespace Archive.Pipelines;

/// <summary>What a build remembers of a file it made.</summary>
/// <param name="Content">XxHash128 of its bytes.</param>
/// <param name="Words">Of an image: hash of all that its bytes depend on; 0 for other files.</param>
/// <param name="Stamp">The stamp it bore on the disk when it held these bytes; none: it has to be read to know.</param>
public readonly record struct MadeFile(UInt128 Content, UInt128 Words = default, FileStamp Stamp = default);

/// <summary>What the build before made. It only ever saves work: whatever it says is checked against the disk before it is believed.</summary>
/// <param name="Files">Every file of the edition, by path.</param>
/// <param name="Outcome">What it read and what it had to tell; null where the next build must look for itself.</param>
public sealed record Manifest(IReadOnlyDictionary<string, MadeFile> Files, Outcome? Outcome = null)
{
    private const int Magic = 0x4D435241; // "ARCM"
    private const int Version = 4;

    /// <summary>What a file takes at least: the length of its path, two hashes, a stamp.</summary>
    private const int FileLength = 1 + (2 * BinaryParts.HashLength) + (3 * sizeof(long));

    /// <summary>Nothing is remembered.</summary>
    public static Manifest Empty { get; } = new(new Dictionary<string, MadeFile>());

    /// <summary>Reads what <see cref="ToBytes"/> wrote; anything else is an empty manifest.</summary>
    public static Manifest Parse(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < BinaryParts.HashLength + 3 * sizeof(int)) return Empty;
        var body = bytes.AsSpan(0, bytes.Length - BinaryParts.HashLength);
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, body.Length), Encoding.UTF8);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != Version) return Empty;
        if (XxHash128.HashToUInt128(body) != BitConverter.ToUInt128(bytes, body.Length)) return Empty;
        try
        {
            return ReadFrom(reader);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            // Anybody can compute the checksum of something else.
            return Empty;
        }
    }

    private static Manifest ReadFrom(BinaryReader reader)
    {
        var count = reader.ReadCount(FileLength);
        var files = new Dictionary<string, MadeFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) files.Add(ReadPath(reader), new(reader.ReadHash(), reader.ReadHash(), new(reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64())));
        return new(files, reader.ReadBoolean() ? Outcome.ReadFrom(reader) : null);
    }

    private static string ReadPath(BinaryReader reader)
    {
        var path = reader.ReadString();
        SitePath.Check(path);
        return path;
    }

    /// <summary>The bytes to keep: sorted by path, with a checksum at the end.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Write(stream, Files.OrderBy(file => file.Key, StringComparer.Ordinal), Files.Count, Outcome);
        return stream.ToArray();
    }

    /// <summary>Writes a manifest that is not gathered first: of a large site that is tens of megabytes.</summary>
    /// <param name="stream">Takes the bytes to keep.</param>
    /// <param name="sorted">Its files by path (ordinal).</param>
    /// <param name="count">How many they are.</param>
    /// <param name="outcome">Its outcome.</param>
    internal static void Write(Stream stream, IEnumerable<KeyValuePair<string, MadeFile>> sorted, int count, Outcome? outcome)
    {
        using var summed = new SummedStream(stream);
        using var writer = new BinaryWriter(summed, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(count);
        foreach (var (path, file) in sorted)
        {
            writer.Write(path);
            writer.WriteHash(file.Content);
            writer.WriteHash(file.Words);
            writer.Write(file.Stamp.Inode);
            writer.Write(file.Stamp.Length);
            writer.Write(file.Stamp.Changed);
        }

        writer.Write(outcome is not null);
        outcome?.Write(writer);
        writer.Flush();
        stream.Write(BitConverter.GetBytes(summed.Sum));
    }

    /// <summary>Hashes what it hands on.</summary>
    private sealed class SummedStream(Stream inner) : Stream
    {
        private readonly XxHash128 hash = new();

        public UInt128 Sum => hash.GetCurrentHashAsUInt128();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.Append(buffer);
            inner.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
