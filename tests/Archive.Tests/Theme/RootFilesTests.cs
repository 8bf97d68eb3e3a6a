using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Sources;
using Archive.Themes;
using SkiaSharp;

namespace Archive.Tests.Themes;

/// <summary>Icons and the web app manifest, which browsers look for at the root of a site.</summary>
public sealed class RootFilesTests
{
    [Theory]
    [InlineData("apple-touch-icon.png", 180)]
    [InlineData("icon-192.png", 192)]
    [InlineData("icon-512.png", 512)]
    [InlineData("icon-maskable.png", 512)]
    public void An_icon_is_a_square_of_its_size_with_something_on_it(string name, int size)
    {
        using var bitmap = SKBitmap.Decode(Load().Files[name]);
        (bitmap.Width, bitmap.Height).Should().Be((size, size));
        bitmap.Pixels.Distinct().Should().HaveCountGreaterThan(2);
        bitmap.Pixels.Should().AllSatisfy(pixel => pixel.Alpha.Should().Be(255, "home screens put their own colour under a gap"));
    }

    [Fact]
    public void What_may_be_cut_to_a_circle_stands_within_the_safe_zone()
    {
        using var bitmap = SKBitmap.Decode(Load().Files["icon-maskable.png"]);
        var ground = bitmap.GetPixel(0, 0);
        for (var y = 0; y < 512; y++)
            for (var x = 0; x < 512; x++)
                if (bitmap.GetPixel(x, y) != ground) Math.Sqrt(Math.Pow(x - 255.5, 2) + Math.Pow(y - 255.5, 2)).Should().BeLessThan(512 * .4);
    }

    [Fact]
    public void The_ico_holds_one_image_of_32_pixels()
    {
        var ico = Load().Files["favicon.ico"];
        (BinaryPrimitives.ReadUInt16LittleEndian(ico.AsSpan(2)), BinaryPrimitives.ReadUInt16LittleEndian(ico.AsSpan(4)), ico[6], ico[7]).Should().Be((1, 1, 32, 32));
        var (length, at) = (BinaryPrimitives.ReadInt32LittleEndian(ico.AsSpan(14)), BinaryPrimitives.ReadInt32LittleEndian(ico.AsSpan(18)));
        (at + length).Should().Be(ico.Length);
        using var bitmap = SKBitmap.Decode(ico.AsSpan(at, length));
        bitmap.Width.Should().Be(32);
    }

    [Fact]
    public void The_manifest_names_the_site_and_icons_that_are_there()
    {
        var (files, _) = Load(title: "Prüf\\\"archiv & Söhne");
        var manifest = JsonNode.Parse(files["manifest.webmanifest"])!;
        (manifest["name"]!.GetValue<string>(), manifest["lang"]!.GetValue<string>()).Should().Be(("Prüf\"archiv & Söhne", "en"));
        foreach (var member in new[] { "id", "start_url", "scope" }) manifest[member]!.GetValue<string>().Should().Be("/unter/");
        foreach (var icon in manifest["icons"]!.AsArray())
        {
            using var bitmap = SKBitmap.Decode(files[icon!["src"]!.GetValue<string>()]);
            icon["sizes"]!.GetValue<string>().Should().Be($"{bitmap.Width}x{bitmap.Height}");
        }
    }

    [Fact]
    public void A_theme_replaces_them_one_by_one_and_cannot_put_a_page_there()
    {
        var (files, diagnostics) = Load(
            ("theme/root/favicon.ico", "eigenes"), ("theme/root/mask.svg", "<svg/>"), ("theme/root/index.html", "x"), ("theme/root/social.png", "x"),
            ("theme/root/unter/icon.png", "x"), ("theme/root/manifest.webmanifest", "{\"name\": \"Kurz\"}"));
        diagnostics.Should().BeEmpty();
        Encoding.UTF8.GetString(files["favicon.ico"]).Should().Be("eigenes");
        files.Keys.Should().Contain("mask.svg").And.Contain("apple-touch-icon.png").And.NotContain(["index.html", "social.png", "unter/icon.png"]);
        JsonNode.Parse(files["manifest.webmanifest"])!["name"]!.GetValue<string>().Should().Be("Kurz");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"name\": \"one\", \"name\": \"two\"}")]
    [InlineData("{\"icons\": [{\"src\": \"\\ud800\"}]}")]
    public void A_manifest_that_is_no_object_is_an_error(string text) =>
        Load(("theme/root/manifest.webmanifest", text)).Diagnostics.Should().Equal(
            "theme/root/manifest.webmanifest: error ARC0329: The web app manifest is no JSON object. (Write {\"icons\": [...]}, or delete the file: the built-in theme has one.)");

    private static (Dictionary<string, byte[]> Files, IEnumerable<string> Diagnostics) Load(params (string Path, string Text)[] own) => Load("Prüfarchiv", own);

    private static (Dictionary<string, byte[]> Files, IEnumerable<string> Diagnostics) Load(string title, params (string Path, string Text)[] own)
    {
        var tree = MemoryFileTree.Of([("input/site.yml", $"title: \"{title}\"\nlanguage: en\nbaseUrl: https://archive.example/unter/\n"), .. own]);
        var (theme, diagnostics) = Theme.Load(tree, CatalogResolver.Resolve(SourceReader.Read(tree).Sources).Catalog);
        return (theme.RootFiles.ToDictionary(file => file.Path, file => file.Bytes.ToArray()), diagnostics.Select(DiagnosticPrinter.PrintLine));
    }
}
