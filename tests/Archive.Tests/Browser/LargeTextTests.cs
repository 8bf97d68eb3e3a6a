namespace Archive.Tests.Browser;

/// <summary>Text at twice its size, as a reader sets it in the browser: nothing lies over anything else, nothing is cut off.</summary>
public sealed class LargeTextTests(SharedBrowser browser)
{
    public static TheoryData<string, int> Pages => [.. from path in DemonstrationPages.OfEachKind from width in (int[])[390, 1280] select (path, width)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everything_can_be_read_at_twice_the_size(string path, int width)
    {
        await using var reader = await browser.Visit(await browser.Demonstration, new View(width));
        var session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        await reader.Open(path);
        (await reader.Ask<string>("() => getComputedStyle(document.documentElement).fontSize")).Should().Be("34px", "the reader's size is the page's measure");
        (await reader.SticksOut()).Should().BeEmpty();
        (await reader.Lines(TextLayout.Cut)).Should().BeEmpty("no words are cut off");
        (await reader.Lines(TextLayout.Overlaps)).Should().BeEmpty("no words lie over others");
    }

    /// <summary>What looks for overlaps finds one, and what looks for cuts as well.</summary>
    [Fact]
    public async Task What_lies_over_something_else_is_found()
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open("ueber/");
        (await reader.Lines(TextLayout.Overlaps)).Should().BeEmpty();
        await reader.Page.EvaluateAsync("() => { const p = document.querySelectorAll('.prose p'); p[1].style.marginTop = '-3rem'; p[0].style.cssText = 'inline-size: 3rem; overflow: hidden; white-space: nowrap'; }");
        (await reader.Lines(TextLayout.Overlaps)).Should().NotBeEmpty();
        (await reader.Lines(TextLayout.Cut)).Should().NotBeEmpty();
    }
}
