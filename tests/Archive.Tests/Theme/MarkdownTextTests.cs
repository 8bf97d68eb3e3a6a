using System.Text;
using Archive.Themes;

namespace Archive.Tests.Themes;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Ein *Satz* mit **Druck**.", "Ein <em>Satz</em> mit <strong>Druck</strong>.")]
    [InlineData("45. Präsident", "45. Präsident")]
    [InlineData("# 1", "# 1")]
    [InlineData("- kein Listenpunkt", "- kein Listenpunkt")]
    [InlineData("<b>roh</b>", "&lt;b&gt;roh&lt;/b&gt;")]
    [InlineData("[x](https://a.example/)", "<a href=\"https://a.example/\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("[x](/actors/a/)", "<a href=\"/under/actors/a/\">x</a>")]
    [InlineData("[x](methode/)", "<a href=\"/under/methode/\">x</a>")]
    [InlineData("[x](#unten)", "<a href=\"#unten\">x</a>")]
    [InlineData("[x](mailto:a@b.example)", "<a href=\"mailto:a@b.example\" rel=\"noopener noreferrer\">x</a>")]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "x")]
    [InlineData("[x](//evil.example/)", "x")]
    [InlineData("[x](https://archive.example@evil.example/)", "x")]
    [InlineData("<https://archive.example:80@evil.example/>", "https://archive.example:80@evil.example/")]
    [InlineData("[x](java&#115;cript:alert(1))", "x")]
    [InlineData("![Bild](https://a.example/x.png)", "Bild")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("eins\n\nzwei", "eins zwei")]
    public void A_line_holds_only_what_a_line_can_hold(string markdown, string html) => Written(new MarkdownText("/under/").Inline(markdown)).Should().Be(html);

    [Fact]
    public void Headings_stand_below_the_page_s_own() => Written(new MarkdownText("/").Blocks("# Eins\n\n###### Sechs")).Should().Be("<h2>Eins</h2>\n<h6>Sechs</h6>\n");

    [Fact]
    public void A_table_has_no_style_attribute() => Written(new MarkdownText("/").Blocks("|a|b|\n|--:|:-:|\n|1|2|\n")).Should().Contain("<td>1</td>").And.NotContain("style");

    [Fact]
    public void What_is_nested_beyond_reason_is_shown_as_it_was_written() =>
        Written(new MarkdownText("/").Blocks(new string('>', 5000) + " x")).Should().StartWith("<p>&gt;&gt;");

    private static string Written(IHtml html)
    {
        var output = new Utf8Html();
        html.WriteTo(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
