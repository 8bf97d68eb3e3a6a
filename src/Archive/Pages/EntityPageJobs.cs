using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of actors, places and events.</summary>
internal sealed class EntityPageJobs(Catalog catalog, Records records, EntityParts parts, MentionListings listings, StatementViews statements)
{
    public IEnumerable<PageJob> Actors() => catalog.Actors.SelectMany(actor => Jobs(actor.Head, actor.IsNameHidden, part => ActorOf(actor, part)));

    public IEnumerable<PageJob> Places() => catalog.Places.SelectMany(place => Jobs(place.Head, false, part => PlaceOf(place, part)));

    public IEnumerable<PageJob> Events() => catalog.Events.SelectMany(e => Jobs(e.Head, false, part => EventOf(e, part)));

    /// <summary>The record's own page and those that continue its mentions.</summary>
    private IEnumerable<PageJob> Jobs(RecordHead head, bool isHidden, Func<EntityPart, IPageBody> body) =>
        Enumerable.Range(1, listings.BlocksOf(head.Key)).Reverse().Select(block =>
        {
            var url = listings.UrlOf(head.Key, block);
            return new PageJob(url, () =>
            {
                var part = parts.Of(head, block);
                return new Page(HeadOf(head, isHidden, url, part), body(part));
            });
        });

    private static PageHead HeadOf(RecordHead head, bool isHidden, string url, EntityPart part)
    {
        var section = SiteUrls.Section(head.Key.Kind);
        var crumbs = ImmutableArray.Create(new Crumb($"nav.{section}", $"{section}/", IsKey: true));
        return new PageHead
        {
            Url = url,
            Title = part.Name,
            Description = part.Description,
            Section = section,
            NoIndex = head.NoIndex || isHidden || part.IsContinuation,
            Breadcrumb = part.IsContinuation ? crumbs.Add(new(part.Name, SiteUrls.Of(head.Key))) : crumbs,
        };
    }

    private ActorPage ActorOf(Actor actor, EntityPart part) => part.IsContinuation ? new() { Entity = part, Type = actor.Type } : new()
    {
        Entity = part,
        Type = actor.Type,
        Roles = [.. actor.Roles.OrderByDescending(role => Start(role.Temporal)).Select(RoleOf)],
        RoleHolders = [.. Inverses.Of(catalog.Inverses.RoleHolders, actor.Head.Id).OrderByDescending(holder => Start(holder.Role.Temporal))
            .Select(holder => new RoleHolderView(records.Actor(holder.Actor), holder.Role.RoleName, holder.Role.Temporal))],
        Relations = [.. Inverses.Of(catalog.Inverses.Relations, actor.Head.Id)
            .Select(edge => new RelationView(edge.Type, records.Actor(edge.Other), edge.Temporal, Records.Sources(edge.Sources), edge.IsDerived))],
        Territory = records.Place(actor.Territory),
        Metonyms = [.. actor.Metonyms.Select(name => new NameView(name.Text, name.Lang))],
        Begin = actor.IsNameHidden ? null : actor.Begin,
        End = actor.IsNameHidden ? null : actor.End,
        Events = [.. Inverses.Of(catalog.Inverses.EventsOfActor, actor.Head.Id).Select(id => ParticipationOf(actor, id))],
        Statements = statements.NewestFirst(Inverses.Of(catalog.Inverses.StatementsBy, actor.Head.Id)),
        PassedOn = statements.NewestFirst(Inverses.Of(catalog.Inverses.StatementsVia, actor.Head.Id)),
        Published = [.. Inverses.Of(catalog.Inverses.ArticlesPublishedBy, actor.Head.Id).Concat(Inverses.Of(catalog.Inverses.ArticlesWrittenBy, actor.Head.Id))
            .Distinct(StringComparer.Ordinal).Select(records.Article).OrderByDescending(article => article.Date).ThenByDescending(article => article.Id, StringComparer.Ordinal).Take(50)],
    };

    private RoleView RoleOf(Role role) => new(
        role.RoleName, role.Organization is { } organization ? records.Actor(organization.Value) : null, records.Place(role.Place), role.Temporal,
        Records.Sources(role.Sources));

    private ParticipationView ParticipationOf(Actor actor, string id) =>
        new(records.Event(id), catalog.EventById[id].Participants.First(p => p.Actor.Value == actor.Head.Id).Role);

