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

    /// <summary>What is kept back would be told by its address, wherever records may hold one; a page need not make a link of it.</summary>
    [Theory]
    [InlineData("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\nmenu: [{label: M, url: \"URL\"}]\n")]
    [InlineData("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\nlicense: URL\n")]
    [InlineData("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\ndescription: 'Wie <URL>.'\n")]
    [InlineData("input/articles/a.yml", "headline: A\nisBasedOn: URL\n")]
    [InlineData("input/articles/a.yml", "headline: A\narchivedAt: URL\n")]
    [InlineData("input/articles/a.yml", "headline: A\nrights: {license: \"URL\"}\n")]
    [InlineData("input/articles/a.yml", "headline: A\nannotations:\n- selector: {exact: Ada Berg}\n  note: {kind: context, text: Wie gesagt, source: URL}\n")]
    [InlineData("input/articles/a.yml", "headline: A\nannotations:\n- selector: {exact: kommt}\n  date: {temporal: 2031-05-04, note: <URL>}\n")]
    [InlineData("input/articles/a.yml", "headline: A\nannotations:\n- selector: {exact: Ada Berg}\n  note: {kind: context, text: \"Wie schon in [alt](URL).\"}\n")]
    [InlineData("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\nsources: [{url: URL, title: T}]\n")]
    [InlineData("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\nroles: [{roleName: R, source: URL}]\n")]
    [InlineData("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\nsameAs: {homepage: \"URL\"}\n")]
    [InlineData("input/events/fest.yml", "name: Fest\noccurStatus: occurred\nstatusHistory: [{asOf: 2031, occurStatus: occurred, basis: {title: T, url: \"URL\"}}]\n")]
    [InlineData("input/pages/info.md", "---\ntitle: Info\n---\nSiehe URL.\n")]
    [InlineData("input/pages/info.md", "---\ntitle: Info\n---\nSiehe [1].\n[1]: URL\n")]
    public void An_address_of_the_site_in_full_is_looked_up_like_any_link(string file, string text)
    {
        var before = text[..text.IndexOf("URL", StringComparison.Ordinal)];
        var place = $"{file}:{before.Count(c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}";
        foreach (var (url, target) in ((string, string)[])[
            ("https://archive.example/under/articles/2031-05-05-heimlich/", "articles/2031-05-05-heimlich/"), ("http://ARCHIVE.example:80/under/seeds/heimlich.txt?a#b", "seeds/heimlich.txt"),
            ("https://archive.example:443/%75nder/./actors/%61da-brg/", "actors/ada-brg/")])
        {
            var archive = Archive()
                .With("seeds/heimlich.txt", "date 2031-05-05 Das bleibt ungesagt.\n").With("input/articles/heimlich.yml", "headline: Heimlich\nslug: heimlich\npubstatus: withheld\n")
                .With(file, text.Replace("URL", url, StringComparison.Ordinal));
            Errors(archive).Should().ContainSingle().Which.Should().StartWith($"{place}: error ARC0390: The link leads to \"/{target}\", which the site does not have.");
        }
    }

    [Fact]
    public void An_address_of_the_site_that_is_there_is_none_of_them() => Errors(Archive()
        .With("seeds/b.txt", "date 2031-05-05 Bo bleibt.\n").With("input/articles/b.yml", "headline: B\npubstatus: withheld\n")
        .With("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\nmenu: [{label: M, url: \"https://archive.example/under/info/\"}, {label: N, url: \"http://archive.example/under\"}]\n")
        .With("input/articles/a.yml", "headline: Ankunft\nformerSlug: [2031-05-04-alt]\nisBasedOn: https://archive.example/elsewhere/\narchivedAt: https://archive.example:8443/under/x\n")
        .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\nsources: [\"http://archive.example/under/seeds/a.txt#x\", \"https://archive.example.other.example/under/x\", "
            + "\"https://other.example/https://archive.example/under/x\"]\n")
        .With("input/pages/info.md", "---\ntitle: Info\n---\n<https://archive.example/under/articles/2031-05-04-alt/> <https://archive.example/under/articles/2031-05-04-ankunft/index.html> "
            + "<https://archive.example/under/articles/2031-05-05-withheld-3e23e816/> <https://archive.example/under/feed.xml>\n")).Should().BeEmpty();

    /// <summary>A build for a preview of the site is the same site.</summary>
    [Fact]
    public void The_address_that_is_written_stays_the_site_s_own_where_it_is_built_for_another() =>
        Archive().With("input/articles/a.yml", "headline: A\nisBasedOn: https://archive.example/under/nirgends/\n")
            .Build(new MemorySite(), new MemoryCache(), new() { BaseUrl = "https://preview.example/" }).Diagnostics.Should().ContainSingle(said => said.Code == "ARC0390");

    /// <summary>A menu stands on every page, and is one mistake.</summary>
    [Fact]
    public void What_cannot_be_found_in_a_file_is_told_once_with_the_file() =>
        Errors(Archive().With("input/site.yml", "title: T\nbaseUrl: https://archive.example/under/\nlanguage: de\nmenu: [{label: M, url: \"https:\\/\\/archive.example/under/nirgends/\"}]\n"))
        .Should().ContainSingle().Which.Should().StartWith("input/site.yml: error ARC0390: The link leads to \"/nirgends/\"");

    [Fact]
    public void A_link_of_the_theme_is_told_with_its_page() =>
        Errors(Archive().With("input/pages/info.md", "---\ntitle: Info\n---\nDas Wort nirgends/ allein ist kein Link.\n").With("theme/templates/not-found.html", "<a href=\"{{ url 'nirgends/' }}\">x</a>"))
        .Should().ContainSingle().Which.Should().StartWith("output/404.html: error ARC0390: The page links to \"/nirgends/\"");
}
