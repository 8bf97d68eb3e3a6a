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
    /// Editions of up to this many files are always exchanged as a whole. In a larger one a change of less than a sixteenth of the files is
    /// journaled instead, because exchanging makes a folder and a link for every file and deletes the old ones: for 13,500 files 0.5 to 1 s
    /// in memory and 4 to 11 s on ext4, where journaling 60 changes takes 40 ms. Within those 40 ms it takes about one to rename the files;
    /// a build killed just then is completed by the next.
    /// </summary>
    public int ExchangeUpTo { get; init; } = 1000;

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
