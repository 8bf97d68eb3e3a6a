using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>A tree that remembers what was read from it.</summary>
/// <param name="files">The tree.</param>
public sealed class ReadLog(IFileTree files) : IFileTree
{
    private readonly ConcurrentDictionary<string, UInt128> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UInt128> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (ulong Name, long Length, long Stamp)[]> stamps = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> missed = [];
    private (ulong[] Names, UInt128[] Contents)? settled;
    private Inputs? inputs;
    private volatile bool isTorn;

    /// <summary>Stands for the content of a file that is not there.</summary>
    internal static UInt128 Missing => 0;

    /// <summary>Every file that was asked for, and the hash of its bytes; null where one changed meanwhile.</summary>
    internal IReadOnlyDictionary<string, UInt128>? Files => isTorn ? null : read;

    /// <summary>Hash of what stood in the folders listed so far: names and lengths.</summary>
    internal UInt128 Listings
    {
        get
        {
            var sink = HashSink.Rent(0);
            foreach (var (folder, listing) in folders.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                sink.Add(folder);
                sink.Add(listing);
            }

            return sink.Finish();
        }
    }

    /// <summary>The name under which a path is remembered.</summary>
    public static ulong NameOf(string path) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(path));

    /// <inheritdoc/>
    public ImmutableArray<FileEntry> ReadFolder(string folder)
    {
        var entries = files.ReadFolder(folder);
        var sink = HashSink.Rent(0);
        foreach (var entry in entries)
        {
            sink.Add(entry.Path);
            sink.Add(entry.Length);
            sink.Add((byte)((entry.LeavesTree ? 1 : 0) + (entry.IsRefused ? 2 : 0)));
        }

        if (settled is not null) isTorn = true;
        Remember(folders, folder, sink.Finish());
        stamps.TryAdd(folder, [.. entries.Where(entry => entry.Stamp != 0).Select(entry => (NameOf(entry.Path), entry.Length, entry.Stamp))]);
        return entries;
    }

    /// <summary>
    /// Files that were written since they were listed, sorted: whoever saves a file empties it first, so that what was read of it may be half of
    /// what it is to say. What came meanwhile is none of them, as it was not read; nor what went after it was.
    /// </summary>
    public ImmutableArray<string> ReadRewritten()
    {
        var rewritten = ImmutableArray.CreateBuilder<string>();
        foreach (var (folder, listed) in stamps)
        {
            if (listed.Length == 0) continue;
            var before = listed.ToDictionary(file => file.Name, file => (file.Length, file.Stamp));
            rewritten.AddRange(files.ReadFolder(folder)
                .Where(file => before.TryGetValue(NameOf(file.Path), out var was) && was != (file.Length, file.Stamp)).Select(file => file.Path));
        }

        rewritten.Sort(StringComparer.Ordinal);
        return rewritten.ToImmutable();
    }

    /// <summary>Files that were listed and gone when they were to be read, sorted: what was read is of no one moment.</summary>
    public ImmutableArray<string> ReadGone() => [.. missed.Distinct().Where(path => WasListed(NameOf(path))).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public byte[]? ReadFile(string path)
    {
        var bytes = files.ReadFile(path);
        if (bytes is null) missed.Add(path);
        var content = bytes is null ? Missing : XxHash128.HashToUInt128(bytes);
        if (settled is not var (names, contents)) Remember(read, path, content);
        else if (Array.BinarySearch(names, NameOf(path)) is not (>= 0 and var place) || contents[place] != content) isTorn = true;
        return bytes;
    }

    /// <summary>
    /// What was read; null where a file changed or went meanwhile, so that it is of no one moment, or was read outside the folders listed.
    /// </summary>
    public Inputs? Finish()
    {
        Settle();
        return isTorn ? null : inputs;
    }

    /// <summary>Takes what was read so far for all there is, and forgets by what names; files may still be read again.</summary>
    internal void Settle()
    {
        if (settled is not null) return;
        var files = read.Select(file => (Name: NameOf(file.Key), Content: file.Value)).ToArray();
        Array.Sort(files, (one, other) => one.Name != other.Name ? one.Name.CompareTo(other.Name) : one.Content.CompareTo(other.Content));
        var (names, contents) = (Array.ConvertAll(files, file => file.Name), Array.ConvertAll(files, file => file.Content));
        var listed = folders.Keys.ToArray();
        if (!isTorn && read.All(file => file.Value != Missing && Array.Exists(listed, folder => IsIn(folder, file.Key))))
            inputs = new([.. listed.Order(StringComparer.Ordinal)], Listings, ImmutableCollectionsMarshal.AsImmutableArray(names), ImmutableCollectionsMarshal.AsImmutableArray(contents));
        settled = (names, contents);
        read.Clear();
        folders.Clear();
    }

    private bool WasListed(ulong name) => stamps.Values.Any(listed => Array.Exists(listed, file => file.Name == name));

    private static bool IsIn(string folder, string path) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private void Remember(ConcurrentDictionary<string, UInt128> what, string path, UInt128 hash)
    {
        if (!what.TryAdd(path, hash) && what[path] != hash) isTorn = true;
    }
}
