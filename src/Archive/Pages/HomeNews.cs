using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What of the archive is news. No clock tells what is new or lies ahead: the newest thing the archive knows does.</summary>
internal sealed class HomeNews(ShownArchive archive)
{
    /// <summary>So many of the newest articles make the news.</summary>
    private const int NewestArticles = 30;

    private const int MostVoices = 4;
    private const int LongestVoice = 240;
    private const int MostPlanned = 6;
    private const int MostDevelopments = 6;
    private const int MostRecords = 8;
    private const int MostEvents = 7;

    private readonly ImmutableArray<ShownArticle> newest = [.. archive.Articles.Reverse().Take(NewestArticles)];

    /// <summary>A statement of each speaker of the newest articles, as far as it can stand alone.</summary>
    public ImmutableArray<StatementView> Voices() =>
    [
        .. newest.SelectMany(article => archive.Statements.In(article)).Where(CanStandAlone)
            .GroupBy(statement => statement.Creator.Id, StringComparer.Ordinal).Take(MostVoices * 2)
            .Select(said => said.FirstOrDefault(statement => statement.Speech == SpeechForm.Direct) ?? said.First())
            .OrderByDescending(statement => statement.Speech == SpeechForm.Direct).Take(MostVoices),
    ];

    /// <summary>Events that lie ahead.</summary>
    public ImmutableArray<PlannedEvent> Planned()
    {
        var today = LastKnown();
        return
        [
            .. archive.Catalog.Inverses.Order.OldestFirst(archive.Catalog.Events.Where(e => LiesAhead(e, today))).Take(MostPlanned)
                .Select(e => new PlannedEvent(
                    archive.Records.Event(e.Head.Id), e.StatusHistory.LastOrDefault()?.AsOf.Value, archive.Records.Names.TextOrNull(e.StatusHistory.LastOrDefault()?.Note))),
        ];
    }

    /// <summary>The last step of what is known of each event that does not lie ahead, newest first.</summary>
    public ImmutableArray<LaterKnowledge> Developments()
    {
        var today = LastKnown();
        return
        [
            .. archive.Catalog.Events.Where(e => !e.StatusHistory.IsEmpty && !LiesAhead(e, today))
                .OrderByDescending(e => e.StatusHistory[^1].AsOf.Value.Earliest ?? default).ThenBy(e => e.Head.Id, StringComparer.Ordinal)
                .Take(MostDevelopments)
                .Select(e => StatusKnowledge.Of(e, e.StatusHistory.Length - 1, archive.Records)),
        ];
    }

    /// <summary>Events that do not lie ahead, newest first.</summary>
    public ImmutableArray<EventLink> Events()
    {
        var today = LastKnown();
        return archive.Records.Events(
            archive.Catalog.Inverses.Order.NewestFirst(archive.Catalog.Events.Where(e => e.Temporal is not null && !LiesAhead(e, today))).Take(MostEvents).Select(e => e.Head.Id));
    }

    /// <summary>The records of a kind that the newest articles mention most.</summary>
    public ImmutableArray<NewsEntry> MostMentioned(RecordKind kind)
    {
        var mentions = new Dictionary<int, int>();
        foreach (var article in newest)
            foreach (var record in article.Records)
                if (archive.Records[record.Record].Kind == kind) mentions[record.Record] = mentions.GetValueOrDefault(record.Record) + record.Mentions;
        var most = mentions.Count == 0 ? 0 : mentions.Values.Max();
        return
        [
            .. mentions.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Take(MostRecords).Select(one => new NewsEntry(
                archive.Records[one.Key], archive.Records.DetailOf(archive.Records[one.Key]), one.Value, Math.Max(1, one.Value * 100 / most))),
        ];
    }

    private static bool CanStandAlone(StatementView statement) =>
        statement.IsQuote && statement.Rank != StatementRank.Deprecated && statement.Text.Length is > 0 and <= LongestVoice
        && char.IsUpper(statement.Text[0]) && (statement.Speech == SpeechForm.Direct || statement.Text[^1] is '.' or '!' or '?');

    private static bool LiesAhead(Event e, EdtfDay today) =>
        e.OccurStatus is OccurStatus.Planned or OccurStatus.Proposed or OccurStatus.Postponed && (e.Temporal?.Value.Latest is not { } last || last >= today);

    /// <summary>The last day the archive knows something of: of its newest article, or of the newest step of an event's history.</summary>
    private EdtfDay LastKnown()
    {
        var last = newest.IsEmpty ? default : EdtfDayOf(newest[0].Article.DatePublished);
        foreach (var e in archive.Catalog.Events)
            if (e.StatusHistory is [.., var step] && step.AsOf.Value.Earliest is { } day && day > last) last = day;
        return last;
    }

    private static EdtfDay EdtfDayOf(DateOnly day) => new(day.Year, day.Month, day.Day);
}
