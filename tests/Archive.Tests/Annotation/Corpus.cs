using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Tests.AnnotationTests;

/// <summary>
/// Records of an invented archive and one article, whose text says what is expected of it: <c>[Tanne|ada-tanne]</c> is a mention,
/// <c>{Tanne|A. T.}</c> a hidden name.
/// </summary>
internal sealed class Corpus
{
    public const string SeedFile = "seeds/a.txt";
    public const string Sidecar = "input/articles/a.yml";

    private readonly SortedDictionary<string, Actor> actors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Event> events = new(StringComparer.Ordinal);
    private readonly List<Subject> subjects = [];
    private readonly List<Annotation> annotations = [];
    private readonly List<Statement> statements = [];
    private int line = 10;

    public string Language { get; init; } = "de";

    public Autolink Autolink { get; init; }

    public bool LinkAdjectives { get; init; }

    public Corpus Person(string id, string name, string[]? alias = null, string[]? weak = null, NameDisplay display = default, Privacy privacy = default, string? role = null) =>
        Add(new Actor
        {
            Head = Head(RecordKind.Actor, id, name, alias, weak), Type = ActorType.Person, Display = display, Privacy = privacy,
            Roles = role is null ? [] : [new Role(role, null, null, null, [])],
        });

    public Corpus Organization(string id, string name, string[]? alias = null, string[]? weak = null) =>
        Add(new Actor { Head = Head(RecordKind.Actor, id, name, alias, weak), Type = ActorType.Organization });

    public Corpus State(string id, string name, string[]? alias = null, string[]? adjectives = null, string[]? metonyms = null) => Add(new Actor
    {
        Head = Head(RecordKind.Actor, id, name, alias, null) with { Adjectives = Forms(adjectives) }, Type = ActorType.State, Metonyms = Forms(metonyms),
    });

    public Corpus Place(string id, string name, string[]? alias = null, string[]? weak = null)
    {
        places[id] = new() { Head = Head(RecordKind.Place, id, name, alias, weak), Type = PlaceType.City };
        return this;
    }

    public Corpus Event(string id, string name, string[]? alias = null, string[]? weak = null)
    {
        events[id] = new() { Head = Head(RecordKind.Event, id, name, alias, weak), OccurStatus = OccurStatus.Occurred };
        return this;
    }

    /// <summary>Lists records, each on a line of the sidecar of its own, from line 11.</summary>
    public Corpus List(params string[] ids)
    {
        foreach (var id in ids) subjects.Add(new(new(KeyOf(id), new(Sidecar, ++line, 5, id.Length)), null, null));
        return this;
    }

    public Corpus Link(TextQuoteSelector selector, string id, MentionForm form = MentionForm.Name) =>
        Annotate(selector, new MentionBody(new(KeyOf(id), selector.At), form));

    public Corpus Suppress(TextQuoteSelector selector) => Annotate(selector, new SuppressBody());

    public Corpus Annotate(TextQuoteSelector selector, AnnotationBody body)
    {
        annotations.Add(new(selector, body));
        return this;
    }

    public Corpus State(string id, TextQuoteSelector selector)
    {
        statements.Add(new()
        {
            Key = new("a", id), At = selector.At, Creator = new("ada", selector.At), Speech = SpeechForm.Direct, Stance = Stance.Affirms, Selector = selector,
        });
        return this;
    }

    /// <summary>A selector that stands in line 40 of the sidecar unless said otherwise.</summary>
    public static TextQuoteSelector Quote(string exact, string? prefix = null, string? suffix = null, int? occurrence = null, int line = 40) =>
        new(new(exact, new(Sidecar, line, 22, exact.Length)), prefix, suffix, occurrence, new(Sidecar, line, 5));

    /// <summary>Annotates the text that the notation describes and expects just that.</summary>
    public Corpus Expect(params string[] paragraphs)
    {
        var (text, diagnostics) = Annotate([.. paragraphs.Select(Raw)]);
        diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(Show).Should().BeEmpty();
        Notation(text).Should().Be(string.Join('\n', paragraphs));
        return this;
    }

    public (AnnotatedText Text, ImmutableArray<Diagnostic> Diagnostics) Annotate(params string[] paragraphs)
    {
        var article = ArticleOf(paragraphs);
        return new Annotator(CatalogOf(article)).Annotate(article);
    }

    /// <summary>What is told about a text, one line each.</summary>
    public string[] Told(params string[] paragraphs) => [.. Annotate(paragraphs).Diagnostics.Select(Show)];

    public static string Show(Diagnostic diagnostic) => string.Join('\n',
        diagnostic.Related.Select(place => $"  {place.At}: {place.Message}").Prepend(
            $"{diagnostic.Code} {diagnostic.At}: {diagnostic.Message}{(diagnostic.Hint is null ? "" : $" → {diagnostic.Hint}")}"));

