namespace Archive.Tests.Themes;

/// <summary>Events on a line of time.</summary>
public sealed class EventListTests
{
    private static readonly ThemeRun Run = new();

    [Fact]
    public void Before_and_after_is_a_list_in_which_the_page_s_own_entry_is_marked_and_no_link()
    {
        var section = Run.Document(SamplePages.Event).QuerySelector("section.excerpt")!;
        section.QuerySelectorAll("ol > li").Select(item => item.GetAttribute("aria-current")).Should().Equal(null, "true");
        var here = section.QuerySelector(".here")!;
        here.QuerySelector(".event-what strong")!.TextContent.Should().Be("Gipfel von Nordhafen");
        here.GetAttribute("data-status").Should().Be("planned");
        here.QuerySelector(".status")!.TextContent.Trim().Should().Be("geplant", "the mark's shape is also a word");
        section.QuerySelector("li:not(.here) .event-who")!.TextContent.Should().Be("Geht voraus");
        section.QuerySelector(".more a")!.GetAttribute("href").Should().Be("/under/timeline/2031/");
    }

    [Fact]
    public void On_an_article_s_page_the_article_itself_stands_between_them() =>
        Run.Document(SamplePages.Article).QuerySelector("section.excerpt .here")!.TextContent.ReplaceLineEndings("").Should().Be("4. Mai 2031Dieser Artikel");

    [Fact]
    public void What_is_folded_is_in_the_page_all_the_same()
    {
        var section = Run.Document(SamplePages.Actor).QuerySelector("section.excerpt")!;
        section.QuerySelectorAll("details summary").Select(summary => summary.TextContent).Should().Equal("1 früheres Ereignis", "1 weiteres Ereignis");
        section.QuerySelectorAll("li").Should().HaveCount(3);
        section.QuerySelectorAll(":scope > ol > li").Should().ContainSingle();
    }
}
