using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Archive.Sources;

/// <summary>A tree of files in memory, for tests and for what never was on a disk.</summary>
public sealed class MemoryFileTree : IFileTree
{
    private readonly FrozenDictionary<string, byte[]> files;

    /// <summary>Makes a tree of paths (relative to the root, forward slashes) and contents.</summary>
    public MemoryFileTree(IEnumerable<KeyValuePair<string, byte[]>> files) => this.files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Paths that are to be taken for links out of the tree.</summary>
    public ImmutableHashSet<string> Leaving { get; init; } = [];

    /// <summary>A tree of texts, written as UTF-8.</summary>
    public static MemoryFileTree Of(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, text) in files) contents[path] = Encoding.UTF8.GetBytes(text);
        return new MemoryFileTree(contents);
    }

    /// <inheritdoc/>
    public ImmutableArray<FileEntry> ReadFolder(string folder) =>
    [
        .. files
            .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal) && !IsIgnored(file.Key, folder.Length + 1))
            .Select(file => new FileEntry(file.Key, file.Value.Length, Leaving.Contains(file.Key)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public byte[]? ReadFile(string path) => SourcePath.IsInside(path) && !Leaving.Contains(path) ? files.GetValueOrDefault(path) : null;

    private static bool IsIgnored(string path, int start)
    {
        foreach (var part in path.AsSpan(start).Split('/'))
            if (LeftoverNames.Contains(path.AsSpan(start)[part])) return true;
        return false;
    }
}
