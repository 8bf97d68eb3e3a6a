using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of articles.</summary>
internal sealed class ArticlePageJobs(Catalog catalog, Records records, MentionIndex mentions, StatementViews statements)
{
    private readonly RelatedArticles related = new(mentions);

    public IEnumerable<PageJob> Jobs() => Enumerable.Range(0, catalog.Articles.Length)
        .Select(number => new PageJob(SiteUrls.Of(catalog.Articles[number]), () => PageOf(number)))
        .Concat(catalog.Withheld.Select(article => new PageJob(SiteUrls.Of(article), () => TombstoneOf(article))));

    private Page PageOf(int number)
    {
        var article = catalog.Articles[number];
        return new(new PageHead
        {
            Url = SiteUrls.Of(article),
            Title = article.Headline,
            Description = article.Description ?? Lead.Of(mentions.Texts[number], 160),
            Section = "articles",
            NoIndex = article.NoIndex,
            Language = article.InLanguage,
            Breadcrumb =
            [
                new("nav.articles", "articles/", IsKey: true),
                new(article.DatePublished.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), IndexPageJobs.UrlOf(article.DatePublished.Year)),
            ],
        }, BodyOf(number, article));
    }

    private static Page TombstoneOf(Article article) => new(
        new PageHead { Url = SiteUrls.Of(article), Title = article.Tombstone?.Title ?? "", Section = "articles", NoIndex = true },
        new TombstonePage(article.Tombstone?.Title, article.Tombstone?.Reason, article.Tombstone?.Date));

    private ArticlePage BodyOf(int number, Article article)
    {
        var text = mentions.Texts[number];
        var cast = mentions.Casts[number];
        return new()
        {
            Id = article.Id,
            Headline = article.Headline,
            AlternativeHeadline = article.AlternativeHeadline,
            Description = article.Description,
            DatePublished = article.DatePublished,
            DateModified = article.DateModified,
            InLanguage = article.InLanguage,
            Publisher = article.Publisher is { } publisher ? records.Actor(publisher.Value) : null,
            Authors = [.. article.Authors.Select(author => new AuthorView(author.Actor is { } actor ? records.Actor(actor.Value) : null, author.Name))],
            IsBasedOn = article.IsBasedOn,
            ArchivedAt = article.ArchivedAt,
            Rights = article.Rights,
            Keywords = article.Keywords,
            IsExcerpt = article.Rights?.ExcerptWords is not null,
            IsAnnotated = article.IsAnnotated,
            Text = text,
            Notes = NotesOf(text),
            Statements = statements.Of(article),
            Who = Members(article, cast, RecordKind.Actor),
            Where = Members(article, cast, RecordKind.Place),
            Events = EventsOf(article, cast),
            Later = LaterThan(article, cast),
            Corrections = article.Corrections,
            Previous = number > 0 ? records.Article(catalog.Articles[number - 1].Id) : null,
            Next = number + 1 < catalog.Articles.Length ? records.Article(catalog.Articles[number + 1].Id) : null,
            Related = [.. related.Of(number).Select(other => records.Article(catalog.Articles[other].Id))],
            Sha256 = article.Seed.Sha256,
            SeedUrl = IsSeedPublished(article, text) ? SiteUrls.SeedOf(article) : null,
        };
    }

    /// <summary>Whether the untouched seed may be downloaded: not where only an excerpt or not every name may be shown.</summary>
    public static bool IsSeedPublished(Article article, AnnotatedText text) =>
        article.Rights?.ExcerptWords is null && !text.Paragraphs.Any(p => p.Marks.Any(mark => mark is RedactionMark));

    private static ImmutableArray<NoteView> NotesOf(AnnotatedText text)
    {
        var notes = ImmutableArray.CreateBuilder<NoteView>();
        foreach (var paragraph in text.Paragraphs)
            foreach (var mark in paragraph.Marks.OfType<NoteMark>().Where(mark => mark.IsLast).OrderBy(mark => mark.Span.End))
                notes.Add(new(notes.Count + 1, mark.Index, RedactedText.Of(paragraph, mark.Span).Text, mark.Body.Kind, mark.Body.Text, mark.Body.Author,
                    mark.Body.Date, Records.Sources(mark.Body.Sources)));
        return notes.ToImmutable();
    }

    private ImmutableArray<CastMember> Members(Article article, ImmutableArray<(RecordKey Record, int Count, string First)> cast, RecordKind kind) =>
    [
        .. article.Subjects.Where(subject => subject.Target.Value.Kind == kind).Select(subject => Member(article, cast, subject.Target.Value, subject.As))
            .Concat(cast.Where(c => c.Record.Kind == kind && !article.Subjects.Any(s => s.Target.Value == c.Record)).Select(c => Member(article, cast, c.Record, null))),
    ];

    private CastMember Member(Article article, ImmutableArray<(RecordKey Record, int Count, string First)> cast, RecordKey record, string? capacity)
    {
        var found = cast.FirstOrDefault(c => c.Record == record);
        var role = record.Kind == RecordKind.Actor ? records.RoleOn(record.Id, article.DatePublished)
            : catalog.PlaceById[record.Id].ContainedInPlace is { } outer ? records.Place(outer.Value).Name : null;
        return new(records[record], role, capacity, found.Count, found.Count == 0 ? null : found.First);
    }

    private ImmutableArray<EventInArticle> EventsOf(Article article, ImmutableArray<(RecordKey Record, int Count, string First)> cast)
    {
        var listed = article.Subjects.Where(subject => subject.Target.Value.Kind == RecordKind.Event).ToArray();
        var keys = listed.Select(s => s.Target.Value).Concat(cast.Select(c => c.Record).Where(r => r.Kind == RecordKind.Event)).Distinct();
        return
        [
            .. keys.Select(key =>
            {
                var found = cast.FirstOrDefault(c => c.Record == key);
                return new EventInArticle(records.Event(key.Id), listed.FirstOrDefault(s => s.Target.Value == key)?.Treatment, found.Count, found.Count == 0 ? null : found.First);
            }),
        ];
    }

    /// <summary>What became known of the article's events after its day, newest knowledge of each.</summary>
    private ImmutableArray<LaterKnowledge> LaterThan(Article article, ImmutableArray<(RecordKey Record, int Count, string First)> cast)
    {
        var day = new EdtfDay(article.DatePublished.Year, article.DatePublished.Month, article.DatePublished.Day);
        return
        [
            .. article.Subjects.Select(s => s.Target.Value).Concat(cast.Select(c => c.Record)).Where(key => key.Kind == RecordKind.Event).Distinct()
                .Select(key => catalog.EventById[key.Id])
                .Where(e => e.StatusHistory.Length > 0 && e.StatusHistory[^1].AsOf.Value.Earliest > day)
                .Select(e => LaterKnowledgeOf(records, e, e.StatusHistory.LastOrDefault(step => !(step.AsOf.Value.Earliest > day)))),
        ];
    }

    public static LaterKnowledge LaterKnowledgeOf(Records records, Event e, StatusStep? then) =>
        new(records.Event(e.Head.Id), then?.OccurStatus, e.OccurStatus, e.StatusHistory[^1].AsOf.Value, e.StatusHistory[^1].Note);
}

/// <summary>Articles that share the most telling records: a record counts the more, the fewer articles mention it.</summary>
internal sealed class RelatedArticles(MentionIndex mentions)
{
    private const int Most = 5;
    private const int TooCommon = 200;

    /// <summary>Numbers of the most related articles, strongest first.</summary>
    public IEnumerable<int> Of(int article)
    {
        var weights = new Dictionary<int, double>();
        foreach (var (record, _, _) in mentions.Casts[article])
        {
            var others = mentions.Of(record).Articles;
            // What stands everywhere tells nothing, and would make the work grow with the square of the archive.
            if (others.Length > TooCommon) continue;
            foreach (var other in others)
                if (other != article) weights[other] = weights.GetValueOrDefault(other) + (1.0 / Math.Log(2 + others.Length));
        }

        return weights.OrderByDescending(w => Math.Round(w.Value, 9)).ThenByDescending(w => w.Key).Take(Most).Select(w => w.Key);
    }
}
