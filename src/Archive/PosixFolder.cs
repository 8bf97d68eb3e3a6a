using System.Runtime.InteropServices;

namespace Archive;

/// <summary>What stands in a folder by what the folder itself says. .NET asks the system for each entry once more to tell links from files.</summary>
internal static partial class PosixFolder
{
    // The layout of an entry, the same on all 64-bit machines that Linux runs on.
    private const int KindAt = 18, NameAt = 19;
    private const byte Folder = 4, Link = 10;

    /// <summary>Lists a folder with all below it; false where .NET is to be asked: on other systems, on disks that do not say what an entry is, and
    /// where something is refused.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="visit">Given each entry but folders: its path below the root, with forward slashes, and whether it is a symbolic link, which is not followed.</param>
    public static bool TryWalk(string root, Action<string, bool> visit)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess) return false;
        var open = new Stack<string>([""]);
        while (open.TryPop(out var folder))
            if (!TryList(root, folder, visit, open)) return false;
        return true;
    }

    private static unsafe bool TryList(string root, string folder, Action<string, bool> visit, Stack<string> folders)
    {
        var stream = opendir(folder.Length == 0 ? root : $"{root}/{folder}");
        if (stream == 0) return false;
        try
        {
            while (true)
            {
                var entry = (byte*)readdir(stream);
                if (entry is null) return Marshal.GetLastPInvokeError() == 0;
                if (entry[KindAt] == 0) return false;
                var name = Marshal.PtrToStringUTF8((nint)(entry + NameAt))!;
                if (name is "." or "..") continue;
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (entry[KindAt] == Folder) folders.Push(path);
                else visit(path, entry[KindAt] == Link);
            }
        }
        finally
        {
            _ = closedir(stream);
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint opendir(string path);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint readdir(nint stream);

    [LibraryImport("libc")]
    private static partial int closedir(nint stream);
}
