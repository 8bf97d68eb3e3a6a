using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Themes;

/// <summary>A page of every kind with every field filled. Nobody and nothing in it exists.</summary>
internal static class SamplePages
{
    public static RecordLink Ada => new(RecordKind.Actor, "ada-berg", "actors/ada-berg/", "Ada Berg", "Person");

    public static RecordLink Blatt => new(RecordKind.Actor, "tagblatt", "actors/tagblatt/", "Tagblatt", "NewsMediaOrganization");

    public static RecordLink Port => new(RecordKind.Place, "nordhafen", "places/nordhafen/", "Nordhafen", "City");

    public static RecordLink Summit => new(RecordKind.Event, "gipfel", "events/gipfel/", "Gipfel von Nordhafen", "Planned");

    public static ArticleLink OtherArticle => new("a2", "articles/2031-05-05-zweiter/", "Zweiter Artikel", new(2031, 5, 5), "Tagblatt");

    public static ImmutableArray<SourceView> Sources =>
    [
        new("Protokoll", "https://source.example/protokoll", "Amt", Date("2031-05-01"), Date("2031-05-09")),
        new(null, "https://source.example/ohne-titel", null, null, null),
        new("Ohne Adresse", null, null, null, null),
    ];

    /// <summary>Every kind of page there is.</summary>
    public static ImmutableArray<Page> All { get; } =
    [
        Article, Actor, Place, Event, Continuation, Home,
        Of("articles/", "nav.articles", new ArticleIndexPage { Years = Years, Articles = [Teaser], Total = 2, Pages = Pages, NewestMonth = new(2031, 5, "articles/2031/05/", 2) }),
        Of("articles/2031/", null, new ArticleIndexPage { Year = 2031, Years = Years, Days = Days, Previous = new("2030", "articles/2030/"), Next = new("2032", "articles/2032/"), Total = 2 }, "2031"),
        Of("articles/2031/05/", null, new ArticleIndexPage { Year = 2031, Month = 5, Years = Years, Days = Days, Next = new("2031-07", "articles/2031/07/"), Articles = [Teaser with { DayId = "day-05" }, Teaser], Total = 2, Pages = Pages }, "2031-05"),
        Of("actors/", "nav.actors", new ActorIndexPage { Names = Names, Types = [new("facets.all", "actors/", 2, true, true), new("actor-types.person", "actors/type/person/", 1, false, true)] }),
        Of("actors/az/a/2/", null, new ActorIndexPage { Names = Names with { Letter = "A", From = "Aa", To = "Az", Pages = Pages } }, "A"),
        Of("actors/type/person/", "actor-types.person", new ActorIndexPage { Names = Names with { Groups = [] } }),
        Of("places/", "nav.places", new PlaceIndexPage
        {
            Roots = [new(Port, 2, [new(Port, 0, []) { TreeUrl = "places/in/nordhafen/" }])], Total = 2, Names = Names, Types = [new("facets.all", "places/", 2, true, true), new("place-types.city", "places/type/city/", 1, false, true)],
        }),
        Of("places/type/city/", "place-types.city", new PlaceIndexPage { Total = 2, Names = Names with { Letter = "A", Groups = [Names.Groups[0]], From = "Aa", To = "Az" } }, "A"),
        Of("events/", "nav.events", new EventIndexPage
        {
            Years = [new(2031, [new(SummitLink, [Ada, Blatt], 2)]), new(null, [new(Undated, [], 0)])], Total = 2, Pages = Pages, IsChoice = true,
            Statuses = [new("facets.all", "events/", 2, true, true), new("status.planned", "events/status/planned/", 1, false, true)],
            Kinds = [new("facets.all", "events/", 2, true, true), new("Gipfel & Rat", "events/kind/gipfel-rat/", 1, false, false)],
        }),
        Of("search/", "nav.search", new SearchPage
        {
            Actors = [new("A", "actors/#letter-a"), new("B", "actors/#letter-b")], ActorTypes = [new("actor-types.person", "actors/type/person/", 1, false, true), new("actor-types.state", "actors/type/state/", 1, false, true)],
            PlaceTypes = [], EventStatuses = [], Years = Years,
        }),
        Of("timeline/", "nav.timeline", new TimelinePage
        {
            Lanes = [Ada, Blatt], Total = 4, Newest = 2, Undated = 2, UndatedUrl = "events/#year-undated", Pages = [new("2031", "timeline/2031/", false)],
            Months =
            [
                new(2031, 5,
                [
                    new(SummitLink, null, new(TimelineShape.Within, 11, 17, false, false, true), [Ada, Blatt], [0, 1], 2),
                    new(null, OtherArticle, new(TimelineShape.Day, 5, 5, false, false, false), [], [], 0),
                ]),
            ],
        }),
        Of("timeline/2031/", null, new TimelinePage { Year = 2031, Total = 0, Undated = 0, UndatedUrl = "events/", Pages = Pages, Parts = [new("1", "timeline/2031/1/", true) { Days = (new(2031, 5, 3), new(2031, 5, 4)) }] }, "2031"),
        Of("statements/", "nav.statements", new StatementIndexPage
        {
            Statements = [Statement("rede", SpeechForm.Direct), Statement("nachtrag", SpeechForm.Paraphrase) with { IsQuote = false }], Total = 2, Pages = Pages,
            Stances = [new("facets.all", "statements/", 2, true, true), new("stance.denies", "statements/stance/denies/", 1, false, true), new("stance.affirms", "statements/stance/affirms/", 1, false, true)],
        }),
        Of("keywords/", "nav.keywords", new KeywordIndexPage { Keywords = [new("Hafen", "keywords/hafen/", 2, false, false), new("Schiff", "keywords/schiff/", 1, false, false)], Total = 2, IsChoice = true }),
        Of("keywords/hafen/", null, new KeywordIndexPage { Articles = [Teaser], Total = 120, Pages = Pages }, "Hafen"),
        Of("corrections/", "nav.corrections", new CorrectionsPage([new(OtherArticle, Correction)])),
        Of("ueber/", null, new ProseBody("Ein *Satz*.\n\n# Titel\n\n| a | b |\n|--:|---|\n| 1 | [x](/articles/) |\n"), "Über"),
        Of("404.html", "not-found.title", new NotFoundPage()),
        Of("actors/a-berg/", null, new RedirectPage("actors/ada-berg/", "Ada Berg"), "Ada Berg"),
        Of("articles/2031-05-01-withheld-12345678/", "tombstone.title", new TombstonePage(null, null, null)),
        Of("articles/2031-05-02-withheld-12345679/", null, new TombstonePage("Zurückgezogen", "Auf *Wunsch*.", Date("2031-06")), "Zurückgezogen"),
    ];

