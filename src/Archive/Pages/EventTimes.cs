using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Events in the order of time, and for each record those it has to do with: derived once, so that a page finds what lies before and after it
/// without looking at all of them.
/// </summary>
internal sealed class EventTimes
{
    /// <summary>How many stand before and after.</summary>
    private const int Side = 3;

    /// <summary>How many stand open of a record's own events.</summary>
    private const int MostOpen = (2 * Side) + 1;

    /// <summary>By how many records an article's excerpt looks for events.</summary>
    private const int MostRecords = 8;

    private readonly ShownArchive archive;
    private readonly Event[] dated;
    private readonly EdtfDay[] days;
    private readonly Dictionary<string, int> positions;
    private readonly List<int>?[] byRecord;
    private readonly TimelinePlaces places;

    public EventTimes(ShownArchive archive)
    {
        this.archive = archive;
        dated = [.. Index.Order.OldestFirst(archive.Catalog.Events).TakeWhile(e => EventOrder.DayOf(e) is not null)];
        days = [.. dated.Select(e => EventOrder.DayOf(e)!.Value)];
        positions = new(dated.Length, StringComparer.Ordinal);
        byRecord = new List<int>?[archive.Records.Count];
        for (var i = 0; i < dated.Length; i++)
        {
            positions.Add(dated[i].Head.Id, i);
            foreach (var record in RecordsOf(dated[i])) (byRecord[record] ??= []).Add(i);
        }

        places = new(archive.Articles, days);
    }

    private Inverses Index => archive.Catalog.Inverses;

    /// <summary>What lies before and after an event: of what its participants, its place or the whole it is part of have to do with; where that is nothing,
    /// of everything. What it is part of, consists of, was caused by or led to is left out: its page says that by itself. Null for an event without a date,
    /// and where there is nothing else.</summary>
    public TimelineExcerpt? Around(Event e)
    {
        if (!positions.TryGetValue(e.Head.Id, out var at)) return null;
        var nearest = new Nearest(at, at + 1);
        foreach (var other in ToldElsewhere(e))
            if (positions.TryGetValue(other, out var position)) nearest.LeaveOut(position);
        foreach (var record in RecordsOf(e)) nearest.Offer(byRecord[record]);
        foreach (var other in e.Follows) nearest.Offer(Alone(other.Value));
        foreach (var other in Inverses.Of(Index.FollowedBy, e.Head.Id)) nearest.Offer(Alone(other));
        if (nearest.IsEmpty) nearest.Offer([.. Enumerable.Range(Math.Max(0, at - Side), Math.Min(dated.Length, at + Side + 1) - Math.Max(0, at - Side))]);
        return nearest.IsEmpty ? null : ExcerptOf(nearest, new(archive.Records.Event(e.Head.Id), null, IsHere: true), UrlOf(at), e);
    }

    /// <summary>What lies before and after an article: of what the records it is about or mentions have to do with, without the events it deals with itself,
    /// which its page lists; where there are no others, of those. Null where there is nothing.</summary>
    public TimelineExcerpt? Around(ShownArticle article)
    {
        if (dated.Length == 0) return null;
        var date = article.Article.DatePublished;
        var day = new EdtfDay(date.Year, date.Month, date.Day);
        var at = Array.BinarySearch(days, day);
        at = at < 0 ? ~at : at;
        // What happened on the very day lies before an article that tells of it.
        while (at < days.Length && days[at] == day) at++;
        var nearest = new Nearest(at, at);
        var own = new List<int>(MostRecords);
        foreach (var subject in article.Article.Subjects)
            if (archive.Records.NumberOf(subject.Target.Value) is >= 0 and var number && !own.Contains(number)) own.Add(number);
        foreach (var mentioned in article.Records)
            if (!own.Contains(mentioned.Record)) own.Add(mentioned.Record);
        foreach (var record in own)
            if (archive.Records[record] is { Kind: RecordKind.Event } link && positions.TryGetValue(link.Id, out var position)) nearest.LeaveOut(position);
        for (var i = 0; i < Math.Min(own.Count, MostRecords); i++) nearest.Offer(byRecord[own[i]]);
        if (nearest.IsEmpty)
        {
            nearest = new(at, at);
            foreach (var record in own)
                if (archive.Records[record] is { Kind: RecordKind.Event } link) nearest.Offer(Alone(link.Id));
        }

        return nearest.IsEmpty ? null : ExcerptOf(nearest, new(null, date, IsHere: true), places.UrlOf(article));
    }

