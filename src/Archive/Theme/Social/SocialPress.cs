using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using Archive.Pages;
using Archive.Sources;

namespace Archive.Themes.Social;

/// <summary>Makes the images that messengers show beside a link. Thread-safe; one a build.</summary>
public sealed class SocialPress
{
    /// <summary>The text face in two ranges of letters, as npm has it in a form that holds the font itself.</summary>
    private static readonly ImmutableArray<string> FontPaths =
    [
        "node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff",
        "node_modules/@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff",
    ];

    private readonly CardFonts fonts;
    private readonly SocialPainter painter;
    private readonly Writers writers;
    private readonly string site;

    private SocialPress(CardFonts fonts, IconSheet icons, Writers writers, string site, string fingerprint)
    {
        (this.fonts, this.writers, this.site) = (fonts, writers, fonts.Drawable(site));
        painter = new SocialPainter(fonts, icons);
        Fingerprint = fingerprint;
    }

    /// <summary>Everything outside an image's words that its bytes depend on.</summary>
    public string Fingerprint { get; }

    /// <summary>A press with the fonts of the theme's packages; null, and why, where there are none or this machine cannot draw.</summary>
    internal static (SocialPress? Press, string? Problem) Load(IFileTree? packages, byte[]? icons, Writers writers, string site)
    {
        var files = FontPaths.Select(path => packages?.ReadFile(path) is { } woff ? WoffFont.Unpack(woff) : null).OfType<byte[]>().ToImmutableArray();
        if (files.Length < FontPaths.Length) return (null, "the font they are set in could not be fetched");
        try
        {
            var faces = files.Select(CardFace.Of).OfType<CardFace>().ToImmutableArray();
            return faces.Length < files.Length ? (null, "the font they are set in cannot be read")
                : (new(new CardFonts(faces), IconSheet.Parse(icons), writers, site, FingerprintOf([.. files, icons ?? []])), null);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            return (null, "there is no drawing library for this machine");
        }
    }

    /// <summary>What stands on an image, in the interface's words and as far as the fonts have the letters.</summary>
    public SocialWords WordsOf(SocialImage image)
    {
        var title = fonts.Drawable(image.Title);
        var label = fonts.Drawable(LabelOf(image));
        return new(image.Kind, site, title.Length > 0 ? title : label)
        {
            Label = label,
            Detail = fonts.Drawable(image.Detail),
            When = fonts.Drawable(image.Date is { } day ? writers.Dates.Day(day) : image.Temporal is { } temporal ? writers.Dates.Edtf(temporal) : null),
            Publisher = fonts.Drawable(image.Publisher),
            StatusSymbol = image.Status is { } status ? $"status-{EnumWords.Kebab(status)}" : "",
            Status = image.Status is { } said ? fonts.Drawable(writers.Words[$"status.{EnumWords.Kebab(said)}"]) : "",
        };
    }

    /// <summary>Draws an image as PNG, 1200 × 630.</summary>
    public void Draw(SocialWords words, IBufferWriter<byte> output) => painter.Draw(words, output);

    private string? LabelOf(SocialImage image)
    {
        var kind = EnumWords.Kebab(image.Kind);
        var type = image.Type is { } name ? writers.Words.Find($"{kind}-type.{EnumWords.Kebab(name)}") : image.EventKind;
        return type ?? writers.Words.Find($"kind.{kind}");
    }

    private static string FingerprintOf(ImmutableArray<byte[]> files)
    {
        var hash = new XxHash64();
        foreach (var file in files) hash.Append(file);
        var skia = typeof(SkiaSharp.SKCanvas).Assembly.GetName().Version;
        return string.Create(CultureInfo.InvariantCulture, $"{hash.GetCurrentHashAsUInt64():x16} {skia}");
    }
}
