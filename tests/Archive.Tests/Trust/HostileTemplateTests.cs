using Archive.Tests.Themes;

namespace Archive.Tests.Trust;

/// <summary>A template cannot keep a build from ending: neither by going on for ever, nor by asking for all memory there is.</summary>
public sealed class HostileTemplateTests
{
    /// <summary>What one page may allocate before it is stopped; a page of the theme needs a thousandth of it.</summary>
    private const long MostBytes = 1L << 30;

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000 }}{{ for j in 1..1000 }}{{ for k in 1..1000 }}x{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ partial \"actor\" it }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); f (x + 1); end; f 1 }}")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 40 }}")]
    [InlineData("{{ for a in 1..45 }}{{ if a == 45 }}{{ partial \"twice\" 40 }}{{ end }}{{ end }}")]
    [InlineData("{{ s = \"xx\" }}{{ for i in 1..60 }}{{ s = s + s }}{{ end }}{{ s }}")]
    [InlineData("{{ s = \"xx\" }}{{ for i in 1..60 }}{{ s = s | string.append s }}{{ end }}{{ s }}")]
    [InlineData("{{ \"x\" | string.pad_left 2000000000 }}")]
    [InlineData("{{ \"x\" * 2000000000 }}")]
    [InlineData("{{ s = \"x\" | string.pad_left 1000000 }}{{ for i in 1..999999 }}{{ s }}{{ end }}")]
    [InlineData("{{ for i in 1..900000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}")]
    [InlineData("{{ a = 1..100000000 }}{{ a | array.size }}")]
    [InlineData("{{ (1..1000000000) | array.sort }}")]
    [InlineData("{{ a = [1, 2] }}{{ for i in 1..40 }}{{ a = a | array.concat a }}{{ end }}{{ a | array.size }}")]
    [InlineData("{{ o = {} }}{{ o.o = o }}{{ o }}")]
    [InlineData("{{ a = [1] }}{{ a[0] = a }}{{ a }}")]
    [InlineData("{{ a = [] }}{{ a[2000000000] = 1 }}")]
    [InlineData("{{ x = 2 }}{{ for i in 1..40 }}{{ x = x * x }}{{ end }}{{ x }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ 10 | math.format \"F999999999\" }}")]
    [InlineData("{{ capture x }}{{ for i in 1..900000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}{{ end }}{{ for i in 1..1000 }}{{ x }}{{ end }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 2000000 }}{{ for i in 1..30 }}{{ markdown x }}{{ end }}")]
    [InlineData("{{ x = \"*x* \" * 600 }}{{ for i in 1..100000 }}{{ y = markdown_plain x }}{{ end }}")]
    [InlineData("{{ for i in 1..900000 }}{{ icon \"download\" }}{{ end }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 1000000 }}{{ for i in 1..100000 }}{{ y = x | string.replace \"x\" \"y\" }}{{ end }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 1000000 }}{{ for i in 1..100000 }}{{ y = x + \"y\" }}{{ end }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 1000000 }}{{ for i in 1..100000 }}{{ y = $\"{x}{x}\" }}{{ end }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 1000000 }}{{ a = [x, x] }}{{ for i in 1..18 }}{{ a = a | array.concat a }}{{ end }}{{ b = a | array.each @string.upcase }}")]
    [InlineData("{{ x = \"x\" | string.pad_left 1000000 }}{{ a = [x, x] }}{{ for i in 1..18 }}{{ a = a | array.concat a }}{{ end }}{{ b = a | array.join \"\" }}")]
    [InlineData("{{ for i in 1..100000 }}{{ y = (1..900000) | array.size }}{{ end }}")]
    [InlineData("{{ x = 1 << 8000 }}{{ for i in 1..900000 }}{{ y = x * x }}{{ end }}")]
    public void It_ends_with_an_error_and_within_bounds(string template)
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", template),
            ("theme/templates/twice.html", "{{ if it > 0 }}{{ partial \"twice\" (it - 1) }}{{ partial \"twice\" (it - 1) }}{{ end }}"));
        run.Diagnostics.Should().BeEmpty();
        var before = GC.GetAllocatedBytesForCurrentThread();
        run.Problems(SamplePages.Actor).Should().ContainSingle().Which.Should().StartWith("theme/templates/").And.Contain(".html:1:").And.Contain("error ARC0321");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
    }

    /// <summary>Scriban itself stops writing without a word where a template captures too much, and the rest of the page would be missing.</summary>
    [Fact]
    public void What_is_cut_without_a_word_is_an_error()
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", "{{ capture x }}{{ for i in 1..100000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}{{ end }}<p>The rest.</p>"));
        run.Problems(SamplePages.Actor).Should().ContainSingle().Which.Should().Contain("error ARC0321").And.Contain("The page has more than 2 million characters");
    }

    /// <summary>Forty templates, each of which shows the next one twice: no loop, no recursion, and no end.</summary>
    [Fact]
    public void Templates_that_double_each_other_end_with_an_error()
    {
        var chain = Enumerable.Range(0, 40).Select(i => ($"theme/templates/t{i}.html", i == 39 ? "x" : $"{{{{ partial \"t{i + 1}\" it }}}}{{{{ partial \"t{i + 1}\" it }}}}"));
        var run = new ThemeRun("de", [("theme/templates/actor.html", "{{ partial \"t0\" it }}"), .. chain]);
        run.Problems(SamplePages.Actor).Should().ContainSingle().Which.Should().Contain("error ARC0321").And.Contain("million");
    }

    [Theory]
    [InlineData("(", 9000)]
    [InlineData("[", 9000)]
    [InlineData("1 + ", 9000)]
    [InlineData("{{ if true }}", 5000)]
    public void Nesting_without_end_is_refused_when_it_is_read(string unit, int times)
    {
        var nested = string.Concat(Enumerable.Repeat(unit, times));
        var run = new ThemeRun("de", ("theme/templates/actor.html", unit.StartsWith('{') ? nested : "{{ " + nested));
        run.Diagnostics.Should().Contain(d => d.Code == "ARC0320");
    }

    [Fact]
    public void What_functions_write_on_a_long_page_is_let_through()
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", "{{ x = 1 }}{{ for i in 1..50000 }}{{ icon \"download\" }}{{ end }}"));
        run.Problems(SamplePages.Actor).Should().BeEmpty();
    }

    /// <summary>A template may put Markdown together that no file may hold.</summary>
    [Fact]
    public void A_table_that_a_template_makes_is_not_filled_up()
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", "{{ x = (\"|a\" * 500) + \"|\\n\" + (\"|-\" * 500) + \"|\\n\" + (\"|b|\\n\" * 5000) }}{{ markdown x }}"));
        var html = run.Html(SamplePages.Actor);
        html.Should().Contain("|a|a");
        html.Length.Should().BeLessThan(100_000);
    }
}
