using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>What a phone has no room for stands there in another form.</summary>
public sealed class PhoneTests(SharedBrowser browser)
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(820, true)]
    public async Task Where_there_is_no_room_to_draw_what_surrounds_a_record_its_table_stands_open(int width, bool isDrawn)
    {
        await using var reader = await browser.Visit(await browser.Demonstration, new View(width));
        await reader.Open("actors/wladimir-putin/");
        await Expect(reader.Page.Locator(".surroundings .network")).ToBeVisibleAsync(new() { Visible = isDrawn });
        await Expect(reader.Page.Locator(".surroundings .twin > summary")).ToBeVisibleAsync(new() { Visible = isDrawn });
        (await reader.Ask<bool>("() => document.querySelector('.surroundings .twin td a').checkVisibility({ contentVisibilityAuto: true })")).Should().Be(!isDrawn);
        (await reader.SticksOut()).Should().BeEmpty();
    }
}