    private PlacePage PlaceOf(Place place, EntityPart part) => part.IsContinuation ? new() { Entity = part, Type = place.Type } : new()
    {
        Entity = part,
        Type = place.Type,
        Ancestors = [.. AncestorsOf(place).Reverse().Select(ancestor => records.Place(ancestor.Head.Id))],
        Within = [.. Inverses.Of(catalog.Inverses.PlacesWithin, place.Head.Id).Select(records.Place)],
        Geo = place.Geo,
        States = [.. Inverses.Of(catalog.Inverses.StatesOfPlace, place.Head.Id).Select(records.Actor)],
        Events = records.Events(EventsIn(place.Head.Id).Distinct(StringComparer.Ordinal)
            .OrderBy(id => Start(catalog.EventById[id].Temporal?.Value)).ThenBy(id => id, StringComparer.Ordinal)),
        CandidateFor = records.Events(Inverses.Of(catalog.Inverses.EventsAtPlace, place.Head.Id)
            .Where(id => catalog.EventById[id].CandidateLocations.Any(c => c.Value == place.Head.Id))),
    };

    private IEnumerable<Place> AncestorsOf(Place place)
    {
        while (place.ContainedInPlace is { } outer) yield return place = catalog.PlaceById[outer.Value];
    }

    private IEnumerable<string> EventsIn(string place) => Inverses.Of(catalog.Inverses.EventsAtPlace, place)
        .Where(id => catalog.EventById[id].Location?.Value == place)
        .Concat(Inverses.Of(catalog.Inverses.PlacesWithin, place).SelectMany(EventsIn));

    private EventPage EventOf(Event e, EntityPart part) => part.IsContinuation ? new() { Entity = part, Status = e.OccurStatus } : new()
    {
        Entity = part,
        Kind = e.Kind,
        Temporal = e.Temporal?.Value,
        Status = e.OccurStatus,
        Certainty = e.Certainty,
        History = [.. e.StatusHistory.Reverse().Select(StepOf)],
        Location = records.Place(e.Location),
        CandidateLocations = [.. e.CandidateLocations.Select(place => records.Place(place.Value))],
        Participants = [.. e.Participants.Select(p => new ParticipantView(records.Actor(p.Actor.Value), p.Role))],
        SuperEvent = e.SuperEvent is { } whole ? records.Event(whole.Value) : null,
        SubEvents = records.Events(Inverses.Of(catalog.Inverses.SubEvents, e.Head.Id)),
        Follows = records.Events(e.Follows.Select(id => id.Value)),
        FollowedBy = records.Events(Inverses.Of(catalog.Inverses.FollowedBy, e.Head.Id)),
        Causes = records.Events(e.Cause.Select(id => id.Value)),
        Effects = records.Events(Inverses.Of(catalog.Inverses.Effects, e.Head.Id)),
        TemporalRelations = [.. e.TemporalRelations.Select(r => new TemporalRelationView(r.Type, records.Event(r.Event.Value)))],
        Positions = PositionsOn(e),
    };

    private StatusStepView StepOf(StatusStep step) => new(
        step.AsOf.Value, step.OccurStatus, step.Certainty, step.Temporal, records.Place(step.Location),
        step.BasisStatement is { } basis ? statements.Find(basis.Value) : null,
        step.BasisSource is { } source ? Records.Source(source) : null, step.Note);

    private ImmutableArray<PositionRow> PositionsOn(Event e) =>
    [
        .. Inverses.Of(catalog.Inverses.StatementsAbout, e.Head.Key)
            .Select(key => catalog.StatementByKey[key]).Where(statement => statements.Find(statement.Key) is not null)
            .GroupBy(statement => statement.Creator.Value).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PositionRow(records.Actor(group.Key),
            [
                .. group.GroupBy(statement => statement.Stance).OrderBy(cell => cell.Key)
                    .Select(cell => new PositionCell(cell.Key, [.. cell.Reverse().Select(statement => statements.Link(statement.Key))])),
            ])),
    ];

    /// <summary>For sorting: unknown and open beginnings come first.</summary>
    private static EdtfDay Start(EdtfDate? date) => date?.Earliest ?? new EdtfDay(-9999, 1, 1);
}
