using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Archive.Sources;

/// <summary>
/// The files below a folder of the disk. Hidden files and editors' backups are no part of it, and a symbolic link makes nothing part of a folder that
/// does not lie in it.
/// </summary>
public sealed class DiskFileTree : IFileTree
{
    private readonly string root;

    // Files met while listing, no link on the way to them: reading one needs no second look.
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Makes a tree of the folder <paramref name="root"/>; it may itself be reached through links.</summary>
    public DiskFileTree(string root) => this.root = RealPath.Of(root) ?? Path.GetFullPath(root);

    /// <inheritdoc/>
    public ImmutableArray<FileEntry> ReadFolder(string folder)
    {
        if (!SourcePath.IsInside(folder)) return [];
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path)) return [];
        var files = new List<FileEntry>();
        if (RealPath.Of(path) is { } real && MayLead(path + Path.DirectorySeparatorChar, real)) Collect(folder, real, [real], isLinked: real != path, files);
        else files.Add(new FileEntry(folder, 0, LeavesTree: true));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return [.. files];
    }

    /// <inheritdoc/>
    public byte[]? ReadFile(string path)
    {
        if (!SourcePath.IsInside(path)) return null;
        var full = Path.Combine(root, path);
        try
        {
            if (known.ContainsKey(path) && ReadUnlessLink(full) is { } bytes) return bytes;
            return RealPath.Of(full) is { } real && MayLead(full, real) ? PosixFile.TryRead(full) ?? ReadBytes(full) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    // It may have become a link since it was listed.
    private static byte[]? ReadUnlessLink(string full) =>
        OperatingSystem.IsLinux() ? PosixFile.TryRead(full, followLink: false) : new FileInfo(full).LinkTarget is null ? ReadBytes(full) : null;

    // An editor may have the file open for writing: that must not keep us from reading.
    private static byte[] ReadBytes(string path)
    {
        if (PosixFile.IsPipe(path)) throw new IOException("it is no file");
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length > Array.MaxLength) throw new IOException("the file is too large");
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var count) read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>
    /// Whether what stands at a path may be what really lies at another: within the same folder of the root, and nothing that is no part of an archive.
    /// Whoever may send in a link must not publish by it what lies beside: a checkout's settings, a withheld seed.
    /// </summary>
    private bool MayLead(string path, string real)
    {
        if (real == path) return true;
        if (!IsBelowRoot(real)) return false;
        var from = path.AsSpan(root.Length).TrimStart(Path.DirectorySeparatorChar);
        var to = real.AsSpan(root.Length).TrimStart(Path.DirectorySeparatorChar);
        var folder = from[..(from.IndexOf(Path.DirectorySeparatorChar) + 1)];
        // The folder itself is one, too.
        if (!to.StartsWith(folder, StringComparison.Ordinal) && !to.SequenceEqual(folder[..^1])) return false;
        foreach (var part in to.Split(Path.DirectorySeparatorChar))
            if (LeftoverNames.Contains(to[part])) return false;
        return true;
    }

    private bool IsBelowRoot(string real) =>
        real.Length > root.Length && real.StartsWith(root, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(root) || real[root.Length] == Path.DirectorySeparatorChar);

    /// <param name="folder">The folder as the archive writes it.</param>
    /// <param name="directory">Where it is on the disk, without links.</param>
    /// <param name="ancestors">The folders on the way here, so that links cannot lead in circles.</param>
    /// <param name="isLinked">Whether a link lies on the way here.</param>
    /// <param name="files">Takes what is found.</param>
    /// <param name="isWithin">Whether that link lies within the folder that is listed.</param>
    private void Collect(string folder, string directory, ImmutableHashSet<string> ancestors, bool isLinked, List<FileEntry> files, bool isWithin = false)
    {
        try
        {
            foreach (var (name, length, stamp, isDirectory, isLink) in List(directory))
            {
                var path = $"{folder}/{name}";
                if (isLink) CollectLink(path, Path.Combine(directory, name), ancestors, files);
                else if (isDirectory) Collect(path, Path.Combine(directory, name), ancestors.Add(Path.Combine(directory, name)), isLinked, files, isWithin);
                else
                {
                    files.Add(new FileEntry(path, length, Stamp: stamp, IsLinked: isWithin));
                    if (!isLinked) known.TryAdd(path, true);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // One that went meanwhile holds nothing; the others are listed all the same.
            if (exception is not DirectoryNotFoundException) files.Add(new FileEntry(folder, 0, IsRefused: true));
        }
    }

    private void CollectLink(string path, string link, ImmutableHashSet<string> ancestors, List<FileEntry> files)
    {
        if (RealPath.Of(link) is not { } real || !MayLead(link, real)) files.Add(new FileEntry(path, 0, LeavesTree: true));
        else if (!Directory.Exists(real)) files.Add(new FileEntry(path, File.Exists(real) ? new FileInfo(real).Length : 0, IsLinked: true));
        else if (!ancestors.Contains(real)) Collect(path, real, ancestors.Add(real), isLinked: true, files, isWithin: true);
    }

    private static FileSystemEnumerable<(string Name, long Length, long Stamp, bool IsDirectory, bool IsLink)> List(string directory) =>
        new(directory, (ref FileSystemEntry entry) =>
            (entry.FileName.ToString(), entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcTicks, entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false, ReturnSpecialDirectories = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !LeftoverNames.Contains(entry.FileName),
        };
}
