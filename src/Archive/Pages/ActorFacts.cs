using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>An actor's roles and relations as readers may see them. Sources that would name a hidden person are left out.</summary>
internal sealed class ActorFacts(ShownArchive archive)
{
    private Inverses Inverses => archive.Catalog.Inverses;

    /// <summary>Newest first.</summary>
    public ImmutableArray<RoleView> RolesOf(Actor actor) =>
    [
        .. RoleTimes.Sorted(actor.Roles).Select(role => new RoleView(
            archive.Names.Text(role.RoleName), archive.Records.Actor(role.Organization), archive.Records.Place(role.Place), role.Temporal,
            actor.IsNameHidden ? [] : RecordLinks.Sources(role.Sources))),
    ];

    /// <summary>Its own and derived ones.</summary>
    public ImmutableArray<RelationView> RelationsOf(Actor actor)
    {
        var views = ImmutableArray.CreateBuilder<RelationView>();
        foreach (var edge in Inverses.Of(Inverses.Relations, actor.Head.Id))
            views.Add(ViewOf(edge, actor) with { IsFurther = views.Count > 0 && views[^1].Type == edge.Type });
        return views.DrainToImmutable();
    }

    /// <summary>Who holds or held a role here: sorted like a person's own roles.</summary>
    public ImmutableArray<RoleHolderView> RoleHoldersAt(Actor organization)
    {
        var holders = Inverses.Of(Inverses.RoleHolders, organization.Head.Id);
        if (holders.IsEmpty) return [];
        var byRole = holders.ToLookup(holder => holder.Role, holder => holder.Actor, ReferenceEqualityComparer.Instance);
        return
        [
            .. RoleTimes.Sorted(holders.Select(holder => holder.Role).Distinct<Role>(ReferenceEqualityComparer.Instance)).SelectMany(role => byRole[role]
                .Select(actor => new RoleHolderView(archive.Records.Actor(actor), archive.Names.Text(role.RoleName), role.Temporal))),
        ];
    }

    private RelationView ViewOf(RelationEdge edge, Actor actor) => new(
        edge.Type, archive.Records.Actor(edge.Other), edge.Temporal,
        actor.IsNameHidden || archive.Catalog.ActorById[edge.Other].IsNameHidden ? [] : RecordLinks.Sources(edge.Sources), edge.IsDerived);
}
