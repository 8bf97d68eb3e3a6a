namespace Archive.Output;

/// <summary>Sets right, under the lock, what a killed build left behind.</summary>
internal static class FolderRecovery
{
    /// <summary>Puts back an edition that was renamed away, completes a journaled commit, removes what is left over.</summary>
    public static void Run(FolderPlaces places)
    {
        if (Directory.Exists(places.Old) && !Directory.Exists(places.Site)) Directory.Move(places.Old, places.Site);
        if (File.Exists(places.Journal)) FolderJournal.RollForward(places);
        Remove(places.Old);
        Remove(places.Staging);
    }

    /// <summary>Removes a folder and all it holds, links themselves and not what they lead to.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes what is no longer needed; what the disk will not give up now, the next build removes.</summary>
    public static void Discard(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            // The site itself is whole, so this is no reason to fail.
        }
    }
}
