namespace Archive.Cli.Preview;

/// <summary>Tells sources from what editors and package managers put beside them.</summary>
internal static class WatchedNames
{
    private static readonly string[] Leftovers = ["~", ".swp", ".swx", ".swo", ".tmp", ".bak", "___"];

    /// <summary>Whether a change to that path, relative to a watched folder, can matter.</summary>
    public static bool Counts(string path)
    {
        var segments = path.Split('/', '\\');
        if (segments.Any(segment => segment == "node_modules" || segment.StartsWith('.'))) return false;
        var name = segments[^1];
        // 4913 is the file by which vim finds out whether it may write.
        return name != "4913" && !(name.StartsWith('#') && name.EndsWith('#')) && !Leftovers.Any(end => name.EndsWith(end, StringComparison.Ordinal));
    }
}
