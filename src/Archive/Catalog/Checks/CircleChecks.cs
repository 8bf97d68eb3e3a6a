using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>Reports references that run in circles, and takes them out, so that later steps may follow them without care.</summary>
internal static class CircleChecks
{
    private static readonly ImmutableArray<RelationType> Hierarchies =
        [RelationType.SubOrganizationOf, RelationType.PartOf, RelationType.ParentOf];

    /// <summary>Takes circles out.</summary>
    /// <param name="records">Every record.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="before">Records of an earlier build, in which there was no circle; null: there are none.</param>
    public static RecordSet Resolve(RecordSet records, DiagnosticBag diagnostics, RecordSet? before) => records with
    {
        Places = before?.Places == records.Places ? records.Places : WithoutCircles(records.Places, diagnostics),
        Events = before?.Events == records.Events ? records.Events : WithoutCircles(records.Events, diagnostics),
        Actors = before?.Actors == records.Actors ? records.Actors : WithoutCircles(records.Actors, diagnostics),
    };

    private static ImmutableArray<Place> WithoutCircles(ImmutableArray<Place> places, DiagnosticBag diagnostics)
    {
        var core = Report("containedInPlace", places.SelectMany(place => EdgesOf(place.Head, place.ContainedInPlace)), diagnostics);
        return core.Count == 0 ? places
            : [.. places.Select(place => place with { ContainedInPlace = Outside(core, place.Head, place.ContainedInPlace) })];
    }

    private static ImmutableArray<Event> WithoutCircles(ImmutableArray<Event> events, DiagnosticBag diagnostics)
    {
        var supers = Report("superEvent", events.SelectMany(e => EdgesOf(e.Head, e.SuperEvent)), diagnostics);
        var follows = Report("follows", events.SelectMany(e => EdgesOf(e.Head, e.Follows)), diagnostics);
        var causes = Report("cause", events.SelectMany(e => EdgesOf(e.Head, e.Cause)), diagnostics);
        if (supers.Count + follows.Count + causes.Count == 0) return events;
        return
        [
            .. events.Select(e => e with
            {
                SuperEvent = Outside(supers, e.Head, e.SuperEvent),
                Follows = Outside(follows, e.Head, e.Follows),
                Cause = Outside(causes, e.Head, e.Cause),
            }),
        ];
    }

    private static ImmutableArray<Actor> WithoutCircles(ImmutableArray<Actor> actors, DiagnosticBag diagnostics)
    {
        foreach (var type in Hierarchies)
        {
            var inverse = type.Inverse();
            var core = Report(Vocabularies.RelationTypes.WordOf(type), actors.SelectMany(actor => EdgesOf(actor, type)), diagnostics);
            if (core.Count > 0)
                actors = [.. actors.Select(actor => actor with { Relations = [.. actor.Relations.Where(r =>
                    (r.Type != type && r.Type != inverse) || !core.Contains(actor.Head.Id) || !core.Contains(r.Actor.Value))] })];
        }

        return actors;
    }

    private static FrozenSet<string> Report(string field, IEnumerable<Edge> edges, DiagnosticBag diagnostics)
    {
        var (circles, core) = CircleSearch.Find([.. edges]);
        foreach (var circle in circles) diagnostics.Add(Diag.Records.Cycle(circle.At, field, circle.ToString()));
        return core;
    }

    private static IEnumerable<Edge> EdgesOf(RecordHead head, Located<string>? target) =>
        target is { } one ? [new(head.Id, one.Value, one.At)] : [];

    private static IEnumerable<Edge> EdgesOf(RecordHead head, ImmutableArray<Located<string>> targets) =>
        targets.Select(target => new Edge(head.Id, target.Value, target.At));

    // "A hasPart B" is the same edge as "B partOf A".
    private static IEnumerable<Edge> EdgesOf(Actor actor, RelationType type)
    {
        foreach (var relation in actor.Relations)
        {
            if (relation.Type == type) yield return new(actor.Head.Id, relation.Actor.Value, relation.Actor.At);
            else if (relation.Type == type.Inverse()) yield return new(relation.Actor.Value, actor.Head.Id, relation.Actor.At);
        }
    }

    private static Located<string>? Outside(FrozenSet<string> core, RecordHead head, Located<string>? target) =>
        target is { } one && core.Contains(head.Id) && core.Contains(one.Value) ? null : target;

    private static ImmutableArray<Located<string>> Outside(
        FrozenSet<string> core, RecordHead head, ImmutableArray<Located<string>> targets) =>
        core.Contains(head.Id) ? [.. targets.Where(target => !core.Contains(target.Value))] : targets;
}
