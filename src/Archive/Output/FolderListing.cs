using System.IO.Enumeration;

namespace Archive.Output;

/// <summary>What a site folder holds: relative paths with forward slashes.</summary>
/// <param name="All">Every file and every symbolic link, which is not followed.</param>
/// <param name="Links">The links among them: none is a file of a site, whatever it leads to.</param>
internal sealed record FolderListing(HashSet<string> All, HashSet<string> Links)
{
    /// <summary>Whether there is a file at a path.</summary>
    public bool HasFile(string path) => All.Contains(path) && !Links.Contains(path);

    /// <summary>Lists a folder; nothing where there is none.</summary>
    public static FolderListing Read(string folder)
    {
        if (!Directory.Exists(folder)) return new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        var listing = new FolderListing(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        return PosixFolder.TryWalk(folder, listing.Add) ? listing : ReadByFramework(folder);
    }

    private void Add(string path, bool isLink)
    {
        All.Add(path);
        if (isLink) Links.Add(path);
    }

    /// <summary>The same where the system has no shorter way.</summary>
    internal static FolderListing ReadByFramework(string folder)
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<string>(folder, (ref entry) => Noted(Relative(ref entry, folder.Length), IsLink(ref entry), links), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
        return new(new(entries, StringComparer.Ordinal), links);
    }

    private static string Noted(string path, bool isLink, HashSet<string> links)
    {
        if (isLink) links.Add(path);
        return path;
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Relative(ref FileSystemEntry entry, int rootLength)
    {
        var inFolder = entry.Directory[rootLength..].Trim(Path.DirectorySeparatorChar);
        var path = inFolder.IsEmpty ? entry.FileName.ToString() : $"{inFolder}/{entry.FileName}";
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
