using Archive.Catalogs.Reading;

namespace Archive.Tests.Catalogs;

/// <summary>Identifiers as their authorities give them, and one wrong figure in each.</summary>
public class CheckDigitTests
{
    [Theory]
    // Persons: Goethe, Putin, Merkel.
    [InlineData("118540238", true)]
    [InlineData("122188926", true)]
    [InlineData("119545373", true)]
    [InlineData("118540239", false)]
    [InlineData("118542038", false)]
    // With a hyphen: Berlin, Wien, NATO.
    [InlineData("4005728-8", true)]
    [InlineData("4066009-6", true)]
    [InlineData("377-3", true)]
    [InlineData("4005728-7", false)]
    [InlineData("4005782-8", false)]
    public void GND(string id, bool fits) => CheckDigits.FitGnd(id).Should().Be(fits);

    [Theory]
    [InlineData("0000 0001 2103 4996", true)]
    [InlineData("0000000121032683", true)]
    [InlineData("000000012150090X", true)]
    [InlineData("0000000121032684", false)]
    [InlineData("0000000121023683", false)]
    public void ISNI(string id, bool fits) => CheckDigits.FitIsni(id).Should().Be(fits);

    [Theory]
    [InlineData("529900T8BM49AURSDO55", true)]
    [InlineData("7LTWFZYICNSX8D621K86", true)]
    [InlineData("529900T8BM49AURSDO56", false)]
    [InlineData("529900T8BM94AURSDO55", false)]
    public void LEI(string id, bool fits) => CheckDigits.FitLei(id).Should().Be(fits);

    [Theory]
    [InlineData("02nr0ka47", true)]
    [InlineData("05a28rw58", true)]
    [InlineData("02nr0ka48", false)]
    [InlineData("02nr0ak47", false)]
    public void ROR(string id, bool fits) => CheckDigits.FitRor(id).Should().Be(fits);
}
