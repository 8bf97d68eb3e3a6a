using Archive.Diagnostics;
using CsCheck;

namespace Archive.Tests.Diagnostics;

public class NearestTests
{
    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("alais", "alias")]
    [InlineData("descripton", "description")]
    [InlineData("Name", "name")]
    [InlineData("ALIAS", "alias")]
    [InlineData("ort", null)]
    [InlineData("containedInPlace", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("relationship", "relations")]
    public void It_finds_what_was_probably_meant(string value, string? expected) =>
        Nearest.Of(value, ["name", "alias", "description", "relations"]).Should().Be(expected);

    [Fact]
    public void Of_equally_near_candidates_the_first_by_ordinal_order_wins_whatever_their_order()
    {
        Nearest.Of("bat", ["cat", "bar"]).Should().Be("bar");
        Nearest.Of("bat", ["bar", "cat"]).Should().Be("bar");
    }

    [Fact]
    public void A_nearer_candidate_wins_over_an_earlier_one() =>
        Nearest.Of("ada-lorenz", ["ada-loranx", "ada-loren"]).Should().Be("ada-loren");

    [Fact]
    public void A_very_long_value_is_no_typing_mistake() =>
        Nearest.Of(new string('a', 500), [new string('a', 499)]).Should().BeNull();

    [Fact]
    public void The_distance_is_symmetric_and_zero_only_between_equals() =>
        Gen.Select(Gen.String[Gen.Char["abcd"], 0, 12], Gen.String[Gen.Char["abcd"], 0, 12]).Sample((left, right) =>
            Nearest.Distance(left, right, 99) == Nearest.Distance(right, left, 99)
            && (Nearest.Distance(left, right, 99) == 0) == (left == right));
}
