using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;
using static Archive.Tests.Sources.Printed;

namespace Archive.Tests.Sources;

public class MarkupSeedTests
{
    private static Seed Seed(string file, string text)
    {
        var (seed, diagnostics) = SeedReader.Parse(file, Utf8(text));
        Lines([.. diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note)]).Should().BeEmpty();
        return seed!;
    }

    /// <summary>No word goes without being told of: neither what is meant for no reader of the article, nor what a browser would show in an odd place.</summary>
    [Theory]
    [InlineData("<p>A</p><aside>Werbung hier</aside>", "1 note 2 in <aside>")]
    [InlineData("<p>A</p>\n<figure>Bild <figcaption>Ein Hafen</figcaption></figure>\n<figure>Noch eins</figure><nav>x</nav>", "2 note 5 in <figure>, 1 in <nav>")]
    [InlineData("<p>A</p><math><mtext>Summe von allem</mtext></math>", "1 note 3 in <math>")]
    [InlineData("<p>A</p><template><p>Wort für Wort</p></template>", "1 note 3 in <template>")]
    [InlineData("<p>A</p><script>x y</script><style>a b</style><figure><img></figure>", "")]
    [InlineData("<p>A <img alt='Ein Hafen'> <img alt=''></p>", "1 note 2 in image descriptions")]
    [InlineData("<title>T</title><header>Zeitung</header><nav>Menü</nav><p>Davor</p>\n<article><p>A</p><aside>x</aside></article><figure>Ein Bild</figure><a>Mehr</a><p hidden>H</p><footer>F</footer>",
        "1 note 1 in <aside>, 3 outside <article>")]
    [InlineData("<article><p>Anriss</p></article>\n<article><p>Der ganze Text</p></article>", "2 note 3 outside <article>")]
    [InlineData("<h1>Kopf</h1><div itemprop='articleBody'><p>A</p></div>", "1 note 1 outside itemprop=\"articleBody\"")]
    [InlineData("<main><p>A</p></main>B", "1 note 1 outside <main>")]
    public void Words_that_are_left_out_are_counted(string html, string expected) => LeftOut("a.html", html).Should().Be(expected);

    [Theory]
    [InlineData("A ![Ein *Hafen*](b.png)", "1 note 2 in image descriptions")]
    [InlineData("A [b] ![c][d]\n\n[b]: https://example.org/b\n[d]: d.png\n[1]: https://example.org/c\n[b]: noch", "1 note 1 in image descriptions, 4 in unused link definitions")]
    [InlineData("A\n\n~~~ Zwei Wörter\nB\n~~~", "3 note 2 beside code fences")]
    [InlineData("A\n\n<title>Ein Titel</title>", "3 note 2 in <title>")]
    public void Words_that_are_left_out_of_markdown_are_counted(string markdown, string expected) => LeftOut("a.md", markdown).Should().Be(expected);

    [Theory]
    [InlineData("7. August 2025: Ada reist.", "7. August 2025: Ada reist.")]
    [InlineData("A\n\n007. Agentin\n8) Weiter\n9)", "A|007. Agentin|8) Weiter|9)")]
    [InlineData("A\r\n\r\n> - 5. B\r\n>   6. C\r\n>\r\n>      D", "A|5. B|6. C|D")]
    public void A_number_at_the_beginning_of_a_line_of_markdown_is_a_word(string markdown, string expected) =>
        string.Join('|', Seed("a.md", "date 2025-08-07 " + markdown).Paragraphs.Select(paragraph => paragraph.Text)).Should().Be(expected);

    [Theory]
    [InlineData("a.md", "Ada<br>Berg<BR/>und<p>Emil</p>Kurz H<sub>2</sub>O", "Ada Berg und Emil Kurz H2O")]
    [InlineData("a.html", "<fieldset><legend>Ada</legend>Berg</fieldset><p>Emil<dialog open>Kurz</dialog>", "Ada|Berg|Emil|Kurz")]
    public void Words_that_a_tag_parts_do_not_become_one(string file, string markup, string expected) =>
        string.Join('|', Seed(file, "date 2025-08-07 " + markup).Paragraphs.Select(paragraph => paragraph.Text)).Should().Be(expected);

    private static string LeftOut(string file, string markup) => string.Join("; ", SeedReader.Parse($"seeds/{file}", Utf8("date 2025-08-07 " + markup)).Diagnostics
        .Select(d => $"{d.At.Line} {d.Severity.ToString().ToLowerInvariant()} {d.Message.Split("text: ")[^1].TrimEnd('.')}"));

    private static string[] Shown(Seed seed) =>
        [.. seed.Paragraphs.Select(paragraph => $"{paragraph.Line}{(paragraph.Kind == ParagraphKind.Subheading ? "#" : "")} {paragraph.Text}")];

    private static string[] Refusals(string file, string text)
    {
        var (seed, diagnostics) = SeedReader.Parse(file, Utf8(text));
        seed.Should().BeNull();
        return Lines(diagnostics);
    }

    [Fact]
    public void Markdown_is_reduced_to_its_text()
    {
        var seed = Seed("seeds/a.md", """
            date 2025-08-07 Ada **Lorenz** reist
            nach [Neustadt](https://example.org "Titel").

            ## Die *Reise*

            - eins
            - zwei `drei`

            > Zitat &amp; mehr
            > ![Bild](b.png)<br>Schluss

                Code

            <div>Kasten
            <script>alert(1)</script></div>

            Ende
            ----

            [ref]: https://example.org
            """);

        Shown(seed).Should().Equal(
            "1 Ada Lorenz reist nach Neustadt.", "4# Die Reise", "6 eins", "7 zwei drei", "9 Zitat & mehr Schluss", "12 Code", "14 Kasten", "17# Ende");
        seed.Date.Should().Be(new Located<DateOnly>(new(2025, 8, 7), new("seeds/a.md", 1, 6, 10)));
    }

    [Fact]
    public void Html_is_reduced_to_the_article()
    {
        var seed = Seed("seeds/a.html", """
            <!DOCTYPE html>
            <html><head><title>Seite</title><meta name="date" content="2025-08-07T10:00:00+0200"></head>
            <body><nav>Menü</nav>
            <article>
              <header><h1>Kopf</h1></header>
              <p>Ada <b>Lorenz</b>
                 reist&nbsp;nach <a href="x">Neustadt</a>.<br>Heute.<script>x()</script></p>
              <h2>Die Reise</h2>
              loser Text
              <ul><li>eins<li><p>zwei</p></ul>
              <blockquote>Zitat</blockquote><pre>a
                b</pre>
              <figure>Bild</figure><aside>Werbung</aside>
              <style>p{}</style><footer>Fuß</footer>
            </article><p>danach</p></body></html>
            """);

        Shown(seed).Should().Equal(
            "6 Ada Lorenz reist\u00A0nach Neustadt. Heute.", "8# Die Reise", "4 loser Text", "10 eins", "10 zwei", "11 Zitat", "11 a b");
        seed.Date.Should().Be(new Located<DateOnly>(new(2025, 8, 7), new("seeds/a.html", 2, 33)));
    }

    [Theory]
    [InlineData("<body><div itemprop='articleBody'><p>A</p></div><p>B</p></body>", "A")]
    [InlineData("<body><main><p>A</p></main><p>B</p></body>", "A")]
    [InlineData("<body><p>A</p></body>", "A")]
    [InlineData("<p>A", "A")]
    [InlineData("<main>M</main><article>A</article>", "A")]
    public void The_best_container_is_taken(string html, string expected) =>
        Seed("a.html", "date 2025-08-07 " + html).Paragraphs.Should().ContainSingle().Which.Text.Should().Be(expected);

    [Theory]
    [InlineData("date 2025-08-07\n<meta name=date content=2024-01-01><p>x", 1, 6)]
    [InlineData("<meta name=\"DC.date\" content=\"2025-08-07\"><p>x", 1, 1)]
    [InlineData("<p>x</p>\n<meta property=\"article:published_time\" content=\"2025-08-07T10:00:00Z\">", 2, 1)]
    [InlineData("<p>x <time datetime=\"2025-08-07 10:00\">gestern</time>", 1, 6)]
    [InlineData("<time datetime=2024-01-01></time><meta name=Date content=2025-08-07><p>x", 1, 34)]
    [InlineData("<header><time datetime=2026-12-01>heute</time></header><article><p>x <time itemprop='datePublished' datetime=2025-08-07></time><time datetime=2025-08-01></time></article>", 1, 70)]
    [InlineData("<time datetime=2026-12-01></time><time pubdate datetime=2025-08-07></time><p>x", 1, 34)]
    [InlineData("<p>x <meta itemprop='headline datePublished' content=2025-08-07T10:00>", 1, 6)]
    [InlineData("<aside><time itemprop=datePublished datetime=2024-01-01></time></aside><article>x<time itemprop=datePublished datetime=2025-08-07></time></article>", 1, 82)]
    [InlineData("<header><time datetime=2026-12-01>heute</time></header>\n<article><p>x <time datetime=2025-08-07></time></article>", 2, 15)]
    public void The_date_of_html_is_in_the_header_line_or_the_markup(string html, int line, int column)
    {
        var date = Seed("a.html", html).Date;

        (date.Value, date.At.Line, date.At.Column).Should().Be((new DateOnly(2025, 8, 7), line, column));
    }

    private const string SayIt = " (Say it in the sidecar: \"datePublished: YYYY-MM-DD\"; or begin the seed with \"date YYYY-MM-DD\" and a blank. Where markup may say it: archive explain ARC0040.)";

    /// <summary>A page is full of dates: today's in its head, those of other articles, those its text speaks of. None of them is taken by chance.</summary>
    [Theory]
    [InlineData("<p>x", "The seed names no date.")]
    [InlineData("<header><time datetime=2026-12-01>heute</time></header>\n<article><p>x</article>", "The seed does not say that it is of \"2026-12-01\" (line 1).")]
    [InlineData("<header><time datetime=2026-12-01>heute</time></header><p>x", "The seed does not say that it is of \"2026-12-01\" (line 1).")]
    [InlineData("<time datetime=2026-12-01></time>\n<p>x <time datetime='2025-08-07T10:00'></time>", "The seed does not say that it is of one of \"2026-12-01\" (line 1), \"2025-08-07\" (line 2).")]
    [InlineData("<article>x<time datetime=2025-08-07></time>\n<time datetime=2025-08-08></time></article>", "The seed does not say that it is of one of \"2025-08-07\" (line 1), \"2025-08-08\" (line 2).")]
    [InlineData("<article>x<time datetime=PT2H></time></article>", "The seed does not say that it is of \"PT2H\" (line 1).")]
    public void A_day_that_markup_only_names_is_not_taken_and_the_sidecar_decides(string html, string expected)
    {
        Complaints(html, null).Should().Equal("seeds/a.html:1:1: error ARC0040: " + expected + SayIt);
        Complaints(html, "headline: X").Should().Equal("seeds/a.html:1:1: error ARC0040: " + expected + SayIt);
        Complaints(html, "datePublished: 2025-08-09").Should().BeEmpty();
        Published(html, "datePublished: 2025-08-09").Should().Be(new DateOnly(2025, 8, 9));
    }

    [Fact]
    public void The_only_day_of_an_article_is_taken_unless_the_sidecar_knows_better()
    {
        const string Html = "<article><p>x <time datetime=2025-08-07>gestern</time></article>";

        Published(Html, "headline: X").Should().Be(new DateOnly(2025, 8, 7));
        Complaints(Html, "datePublished: 2025-08-08").Should().BeEmpty();
        Published(Html, "datePublished: 2025-08-08").Should().Be(new DateOnly(2025, 8, 8));
        Complaints("<meta name=date content=2025-08-07>" + Html, "datePublished: 2025-08-08").Should().ContainSingle().Which.Should().Contain("ARC0147");
    }

    private static string[] Complaints(string html, string? sidecar) =>
        Lines([.. Resolve(html, sidecar).Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note)]);

    private static DateOnly Published(string html, string? sidecar) => Resolve(html, sidecar).Catalog.Articles[0].DatePublished;

    private static (Archive.Catalogs.Catalog Catalog, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Resolve(string html, string? sidecar)
    {
        (string, string)[] files = [("input/site.yml", "title: T\nbaseUrl: https://archive.example/\n"), ("seeds/a.html", html)];
        var (sources, diagnostics) = SourceReader.Read(MemoryFileTree.Of(sidecar is null ? files : [.. files, ("input/articles/a.yml", sidecar)]));
        var (catalog, more) = Archive.Catalogs.CatalogResolver.Resolve(sources);
        return (catalog, [.. diagnostics, .. more]);
    }

    [Theory]
    [InlineData("a.html", "<p>x\n<meta name=date content=7.8.2025>", "a.html:2:1: error ARC0041: \"7.8.2025\" is not the date of a day: a date is written year-month-day: 2025-08-07, 2025-08 or 2025. (Did you mean \"2025-08-07\"?)")]
    [InlineData("a.html", "date 2025-08-07 <style>x</style>", "a.html:1:1: error ARC0042: The seed has no text. (Write one paragraph a line, the first behind the date.)")]
    [InlineData("a.html", "date 2025-08-07 <frameset><frame></frameset>", "a.html:1:1: error ARC0042: The seed has no text. (Write one paragraph a line, the first behind the date.)")]
    [InlineData("a.html", "date 2025-08-07\n<p>a&#7;b", "a.html:2:1: error ARC0002: The character U+0007 cannot be part of a text. (Delete what stands for it.)")]
    [InlineData("a.md", "# Titel\n\nx", "a.md:1:1: error ARC0040: The seed begins with \"# Titel\" at byte offset 0 instead of its date. (A seed begins with \"date YYYY-MM-DD\", a blank, and the text.)")]
    [InlineData("a.md", "date 2025-08-07 ***", "a.md:1:1: error ARC0042: The seed has no text. (Write one paragraph a line, the first behind the date.)")]
    [InlineData("a.md", "date 2025-08-07 x\n\na&#7;b", "a.md:3:1: error ARC0002: The character U+0007 cannot be part of a text. (Delete what stands for it.)")]
    public void What_is_wrong_is_named(string file, string text, string expected) => Refusals(file, text).Should().Equal(expected);

    [Theory]
    [InlineData("a.html", "<div>")]
    [InlineData("a.html", "<b>")]
    [InlineData("a.html", "<i><b></i>")]
    [InlineData("a.html", "<span></b>")]
    [InlineData("a.html", "<font size=1><p>")]
    [InlineData("a.md", "[a](")]
    [InlineData("a.md", "[a]: b\n")]
    [InlineData("a.md", "> ")]
    [InlineData("a.md", "*a ")]
    [InlineData("a.md", "<div>")]
    public void Tangled_markup_is_refused_soon(string file, string unit)
    {
        Refusals(file, "date 2025-08-07 x\n\n" + string.Concat(Enumerable.Repeat(unit, 260_000 / unit.Length))).Should().ContainSingle()
            .Which.Should().Contain("error ARC0014: The markup is nested too deeply, has too many links or marks, or leaves too many elements open, to be read.");
    }

    [Theory]
    [InlineData("</br>")]
    [InlineData("<p>x")]
    [InlineData("<li>")]
    [InlineData("<")]
    [InlineData("&")]
    public void A_long_page_is_read_soon(string unit)
    {
        Seed("a.html", "date 2025-08-07\n<p>x" + string.Concat(Enumerable.Repeat(unit, 260_000 / unit.Length))).Paragraphs.Should().NotBeEmpty();
    }

    [Fact]
    public void Optional_end_tags_and_raw_text_do_not_count_as_open_elements() =>
        Seed("a.html", "date 2025-08-07 <script>" + string.Concat(Enumerable.Repeat("<div>", 1000)) + "</script><!--" + string.Concat(Enumerable.Repeat("<b>", 1000)) + "-->"
            + string.Concat(Enumerable.Repeat("<p>x<br><li>y", 1000))).Paragraphs.Should().HaveCount(2000);

    [Fact]
    public void A_markdown_seed_over_its_limit_is_refused() =>
        Refusals("a.md", "date 2025-08-07 " + new string('x', 300_000)).Should().Equal(
            "a.md: error ARC0005: The file has 300016 bytes; at most 262144 are read. (Split it, or take out what does not belong here.)");
}
