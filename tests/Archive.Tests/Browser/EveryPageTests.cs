using AwesomeAssertions.Execution;
using Microsoft.Playwright;

namespace Archive.Tests.Browser;

/// <summary>What holds on a page of every kind, however wide the window and whether it is light or dark.</summary>
public sealed class EveryPageTests(SharedBrowser browser)
{
    public static TheoryData<string> Pages => [.. DemonstrationPages.OfEachKind];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_loads_in_peace_keeps_nobody_out_and_never_scrolls_sideways(string path)
    {
        await using var reader = await browser.Visit(await browser.Demonstration, new View(FirstVisit: true));
        using var all = new AssertionScope();
        await Look(reader, path, 390, ColorScheme.Light, [320, 390]);
        await Look(reader, path, 1440, ColorScheme.Dark, [1440, 2560]);
    }

    [Fact]
    public async Task Every_kind_of_page_is_among_them()
    {
        var site = await browser.Demonstration;
        var kinds = DemonstrationPages.OfEachKind.Select(path => KindOf(site, path)).ToHashSet(StringComparer.Ordinal);
        site.Pages.Where(path => !kinds.Contains(KindOf(site, path))).Should().BeEmpty("somebody looks at a page of every kind");
    }

    private static string KindOf(ServedSite site, string path) => site.Document(path).Body!.ClassName!;

    private static async Task Open(Reader reader, string path, int width, ColorScheme scheme)
    {
        await reader.Page.SetViewportSizeAsync(width, 900);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await reader.Open(path);
        await reader.Settle();
    }

    // On a busy machine a browser draws half a page before it has read the rest: what moves by that does not move for the next visitor.
    private async Task<string[]> ShiftsOf(Reader reader, string path, int width, ColorScheme scheme)
    {
        var shifts = await reader.Shifts();
        if (shifts.Length == 0) return shifts;
        await using var next = await browser.Visit(await browser.Demonstration, new View(FirstVisit: true));
        await Open(next, path, width, scheme);
        return await next.Shifts();
    }

    private async Task Look(Reader reader, string path, int width, ColorScheme scheme, int[] widths)
    {
        await Open(reader, path, width, scheme);
        reader.Complaints.Should().BeEmpty($"/{path} asks nobody else and complains of nothing");
        (await reader.Violations()).Should().BeEmpty($"/{path} needs nothing that its policy forbids");
        (await ShiftsOf(reader, path, width, scheme)).Should().BeEmpty($"nothing of /{path} moves while it loads at {width} pixels");
        foreach (var shown in (ColorScheme[])[scheme, scheme == ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light])
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = shown });
            (await Axe.Look(reader, coloursOnly: shown != scheme)).Should().BeEmpty($"/{path} at {width} pixels, {shown}");
        }
        foreach (var other in widths)
        {
            await reader.Page.SetViewportSizeAsync(other, 900);
            (await reader.SticksOut()).Should().BeEmpty($"/{path} fits into {other} pixels");
        }
    }
}
