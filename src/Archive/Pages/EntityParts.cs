using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What the pages of actors, places and events share.</summary>
internal sealed class EntityParts(Catalog catalog, Records records, MentionIndex mentions, CoMentions together, MentionListings listings, StatementViews statements)
{
    /// <summary>The shared part of a record's page, or of a page that continues its mentions.</summary>
    public EntityPart Of(RecordHead head, int block)
    {
        var isFirst = block == listings.BlocksOf(head.Key);
        var found = mentions.Of(head.Key);
        var isHidden = head.Key.Kind == RecordKind.Actor && catalog.ActorById[head.Id].IsNameHidden;
        var part = new EntityPart
        {
            Id = head.Id,
            Name = records[head.Key].Name,
            Mentions = listings.Of(head.Key, block),
            MentionCount = found.Count,
            ArticleCount = found.Articles.Length,
            IsContinuation = !isFirst,
        };
        return !isFirst ? part : part with
        {
            Alias = isHidden ? [] : [.. head.Alias.Select(alias => new NameView(alias.Text, alias.Lang))],
            Description = isHidden ? null : head.Description,
            SameAs = isHidden ? [] : head.SameAs.Identities,
            Sources = isHidden ? [] : Records.Sources(head.Sources),
            StatementsAbout = statements.NewestFirst(Inverses.Of(catalog.Inverses.StatementsAbout, head.Key)),
            CoMentions = [.. together.Of(head.Key).Select(CoMention)],
            FirstMention = found.Articles.Length == 0 ? null : Article(found.Articles[0]),
            LastMention = found.Articles.Length == 0 ? null : Article(found.Articles[^1]),
            MentionsByMonth = ByMonth(found),
            AlsoAbout = AlsoAbout(head.Key, found),
        };
    }

    private ArticleLink Article(int number) => records.Article(mentions.Articles[number].Id);

    private CoMention CoMention(CoMentionCount count) =>
        new(records[count.Record], count.Articles, count.Sentences, count.Weight, SiteUrls.Of(mentions.Articles[count.LastArticle]));

    private ImmutableArray<MonthCount> ByMonth(RecordMentions found) =>
    [
        .. found.Articles.Select(article => mentions.Articles[article].DatePublished)
            .GroupBy(day => (day.Year, day.Month)).OrderBy(group => group.Key)
            .Select(group => new MonthCount(group.Key.Year, group.Key.Month, group.Count())),
    ];

    private ImmutableArray<ArticleLink> AlsoAbout(RecordKey key, RecordMentions found)
    {
        var named = found.Articles.Select(article => mentions.Articles[article].Id).ToHashSet(StringComparer.Ordinal);
        return [.. Inverses.Of(catalog.Inverses.ArticlesAbout, key).Where(id => !named.Contains(id)).Reverse().Select(records.Article)];
    }
}
