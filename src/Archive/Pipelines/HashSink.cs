using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Archive.Pipelines;

/// <summary>Takes values and hashes them (XxHash128). Every value carries its length or has a fixed one, so no two sequences look alike.</summary>
internal sealed class HashSink
{
    [ThreadStatic]
    private static HashSink? spare;

    private readonly XxHash128 hash = new();
    private readonly byte[] buffer = new byte[4096];
    private int used;

    /// <summary>A sink that has taken the seed and nothing else; one a thread at a time.</summary>
    public static HashSink Rent(UInt128 seed)
    {
        var sink = spare ?? new HashSink();
        spare = null;
        sink.hash.Reset();
        sink.used = 0;
        sink.Add(seed);
        return sink;
    }

    public void Add(byte value)
    {
        if (used == buffer.Length) Flush();
        buffer[used++] = value;
    }

    public void Add(int value) => AddBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    public void Add(long value) => AddBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    public void Add(UInt128 value) => AddBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in value)));

    public void Add(string? value)
    {
        Add(value?.Length ?? -1);
        if (value is not null) AddBytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void AddBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used) Flush();
        if (bytes.Length > buffer.Length)
        {
            hash.Append(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>The hash; the sink must not be used afterwards.</summary>
    public UInt128 Finish()
    {
        Flush();
        spare = this;
        return hash.GetCurrentHashAsUInt128();
    }

    private void Flush()
    {
        hash.Append(buffer.AsSpan(0, used));
        used = 0;
    }
}
