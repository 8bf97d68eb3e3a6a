using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Pipelines;

/// <summary>A dead link is told where somebody wrote it, not where it happens to be shown.</summary>
public sealed class DeadLinkTests
{
    private static TestArchive Archive() => new TestArchive()
        .With("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\n")
        .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\n")
        .With("seeds/a.txt", "date 2031-05-04 Ada Berg kommt an.\n");

    private static string[] Errors(TestArchive archive) =>
        [.. archive.Build(new MemorySite(), new MemoryCache()).Diagnostics.Where(said => said.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine)];

    [Fact]
    public void A_link_in_Markdown_is_told_with_its_line_and_the_nearest_address() =>
        Errors(Archive()
            .With("input/pages/info.md", "\uFEFF---\ntitle: Info\n---\nSiehe [Ada](/actors/ada-berg/) und\n[Ada](</actors/ada-brg/#x>) und [nichts][1].\n\n[1]: /ganz/anders/wo/\n")
            .With("input/articles/a.yml", "headline: Ankunft\nannotations:\n- selector: {exact: Ada Berg}\n  note: {kind: comment, text: \"Wie [dort](actors/ada-brg/?q=1)\"}\n"))
        .Should().Equal(
            "input/articles/a.yml:4:43: error ARC0390: The link leads to \"/actors/ada-brg/\", which the site does not have. (Did you mean \"/actors/ada-berg/\"?)",
            "input/pages/info.md:5:8: error ARC0390: The link leads to \"/actors/ada-brg/\", which the site does not have. (Did you mean \"/actors/ada-berg/\"?)",
            "input/pages/info.md:7:6: error ARC0390: The link leads to \"/ganz/anders/wo/\", which the site does not have. (Write an address of the site as it is there, from the site's root: \"/actors/ID/\".)");

    [Fact]
    public void A_link_of_the_theme_is_told_with_its_page() =>
        Errors(Archive().With("input/pages/info.md", "---\ntitle: Info\n---\nDas Wort nirgends/ allein ist kein Link.\n").With("theme/templates/not-found.html", "<a href=\"{{ url 'nirgends/' }}\">x</a>"))
        .Should().ContainSingle().Which.Should().StartWith("output/404.html: error ARC0390: The page links to \"/nirgends/\"");
}