    public static EventLink SummitLink => new("gipfel", "events/gipfel/", "Gipfel von Nordhafen", "Gipfel", Date("[2031-05-11..2031-05-17]"), OccurStatus.Planned, Port);

    public static Page Article => new(
        new PageHead
        {
            Url = "articles/2031-05-04-ankunft/", Title = "Ankunft im Hafen", Description = "Ein Schiff kommt.", Section = "articles", Language = "en",
            Breadcrumb = [new("nav.articles", "articles/", IsKey: true), new("2031", "articles/2031/"), new("2031-05", "articles/2031/05/")],
        },
        new ArticlePage
        {
            Id = "a1", Headline = "Ankunft im Hafen", AlternativeHeadline = "Ein Tag am Meer", Description = "Ein *Schiff* kommt.",
            DatePublished = new(2031, 5, 4), DateModified = new(2031, 5, 6), InLanguage = "en", Publisher = Blatt, Authors = [new(Ada, null), new(null, "Otto Frei")],
            IsBasedOn = "https://first.example/ankunft", ArchivedAt = "https://snapshot.example/1", Rights = new("https://license.example/by/4.0/", "Tagblatt", 40),
            Keywords = [new("Hafen", "keywords/hafen/"), new("🚢", null)], IsExcerpt = true, IsAnnotated = true, Text = Text, Sha256 = new string('a', 64), SeedUrl = "seeds/a1.txt",
            Notes = [new(1, 0, "Schiff", NoteKind.FactCheck, "Ein *Dampfer*.\n\n- eins\n- zwei", "Redaktion", Date("2031-05-08"), Sources)],
            Statements = [Statement("rede", SpeechForm.Direct), Statement("nachtrag", SpeechForm.Paraphrase) with { IsQuote = false }],
            Who = [new(Ada, "Kapitänin", "spricht", 2, "#m-1-0-8"), new(Blatt, null, null, 0, null)],
            Where = [new(Port, "Nordland", null, 1, "#m-1-25-9")], Map = [new("Nordhafen", new(54.3, 10.1, GeoPrecision.City)), new("Nordland", new(55, 11, GeoPrecision.Country))],
            Events = [new(SummitLink, EventTreatment.Announces, 1, "#m-2-0-6"), new(Undated, null, 0, null)],
            Later = [Later, Later with { Then = null, Note = null }], Corrections = [Correction],
            Previous = OtherArticle, Next = OtherArticle with { Publisher = null }, Related = [OtherArticle],
            Around = new([new(SummitLink, null, false), new(null, new(2031, 5, 4), true)], "timeline/#m-2031-05"),
        });

