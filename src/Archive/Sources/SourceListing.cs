using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Decides for each file of an archive's folders whether it is read, and reports those that are not.</summary>
internal sealed class SourceListing
{
    /// <summary>The settings.</summary>
    public const string SitePath = "input/site.yml";

    /// <summary>No file so short is too long.</summary>
    private const int SafeLength = MarkdownBounds.MaxBytes;

    private readonly DiagnosticBag diagnostics;
    private ImmutableArray<FileEntry> entries = [];
    private readonly ImmutableArray<(SourceFolder? Folder, string Path)>.Builder accepted = ImmutableArray.CreateBuilder<(SourceFolder?, string)>();
    private readonly ImmutableHashSet<RecordKey>.Builder unreadable = ImmutableHashSet.CreateBuilder<RecordKey>();

    private SourceListing(DiagnosticBag diagnostics) => this.diagnostics = diagnostics;

    /// <summary>The files to read, sorted by folder and path; the folder is null for the settings.</summary>
    public ImmutableArray<(SourceFolder? Folder, string Path)> Files { get; private set; } = [];

    /// <summary>Records whose files are there but not read.</summary>
    public ImmutableHashSet<RecordKey> Unreadable => unreadable.ToImmutable();

    /// <summary>Which of the files are those of a folder; null: the settings.</summary>
    public (int From, int To) RangeOf(SourceFolder? folder)
    {
        var from = 0;
        while (from < Files.Length && !ReferenceEquals(Files[from].Folder, folder)) from++;
        var to = from;
        while (to < Files.Length && ReferenceEquals(Files[to].Folder, folder)) to++;
        return (from, to);
    }

    /// <summary>Which of the files has a path; −1: none.</summary>
    public int PlaceOf(string path)
    {
        for (var i = 0; i < Files.Length; i++)
            if (Files[i].Path == path) return i;
        return -1;
    }

    /// <summary>Lists the folders.</summary>
    /// <param name="files">The archive.</param>
    /// <param name="diagnostics">Takes what is wrong; nothing is in it yet.</param>
    /// <param name="known">What earlier builds found; null: there were none.</param>
    public static SourceListing Read(IFileTree files, DiagnosticBag diagnostics, ParsedFiles? known = null)
    {
        var listing = new SourceListing(diagnostics);
        listing.entries = listing.List(files, SourceFolder.Seeds.Path).AddRange(listing.List(files, "input"));
        if (diagnostics.IsEmpty && known?.Listing is { } before && before.HoldsFor(listing.entries)) return before;
        listing.Decide();
        if (known is not null) known.Listing = diagnostics.IsEmpty ? listing : null;
        return listing;
    }

    // Whatever is decided hangs on names alone, and on lengths near the limits.
    private bool HoldsFor(ImmutableArray<FileEntry> now)
    {
        if (now.Length != entries.Length) return false;
        for (var i = 0; i < now.Length; i++)
            if (now[i].LeavesTree || now[i].IsRefused || now[i].Length > SafeLength || (!ReferenceEquals(now[i].Path, entries[i].Path) && now[i].Path != entries[i].Path)) return false;
        return true;
    }

    private void Decide()
    {
        foreach (var folder in SourceFolder.All)
        {
            var inFolder = entries.Where(entry => folder.Holds(entry.Path) && !entry.IsRefused);
            RefuseEqualStems(folder, [.. inFolder.Where(entry => IsAccepted(folder, entry))]);
        }
        foreach (var entry in entries.Where(entry => entry.IsRefused)) Refuse(entry.Path);
        foreach (var entry in entries.Where(entry => !entry.IsRefused && !SourceFolder.All.Any(folder => folder.Holds(entry.Path)))) TakeOther(entry);
        Files = accepted.DrainToImmutable();
    }

    private ImmutableArray<FileEntry> List(IFileTree files, string folder)
    {
        try
        {
            return files.ReadFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(folder);
            return [];
        }
    }

    /// <summary>Reports a folder that the disk refuses; what refers to anything that may lie in it is no mistake.</summary>
    private void Refuse(string path)
    {
        diagnostics.Add(Diag.Files.CannotRead(SourcePosition.InFile(path)));
        foreach (var folder in SourceFolder.All)
            if (folder.Kind is { } kind && (folder.Path == path || folder.Path.StartsWith(path + "/", StringComparison.Ordinal))) unreadable.Add(SourceSet.AnyOf(kind));
    }

    private bool IsAccepted(SourceFolder folder, FileEntry entry)
    {
        if (IsPlain(folder, entry) || Problem(folder, entry) is not { } problem) return true;
        diagnostics.Add(problem);
        if (folder.Kind is { } kind) unreadable.Add(new(kind, SourcePath.StemOf(entry.Path)));
        return false;
    }

