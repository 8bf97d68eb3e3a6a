using System.Collections.Concurrent;

namespace Archive.Pipelines;

/// <summary>A buffer for every thread that makes files; a thread that comes again finds one that has grown already.</summary>
internal sealed class FileBuffers : IDisposable
{
    private readonly ConcurrentBag<FileBuffer> free = [];

    public FileBuffer Rent() => free.TryTake(out var buffer) ? buffer : new FileBuffer();

    public void Return(FileBuffer buffer) => free.Add(buffer);

    public void Dispose()
    {
        foreach (var buffer in free) buffer.Dispose();
    }
}
