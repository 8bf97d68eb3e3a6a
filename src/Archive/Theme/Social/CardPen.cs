using System.Collections.Immutable;
using SkiaSharp;

namespace Archive.Themes.Social;

/// <summary>How a line is drawn.</summary>
internal enum LineStyle
{
    Solid,
    Dotted,
    Dashed,
}

/// <summary>Puts texts, rules and symbols on one image.</summary>
internal sealed class CardPen(SKCanvas canvas, CardFonts fonts)
{
    // Where the first baseline stands below the top of a block, in sizes: letters with accents have room.
    private const float Ascent = .86f;

    /// <summary>Writes a block of text.</summary>
    /// <param name="block">The text.</param>
    /// <param name="x">Its left edge, its middle or its right edge.</param>
    /// <param name="y">Its top, or the baseline of its first line.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="align">0 from the left edge, 0.5 around the middle, 1 to the right edge.</param>
    /// <param name="isBaseline">Whether <paramref name="y"/> is a baseline.</param>
    public void Text(TextBlock block, float x, float y, SKColor colour, float align = 0, bool isBaseline = false)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var baseline = isBaseline ? y : y + (block.Size * Ascent);
        foreach (var line in block.Lines)
        {
            Line(line, block.Size, x - (line.Width * block.Size * align), baseline, paint);
            baseline += block.Leading;
        }
    }

    /// <summary>Fills a rectangle.</summary>
    public void Rule(float x, float y, float width, float height, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        canvas.DrawRect(x, y, width, height, paint);
    }

    /// <summary>Draws a line of a thickness from a point to the right.</summary>
    public void Line(float x, float y, float width, float thickness, SKColor colour, LineStyle style)
    {
        using var dash = style switch
        {
            LineStyle.Dotted => SKPathEffect.CreateDash([0, thickness * 2], 0),
            LineStyle.Dashed => SKPathEffect.CreateDash([thickness * 3, thickness * 2], 0),
            _ => null,
        };
        using var paint = new SKPaint
        {
            Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = thickness, PathEffect = dash,
            StrokeCap = style == LineStyle.Dotted ? SKStrokeCap.Round : SKStrokeCap.Butt,
        };
        canvas.DrawLine(x, y, x + width, y, paint);
    }

    /// <summary>Draws a symbol.</summary>
    public void Icon(ImmutableArray<IconPart> parts, float x, float y, float size, SKColor colour)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(size / 16);
        foreach (var part in parts)
        {
            using var dash = part.IsDashed ? SKPathEffect.CreateDash([2, 2.3f], 0) : null;
            using var paint = new SKPaint
            {
                Color = colour, IsAntialias = true, StrokeWidth = 1.4f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, PathEffect = dash,
                Style = part.IsFilled ? SKPaintStyle.StrokeAndFill : SKPaintStyle.Stroke,
            };
            canvas.DrawPath(part.Shape, paint);
        }

        canvas.Restore();
    }

    private void Line(TextLine line, float size, float x, float baseline, SKPaint paint)
    {
        for (var face = 0; face < fonts.Faces.Length; face++)
        {
            using var builder = new SKTextBlobBuilder();
            using var font = new SKFont(fonts.Faces[face].Typeface, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            var glyphs = line.Words.SelectMany(word => word.Word.Glyphs.Where(glyph => glyph.Face == face)
                .Select(glyph => (glyph.Glyph, At: new SKPoint(x + ((word.X + glyph.X) * size), baseline + (glyph.Y * size))))).ToList();
            if (glyphs.Count == 0) continue;
            builder.AddPositionedRun([.. glyphs.Select(glyph => glyph.Glyph)], font, [.. glyphs.Select(glyph => glyph.At)]);
            using var blob = builder.Build();
            canvas.DrawText(blob, 0, 0, paint);
        }
    }
}
