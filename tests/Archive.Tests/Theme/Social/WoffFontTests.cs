using System.Buffers.Binary;
using Archive.Themes.Social;
using CsCheck;

namespace Archive.Tests.Themes.Social;

public sealed class WoffFontTests
{
    private static byte[] Font() =>
        ThemePackages.Tree.ReadFile("node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff")!;

    [Fact]
    public void A_web_font_holds_a_font_whose_tables_are_whole()
    {
        var font = WoffFont.Unpack(Font())!;
        BinaryPrimitives.ReadUInt32BigEndian(font).Should().Be(0x00010000);
        using var typeface = SkiaSharp.SKTypeface.FromData(SkiaSharp.SKData.CreateCopy(font));
        typeface.FamilyName.Should().Contain("Newsreader");
        typeface.GetTableTags().Should().HaveCount(BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)));
    }

    [Fact]
    public void A_damaged_one_is_none_and_never_reads_beyond_its_end()
    {
        var whole = Font();
        Gen.Int[0, 2000].SelectMany(at => Gen.Byte.Select(value => (at, value))).Array[1, 8].Sample(damages =>
        {
            var damaged = whole.ToArray();
            foreach (var (at, value) in damages) damaged[at] = value;
            WoffFont.Unpack(damaged)?.Length.Should().BeLessThanOrEqualTo(8 << 20);
        }, iter: 300);
        for (var length = 0; length < 400; length++) WoffFont.Unpack(whole.AsSpan(0, length)).Should().BeNull();
    }
}
