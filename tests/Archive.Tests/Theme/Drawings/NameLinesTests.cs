using Archive.Themes.Drawings;

namespace Archive.Tests.Themes.Drawings;

public sealed class NameLinesTests
{
    [Theory]
    [InlineData("Ada Berg", 18, 3, "Ada Berg")]
    [InlineData("Gipfeltreffen von Ada Berg und Max Muster", 28, 2, "Gipfeltreffen von Ada Berg|und Max Muster")]
    [InlineData("Gipfeltreffen von Ada Berg und Max Muster", 18, 2, "Gipfeltreffen von|Ada Berg und Max…")]
    [InlineData("Verein der Hafenmeisterinnen", 18, 1, "Verein der…")]
    [InlineData("Am Donaudampfschifffahrtsufer", 18, 1, "Am Donaudampfschi…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 18, 3, "Donaudampfschifff…")]
    public void A_long_name_is_broken_at_its_spaces_and_cut_at_the_end(string name, int longest, int most, string lines) =>
        NameLines.Of(name, longest, most).Should().Equal(lines.Split('|'));
}
