using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Archive.Sources;

namespace Archive.Themes;

/// <summary>
/// The files the site serves beside its pages: those below <c>theme/assets</c>, and those of npm packages that <c>theme/package.json</c> names
/// under <c>archiveAssets</c>. They stand in one folder named after a hash of all of them, so that they find each other by relative paths and
/// may be cached for ever.
/// </summary>
/// <param name="Folder">The folder, relative to the site's root, without a slash at its end.</param>
/// <param name="Files">The files.</param>
internal sealed record ThemeAssets(string Folder, ImmutableArray<Asset> Files)
{
    private const string Below = "assets/";
    private readonly FrozenSet<string> known = Files.Select(file => file.Path[(Folder.Length + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Collects them. What a package does not hold, or could not be fetched, is left out.</summary>
    public static ThemeAssets Gather(ThemeFiles files, IFileTree? packages)
    {
        var assets = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Below(Below)) assets[path[Below.Length..]] = bytes;
        foreach (var (path, source) in packages is null ? [] : Wanted(files))
            if (packages!.ReadFile(source) is { } bytes) assets.TryAdd(path, bytes);
        var folder = Below + HashOf(assets);
        return new(folder, [.. assets.Select(asset => new Asset($"{folder}/{asset.Key}", asset.Value))]);
    }

    /// <summary>Where an asset stands, relative to the site's root.</summary>
    public string UrlOf(string path) => $"{Folder}/{path}";

    /// <summary>Whether there is such an asset.</summary>
    public bool Has(string path) => known.Contains(path);

    /// <summary>Eight hexadecimal digits that change with any file's path or content.</summary>
    public static string HashOf(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var hash = new XxHash64();
        foreach (var (path, bytes) in files)
        {
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(BitConverter.GetBytes(bytes.Length));
            hash.Append(bytes);
        }

        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture)[..8];
    }

    private static IEnumerable<(string Path, string Source)> Wanted(ThemeFiles files)
    {
        if (!files.Files.TryGetValue("package.json", out var json)) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("archiveAssets", out var wanted)
                ? [.. wanted.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString() ?? "")).Where(entry => SourcePath.IsPortable(entry.Name) && SourcePath.IsPortable(entry.Item2))]
                : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // npm has refused the file already and said so.
            return [];
        }
    }
}
