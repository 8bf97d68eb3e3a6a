namespace Archive.Output;

/// <summary>A tree of files in the making. Folders are made when they are missed; members may be called from several threads.</summary>
internal sealed class StagedFolder(string root)
{
    /// <summary>Adds a file with fresh bytes.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Join(root, path);
        // Nearly every page has a folder of its own, so that asking first would cost as much as being refused.
        if (PosixFile.TryWriteNew(file, content)) return;
        MakeParent(path);
        FileBytes.WriteNew(file, content);
    }

    /// <summary>Adds a file that shares its bytes with another, or a copy where the disk knows no second names.</summary>
    /// <returns>False where the other stands on another disk.</returns>
    public bool TryLink(string path, string existing)
    {
        var error = Native.Link(existing, Path.Join(root, path));
        if (error is Native.Missing or < 0)
        {
            MakeParent(path);
            error = Native.Link(existing, Path.Join(root, path));
        }

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
        Directory.CreateDirectory(Path.Join(root, folder));
    }
}
