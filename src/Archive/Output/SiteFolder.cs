using Archive.Diagnostics;

namespace Archive.Output;

/// <summary>
/// A site in a folder on disk. An edition is made in a staging folder beside it and becomes the site in one step; a build that fails or is
/// killed leaves the edition before whole. Unchanged files keep their inode and time; nothing is left beside the folder.
/// </summary>
/// <param name="folder">Where the site stands; made when missing. A symbolic link is followed and stays.</param>
/// <param name="options">How to behave; null: the defaults.</param>
public sealed class SiteFolder(string folder, SiteFolderOptions? options = null) : ISiteOutput
{
    private readonly SiteFolderOptions options = options ?? new();

    /// <inheritdoc/>
    /// <exception cref="SiteFolderException">The folder is refused, held by another build, or the disk refuses.</exception>
    public ISiteEdition Begin(bool clean)
    {
        try
        {
            var places = Check();
            Directory.CreateDirectory(places.Parent);
            return Begin(places, FolderLock.Take(places.Lock, folder, options), clean);
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            throw SiteFolderException.From(refusal, folder);
        }
    }

    /// <summary>Why no build may write here; null where one may. Touches nothing.</summary>
    public Diagnostic? Refusal()
    {
        try
        {
            Check();
            return null;
        }
        catch (SiteFolderException refused)
        {
            return refused.Diagnostic;
        }
    }

    private FolderPlaces Check()
    {
        var real = RealPath.Of(folder);
        FolderGuard.CheckPlace(folder, real, options.ArchiveRoot);
        FolderGuard.CheckContent(folder, real);
        return new FolderPlaces(real);
    }

    private FolderEdition Begin(FolderPlaces places, FolderLock held, bool clean)
    {
        try
        {
            FolderRecovery.Run(places);
            // Again, because the build we waited for may have made or changed the folder.
            FolderGuard.CheckContent(folder, places.Site);
            return new FolderEdition(places, held, folder, options, clean);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
