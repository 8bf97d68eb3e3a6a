using HarfBuzzSharp;
using SkiaSharp;

namespace Archive.Themes.Social;

/// <summary>A font file, ready to be measured and drawn. Thread-safe.</summary>
internal sealed class CardFace : IDisposable
{
    private readonly Blob blob;
    private readonly Face face;

    private CardFace(SKTypeface typeface, byte[] font)
    {
        Typeface = typeface;
        blob = CopyOf(font);
        blob.MakeImmutable();
        face = new Face(blob, 0);
        Shaper = new Font(face);
        Shaper.SetFunctionsOpenType();
        UnitsPerEm = face.UnitsPerEm;
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
    }

    /// <summary>What draws.</summary>
    public SKTypeface Typeface { get; }

    /// <summary>What places glyphs, in the font's own units.</summary>
    public Font Shaper { get; }

    public int UnitsPerEm { get; }

    /// <summary>A face of a font's bytes; null where they are none.</summary>
    public static CardFace? Of(byte[] font)
    {
        using var data = SKData.CreateCopy(font);
        return SKTypeface.FromData(data) is { } typeface ? new(typeface, font) : null;
    }

    /// <summary>Whether it can show a character.</summary>
    public bool Has(int codePoint) => Shaper.TryGetNominalGlyph(codePoint, out _);

    // Not Blob.FromStream: it hands on a pointer into an array that the collector is free to move.
    private static unsafe Blob CopyOf(byte[] font)
    {
        fixed (byte* start = font) return new Blob((nint)start, font.Length, MemoryMode.Duplicate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Shaper.Dispose();
        face.Dispose();
        blob.Dispose();
        Typeface.Dispose();
    }
}