    public static Page Actor => Of("actors/ada-berg/", null, new ActorPage
    {
        Entity = Entity, Type = ActorType.Person, Begin = Date("1980"), End = Date("2040~"), Territory = Port, Metonyms = [new("Die Brücke", "de")],
        Roles = [new("Kapitänin", Blatt, Port, Date("2030-01-01/.."), Sources), new("Matrosin", null, null, null, [])],
        RoleHolders = [new(Ada, "Chefin", Date("2031")), new(Ada, "Vorsitz", null)],
        Relations = [new(RelationType.MemberOf, Blatt, Date("2029/2030"), Sources, false), new(RelationType.MemberOf, Blatt, null, [], false) { IsFurther = true }, new(RelationType.Employs, Ada, null, [], true)],
        Years = new(2029, 2032),
        Events = [new(SummitLink, "Gastgeberin"), new(Undated, null), new(SummitLink, null)], EventWindow = new(1, 1, "timeline/#m-2031-05"), Statements = [Statement("rede", SpeechForm.Direct)], StatementsTotal = 120,
        PassedOn = [Statement("rede", SpeechForm.Indirect)], PassedOnTotal = 2, Published = [OtherArticle], PublishedTotal = 60,
    }, "Ada Berg");

    public static Page Place => Of("places/nordhafen/", null, new PlacePage
    {
        Entity = Entity with { Id = "nordhafen", Name = "Nordhafen" }, Type = PlaceType.City, Ancestors = [Port], Within = [Port, Port], Geo = new(-54.5, 10.25, GeoPrecision.City),
        States = [Ada], Events = [SummitLink], EventWindow = new(0, 1, null), CandidateFor = [Undated],
    }, "Nordhafen");

    public static Page Event => Of("events/gipfel/", null, new EventPage
    {
        Entity = Entity with { Id = "gipfel", Name = "Gipfel von Nordhafen" }, Kind = "Gipfel", Temporal = Date("2031-05-11/2031-05-17"), Status = OccurStatus.Postponed, Certainty = 3,
        History = [new(Date("2031-05-04"), OccurStatus.Planned, 4, Date("2031-05"), Port, Statement("rede", SpeechForm.Direct), null, "Ein *Hinweis*."),
            new(Date("2031-05-03"), OccurStatus.Alleged, null, null, null, null, Sources[0], null)],
        Location = Port, CandidateLocations = [Port, Port], Participants = [new(Ada, "Gast"), new(Blatt, null)], SuperEvent = SummitLink, SubEvents = [SummitLink],
        Around = new([new(Undated, null, false) { Relation = ExcerptRelation.Follows }, new(SummitLink, null, true)], "timeline/2031/"), Follows = [SummitLink], FollowedBy = [Undated], Causes = [SummitLink], Effects = [Undated], TemporalRelations = [new(TemporalRelationType.During, SummitLink)],
        Positions = [new(Ada, [new(Stance.Denies, [new("Ada Berg", "Nein", "articles/2031-05-04-ankunft/#statement-rede") { IsLiteral = true }]), new(Stance.Affirms, [new("Ada Berg", "Anders", "articles/x/#s")])])],
    }, "Gipfel von Nordhafen");

    private static Page Continuation => Of("actors/ada-berg/mentions/1/", null, new ActorPage
    {
        Entity = new() { Id = "ada-berg", Name = "Ada Berg", IsContinuation = true, MentionCount = 1, ArticleCount = 1, Mentions = Entity.Mentions }, Type = ActorType.Person,
    }, "Ada Berg");

    private static Page Home => Of("", null, new HomePage
    {
        Latest = [Teaser, Teaser], Counts = new(2, 3, 4, 5, 6, 1234, new(2031, 5, 4), new(2031, 5, 5)), Earlier = [OtherArticle],
        Actors = [new(Ada, "Kapitänin", 7, 100)], Places = [new(Port, null, 1, 14)], Events = [SummitLink, Undated], Developments = [Later],
        Planned = [new(SummitLink, Date("2031-05-01"), "Wie *geplant*."), new(Undated, null, null)], Voices = [Statement("rede", SpeechForm.Direct), Statement("wort", SpeechForm.Indirect)], Years = [new(2031, "articles/2031/", 2, [])],
    }, "Prüfarchiv");

    private static EventLink Undated => new("ruhe", "events/ruhe/", "Waffenruhe", null, null, OccurStatus.Proposed, null);

    private static LaterKnowledge Later => new(SummitLink, OccurStatus.Planned, OccurStatus.Cancelled, Date("2031-06-01"), "Wegen *Sturm*.");

    private static Correction Correction => new(CorrectionKind.Clarification, At(Date("2031-05-20")), "Das Schiff heißt *Anna*.");

