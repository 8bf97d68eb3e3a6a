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
        var version = (files as RememberedTree)?.Version ?? 0;
        var before = known?.Reading;
        var (parsed, looked) = before?.ChangesIn(files, listing) is { } changed
            ? (ParseAgain(files, before, changed, known), [.. before.Telling.Union(changed).Order()])
            : (ParseAll(files, listing.Files, maxParallelism, known), Enumerable.Range(0, listing.Files.Length).ToArray());
        int[] telling = [.. looked.Where(i => parsed[i] is { Value: null } or { Diagnostics.IsEmpty: false })];
        foreach (var i in telling) diagnostics.AddRange(parsed[i].Diagnostics);
        var sources = Gather(parsed, telling, listing, before is not null && ReferenceEquals(before.Listing, listing) ? before : null);
        if (sources.Site is null && listing.RangeOf(null) is var (from, to) && from == to && !diagnostics.Concerns("input/site"))
            diagnostics.Add(Diag.Files.NoSiteSettings());
        if (known is not null)
            known.Reading = files is RememberedTree tree && Array.TrueForAll(telling, i => parsed[i].Value is not null)
                ? new(tree, version, listing, parsed, [.. telling], sources) : null;
        return (sources, diagnostics.ToSorted());
    }

    private static ParsedFile[] ParseAgain(IFileTree files, SourceReading before, int[] changed, ParsedFiles? known)
    {
        var parsed = before.Parsed.AsSpan().ToArray();
        foreach (var i in changed) parsed[i] = Parse(files, parsed[i].Folder, parsed[i].Path, known);
        return parsed;
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
        // It vanished after it was listed: whoever publishes is told.
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

    private static SourceSet Gather(ParsedFile[] parsed, int[] telling, SourceListing listing, SourceReading? before) => new()
    {
        Site = listing.RangeOf(null) is var (from, to) && from < to ? parsed[from].Value as YamlDocument : null,
        Seeds = Of(SourceFolder.Seeds, parsed, listing, before, sources => sources.Seeds),
        Articles = Of(SourceFolder.Articles, parsed, listing, before, sources => sources.Articles),
        Actors = Of(SourceFolder.Actors, parsed, listing, before, sources => sources.Actors),
        Places = Of(SourceFolder.Places, parsed, listing, before, sources => sources.Places),
        Events = Of(SourceFolder.Events, parsed, listing, before, sources => sources.Events),
        Pages = Of(SourceFolder.Pages, parsed, listing, before, sources => sources.Pages),
        Unreadable = listing.Unreadable.Union(telling.Select(i => parsed[i])
            .Where(file => file is { Value: null, Diagnostics.IsEmpty: false, Folder.Kind: not null })
            .Select(file => new RecordKey(file.Folder!.Kind!.Value, SourcePath.StemOf(file.Path)))),
    };

    // A preview gathers tens of thousands at every save: a list in which nothing is new is the one it was, which the steps that follow tell at a glance.
    private static ImmutableArray<T> Of<T>(
        SourceFolder folder, ParsedFile[] parsed, SourceListing listing, SourceReading? before, Func<SourceSet, ImmutableArray<T>> listOf)
        where T : class
    {
        var (from, to) = listing.RangeOf(folder);
        if (before is not null && parsed.AsSpan(from..to).SequenceEqual(before.Parsed.AsSpan(from..to), ReferenceEqualityComparer.Instance)) return listOf(before.Sources);
        var values = ImmutableArray.CreateBuilder<T>(to - from);
        for (var i = from; i < to; i++)
            if (parsed[i].Value is T value) values.Add(value);
        return values.DrainToImmutable();
    }
}
