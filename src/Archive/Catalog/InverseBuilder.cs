using System.Collections.Immutable;
using Archive.Catalogs.Checks;
using Archive.Model;

namespace Archive.Catalogs;

/// <summary>Derives <see cref="Inverses"/> from what readers will see.</summary>
/// <param name="records">Every record.</param>
/// <param name="before">What an earlier build resolved: what follows from lists that are the same is what it was. Null: there is none.</param>
internal sealed class InverseBuilder(RecordSet records, ResolvedRecords? before = null)
{
    private readonly ImmutableArray<Article> articles = [.. records.PublishedArticles];

    public Inverses Build()
    {
        var actors = before is not null && before.Records.Actors == records.Actors ? before.Catalog.Inverses : null;
        var events = before is not null && before.Records.Events == records.Events ? before.Catalog.Inverses : null;
        var places = before is not null && before.Records.Places == records.Places ? before.Catalog.Inverses : null;
        var told = before is not null && before.Records.Articles == records.Articles ? before.Catalog.Inverses : null;
        var order = events?.Order ?? new(records.Events);
        ImmutableArray<Event> byDate = events is null ? [.. order.OldestFirst(records.Events)] : [];
        return new()
        {
            Order = order,
            Relations = actors?.Relations ?? Relations(),
            RoleHolders = actors?.RoleHolders ?? Index(
                from actor in records.Actors
                from role in actor.Roles
                where role.Organization is not null
                select (role.Organization!.Value.Value, new RoleHolder(actor.Head.Id, role))),
            StatementsBy = told?.StatementsBy ?? Index(Statements().Select(statement => (statement.Creator.Value, statement.Key))),
            StatementsVia = told?.StatementsVia ?? Index(Statements().SelectMany(statement => statement.Via.Select(actor => (actor.Value, statement.Key)))),
            StatementsAbout = told?.StatementsAbout ?? Index(Statements().SelectMany(statement => statement.About.Select(record => (record.Value, statement.Key)))),
            Disputes = told?.Disputes ?? Index(Statements().SelectMany(statement => statement.DisputedBy.Select(disputing => (disputing.Value, statement.Key)))),
            EventsOfActor = events?.EventsOfActor ?? Index(byDate.SelectMany(e => e.Participants.Select(one => (one.Actor.Value, e.Head.Id)).Distinct())),
            EventsAtPlace = events?.EventsAtPlace ?? Index(byDate.SelectMany(e => PlacesOf(e).Distinct().Select(place => (place, e.Head.Id)))),
            PlacesWithin = places?.PlacesWithin ?? Index(
                from place in records.Places
                where place.ContainedInPlace is not null
                select (place.ContainedInPlace!.Value.Value, place.Head.Id)),
            StatesOfPlace = actors?.StatesOfPlace ?? Index(
                from actor in records.Actors
                where actor.Territory is not null
                select (actor.Territory!.Value.Value, actor.Head.Id)),
            SubEvents = events?.SubEvents ?? Index(byDate.Where(e => e.SuperEvent is not null).Select(e => (e.SuperEvent!.Value.Value, e.Head.Id))),
            FollowedBy = events?.FollowedBy ?? Index(records.Events.SelectMany(e => e.Follows.Select(other => (other.Value, e.Head.Id)))),
            Effects = events?.Effects ?? Index(records.Events.SelectMany(e => e.Cause.Select(other => (other.Value, e.Head.Id)))),
            ArticlesPublishedBy = told?.ArticlesPublishedBy ?? Index(
                from article in articles
                where article.Publisher is not null
                select (article.Publisher!.Value.Value, article.Id)),
            ArticlesWrittenBy = told?.ArticlesWrittenBy ?? Index(
                from article in articles
                from author in article.Authors
                where author.Actor is not null
                select (author.Actor!.Value.Value, article.Id)),
        };
    }

    // Everything is fed in the order in which it is to be listed, so nothing is sorted again here. Filled once and looked up a few times a page: frozen
    // collections would cost more than they save.
    private static Dictionary<TKey, ImmutableArray<T>> Index<TKey, T>(IEnumerable<(TKey Key, T Value)> pairs)
        where TKey : notnull
    {
        var lists = new Dictionary<TKey, ImmutableArray<T>.Builder>();
        foreach (var (key, value) in pairs)
        {
            if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = ImmutableArray.CreateBuilder<T>());
            list.Add(value);
        }

        return lists.ToDictionary(entry => entry.Key, entry => entry.Value.DrainToImmutable());
    }

    private IEnumerable<Statement> Statements() => articles.SelectMany(article => article.Statements);

    /// <summary>Events by their earliest day, those without one last, then by id.</summary>
    private static IEnumerable<string> PlacesOf(Event e) =>
        e.CandidateLocations.Select(place => place.Value).Concat(e.Location is { } location ? [location.Value] : []);

    private Dictionary<string, ImmutableArray<RelationEdge>> Relations()
    {
        var byId = records.Actors.ToDictionary(actor => actor.Head.Id, StringComparer.Ordinal);
        var edges = from actor in records.Actors
                    from relation in actor.Relations
                    from edge in EdgesOf(actor, relation, byId[relation.Actor.Value])
                    select edge;
        return Index(edges
            .OrderBy(pair => pair.Edge.Type)
            .ThenBy(pair => pair.Edge.Other, StringComparer.Ordinal)
            .ThenBy(pair => pair.Edge.Temporal?.Earliest ?? default)
            .ThenBy(pair => pair.Edge.Temporal?.Text, StringComparer.Ordinal));
    }

    // What both files tell is listed once on each page, as the page's own file tells it.
    private static IEnumerable<(string Actor, RelationEdge Edge)> EdgesOf(Actor actor, Relation relation, Actor other)
    {
        yield return (actor.Head.Id, new(relation.Type, other.Head.Id, relation.Temporal, relation.Sources, IsDerived: false));
        if (RelationChecks.FindSame(relation, actor.Head.Id, other) is null)
            yield return (other.Head.Id, new(relation.Type.Inverse(), actor.Head.Id, relation.Temporal, relation.Sources, IsDerived: true));
    }
}
