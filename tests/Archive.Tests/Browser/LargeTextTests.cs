using AwesomeAssertions.Execution;

namespace Archive.Tests.Browser;

/// <summary>Text at twice its size, as a reader sets it in the browser: nothing lies over anything else, nothing is cut off.</summary>
public sealed class LargeTextTests(SharedBrowser browser)
{
    public static TheoryData<string> Pages => [.. DemonstrationPages.OfEachKind];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everything_can_be_read_at_twice_the_size(string path)
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        var session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        await reader.Open(path);
        (await reader.Ask<string>("() => getComputedStyle(document.documentElement).fontSize")).Should().Be("34px", "the reader's size is the page's measure");
        using var all = new AssertionScope();
        foreach (var width in (int[])[1280, 390])
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            (await reader.SticksOut()).Should().BeEmpty($"/{path} fits into {width} pixels");
            (await reader.Lines(TextLayout.Cut)).Should().BeEmpty($"no words of /{path} are cut off at {width} pixels");
            (await reader.Lines(TextLayout.Overlaps)).Should().BeEmpty($"no words of /{path} lie over others at {width} pixels");
        }
    }

    /// <summary>What looks for overlaps finds one, and what looks for cuts as well.</summary>
    [Fact]
    public async Task What_lies_over_something_else_is_found()
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open("ueber/");
        (await reader.Lines(TextLayout.Overlaps)).Should().BeEmpty();
        await reader.Page.EvaluateAsync("""
            () => {
              const [first, second] = document.querySelectorAll(".prose p");
              second.style.transform = `translateY(${first.getBoundingClientRect().top - second.getBoundingClientRect().top}px)`;
              first.style.overflow = "hidden";
              first.style.whiteSpace = "nowrap";
            }
            """);
        (await reader.Lines(TextLayout.Overlaps)).Should().NotBeEmpty();
        (await reader.Lines(TextLayout.Cut)).Should().NotBeEmpty();
    }
}
