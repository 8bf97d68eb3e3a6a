using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Under which name a record stands in an index: of a person the surname comes first, as readers look it up.</summary>
internal static class IndexNames
{
    /// <summary>The name of an actor.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="shown">What readers may see of the name. Of a hidden one nothing else is used.</param>
    public static string Of(Actor actor, string shown)
    {
        if (actor.IsNameHidden || actor.Type != ActorType.Person) return shown;
        return actor.SortName ?? SurnameFirst(shown);
    }

    private static string SurnameFirst(string name)
    {
        // The form without particles is the last: Beethoven, Ludwig van.
        if (PersonNames.SurnamesOf(name) is not [.., { IsGivenLike: false } surname] || PersonNames.IsTitle(name.Split(' ')[0])) return name;
        var at = name.LastIndexOf(surname.Text, StringComparison.Ordinal);
        return at <= 0 ? name : $"{name[at..]}, {name[..at].TrimEnd()}";
    }
}
