using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;
using Archive.Pages;

namespace Archive.Tests.Pages;

/// <summary>
/// An archive built by hand: records are added, texts are written with marks in braces. Nobody and nothing in it exists.
/// <code>
/// {ada|Ada Berg}            a mention of whatever record has that id
/// {note 0|words}            a note, by its index in the sidecar
/// {say reden|words}         a statement
/// {hide max|M. M.|Max Muster} a redaction
/// {date 2031-05-04|am Sonntag}
/// </code>
/// Sentences end at ". ". Marks nest.
/// </summary>
internal sealed class InventedArchive
{
    private static readonly SourcePosition Here = new("test.yml", 1, 1);

    private readonly List<Actor> actors = [];
    private readonly List<Place> places = [];
    private readonly List<Event> events = [];
    private readonly List<(Article Article, AnnotatedText Text)> articles = [];
    private readonly List<ProsePage> prose = [];

    public Site Site { get; set; } = new()
    {
        Title = "Prüfarchiv",
        BaseUrl = "https://archive.example/",
        Language = "de",
        TimeZone = "Europe/Vienna",
        Collation = "de-DE",
    };

    public static Located<T> At<T>(T value) => new(value, Here);

    public static EdtfDate Date(string text) => EdtfParser.Parse(text).Date ?? throw new ArgumentException(text);

    public static SourceReference Source(string title, string? url = null) => new(title, url, null, null, null);

    public static RecordKey ActorKey(string id) => new(RecordKind.Actor, id);

    public static RecordKey PlaceKey(string id) => new(RecordKind.Place, id);

    public static RecordKey EventKey(string id) => new(RecordKind.Event, id);

    public static Role Role(string name, string? temporal, string? organization = null) =>
        new(name, organization is null ? null : At(organization), null, temporal is null ? null : Date(temporal), []);

    public static RecordHead Head(RecordKey key, string name) => new() { Key = key, Name = At(name) };

    public InventedArchive Actor(string id, string name, Func<Actor, Actor>? with = null)
    {
        var actor = new Actor { Head = Head(ActorKey(id), name), Type = ActorType.Person };
        actors.Add(with?.Invoke(actor) ?? actor);
        return this;
    }

    public InventedArchive Place(string id, string name, Func<Place, Place>? with = null)
    {
        var place = new Place { Head = Head(PlaceKey(id), name), Type = PlaceType.City };
        places.Add(with?.Invoke(place) ?? place);
        return this;
    }

    public InventedArchive Event(string id, string name, string? temporal, Func<Event, Event>? with = null)
    {
        var e = new Event { Head = Head(EventKey(id), name), OccurStatus = OccurStatus.Occurred, Temporal = temporal is null ? null : At(Date(temporal)) };
        events.Add(with?.Invoke(e) ?? e);
        return this;
    }

    public InventedArchive Prose(string slug, string title, string markdown = "Text.", bool noIndex = false)
    {
        prose.Add(new(slug, $"input/pages/{slug}.md", title, null, 1, noIndex, "de", markdown, 1));
        return this;
    }

    /// <summary>Adds an article; each line is a paragraph, a line that begins with "# " a subheading.</summary>
    public InventedArticle Article(string id, string date, string text, Func<Article, Article>? with = null)
    {
        var lines = text.Split('\n');
        var paragraphs = lines.Select((line, i) => new MarkedText(line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line, id)
            .ToParagraph(i + 1, line.StartsWith("# ", StringComparison.Ordinal) ? ParagraphKind.Subheading : ParagraphKind.Paragraph)).ToImmutableArray();
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var article = new Article
        {
            Id = id,
            Seed = new(id, $"seeds/{id}.txt", At(day), [.. paragraphs.Select((p, i) => new Paragraph(p.Kind, p.Text, i + 1))], new string('a', 64)),
            At = Here,
            IsAnnotated = true,
            Headline = $"Meldung {id}",
            DatePublished = day,
            InLanguage = "de",
            Slug = $"meldung-{id}",
        };
        articles.Add((with?.Invoke(article) ?? article, new(id, paragraphs)));
        return new(this);
    }

    public static Statement Statement(string article, string id, string creator, Func<Statement, Statement>? with = null)
    {
        var statement = new Statement
        {
            Key = new(article, id),
            At = Here,
            Creator = At(creator),
            Speech = SpeechForm.Direct,
            Stance = Stance.Announces,
            Selector = new(At("Worte"), null, null, null, Here),
        };
        return with?.Invoke(statement) ?? statement;
    }

    public static Subject Listed(RecordKey key, string? @as = null, EventTreatment? treatment = null) => new(At(key), @as, treatment);

    public Catalog ToCatalog()
    {
        var sorted = articles.Select(one => one.Article).OrderBy(a => a.DatePublished).ThenBy(a => a.Id, StringComparer.Ordinal).ToImmutableArray();
        var records = new RecordSet
        {
            Site = Site,
            Pages = [.. prose.OrderBy(page => page.Slug, StringComparer.Ordinal)],
            Actors = [.. actors.OrderBy(a => a.Head.Id, StringComparer.Ordinal)],
            Places = [.. places.OrderBy(p => p.Head.Id, StringComparer.Ordinal)],
            Events = [.. events.OrderBy(e => e.Head.Id, StringComparer.Ordinal)],
            Articles = sorted,
        };
        ImmutableArray<Article> published = [.. records.PublishedArticles];
        return new Catalog
        {
            Site = Site,
            Articles = published,
            Withheld = [.. sorted.Where(a => a.PublishingStatus == PublishingStatus.Withheld)],
            Actors = records.Actors,
            Places = records.Places,
            Events = records.Events,
            Pages = records.Pages,
            ArticleById = published.ToFrozenDictionary(a => a.Id),
            ActorById = records.Actors.ToFrozenDictionary(a => a.Head.Id),
            PlaceById = records.Places.ToFrozenDictionary(p => p.Head.Id),
            EventById = records.Events.ToFrozenDictionary(e => e.Head.Id),
            StatementByKey = published.SelectMany(a => a.Statements).ToFrozenDictionary(s => s.Key),
            Inverses = new InverseBuilder(records).Build(),
        };
    }

    public SitePages ToPages(int jobs = -1) => new(
        ToCatalog(), [.. articles.Where(one => one.Article.PublishingStatus == PublishingStatus.Usable).Select(one => Resolved(one.Text))], jobs);

    // A mention is written with an id alone; which kind it is of only the finished archive knows.
    private AnnotatedText Resolved(AnnotatedText text) => text with
    {
        Paragraphs = [.. text.Paragraphs.Select(p => p with { Marks = [.. p.Marks.Select(Resolved)] })],
    };

    private Mark Resolved(Mark mark) => mark is MentionMark mention ? mention with { Target = KeyOf(mention.Target.Id) } : mark;

    private RecordKey KeyOf(string id) =>
        actors.Exists(a => a.Head.Id == id) ? ActorKey(id)
        : places.Exists(p => p.Head.Id == id) ? PlaceKey(id)
        : events.Exists(e => e.Head.Id == id) ? EventKey(id) : throw new ArgumentException(id);
}

/// <summary>Lets articles and records be added in one chain.</summary>
internal readonly record struct InventedArticle(InventedArchive Archive)
{
    public InventedArticle Article(string id, string date, string text, Func<Article, Article>? with = null) => Archive.Article(id, date, text, with);

    public SitePages ToPages(int jobs = -1) => Archive.ToPages(jobs);
}
