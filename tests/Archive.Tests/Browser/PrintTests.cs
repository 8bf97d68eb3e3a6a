using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>A page on paper: the text, its margin and where links lead, and nothing that only a screen can do.</summary>
public sealed class PrintTests(SharedBrowser browser)
{
    [Fact]
    public async Task An_article_becomes_a_document_of_several_pages()
    {
        await using var reader = await browser.Visit(await browser.Demonstration, new View(Scheme: ColorScheme.Dark));
        await reader.Open(DemonstrationPages.Article);
        var pdf = await reader.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        var text = Encoding.Latin1.GetString(pdf);
        text.Should().StartWith("%PDF-");
        text.Split("/Type /Page\n").Length.Should().BeGreaterThan(3);
        if (Environment.GetEnvironmentVariable("ARCHIVE_PDF") is { Length: > 0 } file) await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task On_paper_there_is_nothing_to_press_and_everything_to_read()
    {
        await using var reader = await browser.Visit(await browser.Demonstration, new View(794, ColorScheme.Dark));
        await reader.Open(DemonstrationPages.Article);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var control in (string[])[".site-nav", ".theme-switch", ".breadcrumb", ".layers", ".skip", ".site-footer nav", ".note-back", "button"])
            (await reader.Page.Locator($"{control}:visible").CountAsync()).Should().Be(0, control);
        foreach (var kept in (string[])[".note-text", ".said", ".note-ref", "[itemprop=articleBody] > p", ".statement-card", ".source"])
            await Expect(reader.Page.Locator(kept).First).ToBeVisibleAsync();
        (await reader.Page.Locator(".note-text:visible").CountAsync()).Should().Be(await reader.Page.Locator(".note-text").CountAsync(), "every note is printed, open or not");
        (await reader.Ask<string>("() => getComputedStyle(document.documentElement).backgroundColor")).Should().Be("rgb(255, 255, 255)", "paper is white for whoever reads dark pages, too");
        (await reader.SticksOut()).Should().BeEmpty();
    }

    [Fact]
    public async Task Behind_the_link_of_a_source_stands_where_it_leads()
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open(DemonstrationPages.Article);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await reader.Lines("""
            () => [...document.querySelectorAll(".sources a[href^=http]")]
              .filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href"))).map((link) => link.outerHTML)
            """)).Should().BeEmpty();
        (await reader.Page.Locator(".sources a[href^=http]").CountAsync()).Should().BePositive();
    }
}