    /// <summary>Whether nothing is wrong with an entry, for the many of which that can be told at a glance.</summary>
    private static bool IsPlain(SourceFolder folder, FileEntry entry)
    {
        if (entry.LeavesTree || entry.Path.LastIndexOf('/') != folder.Path.Length) return false;
        var name = entry.Path.AsSpan(folder.Path.Length + 1);
        var extension = folder.Extensions[0];
        return name.LastIndexOf('.') == name.Length - extension.Length && name.EndsWith(extension, StringComparison.Ordinal)
            && folder.IsStem(name[..^extension.Length]) && entry.Length <= folder.LimitOf(entry.Path);
    }

    private static Diagnostic? Problem(SourceFolder folder, FileEntry entry)
    {
        var at = SourcePosition.InFile(entry.Path);
        if (entry.LeavesTree) return Diag.Files.LeavesRoot(at);
        var extension = SourcePath.ExtensionOf(entry.Path);
        if (folder.MeantBy(extension) is { } meant) return Diag.Files.WrongExtension(at, extension, meant);
        if (!folder.Extensions.Contains(extension))
        {
            var near = Nearest.Of(extension, folder.Extensions);
            return Diag.Files.UnknownFile(at, folder.Expected, near is null ? null : Sibling(entry.Path, SourcePath.StemOf(entry.Path) + near));
        }
        if (SourcePath.FolderOf(entry.Path) != folder.Path) return Diag.Files.InSubfolder(at, folder.Path);
        var stem = SourcePath.StemOf(entry.Path);
        if (!folder.IsStem(stem))
            return Diag.Files.InvalidStem(at, stem, folder.StemRule, Slug.Of(stem) is { Length: > 0 } slug ? slug + extension : null);
        return entry.Length > folder.LimitOf(entry.Path) ? Diag.Files.TooLarge(at, entry.Length, folder.LimitOf(entry.Path)) : null;
    }

    /// <summary>
    /// Takes the files of a folder, except seeds of the same article: which of them its sidecar is about nobody can know, and to compare it with the
    /// wrong one would tell a dozen mistakes that are none.
    /// </summary>
    private void RefuseEqualStems(SourceFolder folder, ImmutableArray<FileEntry> entries)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Length;)
        {
            var (stem, path) = (SourcePath.StemOf(entries[i].Path), entries[i].Path);
            // What has the same stem stands side by side: no stem holds what sorts between it and its extension.
            var more = i + 1;
            for (; more < entries.Length && SourcePath.StemOf(entries[more].Path) == stem; more++)
                diagnostics.Add(Diag.Seeds.SameStem(SourcePosition.InFile(entries[more].Path), SourcePosition.InFile(path)));
            if (more > i + 1) unreadable.Add(new(RecordKind.Article, stem));
            else accepted.Add((folder, path));
            if (!first.TryAdd(stem, path)) diagnostics.Add(Diag.Files.StemsDifferInCase(SourcePosition.InFile(path), SourcePosition.InFile(first[stem])));
            i = more;
        }
    }

    /// <summary>A file in <c>input/</c> itself or in a folder there that is none of ours; what is no text may be anything.</summary>
    private void TakeOther(FileEntry entry)
    {
        var at = SourcePosition.InFile(entry.Path);
        var extension = SourcePath.ExtensionOf(entry.Path).ToLowerInvariant();
        if (entry.LeavesTree) diagnostics.Add(Diag.Files.LeavesRoot(at));
        else if (entry.Path == SitePath && entry.Length > YamlReader.MaxBytes) diagnostics.Add(Diag.Files.TooLarge(at, entry.Length, YamlReader.MaxBytes));
        else if (entry.Path == SitePath) accepted.Add((null, entry.Path));
        else if (entry.Path is "input/site.yaml" || string.Equals(entry.Path, SitePath, StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(Diag.Files.WrongExtension(at, SourcePath.NameOf(entry.Path), SourcePath.NameOf(SitePath)));
        else if (extension is ".yml" or ".yaml" or ".md" or ".txt")
            diagnostics.Add(Diag.Files.UnknownFile(at, "site.yml and the folders articles, actors, places, events and pages", NearestPath(entry.Path)));
    }

    private static string? NearestPath(string path)
    {
        if (SourcePath.FolderOf(path) == "input") return Nearest.Of(path, [SitePath]);
        return Nearest.Of(SourcePath.FolderOf(path), SourceFolder.All.Select(folder => folder.Path)) is { } folder ? $"{folder}/{SourcePath.NameOf(path)}" : null;
    }

    private static string Sibling(string path, string name) => $"{SourcePath.FolderOf(path)}/{name}";
}
