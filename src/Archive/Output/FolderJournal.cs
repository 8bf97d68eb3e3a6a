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
        var vanished = lines.Where(line => line.StartsWith('-')).Select(line => (Path: line[1..], Target: Confined(places, line))).ToArray();
        var added = lines.Where(line => line.StartsWith('+')).Select(line => (Path: line[1..], Target: Confined(places, line))).ToArray();
        MakeRoom(places, vanished, added);
        // Readers see a mixture of two editions only from here to the last rename, so nothing else happens in between.
        foreach (var (path, target) in added) Place(Path.Join(places.Staged, path), target);
        foreach (var (_, target) in vanished) Delete(places.Site, target);
        File.Delete(places.Journal);
    }

    // A vanished file gives way to a folder of its name, the files of a vanished folder to a file; then folders are made.
    private static void MakeRoom(FolderPlaces places, (string Path, string Target)[] vanished, (string Path, string Target)[] added)
    {
        var files = added.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var folders = added.SelectMany(file => Folders(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, target) in vanished)
            if (folders.Contains(path) || Folders(path).Any(files.Contains)) Delete(places.Site, target);
        CutLinks(places, folders.Concat(vanished.SelectMany(file => Folders(file.Path))));
        // What is left of a folder in a file's place are folders that hold nothing.
        foreach (var (_, target) in added)
            if (Directory.Exists(target) && !IsLink(target)) Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(places.Site);
        foreach (var folder in folders) Directory.CreateDirectory(Path.Join(places.Site, folder));
    }

    // No build makes links. One on the way to a file would let whoever wrote the journal reach what is no part of the site.
    private static void CutLinks(FolderPlaces places, IEnumerable<string> folders)
    {
        foreach (var folder in folders.Prepend("").Distinct(StringComparer.Ordinal).OrderBy(folder => folder.Length))
        {
            if (IsLink(Path.Join(places.Staged, folder))) throw Outside(places);
            var within = Path.Join(places.Site, folder);
            if (folder.Length > 0 && IsLink(within)) File.Delete(within);
        }
    }

    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }

    private static string Confined(FolderPlaces places, string line)
    {
        var full = Path.GetFullPath(Path.Join(places.Site, line[1..]));
        // What is placed has a name that a build gave; what vanishes may be anybody's.
        var isName = line[0] == '-' || !line[1..].Split('/', '\\').Contains("..");
        return isName && full != places.Site && RealPath.IsWithin(full, places.Site) ? full
            : throw Outside(places);
    }

    private static IOException Outside(FolderPlaces places) =>
        new($"The journal “{places.Journal}” names a file outside the site; it was not written by a build.");

    private static void Delete(string site, string target)
    {
        // Gone already; or its name is a folder's by now, which room was made for.
        if (!File.Exists(target) && new FileInfo(target).LinkTarget is null) return;
        File.Delete(target);
        for (var parent = Path.GetDirectoryName(target)!; parent != site && IsEmpty(parent); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static void Place(string staged, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            if (File.Exists(staged)) File.Move(staged, target, overwrite: true);
        }
        // What is no longer staged was placed before the kill.
        else if (Native.Rename(staged, target) is not (0 or Native.Missing) and var error) PlaceOtherwise(staged, target, error);
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
