using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Archive.Cli.Preview;
using Archive.Sources;
using Archive.Themes.Social;
using static Archive.Fuzz.FuzzTargets;

namespace Archive.Fuzz;

/// <summary>Files that tools write, and that somebody else may have written instead: lock files, caches, fonts, rules for a host.</summary>
internal static class FileTargets
{
    /// <summary>What npm is asked for after a theme's lock file passed comes over HTTPS, and is written below <c>node_modules/</c>.</summary>
    public static void Npm(byte[] input)
    {
        if (NpmRequests.Refused("{}"u8.ToArray(), input) is not null) return;
        using var json = JsonDocument.Parse(input);
        PromiseFetched(json.RootElement, "");
    }

    private static void PromiseFetched(JsonElement element, string below)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) PromiseFetched(item, "");
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            if (below == "packages" && property.Name.Length > 0)
                Promise(property.Name.StartsWith("node_modules/", StringComparison.Ordinal) && !property.Name.Split('/', '\\').Contains(".."), "packages are written below node_modules/");
            if (property.Name == "resolved") Promise(property.Value.ToString().StartsWith("https://", StringComparison.Ordinal), "packages come over HTTPS");
            PromiseFetched(property.Value, property.Name);
        }
    }

    /// <summary>A manifest with the right checksum, which anybody can compute, is one that was written or an empty one; and no number in it is believed.</summary>
    public static void Manifest(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var manifest = Pipelines.Manifest.Parse([.. input, .. BitConverter.GetBytes(XxHash128.HashToUInt128(input))]);
        Promise(GC.GetAllocatedBytesForCurrentThread() - before < (1 << 20) + (200L * input.Length), "what is read takes room for what is there");
        Promise(Pipelines.Manifest.Parse(manifest.ToBytes()).Files.Count == manifest.Files.Count, "what is read is written again");
    }

    /// <summary>A web font is unpacked into a font of the length that it says, or is none.</summary>
    public static void Font(byte[] input)
    {
        if (WoffFont.Unpack(input) is { } font) Promise(font.Length == BinaryPrimitives.ReadUInt32BigEndian(input.AsSpan(16)), "a font has the length it says");
    }

    /// <summary>Rules for the host lead to known answers, and what they put into headers is a header.</summary>
    public static void Rules(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        foreach (var path in text.Split('\n', ' ').Where(word => word.StartsWith('/')).Prepend("/"))
            if (RedirectRules.Parse(text).Find(path) is { } found)
                Promise(found.Status is >= 200 and < 500 && found.Target.Length > 0, "a rule leads somewhere");
        foreach (var rules in (HeaderRules[])[HeaderRules.Parse(text), HeaderRules.ParseToml(text), HeaderRules.Parse(text).Then(HeaderRules.ParseToml(text))])
            foreach (var (name, value) in rules.For("/a/"))
                Promise(name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && value.All(c => c is >= ' ' and < '\x7f'), "a header is a header");
    }
}
