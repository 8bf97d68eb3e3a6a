using Archive.Output;

namespace Archive.Tests.Output;

public class SitePathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("articles/2031-05-06-bürgermeisterin/index.html")]
    [InlineData(".well-known/security.txt")]
    [InlineData("a..b/…/c")]
    public void Paths_within_the_site_are_accepted(string path) => ((Action)(() => SitePath.Check(path))).Should().NotThrow();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\..\\x")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData(".archive-site")]
    public void Paths_that_could_lead_elsewhere_are_refused(string path) =>
        ((Action)(() => SitePath.Check(path))).Should().Throw<ArgumentException>();

    [Fact]
    public void A_segment_may_take_200_bytes_and_no_more()
    {
        SitePath.Check(new string('ü', 100));
        ((Action)(() => SitePath.Check(new string('ü', 100) + "a"))).Should().Throw<ArgumentException>().WithMessage("*more than 200 bytes*");
    }
}
