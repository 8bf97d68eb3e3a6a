using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Exports;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class HiddenNameTests
{
    private static Actor Hidden(Actor actor, NameDisplay display) => actor with
    {
        Display = display,
        Head = actor.Head with
        {
            Alias = [new("Maxl Muster", null, default)],
            WeakAlias = [new("Musterchen", null, default)],
            Description = "Max Muster ist Zeuge.",
            SameAs = new([new("wikidata", "Q999", "https://authority.example/Q999")]),
            Sources = [Source("Über Muster", "https://muster.example/")],
            FormerId = [],
        },
        Metonyms = [new("Mustermax", null, default)],
        Roles = [Role("Zeuge", "2030/..")],
        Begin = Date("1999-12-31"),
    };

    private static SitePages Pages(NameDisplay display = NameDisplay.Initials)
    {
        var archive = new InventedArchive().Actor("zeuge-1", "Max Muster", a => Hidden(a, display)).Actor("ada", "Ada Berg")
            .Event("prozess", "Prozess gegen Max Muster", "2031-01-01", e => e with { Kind = "Verfahren Muster/Max Muster", Participants = [new(At("zeuge-1"), "als Max Muster")] })
            .Prose("ueber", "Über Max Muster");
        archive.Article("a1", "2031-05-04", "Gestern hat {ada|Ada Berg} {hide zeuge-1|M. M.|Max Muster} gesehen, und {hide zeuge-1|M. M.|Musterchens} Frau {say x|hat {hide zeuge-1|M. M.|Muster} gehört}. {note 0|{hide zeuge-1|M. M.|Muster} dort}.", a => a with
        {
            Headline = "Max Musters Aussage",
            Description = "Was Max Muster sagt",
            Keywords = ["Max Muster"],
            FormerSlug = [At("2031-05-04-alt")],
            Authors = [new(At("zeuge-1"), null), new(null, "Max Muster")],
            Statements = [Statement("a1", "x", "zeuge-1"), Statement("a1", "y", "zeuge-1", s => s with { Selector = null, Text = "Max Muster war da." })],
            Corrections = [new(CorrectionKind.Correction, At(Date("2031-06-01")), "Es war Max Muster.")],
            Subjects = [Listed(ActorKey("zeuge-1"), "als Max Muster")],
        });
        return archive.ToPages();
    }

    [Theory]
    [InlineData(NameDisplay.Initials, Privacy.PublicFigure, "M. M.")]
    [InlineData(NameDisplay.RoleOnly, Privacy.PublicFigure, "Zeuge")]
    [InlineData(NameDisplay.Full, Privacy.PrivatePerson, "M. M.")]
    public void A_hidden_person_is_linked_by_initials_or_role_and_its_page_is_not_to_be_found(NameDisplay display, Privacy privacy, string shown)
    {
        var archive = new InventedArchive().Actor("zeuge-1", "Max Muster", a => Hidden(a, display) with { Privacy = privacy });
        var page = archive.ToPages().At("actors/zeuge-1/");
        var entity = ((ActorPage)page.Body).Entity;

        (page.Head.Title, entity.Name, page.Head.NoIndex).Should().Be((shown, shown, true));
        (entity.Description, entity.Alias.Length, entity.SameAs.Length, entity.Sources.Length).Should().Be((null, 0, 0, 0));
        (((ActorPage)page.Body).Begin, ((ActorPage)page.Body).Metonyms.Length).Should().Be((null, 0));
    }

    [Fact]
    public void A_hidden_person_without_role_is_nobody() =>
        new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.RoleOnly }).ToPages()
            .Body<ActorPage>("actors/z/").Entity.Name.Should().Be("N. N.");

    [Fact]
    public void A_description_that_does_not_tell_the_name_stays() =>
        new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials, Head = a.Head with { Description = "Zeugin im Prozess." } }).ToPages()
            .Body<ActorPage>("actors/z/").Entity.Description.Should().Be("Zeugin im Prozess.");

    [Theory]
    [InlineData(NameDisplay.Initials)]
    [InlineData(NameDisplay.RoleOnly)]
    public void The_name_reaches_no_page_and_no_file(NameDisplay display)
    {
        var pages = Pages(display);
        // The article's own text is handed to the theme with its redactions; everything else must be clean by itself.
        var shown = pages.AllJobs().SelectMany(job => PageLookup.TextsIn(job.Build(), typeof(AnnotatedText)))
            .Concat(RenderedExports.Of(pages).SelectMany(file => new[] { file.Key, Encoding.UTF8.GetString(file.Value) })).ToList();

        shown.Should().NotBeEmpty();
        shown.Where(text => text.Contains("Muster", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        shown.Where(text => text.Contains("Q999", StringComparison.Ordinal) || text.Contains("1999-12-31", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void A_sentence_elsewhere_shows_the_redaction_and_its_spans_still_fit()
    {
        var sentence = Pages().Body<ActorPage>("actors/ada/").Entity.Mentions.Items[0].Sentences[0];

        sentence.Text.Should().Be("Gestern hat Ada Berg M. M. gesehen, und M. M. Frau hat M. M. gehört.");
        sentence.Spans.Should().Equal(new SentenceSpan(12, 8, "m-1-12-8"));
    }

    [Fact]
    public void Words_quoted_from_the_text_are_redacted()
    {
        var page = Pages().ArticleBody("a1");

        page.Statements.Select(s => s.Text).Should().Equal("hat M. M. gehört", "M. M. war da.");
        page.Notes.Should().ContainSingle().Which.Quote.Should().Be("M. M. dort");
        page.Headline.Should().Be("M. M.s Aussage");
        page.SeedUrl.Should().BeNull();
        page.Sha256.Should().BeNull("whoever guesses the name could make sure of it");
    }

    [Theory]
    [InlineData("Max Muster kam", "M. M. kam")]
    [InlineData("Max Musters Hut", "M. M.s Hut")]
    [InlineData("Der Max Musterbau", "Der Max Musterbau")]
    [InlineData("Klimax Muster", "Klimax Muster")]
    [InlineData("(Max Muster)", "(M. M.)")]
    [InlineData("Max Muster, Max Muster", "M. M., M. M.")]
    [InlineData("MAX MUSTER und max muster", "M. M. und M. M.")]
    [InlineData("Max\nMuster, Max\u00A0Muster, Max  Muster", "M. M., M. M., M. M.")]
    [InlineData("Max **Muster**, *Max* Mu\u00ADster", "M. M.**, *M. M.")]
    [InlineData("max.muster@x.example, ?q=max+muster", "M. M.@x.example, ?q=M. M.")]
    [InlineData("Max Mustermann", "Max Mustermann")]
    [InlineData("Muster ohne Wert", "Muster ohne Wert")]
    [InlineData("Bei Max Mustern", "Bei M. M.n")]
    public void Free_text_loses_the_name_at_word_borders_with_its_endings(string text, string shown) =>
        HiddenNames.Of(new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials }).ToCatalog()).Text(text).Should().Be(shown);

    [Theory]
    [InlineData("Ada Nyxel", "Ada_Nyxel, ada.nyxel@e.org", "A. N., A. N.@e.org")]
    [InlineData("Ada Nyxel", "Ada \"Nyxel\", Ada (Nyxel), Nyxel, Ada", "A. N.\", A. N.), A. N.")]
    [InlineData("Ada Nyxel", "https://x.com/adanyxel und AdaNyxel", "https://x.com/A. N. und A. N.")]
    [InlineData("Anna Nyxelß", "Anna NYXELß, ANNA NYXELSS, Anna NYXELẞ", "A. N., A. N., A. N.")]
    [InlineData("Ada Berg-Nyxel", "Ada Berg\u2011Nyxel, Ada Berg\u2010Nyxel, Ada Berg–Nyxel", "A. B.-N., A. B.-N., A. B.-N.")]
    [InlineData("Ada O'Nyxell", "Ada O´Nyxells Hut, Ada O’Nyxell", "A. O.s Hut, A. O.")]
    [InlineData("İpek Nyxel", "ipek nyxel, IPEK NYXEL", "İ. N., İ. N.")]
    [InlineData("Ada Nyxel (Zeugin)", "Ada Nyxel kam", "A. N. Z. kam")]
    [InlineData("Nyxelstar (Zeugin)", "Nyxelstar kam", "N. Z. kam")]
    public void A_field_is_searched_for_the_spellings_that_texts_are(string name, string text, string shown) =>
        HiddenNames.Of(new InventedArchive().Actor("z", name, a => a with { Display = NameDisplay.Initials }).ToCatalog()).Text(text).Should().Be(shown);

    [Theory]
    [InlineData("Geburtsort von Ada&nbsp;Nyxel", "Geburtsort von A. N.")]
    [InlineData("Mit Ada [Nyxel](https://e.org/x)", "Mit A. N.")]
    [InlineData("Mit [Ada](https://e.org/x) Nyxel", "Mit A. N.")]
    [InlineData("*So* Ada N&#121;xel", "So A. N.")]
    [InlineData("Ada `Nyxel`", "A. N.")]
    [InlineData("Ada\\\nNyxel", "A. N.")]
    [InlineData("Ada N**yx**el \\[kam\\]", "A. N. \\[kam\\]")]
    [InlineData("[Sie](https://e.org/ \"Ada&nbsp;Nyxel\")", "Sie")]
    [InlineData("Ada **kam** zu [Otto](https://e.org/)", "Ada **kam** zu [Otto](https://e.org/)")]
    public void Markup_puts_no_name_together(string markdown, string shown) =>
        HiddenNames.Of(new InventedArchive().Actor("z", "Ada Nyxel", a => a with { Display = NameDisplay.Initials }).ToCatalog()).Markdown(markdown).Should().Be(shown);

    [Theory]
    [InlineData("Muster sagte aus", "M. M. sagte aus")]
    [InlineData("MUSTERS HUT", "M. M.S HUT")]
    [InlineData("das muster", "das muster")]
    public void Where_the_person_is_spoken_of_the_surname_alone_is_told_too(string text, string shown)
    {
        var catalog = new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials }).ToCatalog();
        HiddenNames.Of(catalog).About([.. catalog.Actors]).Text(text).Should().Be(shown);
    }

    [Fact]
    public void Where_one_person_is_spoken_of_another_is_hidden_all_the_same()
    {
        var catalog = new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials })
            .Actor("n", "Ada Nyxel", a => a with { Display = NameDisplay.Initials }).Actor("q", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials }).ToCatalog();
        var about = HiddenNames.Of(catalog).About([catalog.ActorById["z"]]);

        about.Text("Muster traf Ada Nyxel").Should().Be("M. M. traf A. N.");
        foreach (var url in (string[])["https://x.example/ada-nyxel", "https://x.example/?vn=ada&nn=nyxel", "https://x.example/derfallquirinfalkenrieth", "https://x.example/muster"])
            about.AddressOrNull(url).Should().BeNull(url);
    }

    [Fact]
    public void Weak_aliases_and_metonyms_are_hidden_in_every_field() => HiddenNames.Of(new InventedArchive().Actor("z", "Ada Nyxel", a => a with
    {
        Display = NameDisplay.Initials, Metonyms = [new("Nyxelhaus", null, default)], Head = a.Head with { WeakAlias = [new("Nyxchen", null, default)] },
    }).ToCatalog()).Text("Nyxchen kam ins Nyxelhaus").Should().Be("A. N. kam ins A. N.");

    [Fact]
    public void What_the_name_is_sorted_by_is_hidden_too() => HiddenNames.Of(new InventedArchive().Actor("z", "Schwester Gundula", a => a with
    {
        Display = NameDisplay.Initials, SortName = "Nyxel, Ada",
    }).ToCatalog()).Text("Das war Nyxel, Ada").Should().NotContain("Nyxel");

    /// <summary>One of them bears the letters of the other, written otherwise; among so many they are looked for in one go.</summary>
    [Fact]
    public void Of_names_with_the_same_letters_each_is_looked_for()
    {
        var archive = new InventedArchive().Actor("a", "Quirinfalkenrieth", a => a with { Display = NameDisplay.Initials, Head = a.Head with { WeakAlias = [new("NYXELSTAR", null, default)] } })
            .Actor("b", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials, Head = a.Head with { WeakAlias = [new("Nyxelstar", null, default)] } });
        for (var i = 0; i < 20; i++) archive.Actor($"c{i}", $"Otto Quirrel{(char)('a' + i)}", a => a with { Display = NameDisplay.Initials });
        var names = HiddenNames.Of(archive.ToCatalog());

        names.Text("Nyxelstar und NYXELSTAR").Should().NotContainEquivalentOf("Nyxelstar");
        names.AddressOrNull("https://x.example/derfallquirinfalkenrieth").Should().BeNull();
    }

    [Theory]
    [InlineData("https://x.example/2031/prozess-max-muster.html", false)]
    [InlineData("https://x.example/wiki/Max_Muster", false)]
    [InlineData("https://x.example/?q=MAX%20MUSTERS+hut", false)]
    [InlineData("https://x.example/MaxMuster", false)]
    [InlineData("https://maxmuster.example/", false)]
    [InlineData("https://x.example/max%252520muster", false)]
    [InlineData("https://x.example/max-musterprozess", false)]
    [InlineData("https://x.example/ein-sehr-langer-teil-einer-adresse-wie-ihn-zeitungen-lieben-die-alles-sagen-wollen-und-max-muster", false)]
    [InlineData("https://x.example/klimaxmuster", true)]
    [InlineData("https://x.example/muster", true)]
    [InlineData("https://x.example/klimax-muster", true)]
    public void An_address_that_tells_the_name_is_left_out(string url, bool stays) =>
        HiddenNames.Of(new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials }).ToCatalog()).AddressOrNull(url).Should().Be(stays ? url : null);

    [Theory]
    [InlineData("aussage-von-max-muster", "max-muster", false)]
    [InlineData("max-musters-hut", "max-muster", false)]
    [InlineData("maxmusters-hut", "max-muster", false)]
    [InlineData("musters-hut", "muster", true)]
    [InlineData("ein-musterbau", null, true)]
    [InlineData("muster-ohne-wert", null, false)]
    [InlineData("klimax-muster", null, false)]
    public void A_slug_that_names_a_hidden_person_is_an_error(string slug, string? part, bool isAbout)
    {
        var archive = new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials });
        archive.Article("a1", "2031-05-04", "Text.", a => a with { Slug = slug, At = new("input/articles/a1.yml", 3, 7), Subjects = isAbout ? [Listed(ActorKey("z"))] : [] });
        var found = archive.ToPages().Check();

        found.Select(one => (one.Code, one.At.ToString(), one.Message)).Should().Equal(part is null ? [] :
            [("ARC0300", "input/articles/a1.yml:3:7", $"The address \"{slug}\" reveals a name: it contains \"{part}\", but the name of \"z\" is not shown.")]);
    }

    /// <summary>Who is spoken of is told by a part of the name, be it that the text names the person and nothing else does.</summary>
    [Theory]
    [InlineData("quirin-kommt", "quirin")]
    [InlineData("falkenrieths-hut", "falkenrieth")]
    public void A_slug_that_tells_a_part_of_a_name_that_only_the_text_tells_is_an_error(string slug, string part)
    {
        var archive = new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials });
        archive.Article("a1", "2031-05-04", "Es kam {hide z|Q. F.|Quirin Falkenrieth}.", a => a with { Slug = slug });

        archive.ToPages().Check().Should().ContainSingle(one => one.Code == "ARC0300").Which.Message.Should().Contain($"it contains \"{part}\"");
    }

    [Fact]
    public void An_id_that_names_a_hidden_person_is_an_error_wherever_it_is()
    {
        var archive = new InventedArchive().Actor("z", "Ada Nyxel", a => a with { Display = NameDisplay.Initials, Head = a.Head with { Alias = [new("Lady Nyxelstar", null, default)] } })
            .Actor("freunde-von-ada-nyxel", "Freunde").Actor("mann", "Max Muster", a => a with { Head = a.Head with { FormerId = [At("nyxel-ada")] } })
            .Place("adanyxel-platz", "Platz").Event("prozess-nyxel", "Prozess", "2031", e => e with { Participants = [new(At("z"), null)] }).Event("nyxel", "Anderes", "2031")
            .Prose("lady-nyxelstar", "Seite");
        archive.Article("Ada_Nyxel vor Gericht", "2031-05-04", "Text.", a => a with { Slug = "a", Statements = [Statement("Ada_Nyxel vor Gericht", "ada-nyxels-wort", "mann")] });
        archive.Article("b", "2031-05-05", "Text.", a => a with { Slug = "b", Subjects = [Listed(ActorKey("z"))], Statements = [Statement("b", "nyxel", "mann"), Statement("b", "klinyxel", "mann")] });

        archive.ToPages().Check().Select(one => (one.Code, one.Message)).Should().BeEquivalentTo(new[]
        {
            ("article's id", "Ada_Nyxel vor Gericht", "ada-nyxel"), ("statement's id", "ada-nyxels-wort", "ada-nyxel"), ("statement's id", "nyxel", "nyxel"),
            ("id", "freunde-von-ada-nyxel", "ada-nyxel"), ("former id", "nyxel-ada", "nyxel-ada"), ("id", "adanyxel-platz", "ada-nyxel"), ("id", "prozess-nyxel", "nyxel"),
            ("name of the page's file", "lady-nyxelstar", "lady-nyxelstar"),
        }.Select(one => ("ARC0302", $"The {one.Item1} \"{one.Item2}\" reveals a name: it contains \"{one.Item3}\", but the name of \"z\" is not shown.")));
    }

    [Theory]
    [InlineData("https://max-muster.example/", false)]
    [InlineData("https://archive.example/MaxMuster/", false)]
    [InlineData("https://archive.example/max/muster/", false)]
    [InlineData("https://muster.example/", true)]
    [InlineData("https://klimax.example/musterbau/", true)]
    public void An_address_of_the_site_that_names_a_hidden_person_is_an_error(string url, bool isGood)
    {
        var archive = new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials });
        archive.Site = archive.Site with { BaseUrl = url };

        archive.ToPages().Check().Select(one => (one.Code, one.At.ToString(), one.Message)).Should().Equal(isGood ? [] :
            [("ARC0302", "input/site.yml", $"The address of the site \"{url}\" reveals a name: it contains \"max-muster\", but the name of \"z\" is not shown.")]);
    }

    [Theory]
    [InlineData("https://justiceforquirinfalkenrieth.example/", false)]
    [InlineData("https://x.example/derfallquirinfalkenrieth", false)]
    [InlineData("https://falkenrieth.example/quirin", false)]
    [InlineData("https://x.example/quirin/falkenrieth", false)]
    [InlineData("https://x.example/?vn=quirin&nn=falkenrieth", false)]
    [InlineData("mailto:quirinfalkenrieth@x.example", false)]
    [InlineData("https://x.example/quirin-bericht/falkenried", true)]
    [InlineData("https://x.example/falkenrieth", true)]
    public void No_address_tells_the_parts_of_a_name(string url, bool stays) =>
        HiddenNames.Of(new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials }).ToCatalog()).AddressOrNull(url).Should().Be(stays ? url : null);

    [Theory]
    [InlineData("https://xn--jrgine-mckstsser-mwbl3i.example/")]
    [InlineData("https://x.example/J%F6rgine-M%FCckst%F6%DFer")]
    [InlineData("https://x.example/joergine-mueckstoesser")]
    public void No_address_tells_a_name_by_its_umlauts(string url) =>
        HiddenNames.Of(new InventedArchive().Actor("z", "Jörgine Mückstößer", a => a with { Display = NameDisplay.Initials }).ToCatalog()).AddressOrNull(url).Should().BeNull();

    /// <summary>The surname is replaced first, and the given name must not stay beside what stands for it.</summary>
    [Theory]
    [InlineData("Quirin&nbsp;Falkenrieth kam.")]
    [InlineData("[Quirin](https://x.example/) Falkenrieth kam.")]
    [InlineData("Qui&#114;in Falkenrieth kam.")]
    [InlineData("Qui*r*in Falkenrieth kam.")]
    [InlineData("Quirin Falkenrieth kam.")]
    public void Markup_leaves_no_given_name_beside_a_surname(string markdown)
    {
        var catalog = new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials }).ToCatalog();
        HiddenNames.Of(catalog).About(catalog.Actors).Markdown(markdown).Should().Be("Q. F. kam.");
    }

    [Theory]
    [InlineData("Siehe [hier](https://x.example/falkenrieth).", "Siehe hier.")]
    [InlineData("Siehe <https://x.example/falkenrieth> *dort*.", "Siehe … dort.")]
    [InlineData("Siehe https://x.example/falkenrieth dort.", "Siehe … dort.")]
    [InlineData("Siehe [*hier*](https://x.example/wetter).", "Siehe [*hier*](https://x.example/wetter).")]
    public void No_address_within_a_text_about_the_person_tells_the_surname(string markdown, string shown)
    {
        var catalog = new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials }).ToCatalog();
        HiddenNames.Of(catalog).About(catalog.Actors).Markdown(markdown).Should().Be(shown);
    }

    [Fact]
    public void A_relative_is_not_sorted_by_the_name()
    {
        var archive = new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials })
            .Actor("a", "Alwine Falkenrieth", a => a with { SortName = "Falkenrieth, Alwine", Relations = [new(RelationType.ParentOf, At("z"), null, [])] })
            .Actor("b", "Xi Jinping", a => a with { SortName = "Xi Jinping" });

        archive.ToPages().Archive.Catalog.ActorById["a"].SortName.Should().BeNull();
        archive.ToPages().Archive.Catalog.ActorById["b"].SortName.Should().Be("Xi Jinping");
    }

    [Theory]
    [InlineData("Inhaber der Falkenrieth GmbH", false)]
    [InlineData("Ehemann von Ada Nyxel", false)]
    [InlineData("Inhaber der Fal*ken*rieth GmbH", false)]
    [InlineData("Inhaber eines Betriebs", true)]
    public void A_role_in_the_place_of_a_name_must_not_tell_one(string role, bool isGood)
    {
        var archive = new InventedArchive().Actor("n", "Ada Nyxel", a => a with { Display = NameDisplay.Initials })
            .Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.RoleOnly, Roles = [new(role, null, null, null, [])] });

        archive.ToPages().Check().Select(one => (one.Code, one.Message)).Should().Equal(isGood ? [] :
            [("ARC0303", $"The role \"{role}\" stands in the place of the name of \"z\" (display: role-only) and reveals a name that is not shown.")]);
    }

    /// <summary>On either side of the relation: whoever is related to the person is spoken of with them.</summary>
    [Fact]
    public void The_id_of_a_relative_must_not_tell_the_surname()
    {
        var archive = new InventedArchive().Actor("z", "Quirin Falkenrieth", a => a with { Display = NameDisplay.Initials })
            .Actor("alwine-falkenrieth", "Alwine", a => a with { Relations = [new(RelationType.ParentOf, At("z"), null, [])] }).Actor("otto-falkenrieth", "Otto");

        archive.ToPages().Check().Where(one => one.Code == "ARC0302").Should().ContainSingle().Which.Message.Should().Contain("alwine-falkenrieth");
    }

    [Fact]
    public void The_settings_of_the_site_lose_the_name()
    {
        var archive = new InventedArchive().Actor("z", "Max Muster", a => a with { Display = NameDisplay.Initials });
        archive.Site = archive.Site with
        {
            Title = "Archiv Max Muster", Tagline = "Für Max Muster", Description = "Über Max&nbsp;Muster", Publisher = "Max Muster e.V.", License = "https://e.org/maxmuster",
            Menu = [new("Max Muster", "https://e.org/"), new("Mehr", "https://maxmuster.example/"), new("Seite", "page:ueber")],
        };
        var site = archive.ToPages().Archive.Catalog.Site;

        (site.Title, site.Tagline, site.Description, site.Publisher, site.License).Should().Be(("Archiv M. M.", "Für M. M.", "Über M. M.", "M. M. e.V.", null));
        site.Menu.Should().Equal(new MenuEntry("M. M.", "https://e.org/"), new MenuEntry("Seite", "page:ueber"));
    }

    [Fact]
    public void A_former_slug_is_checked_at_its_own_place()
    {
        var archive = new InventedArchive().Actor("z", "Max Muster", a => a with { Privacy = Privacy.PrivatePerson });
        archive.Article("a1", "2031-05-04", "Text.", a => a with { FormerSlug = [new("2031-05-04-max-muster", new("input/articles/a1.yml", 9, 14))] });

        archive.ToPages().Check().Should().ContainSingle().Which.At.ToString().Should().Be("input/articles/a1.yml:9:14");
    }

    [Fact]
    public void Positions_are_translated_around_redactions_and_never_cut_what_is_shown()
    {
        var paragraph = new MarkedText("ab {hide z|N.|Ganz Lang} cd {hide z|XXXXXX|U} ef", "a").ToParagraph(1, ParagraphKind.Paragraph);
        var whole = RedactedText.Of(paragraph);

        whole.Text.Should().Be("ab N. cd XXXXXX ef");
        whole.SpanOf(new(13, 2)).Should().Be(new TextSpan(6, 2), "cd moved");
        whole.SpanOf(new(3, 9)).Should().Be(new TextSpan(3, 2));
        whole.SpanOf(new(5, 2)).Should().Be(new TextSpan(3, 2), "a part of what is hidden is all of what is shown");
        whole.SpanOf(new(18, 2)).Should().Be(new TextSpan(16, 2));
        RedactedText.Of(paragraph, new(6, 9)).Text.Should().Be("N. cd", "a name that begins before the stretch is replaced as a whole");
    }

    [Fact]
    public void Overlapping_redactions_become_one()
    {
        ImmutableArray<Mark> marks = [new RedactionMark(new(0, 6), ActorKey("z"), "N."), new RedactionMark(new(4, 6), ActorKey("z"), "Y.")];
        var paragraph = new AnnotatedParagraph(1, ParagraphKind.Paragraph, "abcdefghij!", marks, [new(0, 11)]);

        RedactedText.Of(paragraph).Text.Should().Be("N.!");
    }
}
