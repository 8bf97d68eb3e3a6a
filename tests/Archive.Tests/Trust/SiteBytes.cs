using Archive.Output;

namespace Archive.Tests.Trust;

/// <summary>The bytes of a site: path → content, sorted. The folder's marker is none of them.</summary>
internal sealed class SiteBytes : SortedDictionary<string, byte[]>
{
    private SiteBytes()
        : base(StringComparer.Ordinal)
    {
    }

    public static SiteBytes Of(MemorySite site)
    {
        var bytes = new SiteBytes();
        foreach (var (path, content) in site.Files) bytes[path] = content.ToArray();
        return bytes;
    }

    /// <summary>Everything below a folder; empty where there is none.</summary>
    public static SiteBytes Of(string folder)
    {
        var bytes = new SiteBytes();
        if (!Directory.Exists(folder)) return bytes;
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            if (Path.GetRelativePath(folder, file).Replace('\\', '/') is var path && path != SitePath.Marker) bytes[path] = File.ReadAllBytes(file);
        return bytes;
    }

    /// <summary>Whether two sites are the same, byte for byte.</summary>
    public bool Equals(SiteBytes other) => FirstDifference(other) is null;

    /// <summary>The first path that only one of them has, or that has other bytes; null where they are the same.</summary>
    public string? FirstDifference(SiteBytes other) => Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .FirstOrDefault(path => !TryGetValue(path, out var mine) || !other.TryGetValue(path, out var theirs) || !mine.AsSpan().SequenceEqual(theirs));
}
