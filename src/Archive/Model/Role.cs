using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>An office or function held for a time (schema.org <c>Role</c>).</summary>
/// <param name="RoleName">What it is called: "Präsident".</param>
/// <param name="Organization">Id of the actor it is held at; null where none.</param>
/// <param name="Place">Id of the place it is held in or for; null where none.</param>
/// <param name="Temporal">When it was held; null where unknown.</param>
/// <param name="Sources">What this rests on.</param>
public sealed record Role(
    string RoleName, Located<string>? Organization, Located<string>? Place, EdtfDate? Temporal, ImmutableArray<SourceReference> Sources);
