using System.IO.Enumeration;

namespace Archive.Output;

/// <summary>What a site folder holds.</summary>
internal static class FolderListing
{
    /// <summary>Every file below a folder, relative with forward slashes; a symbolic link counts as a file, and is not followed.</summary>
    public static HashSet<string> Read(string folder)
    {
        if (!Directory.Exists(folder)) return new(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<string>(folder, (ref entry) => Relative(ref entry, folder.Length), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
        return new(entries, StringComparer.Ordinal);
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Relative(ref FileSystemEntry entry, int rootLength)
    {
        var inFolder = entry.Directory[rootLength..].Trim(Path.DirectorySeparatorChar);
        var path = inFolder.IsEmpty ? entry.FileName.ToString() : $"{inFolder}/{entry.FileName}";
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
