using System.Collections.Immutable;

namespace Archive.Sources;

/// <summary>One file of a tree.</summary>
/// <param name="Path">Relative to the tree's root, forward slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LeavesTree">It is, or lies behind, a symbolic link that leads out of the folder, or to what is no part of the tree; it must not be read.</param>
/// <param name="Stamp">Another one where the file may have been written since; 0 where that cannot be told. Of one machine and one day: it never
/// reaches the output, nor what the next build remembers.</param>
/// <param name="IsLinked">It is, or lies behind, a symbolic link within the folder: whoever watches the folder is not told when it is saved.</param>
/// <param name="IsRefused">It is a folder that the disk does not list: what lies in it is unknown.</param>
public readonly record struct FileEntry(string Path, long Length, bool LeavesTree = false, long Stamp = 0, bool IsLinked = false, bool IsRefused = false);

/// <summary>The files an archive is read from. The disk in life, memory in tests.</summary>
public interface IFileTree
{
    /// <summary>Every file below a folder, sorted by path (ordinal); empty where the folder does not exist.</summary>
    ImmutableArray<FileEntry> ReadFolder(string folder);

    /// <summary>A file's bytes; null where it does not exist (any more).</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    byte[]? ReadFile(string path);
}
