using System.Text;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.WholeSite;

/// <summary>What is documented as Markdown is shown as Markdown, or as its words where no markup can stand, and hides names as such.</summary>
public sealed class MarkdownFieldsTests
{
    private static TestArchive Archive(string reason, string note) => new TestArchive()
        .With("input/site.yml", "title: T\nbaseUrl: https://archive.example/\nlanguage: de\n")
        .With("input/actors/person-7.yml", "type: Person\nname: Frieda Quirrelmann\nprivacy: private-person\n")
        .With("input/actors/ada-berg.yml", "type: Person\nname: Ada Berg\n")
        .With("seeds/a.txt", "date 2031-05-04 Ada Berg sagt, am Sonntag komme sie an.\n")
        .With("input/articles/a.yml", "headline: Ankunft\nactors: [ada-berg]\nannotations:\n"
            + $"- {{selector: {{exact: am Sonntag}}, date: {{temporal: 2031-05-04, note: \"{note}\"}}}}\n"
            + $"statements:\n- {{id: s, creator: ada-berg, speech: indirect, stance: announces, selector: {{exact: komme sie an}}, rank: deprecated, reason: \"{reason}\"}}\n");

    private static Dictionary<string, string> Pages(TestArchive archive)
    {
        var site = new MemorySite();
        archive.Build(site, new MemoryCache()).Succeeded.Should().BeTrue();
        return site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span));
    }

    [Fact]
    public void Why_a_statement_is_deprecated_and_a_date_is_meant_are_shown()
    {
        var pages = Pages(Archive("Ein *Irrtum* von [Berg](/actors/ada-berg/) <b>.", "Der *erste* im Mai."));
        foreach (var page in (string[])["articles/2031-05-04-ankunft/index.html", "actors/ada-berg/index.html"])
            pages[page].Should().Contain(": Ein <em>Irrtum</em> von <a href=\"/actors/ada-berg/\">Berg</a> &lt;b&gt;.", page);
        pages["articles/2031-05-04-ankunft/index.html"].Should().Contain(" title=\"4. Mai 2031: Der erste im Mai.\">am Sonntag</time>");
    }

    [Fact]
    public void What_markup_puts_together_is_hidden_there_too()
    {
        foreach (var (path, html) in Pages(Archive("Frieda Quirrel*mann* blieb fort.", "Sagt Frieda Quirrel*mann*.")))
            html.Should().NotContain("Quirrel", path);
    }
}
