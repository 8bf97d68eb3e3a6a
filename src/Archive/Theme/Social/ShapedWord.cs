using System.Collections.Immutable;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Archive.Themes.Social;

/// <summary>A glyph and where it stands, in em from the start of its word.</summary>
internal readonly record struct PlacedGlyph(ushort Glyph, int Face, float X, float Y);

/// <summary>A word as it is drawn, in em: its size is chosen later.</summary>
/// <param name="Glyphs">Its glyphs, from left to right.</param>
/// <param name="Width">Its width.</param>
internal sealed record ShapedWord(ImmutableArray<PlacedGlyph> Glyphs, float Width)
{
    // Figures of the text, as the pages set them.
    private static readonly Feature[] Features = [Feature.Parse("onum=1")];

    /// <summary>Shapes a word with kerning and ligatures; what no face has is left out.</summary>
    public static ShapedWord Of(string word, CardFonts fonts)
    {
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(word.Length);
        var width = 0f;
        for (var start = 0; start < word.Length;)
        {
            var face = FaceAt(word, start, fonts, out var end);
            for (; end < word.Length && FaceAt(word, end, fonts, out var next) == face; end = next) { }
            if (face >= 0) width = Shape(word[start..end], face, fonts.Faces[face], width, glyphs);
            start = end;
        }

        return new(glyphs.DrainToImmutable(), width);
    }

    private static int FaceAt(string word, int at, CardFonts fonts, out int end)
    {
        var isPair = char.IsHighSurrogate(word[at]) && at + 1 < word.Length && char.IsLowSurrogate(word[at + 1]);
        end = at + (isPair ? 2 : 1);
        return fonts.FaceOf(isPair ? char.ConvertToUtf32(word[at], word[at + 1]) : word[at]);
    }

    private static float Shape(string run, int index, CardFace face, float x, ImmutableArray<PlacedGlyph>.Builder glyphs)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(run);
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        face.Shaper.Shape(buffer, Features);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var em = 1f / face.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new((ushort)infos[i].Codepoint, index, x + (positions[i].XOffset * em), -positions[i].YOffset * em));
            x += positions[i].XAdvance * em;
        }

        return x;
    }
}
