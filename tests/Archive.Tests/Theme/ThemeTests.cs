using Archive.Diagnostics;
using Archive.Pages;
using Archive.Sources;
using Archive.Tests.Pages;

namespace Archive.Tests.Themes;

public sealed class ThemeTests
{
    public static TheoryData<int, string> Kinds()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < SamplePages.All.Length; i++)
        {
            data.Add(i, "de");
            data.Add(i, "en");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_page_renders(int index, string language)
    {
        var run = new ThemeRun(language);
        run.Diagnostics.Should().BeEmpty();
        var page = SamplePages.All[index];
        var document = run.Document(page);
        document.QuerySelectorAll("h1").Should().ContainSingle().Which.TextContent.Should().NotBeNullOrWhiteSpace();
        document.Title.Should().EndWith(page.Body is HomePage ? "Zum Prüfen" : "– Prüfarchiv").And.NotStartWith(" –");
        document.DocumentElement.GetAttribute("lang").Should().Be(language);
        document.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty();
        document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        document.QuerySelectorAll("a:not([href])").Should().BeEmpty();
        document.Body!.TextContent.Should().NotContain("{{ ").And.NotContain(" }}");
    }

    [Theory]
    [InlineData(0, "article", "a1")]
    [InlineData(1, "actor", "ada-berg")]
    [InlineData(2, "place", "nordhafen")]
    [InlineData(3, "event", "gipfel")]
    public void A_record_is_named_by_its_main_element(int index, string kind, string id)
    {
        var main = new ThemeRun().Document(SamplePages.All[index]).QuerySelector("main")!;
        main.GetAttribute("data-kind").Should().Be(kind);
        main.GetAttribute("data-id").Should().Be(id);
    }

    [Fact]
    public void Addresses_stand_under_the_base_path()
    {
        foreach (var page in SamplePages.All)
        {
            var document = new ThemeRun().Document(page);
            // What is saved stands in the page itself (CitationTests).
            document.QuerySelectorAll("[href]:not([download^='20'][href^='data:application/']), [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                .Where(url => !url.StartsWith("/under/", StringComparison.Ordinal) && !url.StartsWith("https://", StringComparison.Ordinal) && url[0] != '#')
                .Should().BeEmpty(page.Head.Url);
        }
    }

    [Fact]
    public void Headings_do_not_skip_a_level()
    {
        foreach (var page in SamplePages.All)
        {
            var levels = new ThemeRun().Document(page).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
            for (var i = 1; i < levels.Count; i++) (levels[i] - levels[i - 1]).Should().BeLessThanOrEqualTo(1, page.Head.Url);
        }
    }

    [Fact]
    public void An_article_can_be_cited_and_found_by_reference_managers()
    {
        var document = new ThemeRun().Document(SamplePages.Article);
        document.QuerySelector("meta[name=citation_title]")!.GetAttribute("content").Should().Be("Ankunft im Hafen");
        document.QuerySelectorAll("meta[name=citation_author]").Select(m => m.GetAttribute("content")).Should().Equal("Ada Berg", "Otto Frei");
        document.QuerySelector(".cite pre")!.TextContent.Should().Be("""
            @article{a1,
              author = {{Ada Berg} and {Otto Frei}},
              title = {{Ankunft im Hafen}},
              journaltitle = {Tagblatt},
              entrysubtype = {newspaper},
              date = {2031-05-04},
              langid = {english},
              url = {https://archive.example/under/articles/2031-05-04-ankunft/},
            }

            """.ReplaceLineEndings("\n"));
        document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be("https://archive.example/under/articles/2031-05-04-ankunft/");
        document.QuerySelector("article")!.GetAttribute("lang").Should().Be("en");
    }

    [Fact]
    public void A_redirect_leads_on_without_script()
    {
        var document = new ThemeRun().Document(SamplePages.All.Single(page => page.Body is RedirectPage));
        document.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content").Should().Be("0; url=/under/actors/ada-berg/");
        document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be("https://archive.example/under/actors/ada-berg/");
        document.QuerySelector("main a")!.GetAttribute("href").Should().Be("/under/actors/ada-berg/");
    }

    [Fact]
    public void The_positions_of_the_actors_stand_side_by_side()
    {
        var table = new ThemeRun().Document(SamplePages.Event).QuerySelector("table.positions")!;
        table.QuerySelectorAll("thead th").Select(th => th.TextContent).Should().Equal("Akteur", "bekräftigt", "bestreitet");
        table.QuerySelectorAll("tbody td").Select(td => td.TextContent).Should().Equal("Anders", "„Nein“");
    }

    [Fact]
    public void A_timeline_that_shows_the_newest_says_of_how_many_and_leads_to_the_only_year()
    {
        var document = new ThemeRun().Document(SamplePages.All.Single(page => page.Head.Url == "timeline/"));
        document.QuerySelector(".counts")!.TextContent.Should().StartWith("die neuesten 2 von 4 Ereignissen und Artikeln");
        document.QuerySelector(".counts a")!.GetAttribute("href").Should().Be("/under/events/#year-undated");
        document.QuerySelectorAll("nav.pages a").Select(link => link.GetAttribute("href")).Should().OnlyContain(url => url == "/under/timeline/2031/").And.NotBeEmpty();
        document.QuerySelectorAll(".moment").Select(moment => moment.Id).Should().Equal("event-gipfel", "article-2031-05-05-zweiter");
    }

    [Theory]
    [InlineData("actors/", ".letter-groups", "Zahl rechts: Artikel, die den Eintrag nennen", 1)]
    [InlineData("places/", ".tree", "Zahl rechts: Artikel, die den Eintrag nennen", 2)]
    [InlineData("", ".in-the-news", "Erwähnungen in den neuesten Artikeln", 2)]
    public void What_the_numbers_of_a_list_count_is_said_once_above_it(string url, string list, string unit, int lists)
    {
        var document = new ThemeRun().Document(SamplePages.All.First(page => page.Head.Url == url));
        document.QuerySelector(list)!.PreviousElementSibling!.TextContent.Should().Be(unit);
        document.QuerySelectorAll("p.unit").Should().HaveCount(lists);
    }

    [Fact]
    public void The_parts_of_a_year_are_a_list_of_their_own_and_say_their_days()
    {
        var document = new ThemeRun().Document(SamplePages.All.Single(page => page.Head.Url == "timeline/2031/"));
        document.QuerySelectorAll("nav.pages").Take(2).Select(nav => (nav.GetAttribute("aria-label"), nav.QuerySelectorAll("[aria-current]").Length)).Should().Equal(("Teile des Jahres", 1), ("Jahre", 1));
        document.QuerySelector("nav.pages a")!.TextContent.Should().Be("3. Mai – 4. Mai");
    }

    [Fact]
    public void What_surrounds_a_record_is_drawn_and_stands_in_a_table_with_its_evidence()
    {
        var document = new ThemeRun().Document(SamplePages.Actor);
        var names = document.QuerySelectorAll(".network .network-name").Select(text => text.TextContent).ToArray();
        names.Should().HaveCountGreaterThan(1).And.OnlyHaveUniqueItems();
        document.QuerySelectorAll(".surroundings .twin tbody tr td:first-child").Select(cell => cell.TextContent).Should().Equal(names);
        document.QuerySelectorAll(".network .edge").Select(edge => edge.GetAttribute("href"))
            .Should().Equal(document.QuerySelectorAll(".surroundings .twin tbody td:last-child a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Roles_and_relations_with_dates_stand_on_an_axis_of_years()
    {
        var page = (ActorPage)SamplePages.Actor.Body;
        var document = new ThemeRun().Document(SamplePages.Actor with
        {
            Body = page with
            {
                Roles = [new("Kapitänin", null, null, InventedArchive.Date("2021-01-01/.."), []), new("Maat", null, null, InventedArchive.Date("2001~/2011"), []), new("Erbin", null, null, null, [])],
                RoleHolders = [], Relations = [], Years = new(2001, 2041),
            },
        });
        document.QuerySelectorAll(".years-head text").Select(year => (year.TextContent, year.GetAttribute("x"))).Should().Equal(("2010", "22.5%"), ("2020", "47.5%"), ("2030", "72.5%"), ("2040", "97.5%"));
        var bars = document.QuerySelectorAll("[aria-labelledby=roles] li").Select(role => role.QuerySelector(".years-bar")).ToList();
        bars.Select(bar => bar?.QuerySelector("rect")!.GetAttribute("x")).Should().Equal("50%", "0%", null);
        bars.Select(bar => bar?.QuerySelector("rect")!.ClassList.Contains("about")).Should().Equal(false, true, null);
        bars.Select(bar => bar?.QuerySelectorAll(".open-end").Length).Should().Equal(1, 0, null);
    }

    [Fact]
    public void Without_an_axis_there_are_no_bars() =>
        new ThemeRun().Document(SamplePages.Actor with { Body = (ActorPage)SamplePages.Actor.Body with { Years = null } }).QuerySelectorAll(".years").Should().BeEmpty();

    [Fact]
    public void A_layer_that_a_text_has_no_marks_of_has_no_switch()
    {
        string[] Layers(ArticlePage article) =>
            [.. new ThemeRun().Document(SamplePages.Article with { Body = article }).QuerySelectorAll("[data-layer]").Select(button => button.GetAttribute("data-layer")!)];
        var page = (ArticlePage)SamplePages.Article.Body;
        Layers(page).Should().Contain(["actor", "place", "event", "statement", "note"]);
        Layers(page with { Where = [], Notes = [], Statements = [] }).Should().Contain("actor").And.NotContain(["place", "statement", "note"]);
    }

    [Fact]
    public void Where_nobody_recorded_where_a_text_is_from_its_page_says_so()
    {
        Provenance(a => a).Should().BeNull();
        Provenance(a => a with { Publisher = null, Authors = [], ArchivedAt = null }).Should().BeNull("it says where it appeared first");
        Provenance(a => a with { Publisher = null, Authors = [], IsBasedOn = null, ArchivedAt = null }).Should().Be("nicht verzeichnet");

        string? Provenance(Func<ArticlePage, ArticlePage> change)
        {
            var page = SamplePages.All[0];
            return new ThemeRun().Document(page with { Body = change((ArticlePage)page.Body) }).QuerySelectorAll(".source dt").FirstOrDefault(term => term.TextContent == "Herkunft")?
                .NextElementSibling!.TextContent;
        }
    }

    [Fact]
    public void The_timeline_says_in_words_what_it_shows()
    {
        var document = new ThemeRun().Document(SamplePages.All.First(page => page.Body is TimelinePage));
        var moments = document.QuerySelectorAll("ol.moments > li");
        moments.Select(moment => moment.QuerySelector(".moment-when")!.TextContent).Should().Equal("zwischen 11. und 17. Mai 2031 (ein Tag)", "5. Mai 2031");
        moments[0].GetAttribute("data-status").Should().Be("planned");
        moments[0].QuerySelector(".status")!.TextContent.Trim().Should().Be("geplant");
        moments[0].QuerySelector(".moment-who")!.TextContent.Should().Be("Ada Berg, Tagblatt und 2 weitere");
        moments[0].QuerySelector(".moment-bar rect")!.ClassName.Should().Be("within about");
        moments[0].QuerySelectorAll(".lanes i.on").Length.Should().Be(2);
        moments[1].QuerySelector("a")!.GetAttribute("href").Should().Be("/under/articles/2031-05-05-zweiter/");
    }

    [Fact]
    public void One_file_of_the_archive_takes_the_place_of_one_of_the_theme()
    {
        var run = new ThemeRun("de", ("theme/templates/not-found.html", "<h1>Weg: {{ page.url }}</h1>"), ("theme/assets/css/own.css", "p{}"));
        run.Document(SamplePages.All.Single(page => page.Body is NotFoundPage)).QuerySelector("h1")!.TextContent.Should().Be("Weg: 404.html");
        run.Document(SamplePages.Actor).QuerySelector("h1")!.TextContent.Should().Be("Ada Berg");
        run.Theme.Assets.Select(asset => asset.Path).Should().Contain(path => path.EndsWith("/css/own.css", StringComparison.Ordinal));
    }

    [Fact]
    public void One_word_can_be_changed_without_copying_the_rest()
    {
        var run = new ThemeRun("de", ("theme/i18n/de.json", """{"nav.actors": "Leute"}"""));
        run.Document(SamplePages.Actor).QuerySelectorAll(".site-nav a").Select(a => a.TextContent).Should().StartWith(["Artikel", "Leute", "Orte"]);
    }

    [Fact]
    public void Assets_have_an_address_that_changes_with_their_content()
    {
        var (plain, changed) = (new ThemeRun(), new ThemeRun("de", ("theme/assets/css/site.css", "p{}")));
        changed.Theme.Assets[0].Path.Split('/')[1].Should().NotBe(plain.Theme.Assets[0].Path.Split('/')[1]).And.MatchRegex("^[0-9a-f]{8}$");
    }

    [Fact]
    public void Pages_come_out_the_same_on_every_thread()
    {
        var run = new ThemeRun();
        var expected = SamplePages.All.Select(run.Html).ToArray();
        Parallel.For(0, 200, i => run.Html(SamplePages.All[i % expected.Length]).Should().Be(expected[i % expected.Length]));
    }

    [Theory]
    [InlineData("{{ for x in it.entity.alias }}", "error ARC0320", "theme/templates/actor.html:1:")]
    [InlineData("<p>\n  {{ partial \"entity-heeder\" it.entity }}", "error ARC0323: There is no template \"entity-heeder\". (Did you mean \"entity-header\"?)", "theme/templates/actor.html:2:14")]
    [InlineData("{{ t \"nav.actor\" }}", "error ARC0324: The interface has no words \"nav.actor\". (Did you mean \"nav.actors\"?)", "theme/templates/actor.html:1:6")]
    public void What_is_wrong_with_a_template_is_said_when_the_theme_is_loaded(string template, string message, string position)
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", template));
        var line = run.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().ContainSingle().Which;
        line.Should().StartWith(position).And.Contain(message);
        run.Problems(SamplePages.Actor).Should().BeEmpty("a theme that is known to be broken renders nothing");
    }

    [Theory]
    [InlineData("<h1>\n{{ it.entity.nmae }}</h1>", 2, 14, "Cannot get member with name nmae")]
    [InlineData("{{ nobody }}", 1, 4, "The variable or function `nobody` was not found")]
    [InlineData("{{ t (\"actor-\" + \"typ\") }}", 1, 4, "The interface has no words for “actor-typ”")]
    [InlineData("{{ edtf_words it.type }}{{ day it.type }}", 1, 28, "“day” cannot take a value of type ActorType")]
    [InlineData("{{ while true }}{{ end }}", 1, 4, "Exceeding number of iteration limit")]
    [InlineData("{{ for i in 1..10000000 }}{{ i }}{{ end }}", 1, 14, "Range expression exceeds LoopLimit")]
    [InlineData("{{ partial \"actor\" it }}", 1, 4, "Exceeding number of recursive depth limit")]
    [InlineData("{{ func f; f; end; f }}", 1, 12, "Exceeding number of recursive depth limit")]
    [InlineData("{{ date.now }}", 1, 4, "The variable or function `date` was not found")]
    [InlineData("{{ math.random 1 2 }}", 1, 9, "random")]
    [InlineData("{{ include \"x\" }}", 1, 4, "`include` was not found")]
    public void What_goes_wrong_in_a_template_is_said_with_its_place(string template, int line, int column, string problem)
    {
        var run = new ThemeRun("de", ("theme/templates/actor.html", template));
        run.Diagnostics.Should().BeEmpty();
        var said = run.Problems(SamplePages.Actor).Should().ContainSingle().Which;
        said.Should().StartWith($"theme/templates/actor.html:{line}:{column}: error ARC0321: The template failed while rendering \"actors/ada-berg/index.html\": ").And.Contain(problem);
        // A context that failed is as good as new.
        run.Document(SamplePages.Place).QuerySelector("h1")!.TextContent.Should().Be("Nordhafen");
    }

    [Fact]
    public void A_kind_of_page_without_a_template_is_an_error() =>
        new ThemeRun().Problems(new(SamplePages.Actor.Head, new Unheard())).Should().Equal(
            "theme/templates/unheard.html: error ARC0322: The theme has no template \"unheard\". (Put the file back, or delete the theme's own version of it.)");

    [Theory]
    [InlineData("{\"a\": \"b\",\n \"nav.actors\": 7}", "theme/i18n/de.json:2:16: error ARC0325: The words of the interface cannot be read: each entry is a text in quotation marks.")]
    [InlineData("{\"a\": \"b\"", "theme/i18n/de.json:1:10: error ARC0325: The words of the interface cannot be read: it is not JSON from here on.")]
    [InlineData("{\n\"note.ref\": \"Note {1}\"}", "theme/i18n/de.json:2:13: error ARC0326: The words \"note.ref\" are \"Note {1}\", with other places for values than they can have.")]
    [InlineData("{\"note.ref\": \"Note {0\"}", "theme/i18n/de.json:1:14: error ARC0326: The words \"note.ref\" are \"Note {0\", with other places for values than they can have.")]
    public void Words_that_cannot_be_used_are_said_with_their_place(string json, string message) =>
        new ThemeRun("de", ("theme/i18n/de.json", json)).Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().ContainSingle().Which.Should().StartWith(message);

    [Fact]
    public void A_template_that_is_too_large_is_refused_and_the_built_in_one_stands()
    {
        var run = new ThemeRun("de", ("theme/templates/not-found.html", new string('x', (1 << 20) + 1)));
        run.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "theme/templates/not-found.html: error ARC0327: The file has 1048577 bytes, and a file of its kind may have at most 1048576. (Make it smaller, or keep it outside theme/.)");
    }

    /// <summary>A disk can hold names that a site cannot.</summary>
    [Theory]
    [InlineData("a\nb.js", "it holds a control character or a backslash")]
    [InlineData("a\\b.js", "it holds a control character or a backslash")]
    [InlineData("sub\u0001/b.js", "it holds a control character or a backslash")]
    [InlineData("n*201", "a part of it has more than 200 bytes")]
    [InlineData("ä*101/x.js", "a part of it has more than 200 bytes")]
    [InlineData("js/\uFFFD.js", "it holds bytes that are not UTF-8")]
    [InlineData("a./b.js", "Windows takes no name that ends in a dot or a blank")]
    [InlineData("b.js ", "Windows takes no name that ends in a dot or a blank")]
    [InlineData("Con/a.js", "to Windows \"Con\" is a device")]
    [InlineData("aux.min.js", "to Windows \"aux.min.js\" is a device")]
    public void A_file_whose_name_cannot_be_published_is_refused(string name, string flaw)
    {
        if (name.Split('*', '/') is [var letter, var times, ..] && int.TryParse(times, out var count)) name = string.Concat(Enumerable.Repeat(letter, count)) + name[(name.IndexOf('*', StringComparison.Ordinal) + 1 + times.Length)..];
        var run = new ThemeRun("de", ($"theme/assets/{name}", "x"), ("theme/assets/fine.js", "x"));
        run.Diagnostics.Should().ContainSingle();
        run.Diagnostics[0].At.File.Should().Be($"theme/assets/{name}");
        (run.Diagnostics[0].Code, run.Diagnostics[0].Severity, run.Diagnostics[0].Message).Should().Be(("ARC0330", Severity.Error,
            $"The file cannot be published under this name: {flaw}."));
        run.Theme.Assets.Should().Contain(asset => asset.Path.EndsWith("/fine.js", StringComparison.Ordinal)).And.NotContain(asset => asset.Path.EndsWith(name, StringComparison.Ordinal));
    }

    /// <summary>Whoever checks the archive out on another disk would have one of the two, and nobody knows which.</summary>
    [Theory]
    [InlineData("assets/img/A.png", "assets/img/a.png")]
    [InlineData("root/\u00E4.png", "root/a\u0308.png")]
    [InlineData("assets/css/Site.css", "assets/css/site.css")]
    public void Files_that_some_disks_take_for_the_same_are_refused(string path, string other)
    {
        var run = other.EndsWith("site.css", StringComparison.Ordinal) ? new ThemeRun("de", ($"theme/{path}", "x")) : new ThemeRun("de", ($"theme/{path}", "x"), ($"theme/{other}", "x"));
        run.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(said => said.Code == "ARC0331" && said.Severity == Severity.Error && said.Related.Count == 1);
        new ThemeRun("de", ("theme/assets/css/site.css", "x"), ("theme/assets/conx.js", "x"), ("theme/assets/a.b/com10.js", "x")).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_the_disk_refuses_is_named()
    {
        var tree = new Refusing(MemoryFileTree.Of(("input/site.yml", "title: X\nbaseUrl: https://archive.example/\n"), ("theme/assets/a.js", "x"), ("theme/templates/place.html", "x")));
        Archive.Themes.Theme.Load(tree, new ThemeRun().Catalog).Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "theme/assets/a.js: error ARC0012: The disk refuses to give \"theme/assets/a.js\". (Check its permissions.)");
    }

    /// <summary>Addresses of the settings are checked where they are read; should one slip through there, the menu leads nowhere with it.</summary>
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    public void The_menu_leads_to_no_address_that_is_none(string url)
    {
        var catalog = new ThemeRun().Catalog;
        catalog = catalog with { Site = catalog.Site with { Menu = [new("Draußen", url), new("Drinnen", "https://fine.example/")] } };
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        Archive.Themes.Theme.Load(MemoryFileTree.Of(), catalog).Theme.Render(SamplePages.Actor, buffer).Should().BeEmpty();
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        var links = document.QuerySelectorAll("nav a").ToLookup(link => link.TextContent.Trim(), link => link.GetAttribute("href"));
        links["Draußen"].Should().NotBeEmpty().And.OnlyContain(href => href == "/under/");
        links["Drinnen"].Should().NotBeEmpty().And.OnlyContain(href => href == "https://fine.example/");
    }

    private sealed class Refusing(IFileTree files) : IFileTree
    {
        public System.Collections.Immutable.ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        public byte[]? ReadFile(string path) => path == "theme/assets/a.js" ? throw new IOException("no") : files.ReadFile(path);
    }

    private sealed record Unheard : IPageBody
    {
        public string Template => "unheard";
    }
}
