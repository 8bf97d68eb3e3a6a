using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>Cards: what a name means, beside the name. The clock of the profile is the test's, so that nothing depends on how quick the machine is.</summary>
public sealed class CardTests(SharedBrowser browser)
{
    private const int Rest = 400;
    private const string Trump = ".mention[href='/actors/donald-trump/']";
    private const string Kremlin = ".mention[href='/actors/jurij-uschakow/']";

    [Fact]
    public async Task The_first_Tab_leads_past_the_menu()
    {
        await using var reader = await Read(withClock: false);
        await reader.Page.Keyboard.PressAsync("Tab");
        var skip = reader.Page.Locator(".skip");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        (await reader.Ask<bool>("() => document.activeElement.closest('main') !== null")).Should().BeTrue();
    }

    [Fact]
    public async Task The_keyboard_opens_a_card_and_Escape_takes_it_away()
    {
        await using var reader = await Read();
        var mention = await TabToMention(reader);
        var card = Card(reader);
        await Expect(card).ToBeVisibleAsync();
        await Expect(mention).ToBeFocusedAsync();
        (await mention.GetAttributeAsync("aria-describedby")).Should().Be(await card.GetAttributeAsync("id"));
        await Expect(card.Locator(".card-name")).Not.ToBeEmptyAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToHaveCountAsync(0);
        await Expect(mention).ToBeFocusedAsync();
        (await mention.GetAttributeAsync("aria-describedby")).Should().BeNull();
    }

