using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>
/// What a build read from a tree, in so few bytes that the next build can tell whether it would read the same. Names of files are kept as
/// hashes: those of withheld articles must not stand in the cache.
/// </summary>
/// <param name="Folders">The folders it listed.</param>
/// <param name="Read">Hashes of the paths of the files it read in them, sorted.</param>
/// <param name="Digest">Hash of the listings and of the bytes of those files.</param>
public sealed record Inputs(ImmutableArray<string> Folders, ImmutableArray<ulong> Read, UInt128 Digest)
{
    /// <summary>Whether a tree still holds what was read, byte for byte, and nothing beside it.</summary>
    public bool AreIn(IFileTree files, ParallelOptions parallelism)
    {
        try
        {
            var log = new ReadLog(files);
            var paths = Folders.SelectMany(folder => log.ReadFolder(folder)).Where(entry => !entry.LeavesTree).Select(entry => entry.Path)
                .Where(path => Read.BinarySearch(ReadLog.NameOf(path)) >= 0).ToList();
            Parallel.ForEach(paths, parallelism, path => log.ReadFile(path));
            return log.Finish() is { } now && now.Digest == Digest && now.Read.AsSpan().SequenceEqual(Read.AsSpan());
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
        writer.Write(Read.Length);
        writer.Write(MemoryMarshal.AsBytes(Read.AsSpan()));
        writer.WriteHash(Digest);
    }

    internal static Inputs ReadFrom(BinaryReader reader)
    {
        var folders = ImmutableArray.CreateBuilder<string>(reader.ReadCount(1));
        for (var i = 0; i < folders.Capacity; i++) folders.Add(reader.ReadString());
        var read = new ulong[reader.ReadCount(sizeof(ulong))];
        reader.ReadExactly(MemoryMarshal.AsBytes(read.AsSpan()));
        return new(folders.MoveToImmutable(), ImmutableCollectionsMarshal.AsImmutableArray(read), reader.ReadHash());
    }
}
