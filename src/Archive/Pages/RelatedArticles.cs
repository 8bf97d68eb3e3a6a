using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Archive.Pages;

/// <summary>
/// Articles that share records, a rare one counting more than a frequent one: each weighs one over the root of its number of articles. Looked
/// at are an article's eight rarest records, and of each the sixteen nearest articles on either side in time: whoever is in every article
/// makes none of them related, and the work stays the same however large the archive is.
/// </summary>
internal sealed class RelatedArticles(ImmutableArray<ShownArticle> articles, MentionIndex index)
{
    private const int Most = 5;
    private const int RarestRecords = 8;
    private const int Reach = 16;

    /// <summary>What a record of one article would weigh. Whole numbers, so that equal sums are equal.</summary>
    private const double Unit = 1 << 20;

    private readonly ScratchPool<Scores> scratch = new(() => new(articles.Length));

    /// <summary>The most related articles, best first; of equally related ones the nearer in time, then the older.</summary>
    public ImmutableArray<ArticleLink> Of(ShownArticle article)
    {
        var scores = scratch.Rent();
        Span<(int Articles, int Record)> rarest = stackalloc (int, int)[RarestRecords];
        foreach (var (frequency, record) in rarest[..FindRarest(article, rarest)])
        {
            var weight = (int)(Unit / Math.Sqrt(frequency));
            scores.Add(article.Number, index.ArticlesWith(record), weight);
            scores.Add(article.Number, index.ArticlesOnlyListing(record), weight);
        }

        Span<long> best = stackalloc long[Most];
        var count = scores.TakeBest(article.Number, best);
        scratch.Return(scores);
        var links = new ArticleLink[count];
        for (var i = 0; i < count; i++) links[i] = articles[Scores.ArticleOf(best[i], article.Number)].Link;
        return ImmutableCollections.Own(links);
    }

    /// <summary>The records of an article that fewest others share, in the order of their number of articles; those nobody shares are left out.</summary>
    private int FindRarest(ShownArticle article, Span<(int Articles, int Record)> rarest)
    {
        var count = 0;
        foreach (var record in article.Records) Consider(record.Record, rarest, ref count);
        foreach (var record in article.ListedOnly) Consider(record, rarest, ref count);
        return count;
    }

    private void Consider(int record, Span<(int Articles, int Record)> rarest, ref int count)
    {
        var frequency = index.ArticlesWith(record).Length + index.ArticlesOnlyListing(record).Length;
        if (frequency < 2 || (count == rarest.Length && frequency >= rarest[^1].Articles)) return;
        var at = count == rarest.Length ? count - 1 : count++;
        for (; at > 0 && rarest[at - 1].Articles > frequency; at--) rarest[at] = rarest[at - 1];
        rarest[at] = (frequency, record);
    }

    /// <summary>Scores of all articles, of which few are touched.</summary>
    private sealed class Scores(int articles)
    {
        private readonly int[] byArticle = new int[articles];
        private readonly List<int> touched = [];

        // Compiled at once for speed: a build calls it a few times an article and is over before the runtime would find out.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(int article, ReadOnlySpan<int> sharing, int weight)
        {
            var at = sharing.BinarySearch(article);
            if (at < 0) at = ~at;
            foreach (var other in sharing[Math.Max(0, at - Reach)..Math.Min(sharing.Length, at + Reach + 1)])
            {
                if (other == article) continue;
                if (byArticle[other] == 0) touched.Add(other);
                byArticle[other] += weight;
            }
        }

        /// <summary>The best keys, best first; forgets all scores.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int TakeBest(int article, Span<long> best)
        {
            var count = 0;
            foreach (var other in touched)
            {
                var key = KeyOf(byArticle[other], other, article);
                byArticle[other] = 0;
                if (count == best.Length && key < best[^1]) continue;
                var at = count == best.Length ? count - 1 : count++;
                for (; at > 0 && best[at - 1] < key; at--) best[at] = best[at - 1];
                best[at] = key;
            }

            touched.Clear();
            return count;
        }

        public static int ArticleOf(long key, int article)
        {
            var place = int.MaxValue - (int)(key & int.MaxValue);
            return article + ((place & 1) == 0 ? -(place >> 1) : place >> 1);
        }

        // The score above; below, the larger the nearer, the older one of two at the same distance being larger by one.
        private static long KeyOf(int score, int other, int article) =>
            ((long)score << 32) | (uint)(int.MaxValue - (other < article ? (article - other) << 1 : ((other - article) << 1) | 1));
    }
}
