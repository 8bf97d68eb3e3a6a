using System.Collections.Concurrent;

namespace Archive.Pages;

/// <summary>Lends working arrays that are as long as the archive, one to each thread that asks; they come back as clean as they went.</summary>
internal sealed class ScratchPool<T>(Func<T> make)
    where T : class
{
    private readonly ConcurrentBag<T> free = [];

    public T Rent() => free.TryTake(out var scratch) ? scratch : make();

    public void Return(T scratch) => free.Add(scratch);
}
