using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>
/// What a build read from a tree, in so few bytes that the next build can tell whether it would read the same. Names of files are kept as
/// hashes: those of withheld articles must not stand in the cache.
/// </summary>
/// <param name="Folders">The folders it listed.</param>
/// <param name="Listings">Hash of what stood in them: names and lengths.</param>
/// <param name="Read">Hashes of the paths of the files it read in them, sorted.</param>
/// <param name="Contents">Hashes of the bytes of those files, in the same order.</param>
public sealed record Inputs(ImmutableArray<string> Folders, UInt128 Listings, ImmutableArray<ulong> Read, ImmutableArray<UInt128> Contents)
{
    /// <summary>Whether the same was read.</summary>
    public bool IsSameAs(Inputs? other) =>
        other is not null && Listings == other.Listings && Read.AsSpan().SequenceEqual(other.Read.AsSpan()) && Contents.AsSpan().SequenceEqual(other.Contents.AsSpan());

    /// <summary>
    /// Whether a tree still holds what was read, byte for byte, and nothing beside it. That it does not is mostly seen without reading it:
    /// something has come, gone, or another length, or else is among the files written last.
    /// </summary>
    public bool AreIn(IFileTree files, ParallelOptions parallelism)
    {
        try
        {
            var log = new ReadLog(files);
            var listed = Folders.SelectMany(folder => log.ReadFolder(folder)).ToList();
            if (log.Listings != Listings) return false;
            var paths = listed.Where(entry => !entry.LeavesTree && !entry.IsRefused).OrderByDescending(entry => entry.Stamp).Select(entry => entry.Path)
                .Where(path => Read.BinarySearch(ReadLog.NameOf(path)) >= 0).ToList();
            var areSame = Parallel.ForEach(paths, parallelism, (path, loop) =>
            {
                log.ReadFile(path);
                if (log.Files?[path] != Contents[Read.BinarySearch(ReadLog.NameOf(path))]) loop.Stop();
            }).IsCompleted;
            return areSame && IsSameAs(log.Finish());
        }
        catch (Exception refusal) when (refusal is IOException or AggregateException { InnerException: IOException })
        {
            // The build will say what is wrong with it.
            return false;
        }
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Folders.Length);
        foreach (var folder in Folders) writer.Write(folder);
        writer.WriteHash(Listings);
        writer.Write(Read.Length);
        writer.Write(MemoryMarshal.AsBytes(Read.AsSpan()));
        foreach (var content in Contents) writer.WriteHash(content);
    }

    internal static Inputs ReadFrom(BinaryReader reader)
    {
        var folders = ImmutableArray.CreateBuilder<string>(reader.ReadCount(1));
        for (var i = 0; i < folders.Capacity; i++) folders.Add(reader.ReadString());
        var listings = reader.ReadHash();
        var read = new ulong[reader.ReadCount(sizeof(ulong) + BinaryParts.HashLength)];
        reader.ReadExactly(MemoryMarshal.AsBytes(read.AsSpan()));
        var contents = new UInt128[read.Length];
        for (var i = 0; i < contents.Length; i++) contents[i] = reader.ReadHash();
        return new(folders.MoveToImmutable(), listings, ImmutableCollectionsMarshal.AsImmutableArray(read), ImmutableCollectionsMarshal.AsImmutableArray(contents));
    }
}
