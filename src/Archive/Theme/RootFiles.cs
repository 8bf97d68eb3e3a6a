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
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
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
        if (Complete(manifest, site, basePath) is { } complete) return complete;
        bag.Add(Diag.Theme.BrokenManifest(SourcePosition.InFile($"theme/{Folder}{Manifest}")));
        return manifest;
    }

    private static byte[]? Complete(byte[] manifest, Site site, string basePath)
    {
        try
        {
            if (JsonNode.Parse(ThemeFiles.TextOf(manifest), documentOptions: Strict) is not JsonObject members) return null;
            members.TryAdd("name", site.Title);
            members.TryAdd("lang", site.Language);
            foreach (var member in (ReadOnlySpan<string>)["id", "start_url", "scope"]) members.TryAdd(member, basePath);
            var output = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(output, Style)) members.WriteTo(writer);
            return output.WrittenSpan.ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a character, written as an escape, is noticed only when it is to be written.
            return null;
        }
    }
}
