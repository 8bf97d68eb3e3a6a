using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Catalogs;

/// <summary>A relation as the page of one of its ends shows it.</summary>
/// <param name="Type">As seen from the actor whose page it is.</param>
/// <param name="Other">Id of the other actor.</param>
/// <param name="Temporal">When it held.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="IsDerived">It is written in the other actor's file.</param>
public sealed record RelationEdge(
    RelationType Type, string Other, EdtfDate? Temporal, ImmutableArray<SourceReference> Sources, bool IsDerived);

/// <summary>A role as the page of the organisation or place shows it.</summary>
public sealed record RoleHolder(string Actor, Role Role);

/// <summary>
/// Links read backwards. Every dictionary holds only keys that have at least one entry; use <see cref="Of{TKey,T}"/>.
/// Values are sorted by id (statements by article date, article, order written).
/// </summary>
public sealed record Inverses
{
    /// <summary>An actor's relations, its own and those derived from others' files, sorted by type, other, time.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<RelationEdge>> Relations { get; init; }

    /// <summary>Who holds or held a role at an organisation (actor id).</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<RoleHolder>> RoleHolders { get; init; }

    /// <summary>Statements by their creator (actor id).</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<StatementKey>> StatementsBy { get; init; }

    /// <summary>Statements passed on by an actor (id).</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<StatementKey>> StatementsVia { get; init; }

    /// <summary>Statements about a record.</summary>
    public required IReadOnlyDictionary<RecordKey, ImmutableArray<StatementKey>> StatementsAbout { get; init; }

    /// <summary>Statements that a statement disputes: the inverse of <c>disputedBy</c>.</summary>
    public required IReadOnlyDictionary<StatementKey, ImmutableArray<StatementKey>> Disputes { get; init; }

    /// <summary>How lists sort events.</summary>
    public required EventOrder Order { get; init; }

    /// <summary>Events an actor took part in, by earliest date then id.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> EventsOfActor { get; init; }

    /// <summary>Events at a place (as location or candidate), by earliest date then id.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> EventsAtPlace { get; init; }

    /// <summary>Places directly within a place.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> PlacesWithin { get; init; }

    /// <summary>States whose territory a place is.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> StatesOfPlace { get; init; }

    /// <summary>Events that are part of an event, by earliest date then id.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> SubEvents { get; init; }

    /// <summary>Events that follow upon an event.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> FollowedBy { get; init; }

    /// <summary>Events that an event caused.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> Effects { get; init; }

    /// <summary>Articles published by an actor.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> ArticlesPublishedBy { get; init; }

    /// <summary>Articles written by an actor.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<string>> ArticlesWrittenBy { get; init; }

    /// <summary>The entries of a key; empty where it has none.</summary>
    public static ImmutableArray<T> Of<TKey, T>(IReadOnlyDictionary<TKey, ImmutableArray<T>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var values) ? values : [];
}
