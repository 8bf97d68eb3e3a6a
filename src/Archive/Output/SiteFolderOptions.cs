namespace Archive.Output;

/// <summary>How a <see cref="SiteFolder"/> behaves; the defaults are right for an archive.</summary>
public sealed record SiteFolderOptions
{
    /// <summary>The archive's root. The output may neither be it, nor hold it, nor lie within its sources; null: there is none to guard.</summary>
    public string? ArchiveRoot { get; init; }

    /// <summary>How long to wait for another build on the same output.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called once when there is another build to wait for.</summary>
    public Action? Waiting { get; init; }

    /// <summary>
    /// Editions of up to this many files are always exchanged as a whole, so that not even a kill in the last moment shows a mixture. In a
    /// larger one a change of less than a sixteenth of the files is journaled instead: exchanging means a new folder and a link for every
    /// file. No limit unless one is set.
    /// </summary>
    public int ExchangeUpTo { get; init; } = int.MaxValue;

    /// <summary>The way to try first; the later ones follow where the disk refuses.</summary>
    internal CommitWay FirstWay { get; init; } = CommitWay.Exchange;
}

/// <summary>The ways to make a staged edition the site, best first.</summary>
internal enum CommitWay
{
    /// <summary>The two folders change places in one step of the file system.</summary>
    Exchange,

    /// <summary>The old folder is renamed away, the new one into place; a kill between the two is mended at the next build.</summary>
    Renames,

    /// <summary>A journal of file moves, which the next build completes after a kill.</summary>
    Journal,
}
