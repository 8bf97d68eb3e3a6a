using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using CsCheck;

namespace Archive.Tests.Catalogs;

public class MisspellingTests
{
    [Theory]
    [InlineData("ada", "ada", 0)]
    [InlineData("ada", "aad", 1)]
    [InlineData("beispeil", "beispiel", 1)]
    [InlineData("Müller", "mueller", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abc", "", 3)]
    public void Its_distance_is_the_number_of_edits(string written, string word, int distance) =>
        new Misspelling(written).DistanceTo(word, 10).Should().Be(distance);

    [Fact]
    public void Its_distance_is_that_of_the_plain_algorithm()
    {
        var word = Gen.Char["abcäß-"].Array[1, 70].Select(letters => new string(letters));

        Gen.Select(word, word).Sample(
            (written, other) => Math.Min(new Misspelling(written).DistanceTo(other, 60), 61) == Math.Min(Nearest.Distance(written, other, 60), 61), iter: 5_000);
    }
}
