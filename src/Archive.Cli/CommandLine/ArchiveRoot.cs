using Archive.Diagnostics;

namespace Archive.Cli.CommandLine;

/// <summary>Finds the archive a command is about.</summary>
internal static class ArchiveRoot
{
    /// <summary>The folder that --root names, or the nearest one around the current folder that holds seeds and input.</summary>
    /// <exception cref="UsageException">There is no archive.</exception>
    public static string Find(string? given, string current) => given switch
    {
        null => FindAround(current),
        // A variable that is not set must not stand for the archive that happens to be near.
        "" => throw new UsageException("--root takes a folder, not nothing."),
        _ => Named(Path.GetFullPath(given, current), given),
    };

    private static string Named(string folder, string given)
    {
        if (!Directory.Exists(folder)) throw Missing(folder, given);
        return IsArchive(folder) ? folder : throw Refuse(folder);
    }

    private static string FindAround(string current)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Holds(folder, "seeds") && Holds(folder, "input")) return folder;
        return IsArchive(current) ? current : throw Refuse(current);
    }

    // A new archive may have only one of the two yet.
    private static bool IsArchive(string folder) => Holds(folder, "seeds") || Holds(folder, "input");

    private static bool Holds(string folder, string name) => Directory.Exists(Path.Join(folder, name));

    private static UsageException Refuse(string folder)
    {
        var refusal = Diag.Site.NoArchive(folder);
        return new(refusal.Message, refusal.Hint);
    }

    private static UsageException Missing(string folder, string given)
    {
        var parent = Path.GetDirectoryName(folder);
        var near = Directory.Exists(parent) ? Nearest.Of(Path.GetFileName(folder), Directory.EnumerateDirectories(parent).Select(d => Path.GetFileName(d)!)) : null;
        return new($"There is no folder “{given}”.", near is null ? null : $"did you mean “{Path.Join(Path.GetDirectoryName(given), near)}”?");
    }
}
