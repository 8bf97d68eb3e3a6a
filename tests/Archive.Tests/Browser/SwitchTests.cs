using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>The switches of a page: what marks the text bears, and whether it is light or dark. Both are remembered.</summary>
public sealed class SwitchTests(SharedBrowser browser)
{
    private const string Paper = "() => getComputedStyle(document.documentElement).backgroundColor";
    private const string Dark = "rgb(20, 21, 25)";
    private const string Light = "rgb(253, 252, 249)";

    [Theory]
    [InlineData("actor", ".mention[data-kind=actor]")]
    [InlineData("place", ".mention[data-kind=place]")]
    [InlineData("event", ".mention[data-kind=event]")]
    [InlineData("date", ".article-body .date")]
    [InlineData("statement", ".article-body .statement")]
    [InlineData("note", ".note-ref")]
    public async Task A_layer_is_hidden_shown_and_remembered(string layer, string marks)
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open(DemonstrationPages.Article);
        var words = await reader.Ask<string>(Words);
        var button = reader.Page.Locator($"[data-layer={layer}]");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        (await Marked(reader, marks)).Should().BeTrue();
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        (await Marked(reader, marks)).Should().BeFalse();
        await reader.Page.ReloadAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        (await Marked(reader, marks)).Should().BeFalse("the choice is remembered");
        (await Others(reader, layer)).Should().OnlyContain(pressed => pressed == "true");
        (await reader.Ask<string>(Words)).Should().Be(words, "the text itself never changes");
        await button.PressAsync("Space");
        (await Marked(reader, marks)).Should().BeTrue();
        reader.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_statements_the_margin_holds_notes_alone()
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open(DemonstrationPages.Article);
        await Expect(reader.Page.Locator(".said").First).ToBeVisibleAsync();
        await reader.Page.Locator("[data-layer=statement]").ClickAsync();
        await Expect(reader.Page.Locator(".said").First).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".note-text").First).ToBeVisibleAsync();
        await reader.Page.Locator("[data-layer=note]").ClickAsync();
        (await reader.Ask<int>("() => [...document.querySelectorAll('.margin')].filter((margin) => margin.checkVisibility()).length")).Should().Be(0, "an empty margin would be a line without words");
    }

    [Fact]
    public async Task Pointing_at_a_statement_shows_its_words()
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open(DemonstrationPages.Article);
        var said = reader.Page.Locator(".said").First;
        var words = reader.Page.Locator($".statement[data-statement={await said.GetAttributeAsync("data-statement")}]").First;
        await said.Locator(".said-stance").HoverAsync();
        await Expect(words).ToHaveAttributeAsync("data-shown", "");
        await reader.Page.Mouse.MoveAsync(2, 2);
        await Expect(words).Not.ToHaveAttributeAsync("data-shown", "");
        await said.Locator(".said-stance").FocusAsync();
        await Expect(words).ToHaveAttributeAsync("data-shown", "");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_view_turns_against_the_system_is_remembered_and_turns_back(ColorScheme system)
    {
        var (asked, other) = system == ColorScheme.Light ? (Light, Dark) : (Dark, Light);
        await using var reader = await browser.Visit(await browser.Demonstration, new View(Scheme: system, FirstVisit: true));
        // What stands on the root before there is anything to paint decides what is painted first.
        await reader.Page.AddInitScriptAsync("""
            new MutationObserver((_, watcher) => {
              if (!document.body) return;
              seen.first = getComputedStyle(document.documentElement).colorScheme;
              watcher.disconnect();
            }).observe(document, { childList: true, subtree: true });
            """);
        await reader.Open("");
        var button = reader.Page.Locator("[data-theme-switch]");
        (await reader.Ask<string>(Paper)).Should().Be(asked);
        await button.ClickAsync();
        (await reader.Ask<string>(Paper)).Should().Be(other);
        await reader.Open(DemonstrationPages.Article);
        (await reader.Ask<string>(Paper)).Should().Be(other, "the choice holds for every page");
        (await reader.Ask<string>("() => seen.first")).Should().Be(other == Dark ? "dark" : "light", "no other view flashes by");
        (await reader.Ask<string>("() => [...document.querySelectorAll('meta[name=theme-color]')].find((bar) => matchMedia(bar.media).matches).content")).Should().Be(other == Dark ? "#141519" : "#fdfcf9");
        await button.ClickAsync();
        (await reader.Ask<string>(Paper)).Should().Be(asked);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = system == ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light });
        (await reader.Ask<string>(Paper)).Should().Be(other, "whoever is back at the system's view follows the system again");
    }

    private const string Words = """
        () => { const body = document.querySelector("[itemprop=articleBody]").cloneNode(true); body.querySelectorAll("[data-aside]").forEach((aside) => aside.remove()); return body.textContent; }
        """;

    /// <summary>Whether the marks can be seen: underlined, shaded, or there at all.</summary>
    private static Task<bool> Marked(Reader reader, string marks) => reader.Ask<bool>("""
        (marks) => {
          const seen = new Set([...document.querySelectorAll(marks)].map((mark) => {
            const style = getComputedStyle(mark);
            const isUnderlined = style.textDecorationLine !== "none" && style.textDecorationColor !== "rgba(0, 0, 0, 0)";
            const isShaded = style.backgroundImage !== "none" || style.backgroundColor !== "rgba(0, 0, 0, 0)";
            return mark.checkVisibility() && (isUnderlined || isShaded || mark.matches(".note-ref"));
          }));
          if (seen.size !== 1) throw new Error(`Some of ${marks} are marked and some are not.`);
          return seen.has(true);
        }
        """, marks);

    private static Task<string[]> Others(Reader reader, string layer) => reader.Lines(
        "(layer) => [...document.querySelectorAll('[data-layer]')].filter((button) => button.dataset.layer !== layer).map((button) => button.getAttribute('aria-pressed'))", layer);
}
