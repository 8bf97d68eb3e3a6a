using System.Buffers;
using Archive.Catalogs;
using Archive.Pages;
using Archive.Sources;
using Archive.Themes;
using Archive.Themes.Social;
using SkiaSharp;

namespace Archive.Tests.Themes.Social;

/// <summary>A press with the real fonts, and what comes out of it, decoded.</summary>
internal sealed class SocialRun
{
    private static readonly Lazy<SocialRun> German = new(() => new SocialRun());

    public SocialRun(string title = "Prüfblatt", string language = "de")
    {
        var tree = MemoryFileTree.Of(("input/site.yml", $"title: \"{title}\"\nlanguage: {language}\nfeatures: {{socialImages: true}}\n"));
        var (theme, _) = Theme.Load(tree, CatalogResolver.Resolve(SourceReader.Read(tree).Sources).Catalog, ThemePackages.Tree);
        Press = theme.Press!;
    }

    /// <summary>One for all who need nothing special.</summary>
    public static SocialRun Shared => German.Value;

    public SocialPress Press { get; }

    /// <summary>The bytes of an image.</summary>
    public byte[] Bytes(SocialImage image)
    {
        var output = new ArrayBufferWriter<byte>();
        Press.Draw(Press.WordsOf(image), output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>An image, decoded by another PNG reader than the one that wrote it.</summary>
    public SKBitmap Draw(SocialImage image) => SKBitmap.Decode(Bytes(image));

    /// <summary>The box around everything that is not of one colour, within a part of an image; null where there is nothing.</summary>
    public static SKRectI? Inked(SKBitmap bitmap, SKRectI part, SKColor ground)
    {
        var pixels = bitmap.Pixels;
        SKRectI? box = null;
        for (var y = part.Top; y < part.Bottom; y++)
            for (var x = part.Left; x < part.Right; x++)
                if (pixels[(y * bitmap.Width) + x] != ground) box = With(box, x, y);
        return box;
    }

    private static SKRectI With(SKRectI? box, int x, int y) => box is { } known
        ? new(Math.Min(known.Left, x), Math.Min(known.Top, y), Math.Max(known.Right, x + 1), Math.Max(known.Bottom, y + 1))
        : new(x, y, x + 1, y + 1);
}
