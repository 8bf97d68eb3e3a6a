using System.Collections.Immutable;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>Finds relations that both actors' files tell.</summary>
internal static class RelationChecks
{
    /// <summary>Warns in the file of the actor whose id is the greater (ordinal).</summary>
    public static void Check(ImmutableArray<Actor> actors, DiagnosticBag diagnostics)
    {
        var byId = actors.ToDictionary(actor => actor.Head.Id, StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            foreach (var relation in actor.Relations)
            {
                if (string.CompareOrdinal(actor.Head.Id, relation.Actor.Value) < 0) continue;
                if (FindSame(relation, actor.Head.Id, byId[relation.Actor.Value]) is { } twin)
                    diagnostics.Add(Diag.Records.RelationWrittenTwice(
                        relation.Actor.At, Vocabularies.RelationTypes.WordOf(relation.Type), actor.Head.Id, relation.Actor.Value,
                        twin.Actor.At));
            }
        }
    }

    /// <summary>
    /// The relation in the other actor's file that says the same; times that differ tell of two relations, a missing one does not.
    /// </summary>
    public static Relation? FindSame(Relation relation, string actor, Actor other)
    {
        var inverse = relation.Type.Inverse();
        foreach (var candidate in other.Relations)
            if (candidate.Type == inverse && candidate.Actor.Value == actor
                && (candidate.Temporal is null || relation.Temporal is null || candidate.Temporal.Text == relation.Temporal.Text))
                return candidate;
        return null;
    }
}
