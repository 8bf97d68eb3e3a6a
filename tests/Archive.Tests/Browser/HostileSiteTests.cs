using Archive.Tests.Trust;
using AwesomeAssertions.Execution;

namespace Archive.Tests.Browser;

/// <summary>Whatever the archive's fields, texts and prose hold, a browser sees text: nothing runs, nothing is asked for, no element is of its making.</summary>
public sealed class HostileSiteTests(SharedBrowser browser)
{
    /// <summary>What ran, what the policy stopped, and what a page holds that only data can have put there.</summary>
    private const string Foreign = """
        () => {
          const found = [...seen.violations, ...seen.scripts];
          const report = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
          const made = "x-mark, iframe, object, embed, base, style, math, foreignObject, marquee, textarea, noscript, audio, video, "
            + "meta[http-equiv], img:not([src^='/']), form:not([data-search]), [autofocus], [srcdoc], [formaction], [action], [style]:not(.card, [data-map])";
          for (const element of document.querySelectorAll(made)) report("element", element);
          for (const script of document.scripts)
            if (script.type !== "application/ld+json" && !/^\/(assets|_archive)\//.test(script.getAttribute("src") ?? "")) report("script", script);
          for (const sheet of document.querySelectorAll("link[rel~=stylesheet], link[rel~=preload]"))
            if (!sheet.getAttribute("href").startsWith("/assets/")) report("style sheet", sheet);
          const saved = /^data:application\/(x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json);charset=utf-8,[\w%.~!*'()-]*$/;
          for (const element of document.querySelectorAll("*"))
            for (const { name, value } of element.attributes) {
              if (name.startsWith("on")) report("handler", element);
              if (/^(href|src|xlink:href|cite|poster|data)$/.test(name) && !/^(https?:|mailto:|[/#]|$)/.test(value)
                  && !(element.matches("a[download]") && saved.test(value))) report("address", element);
            }
          return found;
        }
        """;

    public static TheoryData<string> Scripts => [.. HostileArchive.Scripts];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Whatever_the_archive_holds_is_text(string script)
    {
        SharedBrowser.SkipWithoutChromium();
        var (archive, fields) = HostileArchive.Everywhere(script);
        fields.Should().BeGreaterThan(30, "that many fields take any text");
        await using var site = await ServedSite.Of(archive);
        await using var reader = await browser.Visit(site, new View(FirstVisit: true));
        using var all = new AssertionScope();
        foreach (var path in site.Pages)
        {
            await reader.Glance(path);
            (await reader.Lines(Foreign)).Should().BeEmpty($"/{path}");
        }
        reader.Complaints.Should().BeEmpty();
    }

    /// <summary>Were any of it in a page, it would be found.</summary>
    [Theory]
    [InlineData("<x-mark></x-mark>", "element")]
    [InlineData("<img src=\"/x.png\" onerror=\"mark(1)\">", "handler")]
    [InlineData("<a href=\" javascript:mark(1)\">x</a>", "address")]
    [InlineData("<a download href=\"data:text/html;charset=utf-8,x\">x</a>", "address")]
    [InlineData("<a href=\"data:application/x-bibtex;charset=utf-8,x\">x</a>", "address")]
    [InlineData("<script>mark(1)</script>", "script")]
    [InlineData("<link rel=stylesheet href=\"https://evil.example/x.css\">", "style sheet")]
    [InlineData("<p style=\"color: red\">", "style-src-attr")]
    public async Task What_data_made_is_found(string markup, string what)
    {
        await using var reader = await browser.Visit(await browser.Demonstration);
        await reader.Open("ueber/");
        (await reader.Lines(Foreign)).Should().BeEmpty();
        await reader.Page.EvaluateAsync("(markup) => document.querySelector('main').insertAdjacentHTML('beforeend', markup)", markup);
        await reader.Settle();
        (await reader.Lines(Foreign)).Should().Contain(found => found.StartsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_takes_over_words_and_no_markup()
    {
        SharedBrowser.SkipWithoutChromium();
        var (archive, _) = HostileArchive.Everywhere(HostileArchive.Scripts[0]);
        await using var site = await ServedSite.Of(archive);
        await using var reader = await browser.Visit(site, new View(FirstVisit: true));
        await reader.Open(site.Pages.Single(path => site.Document(path).QuerySelector("article[data-id=a2]") is not null));
        await reader.Page.Locator(".mention").First.HoverAsync();
        var card = reader.Page.Locator(".card[data-shown]");
        await card.WaitForAsync();
        (await card.Locator(".card-name").TextContentAsync()).Should().Contain("<scriptmark(1)</script");
        (await reader.Lines(Foreign)).Should().BeEmpty();
        reader.Complaints.Should().BeEmpty();
    }
}
