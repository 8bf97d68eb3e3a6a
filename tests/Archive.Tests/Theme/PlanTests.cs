using System.Buffers;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Tests.Themes;

/// <summary>A plan is only a quicker way to what Scriban itself writes: Scriban is the measure of every page here.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Every_page_reads_as_Scriban_itself_writes_it(string language)
    {
        var (planned, plain) = (new ThemeRun(language), new ThemeRun(language, usePlans: false));
        foreach (var page in SamplePages.All) planned.Html(page).Should().Be(plain.Html(page), page.Head.Url);
    }

    [Fact]
    public void No_page_of_the_built_in_theme_needs_Scriban()
    {
        var theme = new ThemeRun().Theme;
        SamplePages.All.Where(page => !theme.HasPlanFor(page)).Select(page => page.Head.Url).Should().BeEmpty();
    }

    [Fact]
    public void Every_built_in_template_has_a_plan() =>
        new ThemeRun().Theme.Planned.Should().Contain(["layout", "article", "actor", "place", "event", "home", "cast", "footer", "meta"])
            .And.HaveCount(typeof(Archive.Themes.Theme).Assembly.GetManifestResourceNames().Count(name => name.StartsWith("theme/templates/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{ if it.entity.name }}a{{ else if it.roles }}b{{ else }}c{{ end }}{{ if !it.entity.is_continuation }}d{{ end }}")]
    [InlineData("{{ it.entity.name == \"Ada Berg\" }} {{ it.type == \"Person\" }} {{ it.type != \"State\" }} {{ \"Person\" == it.type }} {{ it.type }}")]
    [InlineData("{{ it.roles.size > 0 }}{{ it.roles.size >= 1 }}{{ it.roles.size < 1 }}{{ it.roles.size <= 0 }}{{ it.roles.size + 1 }}")]
    [InlineData("{{ it.entity.name && it.roles }}|{{ it.entity.is_continuation || it.roles }}|{{ it.entity.is_continuation && it.roles }}|{{ true || false }}")]
    [InlineData("{{ null ?? \"none\" }}{{ it.entity.name ?? \"none\" }}{{ it.roles.size > 0 ? \"yes\" : \"no\" }}{{ 7 }}{{ true }}{{ \"<b>\" }}")]
    [InlineData("{{ for x in it.entity.alias }}{{ for.index }}{{ if for.first }}first{{ end }}{{ if for.last }}last{{ end }}{{ x.text }}{{ for y in it.roles }}{{ for.first }}{{ y.role_name }}{{ x.text }}{{ end }}{{ end }}")]
    [InlineData("{{ for t in it.entity.alias }}{{ t.text }}{{ end }}{{ t \"skip\" }}")]
    [InlineData("{{ x = 5 }}{{ x }}{{ it.entity.name | string.upcase }}{{ for i in 1..3 }}{{ i }}{{ end }}{{ capture c }}q{{ end }}{{ c }}")]
    [InlineData("{{ site.title }}{{ site.tagline }}{{ menu.size }}{{ for m in menu }}{{ m.label }}{{ end }}{{ kind }}{{ id }}{{ template }}{{ page.url }}{{ page.no_index }}")]
    [InlineData("{{ if 0 }}zero{{ end }}{{ if \"\" }}empty{{ end }}{{ if null }}null{{ end }}{{ if it.entity.alias }}list{{ end }}")]
    [InlineData("{{ (it.roles.size + 1) == 2 }}{{ \"a\" + 1 }}{{ 1 + \"a\" }}{{ 1 == 1.0 }}{{ it.begin == it.begin }}{{ \"a\" < \"b\" }}")]
    [InlineData("{{ partial \"cast\" it.nobody }}")]
    [InlineData("{{ it.entity.description.size }}{{ it.roles[0].role_name }}{{ it.entity.name.size }}")]
    [InlineData("{{ null == \"a\" }}{{ \"a\" == null }}{{ null == \"\" }}{{ \"\" == null }}{{ null != \"a\" }}{{ null == null }}{{ null == 5 }}{{ it.type == null }}{{ null == false }}")]
    [InlineData("{{ for x in it.entity.nothing }}{{ end }}")]
    [InlineData("{{ for x in null }}{{ x }}{{ else }}none{{ end }}{{ for x in 5 }}{{ end }}")]
    [InlineData("{{ for x in it.entity.alias }}{{ end }}{{ x }}")]
    [InlineData("{{ null.name }}{{ t }}")]
    [InlineData("{{ t 5 }}{{ day it.type }}")]
    [InlineData("{{~ if true ~}}\n  a  \n{{~ end ~}}\n b {{- 1 -}} c")]
    [InlineData("{{ for it in it.entity.alias }}{{ it.text }}{{ end }}{{ it.entity.name }}")]
    [InlineData("{{ for page in it.entity.alias }}{{ page.text }}{{ end }}{{ page.url }}")]
    [InlineData("{{# a comment }}{{%{ raw {{ }} }%}}{{ if it.type == \"Person\" && (it.roles.size > 0 || false) }}deep{{ end }}")]
    public void What_a_template_may_say_it_says_the_same(string template)
    {
        var (planned, plain) = (new ThemeRun("de", Override(template)), new ThemeRun("de", usePlans: false, Override(template)));
        Outcome(planned).Should().Be(Outcome(plain));
    }

    private static (string, string)[] Override(string template) => [("theme/templates/actor.html", template)];

    private static string Outcome(ThemeRun run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var problems = run.Diagnostics.AddRange(run.Theme.Render(SamplePages.Actor, buffer));
        return problems.IsEmpty ? Encoding.UTF8.GetString(buffer.WrittenSpan) : string.Join('\n', problems.Select(DiagnosticPrinter.PrintLine));
    }
}
