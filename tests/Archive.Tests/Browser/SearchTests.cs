using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>Whoever looks for somebody types a few letters and is led there, from any index.</summary>
public sealed class SearchTests(SharedBrowser browser)
{
    [Theory]
    [InlineData("Mueller", "Jürgen Müller")]
    [InlineData("muller", "Jürgen Müller")]
    [InlineData("MÜLLER jür", "Jürgen Müller")]
    [InlineData("мюлл", "Jürgen Müller")]
    [InlineData("jott", "Jürgen Müller")]
    [InlineData("strassenl", "Straßenland")]
    [InlineData("Lódz", "Łódzów")]
    [InlineData("oneil", "Brian O’Neil")]
    [InlineData("O'Neil", "Brian O’Neil")]
    [InlineData("rätin", "Ada Berg")]
    [InlineData("hafenf", "Hafenfest")]
    [InlineData("berg hafenau", "Hafenfest")]
    [InlineData("Die 17. Lad", "Die 17. Ladung")]
    [InlineData("Rosa Kalhem", "Rosa Kalhemner")]
    public async Task A_few_letters_find_it_among_all_pages_however_they_are_spelled(string typed, string name)
    {
        await using var reader = await Read("actors/");
        await Field(reader).FillAsync(typed);
        await Expect(Found(reader).Filter(new() { HasText = name }).First).ToBeVisibleAsync();
        await Expect(Output(reader)).Not.ToBeEmptyAsync();
        reader.Complaints.Should().BeEmpty();
        (await reader.Violations()).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_fetched_before_somebody_types_and_then_only_what_the_word_needs()
    {
        await using var reader = await Read("actors/");
        await Field(reader).FocusAsync();
        await reader.Settle();
        Fetched(reader).Should().BeEmpty();
        await Field(reader).FillAsync("mu");
        await Expect(Found(reader).First).ToBeVisibleAsync();
        await reader.Settle();
        Fetched(reader).Should().BeEquivalentTo("/search/index.json", "/search/records-m.json", "/search/articles.json", "/search/texts.json");
        await Field(reader).FillAsync("mulle");
        await Expect(Found(reader)).ToHaveCountAsync(1);
        await reader.Settle();
        Fetched(reader).Should().BeEquivalentTo(["/search/index.json", "/search/records-m.json", "/search/articles.json", "/search/texts.json"], "what was fetched is kept");
    }

    [Fact]
    public async Task The_index_gives_way_to_what_was_found_its_own_kind_first_and_comes_back()
    {
        await using var reader = await Read("events/");
        var list = reader.Page.Locator(".event-list");
        await Field(reader).FillAsync("hafen");
        await Expect(reader.Page.Locator(".search-results h2").First).ToContainTextAsync("Ereignisse");
        await Expect(reader.Page.Locator(".search-results h2")).ToHaveTextAsync([new Regex("^Ereignisse "), new Regex("^Orte "), new Regex("^In den Texten ")]);
        await Expect(list.First).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".search-results .status[data-status=cancelled]")).ToContainTextAsync("abgesagt");
        (await Axe.Look(reader)).Should().BeEmpty();
        await Field(reader).FillAsync("");
        await Expect(list.First).ToBeVisibleAsync();
        await Expect(Output(reader)).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("widersprach", "Ör Lind widersprach.")]
    [InlineData("WIDER", "Ör Lind widersprach.")]
    [InlineData("Lind 19. geplant", "Ör Lind widersprach.")]
    [InlineData("Ör ladung", "Ör Lind widersprach.")]
    public async Task A_word_of_a_text_leads_to_the_sentence_in_which_it_stands(string typed, string sentence)
    {
        await using var reader = await Read("search/");
        await Field(reader).FillAsync(typed);
        var found = reader.Page.Locator(".in-texts li:has(.article-link)").First;
        await Expect(found.Locator(".sentences a").Filter(new() { HasText = sentence })).ToBeVisibleAsync();
        await Expect(found.Locator("mark").First).ToBeVisibleAsync();
        (await Axe.Look(reader)).Should().BeEmpty();
        await found.Locator(".sentences a").Filter(new() { HasText = sentence }).ClickAsync();
        await Expect(reader.Page.Locator(".sentence:target")).ToContainTextAsync(sentence);
        (await reader.Violations()).Should().BeEmpty();
    }

    [Fact]
    public async Task All_words_stand_in_each_article_and_short_ones_as_they_are()
    {
        await using var reader = await Read("search/");
        await Field(reader).FillAsync("widersprach ladung");
        await Expect(Output(reader)).ToHaveTextAsync("87 Artikel mit diesen Wörtern");
        await Field(reader).FillAsync("widersprach still");
        await Expect(Output(reader)).ToHaveTextAsync("Nichts gefunden");
        await Field(reader).FillAsync("am still");
        await Expect(Output(reader)).ToHaveTextAsync("173 Artikel mit diesen Wörtern");
        await Field(reader).FillAsync("ha still ");
        await Expect(Output(reader)).ToHaveTextAsync("Nichts gefunden");
    }

    [Fact]
    public async Task The_newest_articles_come_first_and_more_of_them_on_demand()
    {
        await using var reader = await Read("search/");
        await Field(reader).FillAsync("widersprach");
        var headlines = reader.Page.Locator(".in-texts .article-link");
        await Expect(headlines).ToHaveCountAsync(10);
        await Expect(headlines.First).ToHaveTextAsync("Die 259. Ladung");
        await reader.Page.Locator(".in-texts button").ClickAsync();
        await Expect(headlines).ToHaveCountAsync(20);
        await Expect(headlines.Nth(10)).ToBeFocusedAsync();
        await Expect(headlines.Nth(19)).ToHaveTextAsync("Die 202. Ladung");
    }

    [Fact]
    public async Task Keys_lead_into_the_list_and_back_and_what_was_typed_is_there_on_the_way_back()
    {
        await using var reader = await Read("search/");
        await Field(reader).PressSequentiallyAsync("muller");
        await Expect(Found(reader)).ToHaveCountAsync(1);
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Found(reader).First).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Field(reader)).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("h1")).ToContainTextAsync("Jürgen Müller");
        await reader.Page.GoBackAsync();
        await Expect(Field(reader)).ToHaveValueAsync("muller");
        await Expect(Found(reader)).ToHaveCountAsync(1);
        await Field(reader).FocusAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(Field(reader)).ToHaveValueAsync("");
        await Expect(reader.Page.Locator(".search-results")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_nowhere_or_not_to_be_told_is_not_found()
    {
        await using var reader = await Read("search/");
        foreach (var typed in (string[])["xyzxyz", "Wendelin", "Geheim"])
        {
            await Field(reader).FillAsync(typed);
            await Expect(Output(reader)).ToHaveTextAsync("Nichts gefunden");
        }
    }

    [Fact]
    public async Task Other_names_are_shown_as_they_are_and_events_with_their_day()
    {
        await using var reader = await Read("search/");
        await Field(reader).FillAsync("jott");
        await Expect(reader.Page.Locator(".search-results .role").First).ToContainTextAsync("auch: Jott Emm · Юрген Мюллер · Firma $& Müller");
        await Field(reader).FillAsync("hafenfest");
        await Expect(reader.Page.Locator(".search-results [aria-labelledby=found-events] time")).ToHaveTextAsync("6. Mai 2032");
    }

    [Fact]
    public async Task Who_comes_to_search_may_type_at_once_and_who_looks_at_an_index_is_left_alone()
    {
        await using var reader = await Read("search/");
        await Expect(Field(reader)).ToBeFocusedAsync();
        await reader.Open("actors/");
        await reader.Settle();
        await Expect(Field(reader)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_failure_is_told_and_the_next_letter_tries_again()
    {
        await using var reader = await browser.Visit(await browser.Invented, new View(FirstVisit: true));
        await reader.Page.RouteAsync("**/search/index.json", route => route.AbortAsync());
        await reader.Open("search/");
        await Field(reader).FillAsync("mul");
        await Expect(Output(reader)).ToHaveTextAsync("Die Suche ist gerade nicht zu erreichen.");
        await reader.Page.UnrouteAllAsync();
        await Field(reader).FillAsync("mull");
        await Expect(Found(reader)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task What_was_found_keeps_nobody_out_and_fits(int width, ColorScheme scheme)
    {
        await using var reader = await browser.Visit(await browser.Invented, new View(width, scheme));
        await reader.Open("search/?q=hafen");
        await Expect(Found(reader).First).ToBeVisibleAsync();
        (await reader.SticksOut()).Should().BeEmpty();
        (await Axe.Look(reader)).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_scripts_letters_types_and_years_lead_to_everybody()
    {
        await using var reader = await browser.Visit(await browser.Invented, new View(Scripts: false));
        await reader.Open("search/");
        await reader.Page.Locator(".letters a", new() { HasTextString = "M" }).First.ClickAsync();
        await Expect(reader.Page.Locator(".letters a[aria-current]")).ToHaveTextAsync("M");
        await reader.Page.Locator(".entries a", new() { HasTextString = "Müller, Jürgen" }).ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToContainTextAsync("Jürgen Müller");
        await reader.Open("actors/");
        await reader.Page.Locator(".facets a", new() { HasTextString = "Staaten" }).ClickAsync();
        await Expect(reader.Page.Locator(".entries a")).ToHaveTextAsync("Straßenland");
        await reader.Open("events/");
        await reader.Page.Locator(".facets a", new() { HasTextString = "abgesagt" }).ClickAsync();
        await Expect(reader.Page.Locator(".event-list .record[data-kind=event]")).ToHaveTextAsync("Hafenwahl");
    }

    private static ILocator Field(Reader reader) => reader.Page.Locator("[data-search] input");

    private static ILocator Output(Reader reader) => reader.Page.Locator("[data-search] output");

    private static ILocator Found(Reader reader) => reader.Page.Locator(".search-results a");

    private static IEnumerable<string> Fetched(Reader reader) => reader.Requests.Where(path => path.EndsWith(".json", StringComparison.Ordinal));

    private async Task<Reader> Read(string path)
    {
        var reader = await browser.Visit(await browser.Invented);
        await reader.Open(path);
        return reader;
    }
}
