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
    public void Nothing_at_all_is_the_empty_text()
    {
        default(PackedText).ToString().Should().BeEmpty();
        default(PackedText).Length.Should().Be(0);
        default(PackedText).Equals(new("")).Should().BeTrue();
    }
}
