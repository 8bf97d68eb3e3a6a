using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Catalogs;

/// <summary>
/// Every record of the archive, resolved: all ids in it exist, all graphs are acyclic, inverse links are derived.
/// Canceled articles are not in it. A withheld one is in <see cref="Withheld"/> alone, and nothing else speaks of it.
/// Lists are sorted: articles by date then id, everything else by id (ordinal), unless said otherwise.
/// </summary>
public sealed record Catalog
{
    /// <summary>The site's settings.</summary>
    public required Site Site { get; init; }

    /// <summary>Published articles by date, then id.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Articles of which only a tombstone is shown.</summary>
    public required ImmutableArray<Article> Withheld { get; init; }

    /// <summary>Whether the archive holds articles that are not published: withheld or canceled ones, of which messages may tell.</summary>
    public bool HoldsBack { get; init; }

    /// <summary>Actors by id.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>Places by id.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    /// <summary>Events by id.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Prose pages by slug.</summary>
    public required ImmutableArray<ProsePage> Pages { get; init; }

    /// <summary>Articles by id.</summary>
    public required IReadOnlyDictionary<string, Article> ArticleById { get; init; }

    /// <summary>Actors by id.</summary>
    public required IReadOnlyDictionary<string, Actor> ActorById { get; init; }

    /// <summary>Places by id.</summary>
    public required IReadOnlyDictionary<string, Place> PlaceById { get; init; }

    /// <summary>Events by id.</summary>
    public required IReadOnlyDictionary<string, Event> EventById { get; init; }

    /// <summary>Statements of published articles by key.</summary>
    public required IReadOnlyDictionary<StatementKey, Statement> StatementByKey { get; init; }

    /// <summary>What follows from the records read backwards.</summary>
    public required Inverses Inverses { get; init; }

    /// <summary>The head of an actor, place or event. An article has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    public RecordHead Head(RecordKey key) => key.Kind switch
    {
        RecordKind.Actor => ActorById[key.Id].Head,
        RecordKind.Place => PlaceById[key.Id].Head,
        RecordKind.Event => EventById[key.Id].Head,
        _ => throw new KeyNotFoundException($"{key} has no head."),
    };
}