    public Article ArticleOf(params string[] paragraphs) => new()
    {
        Id = "a", At = new(Sidecar, 1, 1), IsAnnotated = true, Headline = "Invented", DatePublished = new(2031, 2, 3), InLanguage = Language, Slug = "invented",
        Seed = SeedOf(paragraphs), Autolink = Autolink, LinkAdjectives = LinkAdjectives,
        Subjects = [.. subjects], Annotations = [.. annotations], Statements = [.. statements],
    };

    public Catalog CatalogOf(Article article) => new()
    {
        Site = new() { Title = "Invented", BaseUrl = "https://archive.example/", Language = "de", TimeZone = "Europe/Berlin", Collation = "de" },
        Articles = [article], Withheld = [], Actors = [.. actors.Values], Places = [.. places.Values], Events = [.. events.Values], Pages = [],
        ArticleById = FrozenDictionary<string, Article>.Empty, ActorById = actors.ToFrozenDictionary(), PlaceById = places.ToFrozenDictionary(),
        EventById = events.ToFrozenDictionary(), StatementByKey = FrozenDictionary<StatementKey, Statement>.Empty, Inverses = NoInverses(),
    };

    // The first line of a seed is "date 2031-02-03 text": its text begins in column 17.
    private static Seed SeedOf(string[] paragraphs) => new("a", SeedFile, new(new(2031, 2, 3), new(SeedFile, 1, 6, 10)),
        [.. paragraphs.Select((text, i) => new Paragraph(text.StartsWith("# ", StringComparison.Ordinal) ? ParagraphKind.Subheading : ParagraphKind.Paragraph, text, i + 1))],
        new string('0', 64));

    private static string Raw(string notation)
    {
        var raw = new StringBuilder();
        for (var at = 0; at < notation.Length; at++)
        {
            if (notation[at] is not ('[' or '{')) raw.Append(notation[at]);
            else
            {
                var bar = notation.IndexOf('|', at);
                raw.Append(notation, at + 1, bar - at - 1);
                at = notation.IndexOfAny([']', '}'], bar);
            }
        }

        return raw.ToString();
    }

    public static string Notation(AnnotatedText text) => string.Join('\n', text.Paragraphs.Select(Notation));

    private static string Notation(AnnotatedParagraph paragraph)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var mark in paragraph.Marks.Where(mark => mark is MentionMark or RedactionMark))
        {
            shown.Append(paragraph.Text, at, mark.Span.Start - at);
            var words = paragraph.Text.AsSpan(mark.Span.Start, mark.Span.Length);
            shown.Append(mark is MentionMark mention ? $"[{words}|{mention.Target.Id}]" : $"{{{words}|{((RedactionMark)mark).Shown}}}");
            at = mark.Span.End;
        }

        return shown.Append(paragraph.Text, at, paragraph.Text.Length - at).ToString();
    }

    private RecordKey KeyOf(string id) =>
        new(actors.ContainsKey(id) ? RecordKind.Actor : places.ContainsKey(id) ? RecordKind.Place : RecordKind.Event, id);

    private Corpus Add(Actor actor)
    {
        actors[actor.Head.Id] = actor;
        return this;
    }

    private static RecordHead Head(RecordKind kind, string id, string name, string[]? alias, string[]? weak) => new()
    {
        Key = new(kind, id), Name = new(name, new($"input/{id}.yml", 1, 7)), Alias = Forms(alias), WeakAlias = Forms(weak),
    };

    private static ImmutableArray<NameForm> Forms(string[]? forms) => [.. (forms ?? []).Select(form => new NameForm(form, null, default))];

    private static Inverses NoInverses() => new()
    {
        Relations = FrozenDictionary<string, ImmutableArray<RelationEdge>>.Empty,
        RoleHolders = FrozenDictionary<string, ImmutableArray<RoleHolder>>.Empty,
        StatementsBy = FrozenDictionary<string, ImmutableArray<StatementKey>>.Empty,
        StatementsVia = FrozenDictionary<string, ImmutableArray<StatementKey>>.Empty,
        StatementsAbout = FrozenDictionary<RecordKey, ImmutableArray<StatementKey>>.Empty,
        Disputes = FrozenDictionary<StatementKey, ImmutableArray<StatementKey>>.Empty,
        Order = new([]),
        EventsOfActor = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        EventsAtPlace = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        PlacesWithin = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        StatesOfPlace = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        SubEvents = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        FollowedBy = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        Effects = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        ArticlesPublishedBy = FrozenDictionary<string, ImmutableArray<string>>.Empty,
        ArticlesWrittenBy = FrozenDictionary<string, ImmutableArray<string>>.Empty,
    };
}
