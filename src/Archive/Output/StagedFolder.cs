using System.Collections.Concurrent;

namespace Archive.Output;

/// <summary>A tree of files in the making. Folders are made once, when first needed; members may be called from several threads.</summary>
internal sealed class StagedFolder(string root)
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>Adds a file with fresh bytes.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        MakeParent(path);
        FileBytes.WriteNew(Path.Join(root, path), content);
    }

    /// <summary>Adds a file that shares its bytes with another, or a copy where the disk knows no second names.</summary>
    /// <returns>False where the other stands on another disk.</returns>
    public bool TryLink(string path, string existing)
    {
        MakeParent(path);
        var error = Native.Link(existing, Path.Join(root, path));
        if (error == Native.CrossDevice) return false;
        if (error != 0) Copy(existing, Path.Join(root, path));
        return true;
    }

    // The time goes with the copy, so that unchanged files look unchanged to whatever publishes them.
    private static void Copy(string existing, string added)
    {
        File.Copy(existing, added, overwrite: false);
        File.SetLastWriteTimeUtc(added, File.GetLastWriteTimeUtc(existing));
    }

    private void MakeParent(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        if (made.ContainsKey(folder)) return;
        Directory.CreateDirectory(Path.Join(root, folder));
        made.TryAdd(folder, true);
    }
}
