using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Themes;

/// <summary>
/// What browsers look for at the root of a site, whatever its pages say: the files of <c>theme/root</c>. The web app manifest
/// (https://www.w3.org/TR/appmanifest/) is completed with the site's name, language and address.
/// </summary>
internal static class RootFiles
{
    private const string Folder = "root/";
    private const string Manifest = "manifest.webmanifest";
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, by their name at the root: icons and the manifest, nothing that could stand in a page's place.</summary>
    public static ImmutableArray<Asset> Gather(ThemeFiles files, Site site, string basePath, DiagnosticBag bag) =>
    [
        .. from file in files.Below(Folder)
           let name = file.Key[Folder.Length..]
           where IsServed(name)
           select new Asset(name, name == Manifest ? Complete(file.Value, site, basePath, bag) : file.Value),
    ];

    private static bool IsServed(string name) => name == Manifest
        || (!name.Contains('/', StringComparison.Ordinal) && name != Pages.SocialImage.FileName && Path.GetExtension(name) is ".ico" or ".png" or ".svg");

    private static byte[] Complete(byte[] manifest, Site site, string basePath, DiagnosticBag bag)
    {
        if (Parse(manifest) is not { } members)
        {
            bag.Add(Diag.Theme.BrokenManifest(SourcePosition.InFile($"theme/{Folder}{Manifest}")));
            return manifest;
        }

        members.TryAdd("name", site.Title);
        members.TryAdd("lang", site.Language);
        foreach (var member in (ReadOnlySpan<string>)["id", "start_url", "scope"]) members.TryAdd(member, basePath);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Style)) members.WriteTo(writer);
        return output.WrittenSpan.ToArray();
    }

    private static JsonObject? Parse(byte[] manifest)
    {
        try
        {
            return JsonNode.Parse(ThemeFiles.TextOf(manifest)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
