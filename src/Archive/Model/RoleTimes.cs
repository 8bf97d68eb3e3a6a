using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>Which of an actor's roles was held when.</summary>
public static class RoleTimes
{
    /// <summary>The role held on a day: of several the one that began last; one without time only where no other was held.</summary>
    public static Role? At(Actor actor, DateOnly date)
    {
        var day = new EdtfDay(date.Year, date.Month, date.Day);
        Role? held = null;
        foreach (var role in actor.Roles)
        {
            if (role.Temporal?.MayContain(day) == false) continue;
            if (held is null || Newer(role, held)) held = role;
        }

        return held;
    }

    /// <summary>The role held last: one that goes on before one that ended.</summary>
    public static Role? Latest(Actor actor) => Sorted(actor.Roles).FirstOrDefault();

    /// <summary>Newest first: those that go on, then by beginning, those without time last; otherwise as written.</summary>
    public static ImmutableArray<Role> Sorted(IEnumerable<Role> roles) =>
    [
        .. roles.OrderBy(role => role.Temporal is null)
            .ThenByDescending(role => role.Temporal is { Latest: null })
            .ThenByDescending(role => role.Temporal?.Earliest ?? default),
    ];

    private static bool Newer(Role role, Role than)
    {
        if (role.Temporal is null) return false;
        if (than.Temporal is null) return true;
        return (role.Temporal.Earliest ?? default) > (than.Temporal.Earliest ?? default);
    }
}
