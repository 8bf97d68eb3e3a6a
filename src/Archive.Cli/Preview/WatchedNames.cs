using Archive.Sources;

namespace Archive.Cli.Preview;

/// <summary>Tells sources from what editors and package managers put beside them.</summary>
internal static class WatchedNames
{
    /// <summary>Whether a change to that path, relative to a watched folder, can matter.</summary>
    public static bool Counts(string path) => !path.Split('/', '\\').Any(name => name == "node_modules" || LeftoverNames.Contains(name));
}
