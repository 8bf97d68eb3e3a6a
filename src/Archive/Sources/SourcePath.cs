using System.Text;

namespace Archive.Sources;

/// <summary>Parts of paths as the archive writes them: relative to its root, forward slashes.</summary>
internal static class SourcePath
{
    /// <summary>What stands behind the last slash.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>What stands before the last slash; empty for a file in the root.</summary>
    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The file name without its extension.</summary>
    public static string StemOf(string path)
    {
        var name = NameOf(path);
        return name[..^ExtensionOf(name).Length];
    }

    /// <summary>The file name from its last dot on; empty where there is none.</summary>
    public static string ExtensionOf(string path)
    {
        var name = NameOf(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..];
    }

    /// <summary>Whether a path names a file below the root: no <c>..</c>, no empty part, no backslash, not absolute.</summary>
    public static bool IsInside(string path)
    {
        if (path.Length == 0 || path.AsSpan().IndexOfAny('\\', '\0') >= 0) return false;
        foreach (var range in path.AsSpan().Split('/'))
            if (path.AsSpan(range) is "" or "." or "..") return false;
        return true;
    }

    /// <summary>The most bytes (UTF-8) a file or folder that is published under its own name may have in its name.</summary>
    public const int MaxNameBytes = 200;

    /// <summary>Whether a file can be published under its own name: no control characters, no backslash, no name that disks refuse.</summary>
    public static bool IsPortable(string path) =>
        IsInside(path) && !path.Any(char.IsControl) && path.Split('/').All(name => Encoding.UTF8.GetByteCount(name) <= MaxNameBytes);

    /// <summary>Hidden files, and what editors leave beside the file they edit: <c>.x</c>, <c>x~</c>, <c>#x#</c>.</summary>
    public static bool IsIgnored(ReadOnlySpan<char> name) =>
        name.StartsWith('.') || name.EndsWith('~') || (name.StartsWith('#') && name.EndsWith('#'));
}
