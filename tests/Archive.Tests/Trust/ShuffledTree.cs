using System.Collections.Immutable;
using Archive.Sources;

namespace Archive.Tests.Trust;

/// <summary>A tree that lists its files in an order of its own, as a disk does.</summary>
internal sealed class ShuffledTree(IFileTree files, int seed) : IFileTree
{
    public ImmutableArray<FileEntry> ReadFolder(string folder)
    {
        var entries = files.ReadFolder(folder).ToArray();
        new Random(seed).Shuffle(entries);
        return [.. entries];
    }

    public byte[]? ReadFile(string path) => files.ReadFile(path);
}