    private static ArticleTeaser Teaser => new(OtherArticle, "Ein Schiff kommt in den Hafen.", [Ada, Port, Summit], 4, true);

    private static NameList Names => new()
    {
        Letters = [new("A", "actors/#letter-a") { IsCurrent = true }, new("#", "actors/#letter-0-9")],
        Groups = [new("A", [new(Ada, "Kapitänin", 3)], 9) { AllUrl = "actors/az/a/" }, new("#", [new(Blatt, null, 0)], 1)], Total = 10,
    };

    private static ImmutableArray<ListingPage> Pages => [new("2", "x/", true), new("1", "x/1/", false)];

    private static ImmutableArray<DayLink> Days => [new(new(2031, 5, 5), "articles/2031/05/#day-05", 2), new(new(2031, 5, 31), "articles/2031/05/#day-31", 9)];

    private static ImmutableArray<YearCount> Years =>
        [new(2031, "articles/2031/", 2, [new(2031, 4, null, 0), new(2031, 5, "articles/2031/05/", 2)]), new(2030, "articles/2030/", 0, [])];

    private static EntityPart Entity => new()
    {
        Id = "ada-berg", Name = "Ada Berg", Alias = [new("A. Berg", null), new("Ада Берг", "ru")], Description = "45. *Kapitänin* des [Hafens](/places/nordhafen/).",
        SameAs = [new("wikidata", "Q1", "https://wikidata.example/Q1"), new("homepage", "h", "https://ada.example/"), new("neu", "7", "https://neu.example/7")],
        Sources = Sources, StatementsAbout = [Statement("rede", SpeechForm.Direct)], StatementsAboutTotal = 101,
        CoMentions = [new(Port, 3, 5, 1.5, "articles/2031-05-04-ankunft/#s-1-0")], FirstMention = OtherArticle, LastMention = OtherArticle, MentionCount = 3, ArticleCount = 1,
        MentionsByMonth = [new(2030, 11, 3), new(2031, 5, 9)], AlsoAbout = [OtherArticle], AlsoAboutTotal = 150,
        Mentions = new(
            [new(OtherArticle, [new("articles/2031-05-05-zweiter/#m-1-0-8", "Ada Berg sprach, so Berg.", [new(0, 8, "m-1-0-8"), new(20, 4, "m-1-20-4")]),
                new("articles/2031-05-05-zweiter/#m-2-0-8", "Sie ging.", [new(0, 3, null)])])], 3, null, "actors/ada-berg/mentions/1/", Pages),
    };

    private static AnnotatedText Text => new("a1",
    [
        new(1, ParagraphKind.Paragraph, "Ada Berg ist am Sonntag in Nordhafen gelandet. Das Schiff „Anna“ & Max Muster warten.",
            [new MentionMark(new(0, 8), ActorKey("ada-berg"), MentionBasis.Name, MentionForm.Name),
             new DateMark(new(13, 10), new(At(Date("2031-05-04")), "datePublished", null), 0),
             new MentionMark(new(27, 9), PlaceKey("nordhafen"), MentionBasis.Name, MentionForm.Metonym),
             new NoteMark(new(51, 6), new(NoteKind.FactCheck, "Ein Dampfer", null, null, []), 0, true),
             new RedactionMark(new(67, 10), ActorKey("max"), "M. M.")],
            [new(0, 47), new(47, 38)]),
        new(2, ParagraphKind.Subheading, "Gipfel geplant", [new MentionMark(new(0, 6), EventKey("gipfel"), MentionBasis.Name, MentionForm.Coreference)], [new(0, 14)]),
        new(3, ParagraphKind.Paragraph, "„Wir kommen“, sagte sie.", [new StatementMark(new(1, 10), new("a1", "rede"), true)], [new(0, 24)]),
    ]);

    private static StatementView Statement(string id, SpeechForm speech) => new(
        id, $"articles/2031-05-04-ankunft/#statement-{id}", Ada, "Kapitänin", [Blatt], speech, Date("2031-05-04"), Port, Stance.Denies, [Summit, Port], "Wir kommen", true,
        StatementRank.Deprecated, "Überholt.", [new("Otto Frei", "Nein", "articles/x/#statement-y")], [new("Otto Frei", "Doch", "articles/x/#statement-z")],
        new("a1", "articles/2031-05-04-ankunft/", "Ankunft im Hafen", new(2031, 5, 4), "Tagblatt"));

    private static Page Of(string url, string? key, IPageBody body, string title = "") =>
        new(new PageHead { Url = url, Title = title, TitleKey = key, Description = "Beschreibung", Section = url.Split('/')[0] }, body);
}
