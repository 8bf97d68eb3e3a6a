using System.Text;
using Archive.Pipelines;

namespace Archive.Tests.Pipelines;

public sealed class LinkScannerTests
{
    [Theory]
    [InlineData("<a href=\"/actors/x/\">", "/", "actors/x/")]
    [InlineData("<a class=\"m\" href=\"/archive/actors/x/#m-1-2-3\">", "/archive/", "actors/x/")]
    [InlineData("<a href=\"/a/?q=1#f\">", "/", "a/")]
    [InlineData("<img src=\"/assets/x.png\">", "/", "assets/x.png")]
    [InlineData("<a href=\"/pages/%C3%BCber/?a&amp;b\">", "/", "pages/über/")]
    [InlineData("<a href=\"https://archive.example/actors/x/?a&amp;b#m\">", "/", "actors/x/")]
    [InlineData("<a href=\"//archive.example/archive/actors/%78/\">", "/archive/", "actors/x/")]
    [InlineData("<a href=\"/elsewhere/\">", "/archive/", "/elsewhere/")]
    [InlineData("<a href=\"relative/\">", "/", "relative/")]
    public void An_internal_link_is_found(string html, string basePath, string target) => Scan(html, basePath).Should().Equal(target);

    [Theory]
    [InlineData("<a href=\"https://other.example/actors/x/\">")]
    [InlineData("<a href=\"mailto:a@b.example\">")]
    [InlineData("<a href=\"//other.example/\">")]
    [InlineData("<a href=\"#top\">")]
    [InlineData("<a data-href=\"/x/\">")]
    [InlineData("no link at all")]
    [InlineData("<a href=\"/unfinished")]
    public void Anything_else_is_left_out(string html) => Scan(html, "/").Should().BeEmpty();

    private static List<string> Scan(string html, string basePath)
    {
        var found = new List<string>();
        LinkScanner.Scan(Encoding.UTF8.GetBytes(html), new OwnAddresses($"https://archive.example{basePath}"), target => found.Add(Encoding.UTF8.GetString(target)));
        return found;
    }
}