    /// <summary>Which of a record's events stand open: the last ones before the archive's newest article, and the first ones after it.</summary>
    /// <param name="events">All of them, oldest first, those without a date last.</param>
    public EventWindow WindowOf(ImmutableArray<EventLink> events)
    {
        var newest = archive.Articles.IsEmpty ? default : archive.Articles[^1].Article.DatePublished;
        var (today, known, past) = (new EdtfDay(newest.Year, newest.Month, newest.Day), 0, 0);
        foreach (var e in events)
        {
            if (!positions.TryGetValue(e.Id, out var position)) continue;
            known++;
            if (days[position] <= today) past++;
        }

        // A fold for one or two would hide more than it saves.
        var isShort = events.Length <= MostOpen + 2;
        var first = isShort ? 0 : Math.Clamp(past - (MostOpen - Side), 0, Math.Max(0, known - MostOpen));
        var length = isShort ? events.Length : Math.Min(MostOpen, events.Length);
        var last = first + length - 1;
        while (last >= 0 && !positions.ContainsKey(events[last].Id)) last--;
        return new(first, length, last < 0 ? null : UrlOf(positions[events[last].Id]));
    }

    private TimelineExcerpt ExcerptOf(Nearest nearest, ExcerptEntry here, string url, Event? of = null)
    {
        var entries = ImmutableArray.CreateBuilder<ExcerptEntry>((2 * Side) + 1);
        for (var i = nearest.Before.Count - 1; i >= 0; i--) entries.Add(EntryOf(nearest.Before[i], of));
        entries.Add(here);
        foreach (var position in nearest.After) entries.Add(EntryOf(position, of));
        return new(entries.DrainToImmutable(), url);
    }

    private ExcerptEntry EntryOf(int position, Event? of)
    {
        var id = dated[position].Head.Id;
        return new(archive.Records.Event(id), null, IsHere: false)
        {
            Relation = of is null ? ExcerptRelation.None : of.Follows.Any(other => other.Value == id) ? ExcerptRelation.Follows
                : Inverses.Of(Index.FollowedBy, of.Head.Id).Contains(id) ? ExcerptRelation.FollowedBy : ExcerptRelation.None,
        };
    }

    private List<int>? Alone(string id) => positions.TryGetValue(id, out var position) ? [position] : null;

    private IEnumerable<string> ToldElsewhere(Event e)
    {
        if (e.SuperEvent is { } whole) yield return whole.Value;
        foreach (var cause in e.Cause) yield return cause.Value;
        foreach (var part in Inverses.Of(Index.SubEvents, e.Head.Id)) yield return part;
        foreach (var effect in Inverses.Of(Index.Effects, e.Head.Id)) yield return effect;
    }

    private string UrlOf(int position) => places.UrlOf(position, dated[position].Head.Id);

    private IEnumerable<int> RecordsOf(Event e)
    {
        foreach (var participant in e.Participants) yield return archive.Records.NumberOf(new(RecordKind.Actor, participant.Actor.Value));
        if (e.Location is { } place) yield return archive.Records.NumberOf(new(RecordKind.Place, place.Value));
        if (e.SuperEvent is { } whole) yield return archive.Records.NumberOf(new(RecordKind.Event, whole.Value));
    }

    /// <summary>The nearest positions on either side.</summary>
    /// <param name="at">What lies before it is before.</param>
    /// <param name="from">From here on it is after.</param>
    private sealed class Nearest(int at, int from)
    {
        private readonly List<int> leftOut = [];

        /// <summary>Nearest first.</summary>
        public List<int> Before { get; } = new(Side + 1);

        /// <inheritdoc cref="Before"/>
        public List<int> After { get; } = new(Side + 1);

        public bool IsEmpty => Before.Count == 0 && After.Count == 0;

        public void LeaveOut(int position) => leftOut.Add(position);

        /// <summary>Takes what is nearest of ascending positions.</summary>
        public void Offer(List<int>? ascending)
        {
            if (ascending is null) return;
            var split = ascending.BinarySearch(at);
            split = split < 0 ? ~split : split;
            for (var (i, taken) = (split - 1, 0); i >= 0 && taken < Side; i--)
                if (ascending[i] < at && !leftOut.Contains(ascending[i]))
                {
                    Insert(Before, ascending[i], -1);
                    taken++;
                }

            for (var (i, taken) = (split, 0); i < ascending.Count && taken < Side; i++)
                if (ascending[i] >= from && !leftOut.Contains(ascending[i]))
                {
                    Insert(After, ascending[i], 1);
                    taken++;
                }
        }

        private static void Insert(List<int> nearest, int position, int sign)
        {
            var place = 0;
            while (place < nearest.Count && sign * nearest[place] < sign * position) place++;
            if (place == Side || (place < nearest.Count && nearest[place] == position)) return;
            nearest.Insert(place, position);
            if (nearest.Count > Side) nearest.RemoveAt(Side);
        }
    }
}
