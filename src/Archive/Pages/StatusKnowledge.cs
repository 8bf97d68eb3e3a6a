using Archive.Model;

namespace Archive.Pages;

/// <summary>What was known of an event on a day, and what is known now.</summary>
internal static class StatusKnowledge
{
    /// <summary>What became known after a day; null where nothing did.</summary>
    public static LaterKnowledge? After(DateOnly date, Event e, RecordLinks records)
    {
        var day = new EdtfDay(date.Year, date.Month, date.Day);
        var then = e.StatusHistory.LastOrDefault(step => !IsAfter(step.AsOf.Value, day));
        if (e.StatusHistory.LastOrDefault(step => IsAfter(step.AsOf.Value, day)) is { } later)
            return new(records.Event(e.Head.Id), then?.OccurStatus, later.OccurStatus, later.AsOf.Value, records.Names.TextOrNull(later.Note));
        return IsOutcomeAfter(e, day, then?.OccurStatus) && e.Temporal is { } temporal
            ? new(records.Event(e.Head.Id), then?.OccurStatus, e.OccurStatus, temporal.Value, null)
            : null;
    }

    /// <summary>A step of an event's history as news.</summary>
    public static LaterKnowledge Of(Event e, int step, RecordLinks records)
    {
        var history = e.StatusHistory;
        return new(
            records.Event(e.Head.Id), step > 0 ? history[step - 1].OccurStatus : null, history[step].OccurStatus, history[step].AsOf.Value,
            records.Names.TextOrNull(history[step].Note));
    }

    // No step is written down, but the event lay ahead then and its outcome is known now.
    private static bool IsOutcomeAfter(Event e, EdtfDay day, OccurStatus? then) =>
        e.OccurStatus is not (OccurStatus.Planned or OccurStatus.Proposed or OccurStatus.Alleged)
        && e.OccurStatus != then && e.Temporal is { } temporal && IsAfter(temporal.Value, day);

    private static bool IsAfter(EdtfDate date, EdtfDay day) => date.Earliest is { } earliest && earliest > day;
}
