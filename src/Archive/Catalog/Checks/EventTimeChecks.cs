using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>Compares the dates of events with each other. Circles are out already.</summary>
internal static class EventTimeChecks
{
    public static void Check(ImmutableArray<Event> events, DiagnosticBag diagnostics)
    {
        var byId = events.ToDictionary(e => e.Head.Id, StringComparer.Ordinal);
        foreach (var e in events)
        {
            CheckSuperEvent(e, byId, diagnostics);
            CheckHistory(e, diagnostics);
            foreach (var relation in e.TemporalRelations) CheckRelation(e, relation, byId[relation.Event.Value], diagnostics);
        }
    }

    private static void CheckSuperEvent(Event e, Dictionary<string, Event> byId, DiagnosticBag diagnostics)
    {
        if (e.Temporal is not { } own || NearestDated(e, byId) is not { Temporal: { } whole } parent) return;
        if (Reach.Of(own.Value).CannotLieWithin(Reach.Of(whole.Value)))
            diagnostics.Add(Diag.Records.OutsideSuperEvent(own.At, own.Value.Text, parent.Head.Id, whole.Value.Text, whole.At));
    }

    // A whole without a date of its own says nothing, but what it is part of may.
    private static Event? NearestDated(Event e, Dictionary<string, Event> byId)
    {
        var parent = e.SuperEvent is { } first ? byId[first.Value] : null;
        while (parent is { Temporal: null }) parent = parent.SuperEvent is { } next ? byId[next.Value] : null;
        return parent;
    }

    private static void CheckHistory(Event e, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < e.StatusHistory.Length; i++)
        {
            var (step, before) = (e.StatusHistory[i].AsOf, e.StatusHistory[i - 1].AsOf);
            if (Reach.Of(step.Value).MustEndBeforeStartOf(Reach.Of(before.Value)))
                diagnostics.Add(Diag.Records.HistoryOutOfOrder(step.At, step.Value.Text, before.Value.Text));
        }
    }

    private static void CheckRelation(Event e, TemporalRelation relation, Event other, DiagnosticBag diagnostics)
    {
        if (e.Temporal is not { } own || other.Temporal is not { } others) return;
        if (Contradicts(relation.Type, Reach.Of(own.Value), Reach.Of(others.Value)))
            diagnostics.Add(Diag.Records.OrderContradictsDates(
                relation.Event.At, WordsOf(relation.Type), other.Head.Id, own.Value.Text, others.Value.Text, others.At));
    }

    private static bool Contradicts(TemporalRelationType type, Reach own, Reach other) => type switch
    {
        TemporalRelationType.After => own.MustBeginBeforeEndOf(other),
        TemporalRelationType.Before => other.MustBeginBeforeEndOf(own),
        TemporalRelationType.During => own.CannotLieWithin(other),
        _ => own.MustEndBeforeStartOf(other) || other.MustEndBeforeStartOf(own),
    };

    private static string WordsOf(TemporalRelationType type) => type switch
    {
        TemporalRelationType.After => "after",
        TemporalRelationType.Before => "before",
        TemporalRelationType.During => "during",
        _ => "overlapping with",
    };
}
