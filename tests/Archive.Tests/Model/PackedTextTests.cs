using Archive.Model;

namespace Archive.Tests.Model;

public sealed class PackedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ada Lorenz reist nach Neustadt.")]
    [InlineData("„Größe“, sagte sie – ‚und‘ mehr … 5 €™ ‹a› ‰ • † ’s ”")]
    [InlineData("Zażółć gęślą jaźń")]
    [InlineData("Привет, 世界 👋 e\u0301")]
    [InlineData("a\u0085b\u0080c\u009Fd")]
    [InlineData("\0\t\u007F\u00A0\u00AD\u00FF")]
    [InlineData("\uFEFF\u200B\u2028\uD800 lone")]
    public void No_character_is_lost(string text)
    {
        var packed = new PackedText(text);
        packed.ToString().Should().Be(text);
        packed.Length.Should().Be(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            packed[i].Should().Be(text[i]);
            packed.Substring(i, text.Length - i).Should().Be(text[i..]);
            packed.Substring(0, i).Should().Be(text[..i]);
            var (slice, expected) = (packed.Slice(i / 2, text.Length - i), text.Substring(i / 2, text.Length - i));
            slice.ToString().Should().Be(expected);
            slice[expected.Length - 1].Should().Be(expected[^1]);
            slice.Substring(expected.Length / 2, 0).Should().BeEmpty();
            slice.Slice(1, expected.Length - 1).ToString().Should().Be(expected[1..]);
            slice.Equals(new(expected)).Should().BeTrue();
            var scratch = Array.Empty<char>();
            slice.Unpacked(ref scratch).ToString().Should().Be(expected);
        }
    }

    [Fact]
    public void Neither_is_any_of_all_there_are()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"a{(char)c}„b";
            if (new PackedText(text).ToString() != text) Assert.Fail($"U+{c:X4} became {new PackedText(text)}");
        }
    }

    [Theory]
    [InlineData("ü„", "ü„", true)]
    [InlineData("ü„", "ü“", false)]
    [InlineData("世", "世", true)]
    [InlineData("世", "界", false)]
    [InlineData("", "", true)]
    [InlineData("–", "\u0080", false)]
    public void Equal_are_those_that_read_the_same(string one, string other, bool areEqual)
    {
        new PackedText(one).Equals(new PackedText(other)).Should().Be(areEqual);
        if (areEqual) new PackedText(one).GetHashCode().Should().Be(new PackedText(other).GetHashCode());
    }

    [Fact]
    public void A_slice_ends_where_its_text_does()
    {
        var slice = new PackedText("Nora Aldor").Slice(5, 3);
        slice.Invoking(text => text.Slice(0, 4)).Should().Throw<ArgumentOutOfRangeException>();
        slice.Invoking(text => text.Slice(4, 0)).Should().Throw<ArgumentOutOfRangeException>();
        slice.Invoking(text => text[3]).Should().Throw<IndexOutOfRangeException>();
        slice.Slice(3, 0).ToString().Should().BeEmpty();
    }

    [Fact]
    public void Nothing_at_all_is_the_empty_text()
    {
        default(PackedText).ToString().Should().BeEmpty();
        default(PackedText).Length.Should().Be(0);
        default(PackedText).Equals(new("")).Should().BeTrue();
    }
}
