using AwesomeAssertions.Execution;
using Microsoft.Playwright;

namespace Archive.Tests.Browser;

/// <summary>What holds on a page of every kind, however wide the window and whether it is light or dark.</summary>
public sealed class EveryPageTests(SharedBrowser browser)
{
    private static readonly int[] Widths = [320, 390, 1440, 2560];

    public static TheoryData<string> Pages => [.. DemonstrationPages.OfEachKind];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out_and_never_scrolls_sideways(string path)
    {
        var site = await browser.Demonstration;
        await using var reader = await browser.Visit(site, new View(390));
        await reader.Open(path);
        using var all = new AssertionScope();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in (int[])[390, 1440])
            {
                await reader.Page.SetViewportSizeAsync(width, 900);
                await reader.Settle();
                (await Axe.Look(reader)).Should().BeEmpty($"/{path} at {width} pixels, {scheme}");
            }
        }
        foreach (var width in Widths)
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            (await reader.SticksOut()).Should().BeEmpty($"/{path} fits into {width} pixels");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_loads_in_peace(string path)
    {
        var site = await browser.Demonstration;
        using var all = new AssertionScope();
        foreach (var width in (int[])[390, 1440])
        {
            await using var reader = await browser.Visit(site, new View(width));
            await reader.Open(path);
            await reader.Settle();
            reader.Complaints.Should().BeEmpty($"/{path} asks nobody else and complains of nothing");
            (await reader.Violations()).Should().BeEmpty($"/{path} needs nothing that its policy forbids");
            (await reader.Shifts()).Should().BeEmpty($"nothing of /{path} moves while it loads at {width} pixels");
        }
    }

    [Fact]
    public async Task Every_kind_of_page_is_among_them()
    {
        var site = await browser.Demonstration;
        var kinds = DemonstrationPages.OfEachKind.Select(path => KindOf(site, path)).ToHashSet(StringComparer.Ordinal);
        site.Pages.Where(path => !kinds.Contains(KindOf(site, path))).Should().BeEmpty("somebody looks at a page of every kind");
    }

    private static string KindOf(ServedSite site, string path) => site.Document(path).Body!.ClassName!;
}
