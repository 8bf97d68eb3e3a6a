using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Home, the corrections log, and the page for what is not there.</summary>
internal sealed class HomePages(ShownArchive archive, Alphabet alphabet)
{
    private const int MostLatest = 12;
    private const int MostRecords = 12;
    private const int MostEvents = 12;
    private const int MostDevelopments = 8;

    public ImmutableArray<PageJob> Jobs() =>
    [
        new("", Home)
        {
            Changed = archive.Articles.IsEmpty ? null : archive.Articles.Max(article => ArticlePages.ChangeOf(article.Article)),
            Image = archive.Images is { } images ? () => images.OfSite() : null,
        },
        new("corrections/", () => new(IndexHeads.Overview("corrections"), new CorrectionsPage(Corrections(archive)))),
        new("404.html", () => new(new PageHead { Url = "404.html", Title = "", TitleKey = "not-found.title", NoIndex = true }, new NotFoundPage())) { NoIndex = true },
    ];

    /// <summary>All corrections, newest first.</summary>
    public static ImmutableArray<CorrectionEntry> Corrections(ShownArchive archive) =>
    [
        .. archive.Articles.Reverse()
            .SelectMany(article => article.Article.Corrections.Reverse().Select(correction =>
                new CorrectionEntry(article.Link, correction with { Text = archive.Names.Text(correction.Text) })))
            .OrderByDescending(entry => entry.Correction.Date.Value.Earliest ?? default),
    ];

    private Page Home() => new(
        new PageHead { Url = "", Title = archive.Catalog.Site.Title, Description = archive.Names.TextOrNull(archive.Catalog.Site.Description), Image = archive.Images?.OfSite() },
        new HomePage
        {
            Latest = archive.Teasers.Of(archive.Articles.Reverse().Take(MostLatest)),
            Counts = Counts(),
            Actors = MostMentioned(RecordKind.Actor),
            Places = MostMentioned(RecordKind.Place),
            Events = archive.Records.Events(EventOrder.NewestFirst(archive.Catalog.Events.Where(e => e.Temporal is not null)).Take(MostEvents).Select(e => e.Head.Id)),
            Developments = Developments(),
        });

    private ArchiveCounts Counts() => new(
        archive.Articles.Length, archive.Catalog.Actors.Length, archive.Catalog.Places.Length, archive.Catalog.Events.Length,
        archive.Statements.Count, archive.Mentions.Total,
        archive.Articles.IsEmpty ? null : archive.Articles[0].Article.DatePublished,
        archive.Articles.IsEmpty ? null : archive.Articles[^1].Article.DatePublished);

    private ImmutableArray<IndexEntry> MostMentioned(RecordKind kind) =>
    [
        .. Enumerable.Range(0, archive.Records.Count)
            .Where(number => archive.Records[number].Kind == kind && archive.Mentions.ArticlesWith(number).Length > 0)
            .OrderByDescending(number => archive.Mentions.ArticlesWith(number).Length)
            .ThenByDescending(archive.Mentions.MentionsOf)
            .Take(MostRecords)
            .Select(number => EntryOf(archive, alphabet, archive.Records[number])),
    ];

    /// <summary>An entry of an index.</summary>
    public static IndexEntry EntryOf(ShownArchive archive, Alphabet alphabet, RecordLink link) => new(
        link, alphabet.LetterOf(link.Name), archive.Records.DetailOf(link),
        archive.Mentions.ArticlesWith(archive.Records.NumberOf(new(link.Kind, link.Id))).Length);

    private ImmutableArray<LaterKnowledge> Developments() =>
    [
        .. archive.Catalog.Events
            .SelectMany(e => e.StatusHistory.Select((step, i) => (Event: e, Step: i, AsOf: step.AsOf.Value.Earliest ?? default)))
            .OrderByDescending(one => one.AsOf).ThenBy(one => one.Event.Head.Id, StringComparer.Ordinal).ThenByDescending(one => one.Step)
            .Take(MostDevelopments)
            .Select(one => StatusKnowledge.Of(one.Event, one.Step, archive.Records)),
    ];
}
