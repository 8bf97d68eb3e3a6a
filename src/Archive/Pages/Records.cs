using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Links to records and articles, made once each: the one place that decides what a record is called in the site.</summary>
internal sealed class Records
{
    private readonly Catalog catalog;
    private readonly FrozenDictionary<RecordKey, RecordLink> links;
    private readonly FrozenDictionary<string, ArticleLink> articles;

    public Records(Catalog catalog)
    {
        this.catalog = catalog;
        links = catalog.Actors.Select(actor => Link(actor.Head, NameOf(actor), actor.Type.ToString()))
            .Concat(catalog.Places.Select(place => Link(place.Head, place.Head.Name.Value, place.Type.ToString())))
            .Concat(catalog.Events.Select(e => Link(e.Head, e.Head.Name.Value, e.OccurStatus.ToString())))
            .ToFrozenDictionary(link => new RecordKey(link.Kind, link.Id));
        articles = catalog.Articles.ToFrozenDictionary(article => article.Id, Link, StringComparer.Ordinal);
    }

    /// <summary>A link to an actor, place or event.</summary>
    public RecordLink this[RecordKey key] => links[key];

    public RecordLink Actor(string id) => links[new(RecordKind.Actor, id)];

    public RecordLink Place(string id) => links[new(RecordKind.Place, id)];

    public RecordLink? Place(Located<string>? id) => id is { } place ? Place(place.Value) : null;

    public ArticleLink Article(string id) => articles[id];

    public EventLink Event(string id)
    {
        var e = catalog.EventById[id];
        return new(id, SiteUrls.Of(e.Head.Key), e.Head.Name.Value, e.Kind, e.Temporal?.Value, e.OccurStatus, Place(e.Location));
    }

    public ImmutableArray<EventLink> Events(IEnumerable<string> ids) => [.. ids.Select(Event)];

    /// <summary>The name the site shows: a hidden person's initials or role.</summary>
    public static string NameOf(Actor actor) => !actor.IsNameHidden ? actor.Head.Name.Value
        : actor.Display == NameDisplay.RoleOnly && actor.Roles.Length > 0 ? actor.Roles[0].RoleName
        : Initials.Of(actor.Head.Name.Value);

    /// <summary>The role an actor held on a day: of those whose time holds the day, the one that began last; null where none is known.</summary>
    public string? RoleOn(string actorId, DateOnly day)
    {
        var when = new EdtfDay(day.Year, day.Month, day.Day);
        return catalog.ActorById[actorId].Roles
            .Where(role => role.Temporal is { } time && time.MayContain(when))
            .OrderByDescending(role => role.Temporal!.Earliest is { } first ? first : new EdtfDay(-9999, 1, 1))
            .Select(role => role.RoleName).FirstOrDefault();
    }

    public static ImmutableArray<SourceView> Sources(ImmutableArray<SourceReference> sources) => [.. sources.Select(Source)];

    public static SourceView Source(SourceReference source) =>
        new(source.Title, source.Url, source.Publisher, source.DatePublished, source.Accessed);

    private static RecordLink Link(RecordHead head, string name, string type) => new(head.Key.Kind, head.Id, SiteUrls.Of(head.Key), name, type);

    private ArticleLink Link(Article article) => new(
        article.Id, SiteUrls.Of(article), article.Headline, article.DatePublished,
        article.Publisher is { } publisher ? Actor(publisher.Value).Name : null);
}
