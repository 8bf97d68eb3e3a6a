using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>What stands beside the text on a wide screen, and the addresses of its sentences.</summary>
public sealed class MarginTests(SharedBrowser browser)
{
    [Fact]
    public async Task An_entry_begins_beside_its_paragraph_or_under_the_entry_before_it_and_covers_nothing()
    {
        await using var reader = await Read();
        (await reader.Lines("""
            () => {
              let free = 0;
              return [...document.querySelectorAll(".margin")].flatMap((margin) => {
                const box = margin.getBoundingClientRect();
                const due = Math.max(margin.previousElementSibling.getBoundingClientRect().top, free);
                const bottom = margin.lastElementChild.getBoundingClientRect().bottom;
                const wrong = [];
                if (box.top < free - 1) wrong.push(`${margin.textContent.trim().slice(0, 40)} covers the entry before it`);
                // Heights are guessed for the theme's own face; another one is wider.
                if (box.top - due > 130) wrong.push(`${margin.textContent.trim().slice(0, 40)} stands ${box.top - due} below where it could`);
                free = bottom;
                return wrong;
              });
            }
            """)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_margin_leaves_no_holes_in_the_text()
    {
        await using var reader = await Read();
        (await reader.Lines("""
            () => [...document.querySelectorAll(".article-body > p")].flatMap((paragraph) => {
              let next = paragraph.nextElementSibling;
              while (next && !next.matches("p, h2")) next = next.nextElementSibling;
              const gap = next ? next.getBoundingClientRect().top - paragraph.getBoundingClientRect().bottom : 0;
              return gap > 90 ? [`${gap} below ${paragraph.textContent.slice(0, 40)}`] : [];
            })
            """)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_sources_of_a_note_unfold_over_the_margin_and_the_text_stands_still()
    {
        await using var reader = await Read();
        const string Tops = "() => [...document.querySelectorAll('.article-body > *')].map((piece) => String(piece.getBoundingClientRect().top + scrollY))";
        var sources = reader.Page.Locator(".note-sources").First;
        await Expect(sources.Locator(".sources")).ToBeHiddenAsync();
        var before = await reader.Lines(Tops);
        await sources.Locator("summary").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(sources.Locator(".sources a").First).ToBeVisibleAsync();
        (await reader.Lines(Tops)).Should().Equal(before);
        (await Axe.Look(reader)).Should().BeEmpty();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(sources.Locator(".sources")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Whoever_points_at_a_sentence_is_offered_its_address()
    {
        await using var reader = await Read();
        const string Words = "() => { const body = document.querySelector('.article-body').cloneNode(true); body.querySelectorAll('[data-aside]').forEach((aside) => aside.remove()); return body.textContent; }";
        var words = await reader.Ask<string>(Words);
        var link = reader.Page.Locator(".sentence-address");
        await Expect(link).ToHaveCountAsync(0);
        var sentence = reader.Page.Locator("h2 > .sentence").First;
        await sentence.HoverAsync();
        await Expect(link).ToHaveAttributeAsync("href", $"#{await sentence.GetAttributeAsync("id")}");
        await Expect(link).ToHaveAttributeAsync("aria-label", "Link zu diesem Satz");
        (await reader.Ask<string>(Words)).Should().Be(words, "the text itself never changes");
        await link.ClickAsync();
        (await reader.Ask<string>("() => document.querySelector(':target').id")).Should().Be(await sentence.GetAttributeAsync("id"));
        await reader.Page.Mouse.MoveAsync(2, 2);
        reader.Complaints.Should().BeEmpty();
    }

    private async Task<Reader> Read()
    {
        var reader = await browser.Visit(await browser.Demonstration, new View(1440));
        await reader.Open(DemonstrationPages.Article);
        return reader;
    }
}
