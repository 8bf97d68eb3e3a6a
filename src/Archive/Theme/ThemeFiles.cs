using System.Collections.Immutable;
using System.Text;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Themes;

/// <summary>The theme's files: the built-in ones, and file by file what the archive's own <c>theme/</c> folder puts in their place.</summary>
/// <param name="Files">Both, by path relative to the theme.</param>
/// <param name="Own">The archive's own alone.</param>
internal sealed record ThemeFiles(ImmutableSortedDictionary<string, byte[]> Files, ImmutableSortedDictionary<string, byte[]> Own)
{
    private const string Folder = "theme/";
    private const string Packages = "node_modules/";
    private const int MostTextBytes = 1 << 20;
    private const int MostAssetBytes = 32 << 20;

    /// <summary>Reads both. A file that is too large is reported, and the built-in one stands.</summary>
    public static ThemeFiles Read(IFileTree archive, DiagnosticBag bag)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in BuiltIn()) files[path] = bytes;
        var own = ReadOwn(archive, bag);
        foreach (var (path, bytes) in own) files[path] = bytes;
        return new(files.ToImmutable(), own);
    }

    /// <summary>Reads the archive's own alone.</summary>
    public static ImmutableSortedDictionary<string, byte[]> ReadOwn(IFileTree archive, DiagnosticBag bag)
    {
        var own = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var names = BuiltInNames().ToDictionary(SourcePath.FoldedOf, StringComparer.Ordinal);
        foreach (var entry in archive.ReadFolder("theme"))
        {
            var path = entry.Path.StartsWith(Folder, StringComparison.Ordinal) ? entry.Path[Folder.Length..] : entry.Path;
            if (path.StartsWith(Packages, StringComparison.Ordinal)) continue;
            if (entry.LeavesTree)
            {
                bag.Add(Diag.Files.LeavesRoot(SourcePosition.InFile(entry.Path)));
                continue;
            }
            if (entry.IsRefused)
            {
                bag.Add(Diag.Files.CannotRead(SourcePosition.InFile(entry.Path)));
                continue;
            }
            if (SourcePath.FlawOf(path) is { } flaw)
            {
                bag.Add(Diag.Theme.FileName(SourcePosition.InFile(Folder + path), flaw));
                continue;
            }
            if (!names.TryAdd(SourcePath.FoldedOf(path), path) && names[SourcePath.FoldedOf(path)] is var twin && twin != path)
                bag.Add(Diag.Theme.Twins(SourcePosition.InFile(Folder + path), SourcePosition.InFile(Folder + twin)));
            var most = path.StartsWith("assets/", StringComparison.Ordinal) ? MostAssetBytes : MostTextBytes;
            if (entry.Length > most) bag.Add(Diag.Theme.FileTooLarge(SourcePosition.InFile(Folder + path), entry.Length, most));
            else if (ReadFile(archive, Folder + path, bag) is { } bytes) own[path] = bytes;
        }

        return own.ToImmutable();
    }

    private static byte[]? ReadFile(IFileTree archive, string path, DiagnosticBag bag)
    {
        try
        {
            return archive.ReadFile(path);
        }
        catch (IOException)
        {
            bag.Add(Diag.Files.CannotRead(SourcePosition.InFile(path)));
            return null;
        }
    }

    /// <summary>The files below a folder, by path relative to the theme.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Below(string folder) => Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A text of UTF-8, without a byte order mark.</summary>
    public static string TextOf(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);

    /// <summary>A file of the built-in theme; null where it has none of that name.</summary>
    public static byte[]? BuiltIn(string path)
    {
        using var stream = typeof(ThemeFiles).Assembly.GetManifestResourceStream(Folder + path);
        return stream is null ? null : Read(stream);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> BuiltIn() => BuiltInNames().Select(path => (path, BuiltIn(path)!));

    private static IEnumerable<string> BuiltInNames() => typeof(ThemeFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]);

    private static byte[] Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
