using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Who, where and what of an article: what its sidecar lists first, then what else its text mentions.</summary>
internal sealed class ArticleCast
{
    private readonly ShownArchive archive;
    private readonly ShownArticle article;
    private readonly ImmutableArray<Entry> entries;

    public ArticleCast(ShownArchive archive, ShownArticle article)
    {
        this.archive = archive;
        this.article = article;
        entries = Gather();
    }

    public ImmutableArray<CastMember> Who => [.. Of(RecordKind.Actor).Select(entry => MemberOf(entry, RoleOf(entry)))];

    public ImmutableArray<CastMember> Where => [.. Of(RecordKind.Place).Select(entry => MemberOf(entry, archive.Records.DetailOf(entry.Link)))];

    public ImmutableArray<EventInArticle> Events =>
        [.. Of(RecordKind.Event).Select(entry => new EventInArticle(archive.Records.Event(entry.Link.Id), entry.Subject?.Treatment, entry.Mentions, entry.First))];

    /// <summary>What is known of the events now and was not then, newest first.</summary>
    public ImmutableArray<LaterKnowledge> Later =>
    [
        .. Of(RecordKind.Event)
            .Select(entry => StatusKnowledge.After(article.Article.DatePublished, archive.Catalog.EventById[entry.Link.Id], archive.Records))
            .OfType<LaterKnowledge>()
            .OrderByDescending(later => later.AsOf.Earliest ?? default),
    ];

    private IEnumerable<Entry> Of(RecordKind kind) => entries.Where(entry => entry.Link.Kind == kind);

    private ImmutableArray<Entry> Gather()
    {
        var gathered = ImmutableArray.CreateBuilder<Entry>();
        var listed = new HashSet<int>();
        foreach (var subject in article.Article.Subjects)
            if (archive.Records.NumberOf(subject.Target.Value) is >= 0 and var number && listed.Add(number))
                gathered.Add(EntryOf(number, subject));
        foreach (var mentioned in article.Records)
            if (listed.Add(mentioned.Record)) gathered.Add(EntryOf(mentioned.Record, null));
        return gathered.DrainToImmutable();
    }

    private Entry EntryOf(int number, Subject? subject)
    {
        foreach (var mentioned in article.Records)
            if (mentioned.Record == number)
                return new(archive.Records[number], subject, mentioned.Mentions, $"#{article.AnchorOf(article.Mentions[mentioned.First])}");
        return new(archive.Records[number], subject, 0, null);
    }

    private string? RoleOf(Entry entry) =>
        archive.Records.RoleText(RoleTimes.At(archive.Catalog.ActorById[entry.Link.Id], article.Article.DatePublished));

    private CastMember MemberOf(Entry entry, string? role) =>
        new(entry.Link, role, archive.Names.TextOrNull(entry.Subject?.As), entry.Mentions, entry.First);

    private sealed record Entry(RecordLink Link, Subject? Subject, int Mentions, string? First);
}
