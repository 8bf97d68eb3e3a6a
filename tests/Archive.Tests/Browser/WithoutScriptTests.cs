using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>Where no script runs every page reads, every link works, every list is complete, and nothing pretends to be a control.</summary>
public sealed class WithoutScriptTests(SharedBrowser browser)
{
    [Fact]
    public async Task A_mention_is_a_link()
    {
        await using var reader = await Read(DemonstrationPages.Article);
        await reader.Page.Locator(".mention[href='/actors/donald-trump/']").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync($"{(await browser.Demonstration).Address}actors/donald-trump/");
        await Expect(reader.Page.Locator("h1")).ToContainTextAsync("Donald Trump");
    }

    [Fact]
    public async Task Notes_and_statements_can_be_read_beside_the_text()
    {
        await using var reader = await Read(DemonstrationPages.Article);
        foreach (var part in (string[])[".note-text", ".said", ".statement-card blockquote", ".resolved [aria-hidden]"])
            await Expect(reader.Page.Locator(part).First).ToBeVisibleAsync();
        (await reader.Page.Locator(".note-text:visible").CountAsync()).Should().Be(await reader.Page.Locator(".note-text").CountAsync());
    }

    [Fact]
    public async Task A_note_opens_on_a_narrow_screen()
    {
        await using var reader = await Read(DemonstrationPages.Article, 390);
        var note = reader.Page.Locator("details.note").First;
        await Expect(note.Locator(".note-text")).ToBeHiddenAsync();
        await note.Locator("> summary").ClickAsync();
        await Expect(note.Locator(".note-text")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(DemonstrationPages.Article)]
    [InlineData("actors/")]
    [InlineData("search/")]
    [InlineData("404.html")]
    [InlineData("places/")]
    [InlineData("events/")]
    [InlineData("map/")]
    [InlineData("timeline/")]
    public async Task Nothing_pretends_to_be_a_control(string path)
    {
        await using var reader = await Read(path);
        (await reader.Page.Locator("button:visible, input:visible, select:visible, form:visible, [data-needs-script]:visible").CountAsync()).Should().Be(0);
        (await reader.Page.Locator("[data-needs-script]").CountAsync()).Should().BePositive("with scripts there is something to press");
    }

    [Fact]
    public async Task Whoever_asks_for_dark_pages_gets_them()
    {
        await using var light = await Read("");
        await using var dark = await Read("", scheme: ColorScheme.Dark);
        const string Colours = "() => { const style = getComputedStyle(document.body); return [getComputedStyle(document.documentElement).backgroundColor, style.color]; }";
        (await light.Lines(Colours)).Should().Equal("rgb(253, 252, 249)", "rgb(25, 26, 28)");
        (await dark.Lines(Colours)).Should().Equal("rgb(20, 21, 25)", "rgb(232, 230, 225)");
    }

    [Fact]
    public async Task Long_lists_are_leafed_through_by_links()
    {
        await using var reader = await browser.Visit(await browser.Invented, new View(Scripts: false));
        await reader.Open("actors/ada-berg/");
        var pages = reader.Page.Locator(".pages a");
        (await pages.CountAsync()).Should().BeGreaterThan(1);
        var seen = new HashSet<string>();
        foreach (var address in await pages.EvaluateAllAsync<string[]>("(links) => [...new Set(links.map((link) => link.getAttribute('href')))]"))
        {
            await reader.Open(address);
            foreach (var link in await reader.Page.Locator(".mentions .article-link").EvaluateAllAsync<string[]>("(links) => links.map((link) => link.getAttribute('href'))")) seen.Add(link);
        }
        seen.Should().HaveCount(260);
    }

    [Fact]
    public async Task The_map_has_its_places_as_a_table()
    {
        await using var reader = await Read("map/");
        var links = await reader.Page.Locator(".map-overview a").EvaluateAllAsync<string[]>("(links) => links.map((link) => link.getAttribute('href'))");
        links.Should().NotBeEmpty();
        var rows = await reader.Page.Locator(".map-table tbody tr:visible td:first-child a").EvaluateAllAsync<string[]>("(links) => links.map((link) => link.getAttribute('href'))");
        rows.Should().Contain(links);
    }

    [Theory]
    [InlineData("timeline/")]
    [InlineData("events/")]
    [InlineData("actors/wladimir-putin/")]
    public async Task Scripts_change_nothing_of_what_there_is_to_read(string path)
    {
        const string Main = "() => document.querySelector('main').outerHTML";
        await using var plain = await Read(path);
        await using var scripted = await browser.Visit(await browser.Demonstration);
        await scripted.Open(path);
        (await scripted.Ask<string>(Main)).Should().Be(await plain.Ask<string>(Main));
    }

    private async Task<Reader> Read(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var reader = await browser.Visit(await browser.Demonstration, new View(width, scheme, Scripts: false));
        await reader.Open(path);
        return reader;
    }
}
