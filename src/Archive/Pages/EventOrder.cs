using Archive.Model;

namespace Archive.Pages;

/// <summary>Events in time; those without a date always last, equal ones by id.</summary>
internal static class EventOrder
{
    public static IEnumerable<Event> OldestFirst(IEnumerable<Event> events) => events
        .OrderBy(e => DayOf(e) is null).ThenBy(e => DayOf(e) ?? default).ThenBy(e => e.Head.Id, StringComparer.Ordinal);

    public static IEnumerable<Event> NewestFirst(IEnumerable<Event> events) => events
        .OrderBy(e => DayOf(e) is null).ThenByDescending(e => DayOf(e) ?? default).ThenBy(e => e.Head.Id, StringComparer.Ordinal);

    /// <summary>The day an event is sorted under: its earliest, or its latest where it has no beginning; null without date.</summary>
    public static EdtfDay? DayOf(Event e) => e.Temporal?.Value.Earliest ?? e.Temporal?.Value.Latest;
}
