using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Archive.Sources;

/// <summary>
/// A tree for many builds in a row by somebody who is told of every save: what was not saved since is neither listed nor read again. Whoever
/// publishes reads everything.
/// </summary>
/// <param name="files">The tree.</param>
public sealed class RememberedTree(IFileTree files) : IFileTree
{
    private readonly ConcurrentDictionary<string, byte[]> read = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, ImmutableArray<FileEntry>> listings = ImmutableDictionary.Create<string, ImmutableArray<FileEntry>>(StringComparer.Ordinal);
    private readonly Dictionary<string, int> changes = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> told = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
    private bool isListed;
    private bool isAnythingDoubtful;

    /// <summary>How often anything that had been read became other or went.</summary>
    internal int Version { get; private set; }

    /// <summary>Whether anything is new, other or gone since <see cref="Settle"/>.</summary>
    public bool HasNews { get; private set; } = true;

    /// <summary>Begins a build.</summary>
    /// <param name="saved">
    /// What was saved since the one before. Where all of it are files that were there before, only they are read again; where one is new, gone or
    /// not a file at all, the folders are listed, and what was saved, lies below it, or has another length or time is read again: whoever puts a
    /// copy back puts its time back, too. What lies in none of the folders stands for all that may have been saved.
    /// </param>
    public void Begin(IReadOnlyCollection<string> saved)
    {
        told = [.. saved.Select(path => path.TrimEnd('/'))];
        isAnythingDoubtful = saved.Any(path => !listings.Keys.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));
        isListed = !listings.IsEmpty && saved.Count > 0 && !HasHiddenChanges && saved.All(Refresh);
    }

    /// <summary>Files that were read at a version, and may be others or gone by now. What was never read is none of them.</summary>
    internal IEnumerable<string> ChangedSince(int version)
    {
        lock (changes) return [.. changes.Where(change => change.Value > version).Select(change => change.Key)];
    }

    /// <summary>Whatever was read by now is published.</summary>
    public void Settle() => HasNews = false;

    /// <inheritdoc/>
    public ImmutableArray<FileEntry> ReadFolder(string folder)
    {
        if (isListed && listings.TryGetValue(folder, out var known)) return known;
        var now = files.ReadFolder(folder);
        var before = listings.GetValueOrDefault(folder, []).ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var entry in now)
        {
            var isAsBefore = before.Remove(entry.Path, out var old) && old == entry && entry.Stamp != 0;
            if (!isAsBefore || (IsDoubtful(entry.Path) && TryReread(entry.Path) is null)) Forget(entry.Path);
        }

        foreach (var gone in before.Keys) Forget(gone);

        ImmutableInterlocked.Update(ref listings, all => all.SetItem(folder, now));
        return now;
    }

    /// <inheritdoc/>
    public byte[]? ReadFile(string path)
    {
        if (read.TryGetValue(path, out var known)) return known;
        var bytes = files.ReadFile(path);
        if (bytes is not null) read[path] = bytes;
        return bytes;
    }

    // False where it is no file that was there before. Its time is left as it was: should the listing be needed later, it will be read once more.
    private bool Refresh(string path)
    {
        foreach (var (folder, entries) in listings)
        {
            if (!path.StartsWith(folder + "/", StringComparison.Ordinal)) continue;
            var at = entries.BinarySearch(new FileEntry(path, 0), ByPath);
            if (at < 0 || entries[at].LeavesTree || TryReread(path) is not { } bytes) return false;
            listings = listings.SetItem(folder, entries.SetItem(at, entries[at] with { Length = bytes.Length }));
            return true;
        }

        return false;
    }

    // Who saves a file behind a link saves it under another name, or where nobody watches; and nobody tells that a folder may be read again, or that what a
    // link leads to leads elsewhere.
    private bool HasHiddenChanges => listings.Values.Any(entries => entries.Any(entry => entry.IsLinked || entry.LeavesTree || entry.IsRefused));

    private bool IsDoubtful(string path)
    {
        if (isAnythingDoubtful) return true;
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            if (told.Contains(path[..end])) return true;
        return false;
    }

    // Null where it is gone, or a folder, or may not be read: whoever reads it then will say so.
    private byte[]? TryReread(string path)
    {
        try
        {
            return Reread(path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private byte[]? Reread(string path)
    {
        var bytes = files.ReadFile(path);
        if (bytes is null) return null;
        if (read.TryGetValue(path, out var known) && known.AsSpan().SequenceEqual(bytes)) return known;
        read[path] = bytes;
        Note(path);
        return bytes;
    }

    private void Forget(string path)
    {
        if (read.TryRemove(path, out _)) Note(path);
        HasNews = true;
    }

    private void Note(string path)
    {
        lock (changes) changes[path] = ++Version;
        HasNews = true;
    }

    private static Comparer<FileEntry> ByPath { get; } = Comparer<FileEntry>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path));
}