    [Fact]
    public async Task The_keyboard_reaches_into_a_card_pins_it_and_comes_back()
    {
        await using var reader = await Read();
        var mention = await TabToMention(reader);
        var card = Card(reader);
        await Expect(card).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(card.Locator(".card-name a")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(card.Locator("[data-part=pin]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Pass(reader, 2000);
        await Expect(card).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToHaveCountAsync(0);
        await Expect(mention).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_leaves_a_card_with_the_keyboard_goes_on_from_its_name()
    {
        await using var reader = await Read();
        var mention = await TabToMention(reader);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(mention).ToBeFocusedAsync();
        await Pass(reader, 2000);
        await Expect(Card(reader)).ToHaveCountAsync(0);

        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        for (var stop = 0; stop < 3; stop++) await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(Card(reader)).ToHaveCountAsync(0);
        (await mention.EvaluateAsync<bool>("(name) => { const links = [...document.querySelectorAll('.article-body a')]; return document.activeElement === links[links.indexOf(name) + 1]; }"))
            .Should().BeTrue("what follows the name in the text follows it for the keyboard");
    }

    [Theory]
    [InlineData(2032, true)]
    [InlineData(2033, false)]
    public async Task What_was_planned_for_a_day_that_is_over_does_not_come_next(int year, bool isShown)
    {
        await using var reader = await browser.Visit(await browser.Invented, new View(FirstVisit: true));
        await reader.Page.Clock.InstallAsync(new() { TimeDate = new DateTime(year, 2, 1, 0, 0, 0, DateTimeKind.Utc) });
        await reader.Open("articles/2030-01-01-die-1-ladung/");
        await reader.Page.Clock.PauseAtAsync(new DateTime(year, 2, 2, 0, 0, 0, DateTimeKind.Utc));
        await Hover(reader, ".mention[href='/actors/ada-berg/']");
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        var next = Card(reader).Locator(".card-next");
        if (isShown) await Expect(next).ToHaveTextAsync("Geplant oder vorgeschlagen: 6. Mai 2032: Hafenfest (geplant)");
        else await Expect(next).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_for_until_somebody_rests_on_a_name()
    {
        await using var reader = await Read();
        var before = reader.Requests.Count;
        await Hover(reader, Trump);
        await Pass(reader, 150);
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Pass(reader, 5000);
        reader.Requests.Should().HaveCount(before);
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToContainTextAsync("Donald Trump");
        reader.Requests.Skip(before).Should().Contain("/actors/donald-trump/").And.OnlyContain(path => path.EndsWith("/js/card.js", StringComparison.Ordinal) || path == "/actors/donald-trump/");
        reader.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_card_goes_when_the_mouse_leaves_and_stays_while_it_is_on_the_card()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await Card(reader).HoverAsync();
        await Pass(reader, 2000);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Resting_on_a_name_again_asks_for_nothing_again()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToHaveCountAsync(0);
        var before = reader.Requests.Count;
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        reader.Requests.Should().HaveCount(before);
    }

    [Fact]
    public async Task Escape_takes_a_card_away_without_moving_the_mouse()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(Card(reader)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_actors_card_says_the_office_of_the_articles_day_and_what_comes_next()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        var card = Card(reader);
        await Expect(card.Locator(".card-name")).ToHaveTextAsync("Donald Trump");
        await Expect(card.Locator(".card-role")).ToHaveTextAsync("Präsident der Vereinigten Staaten am 7. August 2025");
        await Expect(card.Locator(".card-line")).Not.ToBeEmptyAsync();
        await Expect(card.Locator(".card-next")).ToHaveTextAsync("Geplant oder vorgeschlagen: Dreiertreffen von Donald Trump, Wladimir Putin und Wolodymyr Selenskyj (vorgeschlagen)");
        await Expect(card.Locator(".card-map")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_events_card_bears_the_sign_of_its_status_and_a_places_card_a_map()
    {
        await using var reader = await Read();
        await Hover(reader, ".mention[href='/events/gipfel-trump-putin/']");
        await Pass(reader, Rest);
        await Expect(Card(reader).Locator(".status[data-status=occurred] svg use")).ToHaveCountAsync(1);
        await Expect(Card(reader).Locator(".card-role")).ToContainTextAsync("15. August 2025");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Hover(reader, ".mention[href='/places/walaam/']");
        await Pass(reader, Rest);
        await Expect(Card(reader).Locator(".card-sort")).ToHaveTextAsync("Insel · Russland › Ladogasee");
        await Expect(Card(reader).Locator(".card-map svg .map-point")).ToBeVisibleAsync();
        reader.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task There_is_one_card_at_a_time()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToContainTextAsync("Donald Trump");
        await Hover(reader, Kremlin);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToHaveCountAsync(1);
        await Expect(Card(reader)).ToContainTextAsync("Uschakow");
    }

    [Fact]
    public async Task A_pinned_card_stays_and_another_opens_beside_it()
    {
        await using var reader = await Read();
        await Hover(reader, Trump);
        await Pass(reader, Rest);
        await Card(reader).Locator("[data-part=pin]").ClickAsync();
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Pass(reader, 5000);
        await Expect(Card(reader)).ToHaveCountAsync(1);
        await Hover(reader, Kremlin);
        await Pass(reader, Rest);
        await Expect(Card(reader)).ToHaveCountAsync(2);
        await reader.Page.Locator(".card[data-pinned] [data-part=close]").ClickAsync();
        await Expect(reader.Page.Locator(".card[data-pinned]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_keeps_nobody_out_and_stays_within_the_window()
    {
        await using var reader = await Read(new View(390), withClock: false);
        await Hover(reader, Trump);
        await Expect(Card(reader)).ToBeVisibleAsync();
        (await Axe.Look(reader)).Should().BeEmpty();
        (await reader.SticksOut()).Should().BeEmpty();
        (await reader.Ask<bool>("() => { const box = document.querySelector('.card').getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }")).Should().BeTrue();
    }

    private async Task<Reader> Read(View? view = null, bool withClock = true)
    {
        var reader = await browser.Visit(await browser.Demonstration, (view ?? new View()) with { FirstVisit = withClock });
        if (withClock) await reader.Page.Clock.InstallAsync(new() { TimeDate = new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        await reader.Open(DemonstrationPages.Article);
        if (withClock) await reader.Page.Clock.PauseAtAsync(new DateTime(2031, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        return reader;
    }

    private static async Task<ILocator> TabToMention(Reader reader)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (!await reader.Ask<bool>("() => document.activeElement.matches('a.mention')")) continue;
            await Pass(reader, Rest);
            var id = await reader.Ask<string>("() => document.activeElement.id");
            return reader.Page.Locator($"#{id}");
        }
        throw new InvalidOperationException("Sixty Tabs lead to no mention.");
    }

    private static Task Hover(Reader reader, string selector) => reader.Page.Locator(selector).First.HoverAsync();

    private static Task Pass(Reader reader, int milliseconds) => reader.Page.Clock.RunForAsync(milliseconds);

    private static ILocator Card(Reader reader) => reader.Page.Locator(".card[data-shown]");
}
