namespace Archive.Model;

/// <summary>What the site calls an actor: the one rule that texts, pages and data files follow.</summary>
public static class ShownName
{
    /// <summary>Nomen nescio: what newspapers print where neither name nor role may be told.</summary>
    private const string Nobody = "N. N.";

    /// <summary>The name; of one whose name is hidden the latest role or the initials.</summary>
    public static string Of(Actor actor)
    {
        if (!actor.IsNameHidden) return actor.Head.Name.Value;
        if (actor.Display == NameDisplay.RoleOnly) return RoleTimes.Latest(actor)?.RoleName ?? Nobody;
        return Initials.Of(actor.Head.Name.Value) is { Length: > 0 } initials ? initials : Nobody;
    }
}
