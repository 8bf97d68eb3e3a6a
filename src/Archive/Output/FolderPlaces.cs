namespace Archive.Output;

/// <summary>The site's folder and what may stand beside it while a build runs: all on one file system, so that renames are atomic.</summary>
/// <param name="Site">The site: absolute, no symbolic link.</param>
internal sealed record FolderPlaces(string Site)
{
    public string Parent { get; } = Path.GetDirectoryName(Site)!;

    /// <summary>Held exclusively while a build runs.</summary>
    public string Lock => Beside("lock");

    /// <summary>Holds the edition in the making, and the journal.</summary>
    public string Staging => Beside("staging");

    /// <summary>The edition in the making; only its changed files until the exchange.</summary>
    public string Staged => Path.Join(Staging, "site");

    /// <summary>Exists exactly while a journaled commit is under way.</summary>
    public string Journal => Path.Join(Staging, "journal");

    /// <summary>The edition before, between two renames.</summary>
    public string Old => Beside("old");

    private string Beside(string what) => Path.Join(Parent, $".{Path.GetFileName(Site)}.{what}");
}
