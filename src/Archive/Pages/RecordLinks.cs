using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// How records are named and linked: once for the whole site. Gives each a number too (actors, then places, then events, each by id), for
/// the indexes that would be slow with keys.
/// </summary>
internal sealed class RecordLinks
{
    private readonly Catalog catalog;
    private readonly ImmutableArray<Dictionary<string, int>> numbers;
    private readonly ImmutableArray<RecordLink> links;

    public RecordLinks(Catalog catalog, HiddenNames names)
    {
        this.catalog = catalog;
        Names = names;
        links =
        [
            .. catalog.Actors.Select(actor => LinkTo(actor.Head, names.NameOf(actor), actor.Type.ToString())),
            .. catalog.Places.Select(place => LinkTo(place.Head, names.Text(place.Head.Name.Value), place.Type.ToString())),
            .. catalog.Events.Select(e => LinkTo(e.Head, names.Text(e.Head.Name.Value), e.OccurStatus.ToString())),
        ];
        // One dictionary a kind: the runtime hashes plain strings fastest.
        numbers = [.. Enum.GetValues<RecordKind>().Select(_ => new Dictionary<string, int>())];
        for (var i = 0; i < links.Length; i++) numbers[(int)links[i].Kind].Add(links[i].Id, i);
    }

    /// <summary>What is shown of names.</summary>
    public HiddenNames Names { get; }

    /// <summary>Whether the same records are named, numbered and linked in the same way.</summary>
    public bool AreSameAs(RecordLinks other) => links.AsSpan().SequenceEqual(other.links.AsSpan());

    /// <summary>How many records there are.</summary>
    public int Count => links.Length;

    /// <summary>The link of a record's number.</summary>
    public RecordLink this[int number] => links[number];

    /// <summary>The number of a record; −1 where there is no such record.</summary>
    public int NumberOf(RecordKey key) => numbers[(int)key.Kind].TryGetValue(key.Id, out var number) ? number : -1;

    /// <summary>Whether it is a person whose name is not shown.</summary>
    public bool IsHidden(int number) => Names.Any && links[number].Kind == RecordKind.Actor && catalog.ActorById[links[number].Id].IsNameHidden;

    /// <summary>A link to a record.</summary>
    /// <exception cref="KeyNotFoundException">There is no such record: a bug, the catalog holds no dangling references.</exception>
    public RecordLink Of(RecordKey key) => links[numbers[(int)key.Kind][key.Id]];

    public RecordLink Actor(string id) => Of(new(RecordKind.Actor, id));

    public RecordLink Place(string id) => Of(new(RecordKind.Place, id));

    public RecordLink? Actor(Located<string>? id) => id is { } given ? Actor(given.Value) : null;

    public RecordLink? Place(Located<string>? id) => id is { } given ? Place(given.Value) : null;

    public ImmutableArray<RecordLink> Actors(IEnumerable<Located<string>> ids) => [.. ids.Select(id => Actor(id.Value))];

    /// <summary>A link to an event with what a timeline needs.</summary>
    public EventLink Event(string id)
    {
        var link = Of(new(RecordKind.Event, id));
        var e = catalog.EventById[id];
        return new(id, link.Url, link.Name, Names.TextOrNull(e.Kind), e.Temporal?.Value, e.OccurStatus, Place(e.Location));
    }

    public ImmutableArray<EventLink> Events(IEnumerable<string> ids) => [.. ids.Select(Event)];

    public ImmutableArray<EventLink> Events(IEnumerable<Located<string>> ids) => [.. ids.Select(id => Event(id.Value))];

    /// <summary>A role in words: "Präsident, Russland". A name of several words says itself where ("Präsident der Russischen Föderation").</summary>
    public string? RoleText(Role? role)
    {
        if (role is null) return null;
        var name = Names.Text(role.RoleName);
        return name.Contains(' ') || (Actor(role.Organization) ?? Place(role.Place)) is not { } where ? name : $"{name}, {where.Name}";
    }

    /// <summary>What is said beside an entry of an index: a current role, a containing place, a kind of event.</summary>
    public string? DetailOf(RecordLink link) => link.Kind switch
    {
        RecordKind.Actor => RoleText(RoleTimes.Latest(catalog.ActorById[link.Id])),
        RecordKind.Place => Place(catalog.PlaceById[link.Id].ContainedInPlace)?.Name,
        _ => Names.TextOrNull(catalog.EventById[link.Id].Kind),
    };

    public static ImmutableArray<SourceView> Sources(IEnumerable<SourceReference> sources) =>
        [.. sources.Select(source => new SourceView(source.Title, source.Url, source.Publisher, source.DatePublished, source.Accessed))];

    private static RecordLink LinkTo(RecordHead head, string name, string type) => new(head.Key.Kind, head.Id, SiteUrls.Of(head.Key), name, type);
}
