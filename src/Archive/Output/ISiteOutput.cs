namespace Archive.Output;

/// <summary>Where a finished site goes: the disk in life, memory in tests and in the preview.</summary>
public interface ISiteOutput
{
    /// <summary>
    /// Begins a new edition of the site. Whoever comes second waits, or is refused after a while.
    /// </summary>
    /// <param name="clean">Take nothing over from the edition before: every file counts as new.</param>
    /// <exception cref="IOException">The disk refused, or another build holds the output.</exception>
    ISiteEdition Begin(bool clean);
}

/// <summary>
/// One edition of the site in the making. Nothing of it is visible before <see cref="Commit"/>; disposing without commit leaves the
/// edition before untouched. Members may be called from several threads at once, for different paths.
/// </summary>
public interface ISiteEdition : IDisposable
{
    /// <summary>Adds a file: taken over where the edition before holds the same bytes, written where not.</summary>
    /// <param name="path">Relative, forward slashes, confined to the site.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Whether the bytes are new.</returns>
    bool Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Takes a file over from the edition before if it is there with exactly this content; false if not.</summary>
    /// <param name="path">Relative, forward slashes.</param>
    /// <param name="contentHash">XxHash128 of the bytes.</param>
    /// <param name="stamp">The stamp the file bore when it held them: where it still does, it is not read. None: it is read.</param>
    bool TryKeep(string path, UInt128 contentHash, FileStamp stamp = default);

    /// <summary>Makes this edition the site, in one step: what was neither written nor kept is gone.</summary>
    WriteReport Commit();

    /// <summary>The stamp by which the next build can tell, without reading it, that a file of the committed edition is as it was made; none where it cannot.</summary>
    /// <param name="path">Relative, forward slashes; written or kept.</param>
    FileStamp StampOf(string path) => default;
}

/// <summary>What a commit changed, in files.</summary>
/// <param name="Written">New or with other bytes.</param>
/// <param name="Unchanged">Taken over.</param>
/// <param name="Deleted">Gone since the edition before.</param>
/// <param name="Bytes">Bytes of the whole edition.</param>
public sealed record WriteReport(int Written, int Unchanged, int Deleted, long Bytes);
