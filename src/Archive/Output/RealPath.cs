namespace Archive.Output;

/// <summary>Where a path really leads.</summary>
internal static class RealPath
{
    /// <summary>More links than this are taken for a circle, as Linux does.</summary>
    private const int LinkLimit = 40;

    /// <summary>The absolute path with every symbolic link followed; what does not exist yet stays as it is.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < LinkLimit; links++)
        {
            if (FollowFirstLink(full) is not { } next) return full;
            full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(next));
        }
        throw new IOException($"“{path}” leads through more than {LinkLimit} symbolic links.");
    }

    private static string? FollowFirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        for (var end = root.Length; end < full.Length;)
        {
            end = full.IndexOf(Path.DirectorySeparatorChar, end + 1) is > 0 and var next ? next : full.Length;
            var prefix = full[..end];
            if (new FileInfo(prefix).LinkTarget is { } target)
                return Path.Join(Path.Combine(Path.GetDirectoryName(prefix)!, target), full[end..]);
        }
        return null;
    }

    /// <summary>Whether a real path is another or lies within it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
