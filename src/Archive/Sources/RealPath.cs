namespace Archive.Sources;

/// <summary>Follows symbolic links the way the system does when it opens a file.</summary>
internal static class RealPath
{
    /// <summary>So many links lead to a file at most; a longer chain is a circle.</summary>
    private const int MaxLinks = 40;

    /// <summary>The path without links; null where they run in a circle. What does not exist is left as it is.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var root = Path.GetPathRoot(Path.GetFullPath(path))!;
        var rest = new Stack<string>(Parts(Path.GetFullPath(path), root));
        var real = root;
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks) return null;
            // ".." in a target counts from where the link really stands, so it is resolved step by step.
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target)!;
            foreach (var step in Parts(target, Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : "")) rest.Push(step);
        }
        return real;
    }

    /// <summary>The parts of a path, last first.</summary>
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]).Where(part => part is not ("" or ".")).Reverse();
}
