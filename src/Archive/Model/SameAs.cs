using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>An identity in an authority file (schema.org <c>sameAs</c>).</summary>
/// <param name="Authority">wikidata, gnd, viaf, geonames, isni, ror, lei, wikipedia or homepage.</param>
/// <param name="Id">The identifier as the authority writes it.</param>
/// <param name="Url">The address where the authority shows it.</param>
public sealed record Identity(string Authority, string Id, string Url);

/// <summary>A record's identities, sorted by authority.</summary>
public sealed record SameAs(ImmutableArray<Identity> Identities)
{
    /// <summary>No identity known.</summary>
    public static SameAs None { get; } = new([]);
}
