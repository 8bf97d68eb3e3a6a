using Archive.Themes.Social;
using CsCheck;

namespace Archive.Tests.Themes.Social;

public sealed class TextSetterTests
{
    private static readonly TextBox Box = new(1000, 300, 100, 40, 5);

    private static TextSetter Setter() => new(new CardFonts(
    [
        .. new[] { "latin", "latin-ext" }.Select(range => CardFace.Of(WoffFont.Unpack(
            ThemePackages.Tree.ReadFile($"node_modules/@fontsource/newsreader/files/newsreader-{range}-400-normal.woff"))!)!),
    ]));

    [Fact]
    public void A_short_title_is_as_large_as_may_be() => Setter().Set("Hafenau", Box).Size.Should().Be(100);

    [Fact]
    public void A_long_title_is_smaller_and_its_lines_are_about_equally_long()
    {
        var block = Setter().Set("Bürgermeisterin von Hafenau vereinbart mit den Fischern einen Fahrplan für das Fest im August", Box);
        block.Size.Should().BeInRange(40, 96);
        block.Lines.Should().HaveCountGreaterThan(1);
        block.Lines.Min(line => line.Width).Should().BeGreaterThan(block.Lines.Max(line => line.Width) / 2);
    }

    [Fact]
    public void Nothing_is_ever_wider_or_higher_than_its_box()
    {
        var setter = Setter();
        Gen.Char["abcWMäß -/\u00AD–"].Array[0, 300].Select(letters => new string(letters)).Sample(text =>
        {
            var block = setter.Set(text, Box);
            block.Lines.Should().HaveCountLessThanOrEqualTo(5);
            block.Width.Should().BeLessThanOrEqualTo(Box.Width + .5f);
            block.Height.Should().BeLessThanOrEqualTo(Box.Height + .5f);
        }, iter: 300);
    }

    [Fact]
    public void A_word_too_long_for_any_line_is_broken_with_a_hyphen()
    {
        var setter = Setter();
        var block = setter.Set(new string('m', 60), Box);
        block.Lines.Should().HaveCountGreaterThan(1);
        block.Lines[0].Words.Should().HaveCount(2, "the part of the word and its hyphen");
    }

    [Fact]
    public void A_compound_breaks_where_it_is_written_with_a_hyphen()
    {
        var block = Setter().Set("Aldor-Belmar-Cordan-Delgo-Vereinbarung", new(600, 300, 100, 60, 5));
        block.Lines.Should().HaveCountGreaterThan(1);
        block.Lines.Should().AllSatisfy(line => line.Words.Should().HaveCountLessThanOrEqualTo(3));
    }

    [Fact]
    public void What_has_no_room_is_cut_off_and_marked()
    {
        var (cut, whole) = (Setter().Set(string.Join(' ', Enumerable.Repeat("Wort", 300)), Box), Setter().Set("…", Box));
        cut.Size.Should().Be(40);
        cut.Lines[^1].Words[^1].Word.Width.Should().Be(whole.Lines[0].Width);
    }

    [Fact]
    public void Nothing_is_set_of_nothing() => Setter().Set("  ", Box).Should().Be(TextBlock.Empty);
}
