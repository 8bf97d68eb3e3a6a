using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Sources;

/// <summary>Reads an archive's folders into a <see cref="SourceSet"/>.</summary>
public static class SourceReader
{
    /// <summary>Reads everything; a file that cannot be used is reported and left out, the rest is still read.</summary>
    /// <param name="files">The archive.</param>
    /// <param name="maxParallelism">How many files are read at a time; −1: as many as the machine bears. It does not change the result.</param>
    /// <param name="known">What earlier builds parsed; null: parse everything.</param>
    public static (SourceSet Sources, ImmutableArray<Diagnostic> Diagnostics) Read(IFileTree files, int maxParallelism = -1, ParsedFiles? known = null)
    {
        var diagnostics = new DiagnosticBag();
        var listing = SourceListing.Read(files, diagnostics, known);
        var parsed = ParseAll(files, listing.Files, maxParallelism, known);
        foreach (var file in parsed) diagnostics.AddRange(file.Diagnostics);
        var sources = Gather(parsed, listing.Unreadable);
        if (sources.Site is null && !parsed.Any(file => file.Folder is null) && !diagnostics.Concerns("input/site"))
            diagnostics.Add(Diag.Files.NoSiteSettings());
        return (sources, diagnostics.ToSorted());
    }

    private static ParsedFile[] ParseAll(IFileTree files, ImmutableArray<(SourceFolder? Folder, string Path)> listed, int maxParallelism, ParsedFiles? known)
    {
        var parsed = new ParsedFile[listed.Length];
        Parallel.For(
            0, listed.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i => parsed[i] = Parse(files, listed[i].Folder, listed[i].Path, known));
        return parsed;
    }

    private static ParsedFile Parse(IFileTree files, SourceFolder? folder, string path, ParsedFiles? known)
    {
        byte[]? bytes;
        try
        {
            bytes = files.ReadFile(path);
        }
        catch (IOException)
        {
            return new(folder, path, null, [Diag.Files.CannotRead(SourcePosition.InFile(path))]);
        }
        // It vanished after it was listed: then it was not there.
        if (bytes is null) return new(folder, path, null, []);
        return known is null ? Parse(folder, path, bytes) : known.Of(path, bytes, read => Parse(folder, path, read));
    }

    private static ParsedFile Parse(SourceFolder? folder, string path, byte[] bytes)
    {
        (object? value, var diagnostics) = folder == SourceFolder.Seeds ? SeedReader.Parse(path, bytes)
            : folder == SourceFolder.Pages ? ProseReader.Parse(path, bytes)
            : ((object?, ImmutableArray<Diagnostic>))YamlReader.Parse(path, bytes);
        return new(folder, path, value, diagnostics);
    }

    private static SourceSet Gather(ParsedFile[] parsed, ImmutableHashSet<RecordKey> unlisted) => new()
    {
        Site = Array.Find(parsed, file => file.Folder is null)?.Value as YamlDocument,
        Seeds = Of<Seed>(parsed, SourceFolder.Seeds),
        Articles = Of<YamlDocument>(parsed, SourceFolder.Articles),
        Actors = Of<YamlDocument>(parsed, SourceFolder.Actors),
        Places = Of<YamlDocument>(parsed, SourceFolder.Places),
        Events = Of<YamlDocument>(parsed, SourceFolder.Events),
        Pages = Of<ProseDocument>(parsed, SourceFolder.Pages),
        Unreadable = unlisted.Union(parsed
            .Where(file => file is { Value: null, Diagnostics.IsEmpty: false, Folder.Kind: not null })
            .Select(file => new RecordKey(file.Folder!.Kind!.Value, SourcePath.StemOf(file.Path)))),
    };

    // A preview gathers tens of thousands at every save.
    private static ImmutableArray<T> Of<T>(ParsedFile[] parsed, SourceFolder folder)
        where T : class
    {
        var values = ImmutableArray.CreateBuilder<T>(parsed.Count(file => ReferenceEquals(file.Folder, folder)));
        foreach (var file in parsed)
            if (ReferenceEquals(file.Folder, folder) && file.Value is T value) values.Add(value);
        return values.DrainToImmutable();
    }
}
