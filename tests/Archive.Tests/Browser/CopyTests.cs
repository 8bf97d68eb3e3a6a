using static Microsoft.Playwright.Assertions;

namespace Archive.Tests.Browser;

/// <summary>Whoever quotes copies: what lands in the clipboard is the text, and nothing that editors added to it.</summary>
public sealed class CopyTests(SharedBrowser browser)
{
    [Fact]
    public async Task Paragraphs_are_copied_as_the_seed_has_them_without_notes_and_numbers_between()
    {
        await using var reader = await Read();
        (await reader.Ask<int>("() => document.querySelectorAll('.article-body > p + .margin .note, .article-body p .resolved, .article-body p .note-ref').length")).Should().BeGreaterThan(2, "there is something to leave out");
        await Select(reader, "body.querySelectorAll(':scope > :is(p, h2)')", "range.setStart(pieces[1], 0); range.setEnd(pieces[4], pieces[4].childNodes.length)");
        var (text, html) = await Copy(reader);
        var seed = await File.ReadAllLinesAsync(Directory.GetFiles(Path.Combine(ServedSite.Repository, "seeds"))[0], TestContext.Current.CancellationToken);
        text.Should().Be(string.Join("\n\n", seed[1..5]));
        html.Should().Contain($"href=\"{await reader.Ask<string>("() => location.origin")}/actors/").And.NotContain("data-aside").And.NotContain("resolved");
    }

    [Fact]
    public async Task A_part_of_a_paragraph_is_copied_as_it_is()
    {
        await using var reader = await Read();
        await Select(reader, "body.querySelectorAll('.sentence')", "range.selectNodeContents(pieces[1])");
        (await Copy(reader)).Text.Should().Be("Man habe bereits mit den Vorbereitungen begonnen. ", "a sentence ends where the next begins");
    }

    [Fact]
    public async Task The_last_paragraph_may_be_selected_up_to_what_follows_the_text()
    {
        await using var reader = await Read();
        await Select(reader, "body.querySelectorAll(':scope > p')", "range.setStart([...pieces].at(-1), 0); range.setEnd(document.querySelector('.rail'), 0)");
        var text = (await Copy(reader)).Text;
        text.Should().NotContain("\n");
        (await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(ServedSite.Repository, "seeds"))[0], TestContext.Current.CancellationToken)).Should().Contain(text);
    }

    [Fact]
    public async Task A_note_and_the_whole_page_are_copied_as_browsers_do()
    {
        await using var reader = await Read();
        await Copy(reader, "range.selectNodeContents(document.querySelector('.sentence'))", isOurs: true);
        await Copy(reader, "range.selectNodeContents(document.querySelector('.note-text'))", isOurs: false);
        await Copy(reader, "range.selectNodeContents(document.body)", isOurs: false);
    }

    private async Task<Reader> Read()
    {
        var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open(DemonstrationPages.Article);
        await reader.Ask<object>("() => addEventListener('copy', (event) => { window.copied = [event.defaultPrevented, event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')]; })");
        return reader;
    }

    private static Task<object> Select(Reader reader, string pieces, string range) => reader.Ask<object>($$"""
        () => {
          const body = document.querySelector(".article-body");
          const pieces = {{pieces}};
          const range = document.createRange();
          {{range}};
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """);

    /// <summary>Copies what is selected; the script that sees to it may still be on its way.</summary>
    private static async Task<(string Text, string Html)> Copy(Reader reader)
    {
        await Expect(reader.Page.Locator(".article-body")).ToBeVisibleAsync();
        for (var tries = 0; tries < 100; tries++)
        {
            await reader.Page.Keyboard.PressAsync("Control+c");
            if (await reader.Ask<bool>("() => Boolean(window.copied?.[0])")) break;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return (await reader.Ask<string>("() => window.copied[1]"), await reader.Ask<string>("() => window.copied[2]"));
    }

    private static async Task Copy(Reader reader, string range, bool isOurs)
    {
        await Select(reader, "[]", range);
        if (isOurs) await Copy(reader);
        else await reader.Page.Keyboard.PressAsync("Control+c");
        (await reader.Ask<bool>("() => window.copied[0]")).Should().Be(isOurs);
    }
}
