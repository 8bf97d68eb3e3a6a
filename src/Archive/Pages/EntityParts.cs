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
    /// <param name="bodyOf">Adds what only its kind has; given the common part.</param>
    public IEnumerable<PageJob> JobsOf(ShownHead head, Func<EntityPart, IPageBody> bodyOf)
    {
        var key = KeyOf(head.Link);
        var number = archive.Records.NumberOf(key);
        yield return new(head.Link.Url, () => new(HeadOf(head), bodyOf(PartOf(head, number))))
        {
            NoIndex = head.NoIndex,
            Image = archive.Images is { } images ? () => images.Of(head) : null,
        };
        foreach (var block in lists.BlocksOf(number).Older)
        {
            var url = SiteUrls.OfMentions(key, block);
            yield return new(url, () => new(ContinuationHeadOf(url, head), bodyOf(ContinuationOf(head, number, block)))) { NoIndex = head.NoIndex };
        }
    }

    private static RecordKey KeyOf(RecordLink link) => new(link.Kind, link.Id);

    private PageHead HeadOf(ShownHead head) => new()
    {
        Url = head.Link.Url,
        Title = head.Link.Name,
        Description = head.Description is { } description ? PlainText.OfMarkdown(description) : archive.Records.DetailOf(head.Link),
        Section = SiteUrls.Section(head.Link.Kind),
        NoIndex = head.NoIndex,
        Breadcrumb = [Crumbs.Section(head.Link.Kind)],
        Image = archive.Images?.Of(head),
    };

    private PageHead ContinuationHeadOf(string url, ShownHead head) => new()
    {
        Url = url,
        Title = head.Link.Name,
        Section = SiteUrls.Section(head.Link.Kind),
        NoIndex = head.NoIndex,
        Breadcrumb = [Crumbs.Section(head.Link.Kind), new(head.Link.Name, head.Link.Url)],
        Image = archive.Images?.Of(head),
    };

    private EntityPart PartOf(ShownHead head, int number)
    {
        var naming = archive.Mentions.ArticlesWith(number);
        var statements = archive.Statements.Newest(Inverses.Of(archive.Catalog.Inverses.StatementsAbout, KeyOf(head.Link)));
        return new()
        {
            Id = head.Link.Id,
            Name = head.Link.Name,
            Alias = head.Alias,
            Description = head.Description,
            SameAs = head.SameAs,
            Sources = head.Sources,
            // Of its own page a statement need not say that it is about it.
            StatementsAbout = [.. statements.Newest.Select(statement => statement with { About = statement.About.Remove(head.Link) })],
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

    private EntityPart ContinuationOf(ShownHead head, int number, int block)
    {
        var mentions = lists.ListingOf(number, block);
        return new()
        {
            Id = head.Link.Id,
            Name = head.Link.Name,
            MentionCount = mentions.Items.Sum(group => group.Sentences.Sum(sentence => sentence.Spans.Length)),
            ArticleCount = mentions.Items.Length,
            Mentions = mentions,
            IsContinuation = true,
        };
    }

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
