using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Links read backwards, without those that would gather what the archive holds about a hidden person, or say how others are related to one.</summary>
internal static class DiscreetInverses
{
    /// <param name="inverses">All links.</param>
    /// <param name="hidden">The hidden actors.</param>
    /// <param name="namesAbout">What may not be told of names in what is written about these actors: the same on their own page and on another's.</param>
    public static Inverses Of(Inverses inverses, ImmutableArray<string> hidden, Func<string[], HiddenNames> namesAbout)
    {
        var ids = hidden.ToFrozenSet(StringComparer.Ordinal);
        return inverses with
        {
            Relations = Without(inverses.Relations, ids, edge => edge.Other, (actor, edge) => edge with { Sources = namesAbout([actor, edge.Other]).Sources(edge.Sources) }),
            RoleHolders = Without(inverses.RoleHolders, ids, holder => holder.Actor, (_, holder) => holder with { Role = Of(holder.Role, namesAbout([holder.Actor])) }),
            StatementsBy = Without(inverses.StatementsBy, ids),
            StatementsVia = Without(inverses.StatementsVia, ids),
            StatementsAbout = WithoutRecords(inverses.StatementsAbout, ids),
            EventsOfActor = Without(inverses.EventsOfActor, ids),
            ArticlesPublishedBy = Without(inverses.ArticlesPublishedBy, ids),
            ArticlesWrittenBy = Without(inverses.ArticlesWrittenBy, ids),
        };
    }

    private static Role Of(Role role, HiddenNames names) => role with { RoleName = names.Text(role.RoleName), Sources = names.Sources(role.Sources) };

    private static Dictionary<string, ImmutableArray<T>> Without<T>(IReadOnlyDictionary<string, ImmutableArray<T>> index, FrozenSet<string> hidden) =>
        index.Where(entry => !hidden.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, ImmutableArray<T>> Without<T>(
        IReadOnlyDictionary<string, ImmutableArray<T>> index, FrozenSet<string> hidden, Func<T, string> actorOf, Func<string, T, T> discreet) =>
        index.Where(entry => !hidden.Contains(entry.Key))
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Where(one => !hidden.Contains(actorOf(one))).Select(one => discreet(entry.Key, one)).ToImmutableArray()))
            .Where(entry => !entry.Value.IsEmpty)
            .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<RecordKey, ImmutableArray<T>> WithoutRecords<T>(IReadOnlyDictionary<RecordKey, ImmutableArray<T>> index, FrozenSet<string> hidden) =>
        index.Where(entry => entry.Key.Kind != RecordKind.Actor || !hidden.Contains(entry.Key.Id)).ToDictionary();
}
