using System.Collections.Concurrent;
using System.Collections.Immutable;
using Archive.Diagnostics;

namespace Archive.Sources;

/// <summary>A file as parsed.</summary>
internal sealed record ParsedFile(SourceFolder? Folder, string Path, object? Value, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What was parsed in earlier builds: the very same bytes need not be parsed again.</summary>
public sealed class ParsedFiles
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, ParsedFile File)> files = new(StringComparer.Ordinal);

    /// <summary>The last listing that nothing was wrong with; null where there is none.</summary>
    internal SourceListing? Listing { get; set; }

    /// <summary>The last reading in which every file could be used; null where there is none.</summary>
    internal SourceReading? Reading { get; set; }

    /// <summary>The file made of these bytes; parsed where they are not the object that was parsed before.</summary>
    internal ParsedFile Of(string path, byte[] bytes, Func<byte[], ParsedFile> parse)
    {
        if (files.TryGetValue(path, out var known) && ReferenceEquals(known.Bytes, bytes)) return known.File;
        var parsed = parse(bytes);
        files[path] = (bytes, parsed);
        return parsed;
    }
}
