using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>
/// Articles that share records, a rare one counting more than a frequent one. Of a record's articles only those near in time are looked at:
/// whoever is in every article makes none of them related, and the work stays the same however large the archive is.
/// </summary>
internal sealed class RelatedArticles(ImmutableArray<ShownArticle> articles, MentionIndex index, RecordLinks records)
{
    private const int Most = 5;

    /// <summary>How many articles of a record are looked at on either side.</summary>
    private const int Reach = 32;

    private readonly ScratchPool<Scores> scratch = new(() => new(new double[articles.Length], []));

    /// <summary>The most related articles, best first.</summary>
    public ImmutableArray<ArticleLink> Of(ShownArticle article)
    {
        var scores = scratch.Rent();
        foreach (var record in article.Records) Add(scores, article.Number, record.Record);
        foreach (var record in MentionIndex.ListedOnly(article, records)) Add(scores, article.Number, record);
        var best = BestOf(scores, article.Number);
        foreach (var other in scores.Touched) scores.ByArticle[other] = 0;
        scores.Touched.Clear();
        scratch.Return(scores);
        return best;
    }

    private void Add(Scores scores, int article, int record)
    {
        var naming = index.ArticlesWith(record);
        var listing = index.ArticlesOnlyListing(record);
        var weight = 1 / Math.Sqrt(naming.Length + listing.Length);
        Add(scores, article, naming, weight);
        Add(scores, article, listing, weight);
    }

    private static void Add(Scores scores, int article, ReadOnlySpan<int> sharing, double weight)
    {
        var at = sharing.BinarySearch(article);
        if (at < 0) at = ~at;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(sharing.Length, at + Reach + 1); i++)
        {
            var other = sharing[i];
            if (other == article) continue;
            if (scores.ByArticle[other] == 0) scores.Touched.Add(other);
            scores.ByArticle[other] += weight;
        }
    }

    private ImmutableArray<ArticleLink> BestOf(Scores scores, int article)
    {
        Span<int> best = stackalloc int[Most];
        var count = 0;
        foreach (var other in scores.Touched)
        {
            var at = count;
            while (at > 0 && IsBetter(other, best[at - 1])) at--;
            if (at == Most) continue;
            if (count < Most) count++;
            for (var i = count - 1; i > at; i--) best[i] = best[i - 1];
            best[at] = other;
        }

        var links = ImmutableArray.CreateBuilder<ArticleLink>(count);
        for (var i = 0; i < count; i++) links.Add(articles[best[i]].Link);
        return links.DrainToImmutable();

        // Equally related ones: the nearer in time, then the older.
        bool IsBetter(int one, int than)
        {
            var difference = scores.ByArticle[one] - scores.ByArticle[than];
            if (Math.Abs(difference) > 1e-9) return difference > 0;
            var distance = Math.Abs(one - article) - Math.Abs(than - article);
            return distance != 0 ? distance < 0 : one < than;
        }
    }

    private sealed record Scores(double[] ByArticle, List<int> Touched);
}
