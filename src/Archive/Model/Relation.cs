using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>A typed relation from the actor whose file holds it to another.</summary>
/// <param name="Type">The relation.</param>
/// <param name="Actor">Id of the other actor.</param>
/// <param name="Temporal">When it held; null where unknown.</param>
/// <param name="Sources">What this rests on.</param>
public sealed record Relation(RelationType Type, Located<string> Actor, EdtfDate? Temporal, ImmutableArray<SourceReference> Sources);
