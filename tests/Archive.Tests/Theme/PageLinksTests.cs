using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Archive.Pages;
using Archive.Themes;

namespace Archive.Tests.Themes;

/// <summary>The pages of a long list.</summary>
public sealed class PageLinksTests
{
    [Theory]
    [InlineData("3 2* 1", "3:prev 2 1:next")]
    [InlineData("3* 2 1", "3 2:next 1")]
    [InlineData("3 2 1*", "3 2:prev 1")]
    [InlineData("2031 2030", "2031 2030")]
    public void Those_beside_the_current_one_say_so(string pages, string written)
    {
        var output = new Utf8Html();
        ImmutableArray<ListingPage> given = [.. pages.Split(' ').Select(page => new ListingPage(page.TrimEnd('*'), $"x/{page.TrimEnd('*')}/", page.EndsWith('*')))];
        PageLinks.Write(given, null, new Writers(WordsFile.Read("de", ThemeFiles.BuiltIn("i18n/de.json")!, null, new()), "/under/"), output);
        var links = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.Written)).QuerySelectorAll("nav.pages a");
        string.Join(' ', links.Select(link => link.TextContent + (link.GetAttribute("rel") is { } rel ? $":{rel}" : ""))).Should().Be(written);
        links.Count(link => link.GetAttribute("aria-current") == "page").Should().Be(given.Count(page => page.IsCurrent));
    }
}
