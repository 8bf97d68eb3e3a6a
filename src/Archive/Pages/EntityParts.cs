using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What the pages of actors, places and events have in common, and the pages that continue their lists of mentions.</summary>
internal sealed class EntityParts(ShownArchive archive)
{
    private const int MostAlsoAbout = 100;

    private readonly MentionLists lists = new(archive);

    /// <summary>The page of a record, and one for each older block of its mentions.</summary>
    /// <param name="head">The record.</param>
    /// <param name="hidden">The actor whose name is not shown, where it is one.</param>
    /// <param name="bodyOf">Adds what only its kind has; given the common part.</param>
    public IEnumerable<PageJob> JobsOf(RecordHead head, Actor? hidden, Func<EntityPart, IPageBody> bodyOf)
    {
        var number = archive.Records.NumberOf(head.Key);
        var noIndex = head.NoIndex || hidden is not null;
        var blocks = lists.BlocksOf(number);
        var url = SiteUrls.Of(head.Key);
        yield return new(url, () => new(HeadOf(url, head, hidden, noIndex), bodyOf(PartOf(head, hidden, number)))) { NoIndex = noIndex };
        foreach (var block in blocks.Older)
        {
            var older = SiteUrls.OfMentions(head.Key, block);
            yield return new(older, () => new(ContinuationHeadOf(older, head, noIndex), bodyOf(ContinuationOf(head, number, block)))) { NoIndex = noIndex };
        }
    }

    private PageHead HeadOf(string url, RecordHead head, Actor? hidden, bool noIndex) => new()
    {
        Url = url,
        Title = archive.Records.Of(head.Key).Name,
        Description = DescriptionOf(head, hidden) is { } description ? PlainText.OfMarkdown(description) : archive.Records.DetailOf(archive.Records.Of(head.Key)),
        Section = SiteUrls.Section(head.Key.Kind),
        NoIndex = noIndex,
        Breadcrumb = [Crumbs.Section(head.Key.Kind)],
    };

    private PageHead ContinuationHeadOf(string url, RecordHead head, bool noIndex)
    {
        var link = archive.Records.Of(head.Key);
        return new()
        {
            Url = url,
            Title = link.Name,
            Section = SiteUrls.Section(link.Kind),
            NoIndex = noIndex,
            Breadcrumb = [Crumbs.Section(link.Kind), new(link.Name, link.Url)],
        };
    }

    private EntityPart PartOf(RecordHead head, Actor? hidden, int number)
    {
        var naming = archive.Mentions.ArticlesWith(number);
        var statements = archive.Statements.Newest(Inverses.Of(archive.Catalog.Inverses.StatementsAbout, head.Key));
        return new()
        {
            Id = head.Id,
            Name = archive.Records[number].Name,
            Alias = hidden is null ? NamesOf(head.Alias) : [],
            Description = DescriptionOf(head, hidden),
            SameAs = hidden is null ? head.SameAs.Identities : [],
            Sources = hidden is null ? RecordLinks.Sources(head.Sources) : [],
            StatementsAbout = statements.Newest,
            StatementsAboutTotal = statements.Total,
            CoMentions = archive.CoMentions.Of(number),
            FirstMention = naming.IsEmpty ? null : archive.Articles[naming[0]].Link,
            LastMention = naming.IsEmpty ? null : archive.Articles[naming[^1]].Link,
            MentionCount = archive.Mentions.MentionsOf(number),
            ArticleCount = naming.Length,
            MentionsByMonth = MonthsOf(number),
            Mentions = lists.ListingOf(number, lists.BlocksOf(number).Newest),
            AlsoAbout = AlsoAbout(number),
            AlsoAboutTotal = archive.Mentions.ArticlesOnlyListing(number).Length,
        };
    }

    private EntityPart ContinuationOf(RecordHead head, int number, int block) => new()
    {
        Id = head.Id,
        Name = archive.Records[number].Name,
        Mentions = lists.ListingOf(number, block),
        IsContinuation = true,
    };

    public ImmutableArray<NameView> NamesOf(IEnumerable<NameForm> names) =>
        [.. names.Select(name => new NameView(archive.Names.Text(name.Text), name.Lang))];

    private string? DescriptionOf(RecordHead head, Actor? hidden) =>
        head.Description is { } text && (hidden is null || !HiddenNames.Tells(text, hidden)) ? archive.Names.Text(text) : null;

    private ImmutableArray<MonthCount> MonthsOf(int number)
    {
        var months = ImmutableArray.CreateBuilder<MonthCount>();
        foreach (var i in archive.Mentions.ArticlesWith(number))
        {
            var article = archive.Articles[i];
            var (date, count) = (article.Article.DatePublished, CountIn(article, number));
            // Articles come by date: a month is either the last one or new.
            if (months.Count > 0 && months[^1].Year == date.Year && months[^1].Month == date.Month)
                months[^1] = months[^1] with { Count = months[^1].Count + count };
            else
                months.Add(new(date.Year, date.Month, count));
        }

        return months.DrainToImmutable();
    }

    private static int CountIn(ShownArticle article, int number)
    {
        foreach (var record in article.Records)
            if (record.Record == number) return record.Mentions;
        return 0;
    }

    private ImmutableArray<ArticleLink> AlsoAbout(int number)
    {
        var listing = archive.Mentions.ArticlesOnlyListing(number);
        var links = ImmutableArray.CreateBuilder<ArticleLink>();
        for (var i = listing.Length - 1; i >= 0 && links.Count < MostAlsoAbout; i--) links.Add(archive.Articles[listing[i]].Link);
        return links.DrainToImmutable();
    }
}
