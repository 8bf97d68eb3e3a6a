using Archive.Sources;
using static Archive.Tests.Sources.Printed;

namespace Archive.Tests.Sources;

public class ProseReaderTests
{
    [Theory]
    [InlineData("---\ntitle: Über uns\n---\n# Text\n", "# Text\n", 4)]
    [InlineData("\uFEFF---\r\ntitle: Über uns\r\n---  \r\n# Text\r\n", "# Text\r\n", 4)]
    [InlineData("---\ntitle: Über uns\n---", "", 4)]
    public void A_page_has_fields_and_text(string text, string markdown, int line)
    {
        var (page, diagnostics) = ProseReader.Parse("input/pages/about.md", Utf8(text));

        Lines(diagnostics).Should().BeEmpty();
        (page!.Markdown, page.MarkdownLine, page.FrontMatter.Stem).Should().Be((markdown, line, "about"));
        var title = (YamlScalar)page.FrontMatter.Root["title"]!.Value;
        (title.Value, title.At.Line, title.At.Column).Should().Be(("Über uns", 2, 8));
    }

    [Fact]
    public void A_page_over_its_limit_is_refused_unread()
    {
        Lines(ProseReader.Parse("p.md", new byte[ProseReader.MaxBytes + 1]).Diagnostics).Should().ContainSingle().Which.Should().StartWith("p.md: error ARC0005");
        var (page, diagnostics) = ProseReader.Parse("p.md", Utf8(new string('x', ProseReader.MaxBytes)));
        diagnostics.Should().BeEmpty();
        page!.Markdown.Should().HaveLength(ProseReader.MaxBytes);
    }

    [Theory]
    [InlineData("Nur Text.\n\n---\n", 1)]
    [InlineData("", 1)]
    public void Without_front_matter_all_is_text(string text, int line)
    {
        var (page, _) = ProseReader.Parse("input/pages/about.md", Utf8(text));

        (page!.Markdown, page.MarkdownLine, page.FrontMatter.Root.Entries.Length).Should().Be((text, line, 0));
    }

    [Theory]
    [InlineData("---\ntitle: x\n", "p.md:1:1: error ARC0029: The front matter that begins with \"---\" has no end. (Write another line \"---\" after the last field.)")]
    [InlineData("---\na: 1\ntitle: 'x\n---\n", "p.md:3:8: error ARC0020: A quotation mark is opened here and never closed. (Close it; inside '…' an apostrophe is written twice, inside \"…\" a quotation mark as \\\".)")]
    [InlineData("---\na: x\u2028y\n---\n", "p.md:2:5: error ARC0002: The character U+2028 at byte offset 8 cannot be part of a text. (Delete it.)")]
    public void What_is_wrong_stands_at_its_line_of_the_file(string text, string expected)
    {
        var (page, diagnostics) = ProseReader.Parse("p.md", Utf8(text));

        page.Should().BeNull();
        Lines(diagnostics).Should().Equal(expected);
    }

    [Fact]
    public void Too_many_links_are_refused() =>
        Lines(ProseReader.Parse("p.md", Utf8(string.Concat(Enumerable.Repeat("[a](", 3000)))).Diagnostics).Should().Equal(
            "p.md:1:1: error ARC0014: The markup is nested too deeply, has too many links or marks, or leaves too many elements open, to be read. (Reduce it to the text itself.)");
}
