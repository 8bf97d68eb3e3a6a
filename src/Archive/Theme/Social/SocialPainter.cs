using System.Buffers;
using Archive.Pages;
using SkiaSharp;

namespace Archive.Themes.Social;

/// <summary>Draws the images: a front page for an article, an index card with a tab in the colour of its kind for a record.</summary>
internal sealed class SocialPainter(CardFonts fonts, IconSheet icons)
{
    /// <summary>Pixels, the size that Open Graph readers expect.</summary>
    public const int Width = 1200;

    /// <inheritdoc cref="Width"/>
    public const int Height = 630;

    private const float Margin = 72;
    private const float Measure = Width - (2 * Margin);
    private const float Band = 148;

    private static readonly SKColor Paper = new(0xFD, 0xFC, 0xF9);
    private static readonly SKColor Ink = new(0x19, 0x1A, 0x1C);
    private static readonly SKColor Soft = new(0x5B, 0x5D, 0x62);

    private readonly TextSetter setter = new(fonts);

    /// <summary>Draws one, as PNG without any metadata: the same words give the same bytes.</summary>
    public void Draw(SocialWords words, IBufferWriter<byte> output)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pen = new CardPen(surface.Canvas, fonts);
        surface.Canvas.Clear(Paper);
        switch (words.Kind)
        {
            case SocialKind.Site: DrawSite(words, pen); break;
            case SocialKind.Article: DrawArticle(words, pen); break;
            default: DrawRecord(words, pen); break;
        }

        using var pixels = surface.PeekPixels();
        IndexedPng.Write(pixels, output);
    }

    /// <summary>The masthead, and nothing else.</summary>
    private void DrawSite(SocialWords words, CardPen pen)
    {
        var title = setter.Set(words.Title, new(Measure, 300, 240, 72, 2));
        var detail = setter.Set(words.Detail, new(Measure - 80, 120, 48, 32, 2));
        var top = (Height - title.Height - (detail.Height > 0 ? detail.Height + 36 : 0)) / 2;
        pen.Text(title, Width / 2f, top, Ink, 0.5f);
        pen.Text(detail, Width / 2f, top + title.Height + 36, Soft, 0.5f);
        pen.Rule(Margin, 70, Measure, 5, Ink);
        pen.Rule(Margin, 80, Measure, 2, Ink);
        DrawKinds(pen, Height - 78);
    }

    /// <summary>A front page: the masthead with the day, the headline, the publisher at the foot.</summary>
    private void DrawArticle(SocialWords words, CardPen pen)
    {
        var day = setter.Set(words.When, new(420, 50, 36, 28, 1));
        pen.Text(setter.Set(words.Site, new(Measure - day.Width - 48, 70, 60, 28, 1)), Margin, 112, Ink, 0, isBaseline: true);
        pen.Text(day, Width - Margin, 112, Soft, 1, isBaseline: true);
        pen.Rule(Margin, 138, Measure, 5, Ink);
        pen.Rule(Margin, 148, Measure, 2, Ink);
        var headline = setter.Set(words.Title, new(Measure, 356, 104, 44, 5));
        pen.Text(headline, Margin, 172 + ((356 - headline.Height) / 3), Ink);
        pen.Text(setter.Set(words.Publisher, new(Measure - 220, 50, 38, 28, 1)), Margin, Height - 56, Soft, 0, isBaseline: true);
        DrawKinds(pen, Height - 66, Width - Margin - 168, 168);
    }

    /// <summary>An index card: what it is on a tab in its colour, the name, and what is said of it.</summary>
    private void DrawRecord(SocialWords words, CardPen pen)
    {
        var (colour, line) = StyleOf(words.Kind);
        pen.Rule(0, 0, Width, Band, colour);
        pen.Line(0, Band + 14, Width, 6, colour, line);
        pen.Icon(icons.Find(EnumWords.Kebab(words.Kind)), Margin, 50, 50, Paper);
        var site = setter.Set(words.Site, new(440, 60, 44, 24, 1));
        pen.Text(setter.Set(words.Label, new(Measure - 70 - site.Width - 40, 60, 48, 28, 1)), Margin + 70, 90, Paper, 0, isBaseline: true);
        pen.Text(site, Width - Margin, 90, Paper, 1, isBaseline: true);
        var name = setter.Set(words.Title, new(Measure, 240, 124, 48, 3));
        var foot = words.Kind == SocialKind.Event ? 96 : 0;
        var detail = setter.Set(words.Detail, new(Measure, 130 - (foot / 2f), 44, 34, 3));
        var top = Band + 44 + Math.Max(0, (Height - Band - 84 - foot - name.Height - detail.Height - 20) / 3);
        pen.Text(name, Margin, top, Ink);
        pen.Text(detail, Margin, top + name.Height + 20, Soft);
        if (foot > 0) DrawStatus(words, pen, colour);
    }

    private void DrawStatus(SocialWords words, CardPen pen, SKColor colour)
    {
        const float Baseline = Height - 62;
        pen.Icon(icons.Find(words.StatusSymbol), Margin, Baseline - 34, 40, colour);
        var status = setter.Set(words.Status, new(320, 50, 42, 30, 1));
        pen.Text(status, Margin + 54, Baseline, Ink, 0, isBaseline: true);
        var left = Margin + 54 + status.Width + 40;
        pen.Text(setter.Set(words.When, new(Width - Margin - left, 50, 42, 26, 1)), left, Baseline, Soft, 0, isBaseline: true);
    }

    /// <summary>The lines under which names stand in the archive: actors, places, events.</summary>
    private static void DrawKinds(CardPen pen, float y, float x = Margin, float width = Measure)
    {
        var part = (width - 24) / 3;
        SocialKind[] kinds = [SocialKind.Actor, SocialKind.Place, SocialKind.Event];
        for (var i = 0; i < kinds.Length; i++)
        {
            var (colour, line) = StyleOf(kinds[i]);
            pen.Line(x + (i * (part + 12)), y, part, 6, colour, line);
        }
    }

    private static (SKColor Colour, LineStyle Line) StyleOf(SocialKind kind) => kind switch
    {
        SocialKind.Place => (new(0x17, 0x68, 0x3F), LineStyle.Dotted),
        SocialKind.Event => (new(0x9C, 0x3F, 0x08), LineStyle.Dashed),
        _ => (new(0x1F, 0x4E, 0x96), LineStyle.Solid),
    };
}
