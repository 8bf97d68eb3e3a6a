namespace Archive.Sources;

/// <summary>
/// Names of what is no part of an archive: hidden files, and what editors leave beside the file they edit. Builds do not read it, and the preview
/// does not watch it.
/// </summary>
public static class LeftoverNames
{
    // "___" ends what JetBrains' editors write first; 4913 is the file by which vim finds out whether it may write.
    private static readonly string[] Ends = ["~", ".swp", ".swx", ".swo", ".tmp", ".bak", "___"];

    /// <summary>Whether a file or folder of that name is none of the archive's.</summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        if (name is [] or ['.', ..] or "4913" or ['#', .., '#']) return true;
        foreach (var end in Ends)
            if (name.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }
}
