using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>The map of all places, moved by buttons, keys and mouse.</summary>
public sealed class MapTests(SharedBrowser browser)
{
    [Fact]
    public async Task Buttons_enlarge_and_reset_it_and_say_so()
    {
        await using var reader = await Read();
        var whole = await Shown(reader);
        await reader.Page.Locator("[data-map-in]").ClickAsync();
        var closer = await Shown(reader);
        closer.Width.Should().BeLessThan(whole.Width);
        await Expect(reader.Page.Locator("[data-map-frame] output")).Not.ToBeEmptyAsync();
        await reader.Page.Locator("[data-map-out]").ClickAsync();
        (await Shown(reader)).Width.Should().BeApproximately(whole.Width, 0.01);
        await reader.Page.Locator("[data-map-in]").ClickAsync();
        await reader.Page.Locator("[data-map-reset]").ClickAsync();
        (await Shown(reader)).Should().Be(whole);
        reader.Complaints.Should().BeEmpty();
        (await reader.Violations()).Should().BeEmpty();
    }

    [Fact]
    public async Task Keys_enlarge_and_move_it()
    {
        await using var reader = await Read();
        var whole = await Shown(reader);
        await Map(reader).FocusAsync();
        await reader.Page.Keyboard.PressAsync("+");
        var closer = await Shown(reader);
        closer.Width.Should().BeLessThan(whole.Width);
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        (await Shown(reader)).X.Should().BeGreaterThan(closer.X);
        await reader.Page.Keyboard.PressAsync("ArrowUp");
        (await Shown(reader)).Y.Should().BeLessThan(closer.Y);
        await reader.Page.Keyboard.PressAsync("0");
        (await Shown(reader)).Should().Be(whole);
    }

    [Fact]
    public async Task The_wheel_scrolls_the_page_and_enlarges_the_map_only_with_the_control_key()
    {
        await using var reader = await Read();
        await Map(reader).HoverAsync();
        var whole = await Shown(reader);
        await reader.Page.Mouse.WheelAsync(0, 300);
        await reader.Page.WaitForFunctionAsync("() => scrollY > 0");
        (await Shown(reader)).Should().Be(whole);
        await Map(reader).HoverAsync();
        await reader.Page.Keyboard.DownAsync("Control");
        await reader.Page.Mouse.WheelAsync(0, -200);
        await reader.Page.Keyboard.UpAsync("Control");
        await reader.Page.WaitForFunctionAsync($"() => document.querySelector('[data-map]').viewBox.baseVal.width < {whole.Width}");
    }

    [Fact]
    public async Task The_mouse_drags_it_and_follows_no_link_by_that()
    {
        await using var reader = await Read();
        await reader.Page.Locator("[data-map-in]").ClickAsync();
        await reader.Page.Locator("[data-map-in]").ClickAsync();
        var before = await Shown(reader);
        // On a place: where the mouse lets go the place has come along, and a browser takes that for a click.
        var place = await reader.Ask<float[]>("""
            () => [...document.querySelectorAll("[data-map] a circle")].map((circle) => circle.getBoundingClientRect())
              .map((box) => [box.x + box.width / 2, box.y + box.height / 2])
              .find(([x, y]) => y < innerHeight && document.elementFromPoint(x, y)?.closest("[data-map] a") && document.elementFromPoint(x - 80, y - 30)?.closest("[data-map]"))
            """);
        var (x, y) = (place[0], place[1]);
        await reader.Page.Mouse.MoveAsync(x, y);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(x - 80, y - 30, new() { Steps = 4 });
        await reader.Page.Mouse.UpAsync();
        var after = await Shown(reader);
        after.X.Should().BeGreaterThan(before.X);
        after.Y.Should().BeGreaterThan(before.Y);
        reader.Page.Url.Should().EndWith("/map/");
    }

    [Fact]
    public async Task Coming_closer_names_more_places()
    {
        await using var reader = await Read();
        const string Names = "() => [...document.querySelectorAll('.map-label')].filter((label) => getComputedStyle(label).display !== 'none').length";
        var far = await reader.Ask<int>(Names);
        far.Should().BePositive();
        for (var i = 0; i < 5; i++) await reader.Page.Locator("[data-map-in]").ClickAsync();
        (await reader.Ask<int>(Names)).Should().BeGreaterThan(far);
    }

    private async Task<Reader> Read()
    {
        var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open("map/");
        if (await reader.Page.Locator("[data-map]").CountAsync() == 0) Assert.Skip("npm could not fetch the basemap.");
        await Expect(Map(reader)).ToHaveAttributeAsync("tabindex", "0");
        return reader;
    }

    private static ILocator Map(Reader reader) => reader.Page.Locator("[data-map]");

    private static async Task<(double X, double Y, double Width)> Shown(Reader reader)
    {
        var box = await reader.Ask<double[]>("() => { const { x, y, width } = document.querySelector('[data-map]').viewBox.baseVal; return [x, y, width]; }");
        return (box[0], box[1], box[2]);
    }
}
