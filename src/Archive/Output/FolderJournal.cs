using System.Text;

namespace Archive.Output;

/// <summary>
/// Changes a site file by file, each in one step, from a journal that is written first. From the moment the journal stands the edition is
/// decided: a build that is killed later is completed by the next one.
/// </summary>
internal static class FolderJournal
{
    // No path holds it, whatever a stray file is called.
    private const char Separator = '\0';

    /// <summary>Deletes and places files.</summary>
    public static void Run(FolderPlaces places, IEnumerable<string> vanished, IEnumerable<string> added)
    {
        var lines = vanished.Select(path => "-" + path).Concat(added.Select(path => "+" + path));
        var draft = places.Journal + ".new";
        FileBytes.WriteNew(draft, Encoding.UTF8.GetBytes(string.Join(Separator, lines)));
        File.Move(draft, places.Journal);
        RollForward(places);
    }

    /// <summary>Does what the journal says and has not been done yet, then removes it.</summary>
    public static void RollForward(FolderPlaces places)
    {
        var lines = File.ReadAllText(places.Journal).Split(Separator);
        Directory.CreateDirectory(places.Site);
        // Deletions first: a file may have to make room for a folder of its name.
        foreach (var line in lines.Where(line => line.StartsWith('-'))) Delete(places.Site, Confined(places, line));
        foreach (var line in lines.Where(line => line.StartsWith('+'))) Place(places, line[1..], Confined(places, line));
        File.Delete(places.Journal);
    }

    private static string Confined(FolderPlaces places, string line)
    {
        var full = Path.GetFullPath(Path.Join(places.Site, line[1..]));
        return full != places.Site && RealPath.IsWithin(full, places.Site) ? full
            : throw new IOException($"The journal “{places.Journal}” names a file outside the site; it was not written by a build.");
    }

    private static void Delete(string site, string target)
    {
        if (!Directory.Exists(Path.GetDirectoryName(target))) return;
        File.Delete(target);
        for (var parent = Path.GetDirectoryName(target)!; parent != site && IsEmpty(parent); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Place(FolderPlaces places, string path, string target)
    {
        var staged = Path.Join(places.Staged, path);
        if (!File.Exists(staged)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (OperatingSystem.IsWindows()) File.Move(staged, target, overwrite: true);
        else if (Native.Rename(staged, target) is not 0 and var error) PlaceOtherwise(staged, target, error);
    }

    // From another disk a file is copied beside its place first, so that it still appears in one step. The copy's name is one that the next
    // build would take for a vanished file, should this one be killed here.
    private static void PlaceOtherwise(string staged, string target, int error)
    {
        if (error != Native.CrossDevice) throw Native.Refusal(error, target);
        var copy = Path.Join(Path.GetDirectoryName(target), $".{Path.GetFileName(target)}.archive-new");
        File.Copy(staged, copy, overwrite: true);
        File.Move(copy, target, overwrite: true);
        File.Delete(staged);
    }
}
