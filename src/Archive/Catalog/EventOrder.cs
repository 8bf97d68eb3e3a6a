using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Catalogs;

/// <summary>
/// Events in time; those without a date always last. Of those of one day, what follows upon another, was caused by it or is said to be after it comes after
/// it; where nothing is said, equal ones stand by id.
/// </summary>
public sealed class EventOrder
{
    // Of days on which the order of some is known, every event; of others, none.
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    /// <summary>Learns what is known of the order of events of one day.</summary>
    /// <param name="events">All events.</param>
    public EventOrder(ImmutableArray<Event> events)
    {
        var days = events.ToDictionary(e => e.Head.Id, DayOf, StringComparer.Ordinal);
        var known = events.SelectMany(KnownOf)
            .Where(pair => days.GetValueOrDefault(pair.Earlier) is { } day && days.GetValueOrDefault(pair.Later) == day && pair.Earlier != pair.Later)
            .Distinct().ToLookup(pair => days[pair.Earlier]!.Value);
        if (known.Count == 0) return;
        var byDay = events.ToLookup(DayOf, e => e.Head.Id);
        foreach (var day in known) Rank([.. byDay[day.Key]], day);
    }

    /// <summary>The day an event is sorted under: its earliest, or its latest where it has no beginning; null without date.</summary>
    public static EdtfDay? DayOf(Event e) => e.Temporal?.Value.Earliest ?? e.Temporal?.Value.Latest;

    /// <summary>Sorts events, the oldest first.</summary>
    public IEnumerable<Event> OldestFirst(IEnumerable<Event> events) => events
        .OrderBy(e => DayOf(e) is null).ThenBy(e => DayOf(e) ?? default).ThenBy(RankOf).ThenBy(e => e.Head.Id, StringComparer.Ordinal);

    /// <summary>Sorts events, the newest first.</summary>
    public IEnumerable<Event> NewestFirst(IEnumerable<Event> events) => events
        .OrderBy(e => DayOf(e) is null).ThenByDescending(e => DayOf(e) ?? default).ThenByDescending(RankOf).ThenBy(e => e.Head.Id, StringComparer.Ordinal);

    private int RankOf(Event e) => ranks.GetValueOrDefault(e.Head.Id);

    private static IEnumerable<(string Earlier, string Later)> KnownOf(Event e) =>
    [
        .. e.Follows.Concat(e.Cause).Select(other => (other.Value, e.Head.Id)),
        .. e.TemporalRelations.Where(relation => relation.Type == TemporalRelationType.After).Select(relation => (relation.Event.Value, e.Head.Id)),
        .. e.TemporalRelations.Where(relation => relation.Type == TemporalRelationType.Before).Select(relation => (e.Head.Id, relation.Event.Value)),
    ];

    // Whatever waits for nothing, by id; where everything waits for something else of a circle through several fields, the first by id.
    private void Rank(string[] ofOneDay, IEnumerable<(string Earlier, string Later)> known)
    {
        var later = known.ToLookup(pair => pair.Earlier, pair => pair.Later, StringComparer.Ordinal);
        var waits = ofOneDay.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var (_, id) in known) waits[id]++;
        var left = new SortedSet<string>(ofOneDay, StringComparer.Ordinal);
        var ready = new SortedSet<string>(ofOneDay.Where(id => waits[id] == 0), StringComparer.Ordinal);
        while (left.Min is { } first)
        {
            var next = ready.Min ?? first;
            ready.Remove(next);
            left.Remove(next);
            ranks.Add(next, ranks.Count);
            foreach (var id in later[next])
                if (--waits[id] == 0 && left.Contains(id)) ready.Add(id);
        }
    }
}
