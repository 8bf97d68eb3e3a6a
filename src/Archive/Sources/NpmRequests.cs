using System.Text.Json;

namespace Archive.Sources;

/// <summary>
/// Looks over what a theme asks npm for before npm sees it: packages of a registry, each with its checksum. npm itself would also run git, which
/// runs what a repository tells it to, and reach for folders of this machine and addresses that nobody can check.
/// </summary>
internal static class NpmRequests
{
    private const string Alias = "npm:";

    private static readonly string[] Archives = [".tgz", ".tar.gz", ".tar"];

    /// <summary>The first thing that is no package of a registry, and in which file; null where there is none. What is no JSON npm may refuse by itself.</summary>
    public static (string File, string Request)? Refused(byte[] packageJson, byte[] packageLock) =>
        Refused(packageJson) is { } wanted ? ("package.json", wanted) : Refused(packageLock) is { } locked ? ("package-lock.json", locked) : null;

    private static string? Refused(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Find(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "something that is not JSON";
        }
    }

    private static string? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(Find).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };

    // A name that is there twice is looked at twice: which of them npm takes is its own business.
    private static string? Find(JsonProperty property) => property.Name switch
    {
        "resolved" => IsText(property.Value, text => text.StartsWith("https://", StringComparison.Ordinal)),
        "version" => IsText(property.Value, IsVersion),
        "link" or "workspaces" when property.Value.ValueKind != JsonValueKind.False => property.Name,
        "packages" when property.Value.ValueKind == JsonValueKind.Object => FindPlace(property.Value) ?? Find(property.Value),
        "overrides" => FindVersions(property.Value),
        var name when name.EndsWith("ependencies", StringComparison.Ordinal) => FindVersions(property.Value),
        _ => Find(property.Value),
    };

    // The key is the folder that npm writes the package to; the empty one is the theme itself.
    private static string? FindPlace(JsonElement packages) => packages.EnumerateObject()
        .Where(package => package.Name.Length > 0 && !(IsPlace(package.Name) && HasChecksum(package.Value))).Select(package => package.Name).FirstOrDefault();

    private static bool IsPlace(string name) => name.StartsWith("node_modules/", StringComparison.Ordinal) && SourcePath.IsInside(name);

    private static bool HasChecksum(JsonElement package) => package.ValueKind == JsonValueKind.Object && package.TryGetProperty("integrity", out var sum)
        && sum.ValueKind == JsonValueKind.String && sum.GetString()!.StartsWith("sha512-", StringComparison.Ordinal);

    // Below the names of packages stand their versions, or, in older lock files, again objects.
    private static string? FindVersions(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().Select(entry => !SourcePath.IsInside(entry.Name) && entry.Name != "." ? entry.Name : entry.Value.ValueKind == JsonValueKind.String ? IsText(entry.Value, IsVersion)
            : entry.Value.ValueKind == JsonValueKind.Object ? FindVersions(entry.Value) ?? Find(entry.Value) : null).FirstOrDefault(found => found is not null)
        : null;

    private static string? IsText(JsonElement value, Func<string, bool> isFine) =>
        value.ValueKind == JsonValueKind.String && isFine(value.GetString()!) ? null : value.ToString();

    // "npm:@scope/name@1.2.3" is a package under another name; "./x" and "x.tgz" are files, "a/b" is a repository.
    private static bool IsVersion(string text) => text.StartsWith(Alias, StringComparison.Ordinal)
        ? text.AsSpan(Alias.Length).IndexOfAny(':', '\\') < 0
        : text.AsSpan().IndexOfAny(':', '/', '\\') < 0 && !text.StartsWith('.') && !Archives.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
