using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>Compares the dates of events with each other, and events with their own history. Circles are out already.</summary>
internal static class EventTimeChecks
{
    public static void Check(ImmutableArray<Event> events, ImmutableArray<Place> places, DiagnosticBag diagnostics)
    {
        var byId = events.ToDictionary(e => e.Head.Id, StringComparer.Ordinal);
        var wholes = places.ToDictionary(place => place.Head.Id, place => place.ContainedInPlace?.Value, StringComparer.Ordinal);
        foreach (var e in events)
        {
            CheckSuperEvent(e, byId, diagnostics);
            CheckHistory(e, diagnostics);
            if (e.StatusHistory is [.., var newest]) CheckNewest(e, newest, wholes, diagnostics);
            foreach (var other in e.Follows) CheckFollowed(e, other, byId[other.Value], diagnostics);
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

    // A step may say less than the event, but nothing else.
    private static void CheckNewest(Event e, StatusStep newest, Dictionary<string, string?> wholes, DiagnosticBag diagnostics)
    {
        if (newest.Temporal is { } date && e.Temporal is { } own)
        {
            var (then, now) = (Reach.Of(date), Reach.Of(own.Value));
            if (then.MustEndBeforeStartOf(now) || now.MustEndBeforeStartOf(then))
                diagnostics.Add(Diag.Records.HistoryDisagrees(newest.AsOf.At, "temporal", date.Text, own.Value.Text, own.At));
        }

        if (newest.Location is { } place && e.Location is { } here && !Lies(place.Value, here.Value, wholes) && !Lies(here.Value, place.Value, wholes))
            diagnostics.Add(Diag.Records.HistoryDisagrees(place.At, "location", place.Value, here.Value, here.At));
    }

    private static bool Lies(string? place, string within, Dictionary<string, string?> wholes)
    {
        while (place is not null && place != within) place = wholes.GetValueOrDefault(place);
        return place is not null;
    }

    // What follows upon something may begin while that lasts, but is not over before it begins.
    private static void CheckFollowed(Event e, Located<string> follows, Event other, DiagnosticBag diagnostics)
    {
        if (e.Temporal is { } own && other.Temporal is { } others && Reach.Of(own.Value).MustEndBeforeStartOf(Reach.Of(others.Value)))
            diagnostics.Add(Diag.Records.OrderContradictsDates(follows.At, "following", other.Head.Id, own.Value.Text, others.Value.Text, others.At));
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
