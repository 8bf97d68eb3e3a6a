using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of actors.</summary>
internal sealed class ActorPages(ShownArchive archive, EntityParts parts)
{
    private const int MostPublished = 50;

    private Inverses Inverses => archive.Catalog.Inverses;

    public ImmutableArray<PageJob> Jobs() => [.. archive.Catalog.Actors.SelectMany(actor =>
        parts.JobsOf(actor.Head, actor.IsNameHidden ? actor : null, part => part.IsContinuation ? Continuation(actor, part) : BodyOf(actor, part)))];

    private static ActorPage Continuation(Actor actor, EntityPart part) => new() { Entity = part, Type = actor.Type };

    private ActorPage BodyOf(Actor actor, EntityPart part)
    {
        var id = actor.Head.Id;
        var links = archive.Records;
        var said = archive.Statements.Newest(Inverses.Of(Inverses.StatementsBy, id));
        var passedOn = archive.Statements.Newest(Inverses.Of(Inverses.StatementsVia, id));
        var published = PublishedBy(id);
        return new()
        {
            Entity = part,
            Type = actor.Type,
            Roles = [.. RoleTimes.Sorted(actor.Roles).Select(role => ViewOf(role, actor.IsNameHidden))],
            RoleHolders = HoldersAt(id),
            Relations = [.. Inverses.Of(Inverses.Relations, id).Select(ViewOf)],
            Territory = links.Place(actor.Territory),
            Metonyms = actor.IsNameHidden ? [] : parts.NamesOf(actor.Metonyms),
            Begin = actor.IsNameHidden ? null : actor.Begin,
            End = actor.IsNameHidden ? null : actor.End,
            Events = [.. Inverses.Of(Inverses.EventsOfActor, id).Select(e => new ParticipationView(links.Event(e), RoleIn(e, id)))],
            Statements = said.Newest,
            StatementsTotal = said.Total,
            PassedOn = passedOn.Newest,
            PassedOnTotal = passedOn.Total,
            Published = archive.LinksTo(published.Take(MostPublished)),
            PublishedTotal = published.Length,
        };
    }

    private RoleView ViewOf(Role role, bool isHidden) => new(
        archive.Names.Text(role.RoleName), archive.Records.Actor(role.Organization), archive.Records.Place(role.Place), role.Temporal,
        isHidden ? [] : RecordLinks.Sources(role.Sources));

    private RelationView ViewOf(RelationEdge edge) => new(
        edge.Type, archive.Records.Actor(edge.Other), edge.Temporal,
        archive.Catalog.ActorById[edge.Other].IsNameHidden ? [] : RecordLinks.Sources(edge.Sources), edge.IsDerived);

    // Sorted like a person's own roles: those who still hold it, then the newest.
    private ImmutableArray<RoleHolderView> HoldersAt(string organization)
    {
        var holders = Inverses.Of(Inverses.RoleHolders, organization);
        if (holders.IsEmpty) return [];
        var byRole = holders.ToLookup(holder => holder.Role, holder => holder.Actor, ReferenceEqualityComparer.Instance);
        return
        [
            .. RoleTimes.Sorted(holders.Select(holder => holder.Role)).SelectMany(role => byRole[role]
                .Select(actor => new RoleHolderView(archive.Records.Actor(actor), archive.Names.Text(role.RoleName), role.Temporal))),
        ];
    }

    private string? RoleIn(string e, string actor)
    {
        foreach (var participant in archive.Catalog.EventById[e].Participants)
            if (participant.Actor.Value == actor) return archive.Names.TextOrNull(participant.Role);
        return null;
    }

    /// <summary>Ids of the articles it published or wrote, newest first.</summary>
    private ImmutableArray<string> PublishedBy(string actor) =>
    [
        .. Inverses.Of(Inverses.ArticlesPublishedBy, actor).Concat(Inverses.Of(Inverses.ArticlesWrittenBy, actor)).Distinct()
            .Where(archive.ByArticle.ContainsKey).OrderByDescending(id => archive.ByArticle[id].Number),
    ];
}
