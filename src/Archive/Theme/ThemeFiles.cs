using System.Collections.Immutable;
using System.Reflection;
using Archive.Sources;

namespace Archive.Themes;

/// <summary>The theme's files: the built-in ones, and file by file what the archive's own <c>theme/</c> folder puts in their place.</summary>
internal sealed record ThemeFiles(ImmutableSortedDictionary<string, byte[]> Files)
{
    private const string Folder = "theme/";

    /// <summary>Reads both; paths are relative to the theme.</summary>
    public static ThemeFiles Read(IFileTree archive)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in BuiltIn()) files[path] = bytes;
        foreach (var entry in archive.ReadFolder("theme"))
        {
            var path = entry.Path.StartsWith(Folder, StringComparison.Ordinal) ? entry.Path[Folder.Length..] : entry.Path;
            if (!entry.LeavesTree && !path.Contains("node_modules/", StringComparison.Ordinal) && archive.ReadFile(Folder + path) is { } bytes) files[path] = bytes;
        }

        return new(files.ToImmutable());
    }

    private static IEnumerable<(string Path, byte[] Bytes)> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return (name[Folder.Length..], Read(stream));
        }
    }

    private static byte[] Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
