namespace Archive.Output;

/// <summary>Puts a whole staged edition in the place of the one before.</summary>
internal static class FolderExchange
{
    /// <summary>Adds the files that stay to the staged edition, as second names of the same bytes.</summary>
    /// <returns>False where the site stands on another disk than its staging folder, so that neither links nor an exchange can work.</returns>
    public static bool TryFill(StagedFolder staged, FolderPlaces places, IEnumerable<string> kept)
    {
        try
        {
            return Parallel.ForEach(kept, (path, loop) =>
            {
                if (!staged.TryLink(path, Path.Join(places.Site, path))) loop.Stop();
            }).IsCompleted;
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions[0];
        }
    }

    /// <summary>Lets the two folders change places; the edition before is then in the staging folder, and goes with it.</summary>
    /// <returns>False where the folder cannot be moved: a mount point, or another disk.</returns>
    public static bool TryRun(FolderPlaces places, CommitWay firstWay)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(places.Staged, File.GetUnixFileMode(places.Site));
        var error = firstWay == CommitWay.Exchange ? Native.Exchange(places.Staged, places.Site) : -1;
        return error switch
        {
            0 => true,
            Native.Busy or Native.CrossDevice => false,
            _ => TryRename(places),
        };
    }

    private static bool TryRename(FolderPlaces places)
    {
        try
        {
            Directory.Move(places.Site, places.Old);
        }
        catch (IOException)
        {
            return false;
        }
        try
        {
            Directory.Move(places.Staged, places.Site);
        }
        catch
        {
            Directory.Move(places.Old, places.Site);
            throw;
        }
        FolderRecovery.Discard(places.Old);
        return true;
    }
}
