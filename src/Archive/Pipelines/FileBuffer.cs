using System.Buffers;
using System.Runtime.InteropServices;

namespace Archive.Pipelines;

/// <summary>
/// Takes the bytes of one file after another. They lie outside the collected heap: with a data file of thirty megabytes in it, the collector would go
/// over the whole archive each time the buffer grows. Not thread-safe.
/// </summary>
public sealed unsafe class FileBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Smallest = 1 << 17;

    /// <summary>Few files are larger: the room for one is not kept for the next.</summary>
    private const int Largest = 1 << 20;

    private readonly Loan loan;
    private byte* bytes;
    private int capacity;
    private int length;

    /// <summary>Makes an empty buffer, which takes no room before the first byte.</summary>
    public FileBuffer() => loan = new(this);

    /// <summary>What was written, until more is.</summary>
    public ReadOnlySpan<byte> Written => new(bytes, length);

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        if (capacity > Largest) Dispose();
        length = 0;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, capacity - length);
        length += count;
    }

    /// <summary>Room for what is written next.</summary>
    /// <exception cref="IOException">The file would be larger than two gigabytes.</exception>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return new(bytes + length, capacity - length);
    }

    /// <inheritdoc cref="GetSpan"/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return loan.Memory[length..];
    }

    /// <summary>Gives its room back. It may be used again.</summary>
    public void Dispose()
    {
        NativeMemory.Free(bytes);
        bytes = null;
        capacity = length = 0;
    }

    private void Reserve(int sizeHint)
    {
        var more = Math.Max(sizeHint, 1);
        if (capacity - length >= more) return;
        var least = (long)length + more;
        if (least > Array.MaxLength) throw new IOException("a file of the site would be larger than two gigabytes");
        var wanted = (int)Math.Min(Math.Max(Math.Max(least, 2L * capacity), Smallest), Array.MaxLength);
        bytes = (byte*)NativeMemory.Realloc(bytes, (nuint)wanted);
        capacity = wanted;
    }

    /// <summary>The room as memory. It never moves while it is lent: it only grows when more is asked for, which by the contract of the interface ends every loan.</summary>
    private sealed class Loan(FileBuffer owner) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(owner.bytes, owner.capacity);

        public override MemoryHandle Pin(int elementIndex = 0) => new(owner.bytes + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
