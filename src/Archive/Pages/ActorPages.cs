using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of actors.</summary>
internal sealed class ActorPages(ShownArchive archive, EntityParts parts)
{
    private const int MostPublished = 50;

    private readonly ActorFacts facts = new(archive);

    private Inverses Inverses => archive.Catalog.Inverses;

    public ImmutableArray<PageJob> Jobs() => [.. archive.Catalog.Actors.SelectMany(actor =>
        parts.JobsOf(ShownHead.Of(actor, archive.Records), part => part.IsContinuation ? Continuation(actor, part) : BodyOf(actor, part)))];

    private static ActorPage Continuation(Actor actor, EntityPart part) => new() { Entity = part, Type = actor.Type };

    private ActorPage BodyOf(Actor actor, EntityPart part)
    {
        var id = actor.Head.Id;
        var links = archive.Records;
        var said = archive.Statements.Newest(Inverses.Of(Inverses.StatementsBy, id));
        var passedOn = archive.Statements.Newest(Inverses.Of(Inverses.StatementsVia, id));
        var published = PublishedBy(id);
        var events = links.Events(Inverses.Of(Inverses.EventsOfActor, id));
        var (roles, holders, relations) = (facts.RolesOf(actor), facts.RoleHoldersAt(actor), facts.RelationsOf(actor));
        return new()
        {
            Entity = part,
            Type = actor.Type,
            Roles = roles,
            RoleHolders = holders,
            Relations = relations,
            Years = YearSpan.Of(
                [.. roles.Select(role => role.Temporal), .. holders.Select(holder => holder.Temporal), .. relations.Select(relation => relation.Temporal)],
                archive.Articles.IsEmpty ? 0 : archive.Articles[^1].Article.DatePublished.Year),
            Territory = links.Place(actor.Territory),
            Metonyms = actor.IsNameHidden ? [] : ShownHead.NamesOf(actor.Metonyms, archive.Names),
            Begin = actor.IsNameHidden ? null : actor.Begin,
            End = actor.IsNameHidden ? null : actor.End,
            Events = [.. events.Select(e => new ParticipationView(e, RoleIn(e.Id, id)))],
            EventWindow = archive.Times.WindowOf(events),
            Statements = said.Newest,
            StatementsTotal = said.Total,
            PassedOn = passedOn.Newest,
            PassedOnTotal = passedOn.Total,
            Published = archive.LinksTo(published.Take(MostPublished)),
            PublishedTotal = published.Length,
        };
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
