using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Output;

namespace Archive.Tests.WholeSite;

/// <summary>What a browser loads for the first view of a page, before its reader does anything, compressed as a host compresses it.</summary>
/// <param name="Files">Each file and its bytes on the wire.</param>
public sealed partial record PageWeight(ImmutableSortedDictionary<string, int> Files)
{
    public int Total => Files.Values.Sum();

    public int Scripts => Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)).Sum(file => file.Value);

    /// <summary>Weighs a page of a site that stands at the root of its host.</summary>
    public static PageWeight Of(string path, IDocument page, MemorySite site)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        Add(path);
        foreach (var element in page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon], script[src], img[src], use[href]"))
            Load((element.GetAttribute("href") ?? element.GetAttribute("src"))!.TrimStart('/').Split('#')[0]);
        return new(files.ToImmutable());

        void Load(string file)
        {
            if (files.ContainsKey(file)) return;
            Add(file);
            var text = Encoding.UTF8.GetString(site.Files[file].Span);
            if (file.EndsWith(".js", StringComparison.Ordinal))
                foreach (Match import in StaticImport().Matches(text)) Load(Resolve(file, import.Groups[1].Success ? import.Groups[1].Value : import.Groups[2].Value));
            if (file.EndsWith(".css", StringComparison.Ordinal))
                foreach (var url in UrlsIn(text, page.Body!.TextContent)) Load(Resolve(file, url));
        }

        void Add(string file) => files.Add(file, Compressed(file, site.Files[file].Span));
    }

    /// <summary>Every address in a style sheet; of a font only where the page shows a letter of its range.</summary>
    private static IEnumerable<string> UrlsIn(string css, string shown)
    {
        foreach (Match face in FontFace().Matches(css))
            if (Range().Match(face.Value) is not { Success: true } range || shown.EnumerateRunes().Any(rune => IsIn(rune.Value, range.Groups[1].Value)))
                foreach (Match url in Url().Matches(face.Value)) yield return url.Groups[1].Value;
        foreach (Match url in Url().Matches(FontFace().Replace(css, ""))) yield return url.Groups[1].Value;
        foreach (Match import in CssImport().Matches(css)) yield return import.Groups[1].Value;
    }

    private static bool IsIn(int codePoint, string range) => range.Split(',', StringSplitOptions.TrimEntries).Select(part => part[2..].Split('-')).Any(ends =>
        codePoint >= Hex(ends[0]) && codePoint <= Hex(ends[^1]));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Resolve(string from, string relative) =>
        new Uri(new Uri($"https://archive.example/{from}"), relative).AbsolutePath.TrimStart('/');

    // Fonts and images are compressed as they are.
    private static int Compressed(string file, ReadOnlySpan<byte> bytes)
    {
        if (Path.GetExtension(file) is ".woff2" or ".png" or ".ico") return bytes.Length;
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return (int)packed.Length;
    }

    [GeneratedRegex("""(?:import|export)\s[^;()"']*?from\s*["']([^"']+)["']|import\s*["']([^"']+)["']""", RegexOptions.NonBacktracking)]
    private static partial Regex StaticImport();

    [GeneratedRegex("""@font-face\s*\{[^}]*\}""", RegexOptions.NonBacktracking)]
    private static partial Regex FontFace();

    [GeneratedRegex("unicode-range:\\s*([^;}]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Range();

    [GeneratedRegex("""url\(\s*["']?([^"')]+)["']?\s*\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Url();

    [GeneratedRegex("""@import\s+["']([^"']+)["']""", RegexOptions.NonBacktracking)]
    private static partial Regex CssImport();
}
