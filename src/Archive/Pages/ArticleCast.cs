using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Who, where and what of an article: what its sidecar lists first, then what else its text mentions.</summary>
internal sealed class ArticleCast
{
    private const int MostOnMap = 10;

    private readonly ShownArchive archive;
    private readonly ShownArticle article;
    private readonly ImmutableArray<CastMember>.Builder who = ImmutableArray.CreateBuilder<CastMember>();
    private readonly ImmutableArray<CastMember>.Builder where = ImmutableArray.CreateBuilder<CastMember>();
    private readonly ImmutableArray<EventInArticle>.Builder events = ImmutableArray.CreateBuilder<EventInArticle>();
    private readonly List<LaterKnowledge> later = [];

    public ArticleCast(ShownArchive archive, ShownArticle article)
    {
        (this.archive, this.article) = (archive, article);
        var listed = new List<int>(article.Article.Subjects.Length);
        foreach (var subject in article.Article.Subjects)
        {
            if (archive.Records.NumberOf(subject.Target.Value) is not (>= 0 and var number) || listed.Contains(number)) continue;
            listed.Add(number);
            Add(number, subject);
        }

        foreach (var mentioned in article.Records)
            if (!listed.Contains(mentioned.Record)) Add(mentioned, null);
        Who = who.DrainToImmutable();
        Where = where.DrainToImmutable();
        Map = MapOf(Where);
        Events = events.DrainToImmutable();
        Later = [.. later.OrderByDescending(one => one.Then != one.Now).ThenByDescending(one => one.AsOf.Earliest ?? default)];
    }

    /// <summary>Actors, each with the role held on the article's day.</summary>
    public ImmutableArray<CastMember> Who { get; }

    /// <summary>Places, each with what contains it.</summary>
    public ImmutableArray<CastMember> Where { get; }

    /// <summary>Those of the places whose position is known.</summary>
    public ImmutableArray<PlaceOnMap> Map { get; }

    /// <summary>Events with how the article deals with them.</summary>
    public ImmutableArray<EventInArticle> Events { get; }

    /// <summary>What is known of the events now and was not then: what turned out otherwise first, then the newest.</summary>
    public ImmutableArray<LaterKnowledge> Later { get; }

    /// <summary>A continent is wider than the map: a mark in its middle would say nothing.</summary>
    private ImmutableArray<PlaceOnMap> MapOf(ImmutableArray<CastMember> places)
    {
        var map = ImmutableArray.CreateBuilder<PlaceOnMap>();
        foreach (var place in places)
            if (map.Count < MostOnMap && archive.Catalog.PlaceById[place.Record.Id] is { Geo: { } geo, Type: not PlaceType.Continent }) map.Add(new(place.Record.Name, geo));
        return map.DrainToImmutable();
    }

    private void Add(int number, Subject subject)
    {
        foreach (var mentioned in article.Records)
        {
            if (mentioned.Record != number) continue;
            Add(mentioned, subject);
            return;
        }

        Add(new MentionedRecord(number, 0, -1), subject);
    }

    private void Add(MentionedRecord record, Subject? subject)
    {
        var link = archive.Records[record.Record];
        var first = record.First < 0 ? null : $"#{article.AnchorOf(article.Mentions[record.First])}";
        switch (link.Kind)
        {
            case RecordKind.Actor:
                who.Add(MemberOf(link, RoleOf(link), subject, record.Mentions, first));
                break;
            case RecordKind.Place:
                where.Add(MemberOf(link, archive.Records.DetailOf(link), subject, record.Mentions, first));
                break;
            default:
                events.Add(new(archive.Records.Event(link.Id), subject?.Treatment, record.Mentions, first));
                if (StatusKnowledge.After(article.Article.DatePublished, archive.Catalog.EventById[link.Id], archive.Records) is { } news) later.Add(news);
                break;
        }
    }

    private string? RoleOf(RecordLink link) =>
        archive.Records.RoleText(RoleTimes.At(archive.Catalog.ActorById[link.Id], article.Article.DatePublished));

    private CastMember MemberOf(RecordLink link, string? role, Subject? subject, int mentions, string? first) =>
        new(link, role, archive.Names.TextOrNull(subject?.As), mentions, first);
}
