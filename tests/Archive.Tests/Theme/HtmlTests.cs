using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Archive.Themes;

namespace Archive.Tests.Themes;

/// <summary>The one place where text becomes part of markup, in its two forms: written to the page, and as a string.</summary>
public sealed class HtmlTests
{
    private const string Telling = "a < b > c & d \" e ' f \r g \0 h &lt; &#39; ä 😀 \u2028";

    [Fact]
    public void Both_forms_write_every_character_that_means_something_as_a_reference()
    {
        Written(Telling).Should().Be("a &lt; b &gt; c &amp; d &quot; e &#39; f &#13; g \uFFFD h &amp;lt; &amp;#39; ä 😀 \u2028");
        Utf8Html.Escape(Telling).Should().Be(Written(Telling));
        // Each alone: the string form looks first whether there is anything to do.
        foreach (var c in "<>&\"'\r\0") Utf8Html.Escape($"{c}").Should().Be(Written($"{c}")).And.NotBe($"{c}");
        Utf8Html.Escape("plain").Should().Be("plain");
    }

    [Theory]
    [InlineData("<p title=\"{0}\">{0}</p>")]
    [InlineData("<p title='{0}'>{0}</p>")]
    public void A_parser_reads_what_was_written(string markup)
    {
        foreach (var escaped in (string[])[Written(Telling), Utf8Html.Escape(Telling)])
        {
            using var document = new HtmlParser().ParseDocument(string.Format(null, markup, escaped));
            var paragraph = document.QuerySelector("p")!;
            paragraph.Attributes.Should().ContainSingle();
            paragraph.GetAttribute("title").Should().Be(Telling.Replace('\0', '\uFFFD'));
            paragraph.TextContent.Should().Be(Telling.Replace('\0', '\uFFFD'));
            paragraph.Children.Should().BeEmpty();
        }
    }

    [Fact]
    public void Values_in_markup_are_escaped_and_numbers_know_no_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de");
        try
        {
            var output = new Utf8Html();
            output.Markup($"<p title=\"{Telling}\" id=\"{-12}\">{1234.567:0.##} & {0.4:0}</p>");
            Encoding.UTF8.GetString(output.Written).Should().Be($"<p title=\"{Written(Telling)}\" id=\"-12\">1234.57 & 0</p>");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>“//evil.example/” after a base path of “/” would be the address of another host.</summary>
    [Theory]
    [InlineData("//evil.example/x", "evil.example/x")]
    [InlineData("/\\evil.example/x", "evil.example/x")]
    [InlineData("\\\\evil.example/x", "evil.example/x")]
    [InlineData("/actors/", "actors/")]
    [InlineData("actors/", "actors/")]
    [InlineData("", "")]
    public void An_address_of_the_site_never_leaves_it(string relative, string inside)
    {
        var words = WordsFile.Read("en", ThemeFiles.BuiltIn("i18n/en.json")!, null, new());
        foreach (var basePath in (string[])["/", "/under/"])
        {
            var writers = new Writers(words, basePath);
            writers.Url(relative).Should().Be(basePath + inside);
            var output = new Utf8Html();
            writers.WriteUrl(relative, output);
            Encoding.UTF8.GetString(output.Written).Should().Be(basePath + inside);
        }
    }

    private static string Written(string text)
    {
        var output = new Utf8Html();
        output.Text(text);
        return Encoding.UTF8.GetString(output.Written);
    }
}
