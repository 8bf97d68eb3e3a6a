using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Archive.Pages;

/// <summary>
/// Which records are mentioned beside one another more often than chance would have it. Counted anew for the record that is asked for, from
/// its own articles alone: together that costs what one pass over all articles costs, and nothing is kept.
/// </summary>
/// <remarks>
/// The measure is Dunning's log-likelihood ratio over articles: a name that stands in two articles of three stands beside everybody, and is
/// worth next to nothing. It is raised, at most doubled, by the share of common articles in which both stand in one sentence.
/// </remarks>
internal sealed class CoMentions(ImmutableArray<ShownArticle> articles, MentionIndex index, RecordLinks records)
{
    private const int Most = 12;

    /// <summary>From so many articles on, a single common one counts as chance.</summary>
    private const int FewArticles = 4;

    private readonly ScratchPool<CoMentionTally> scratch = new(() => new(records.Count));

    /// <summary>The records most tellingly mentioned beside a record, strongest first.</summary>
    public ImmutableArray<CoMention> Of(int record)
    {
        var tally = scratch.Rent();
        foreach (var number in index.ArticlesWith(record)) tally.AddArticle(articles[number], record);
        Span<Candidate> best = stackalloc Candidate[Most];
        var count = TakeBest(tally, record, best);
        var strongest = new CoMention[count];
        for (var i = 0; i < count; i++)
        {
            var both = tally[best[i].Record];
            strongest[i] = new(records[best[i].Record], both.Articles, both.Sentences, Rounded(best[i].Weight), EvidenceOf(both));
        }

        tally.Clear();
        scratch.Return(tally);
        return ImmutableCollections.Own(strongest);
    }

    private string EvidenceOf(CoMentionCount count) => articles[count.Article].UrlOf(articles[count.Article].Mentions[count.Mention]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TakeBest(CoMentionTally tally, int record, Span<Candidate> best)
    {
        var (count, frequency) = (0, index.ArticlesWith(record).Length);
        foreach (var other in tally.Others)
        {
            var both = tally[other];
            if (both.Articles < 2 && frequency >= FewArticles) continue;
            var candidate = new Candidate(other, WeightOf(frequency, index.ArticlesWith(other).Length, both), both);
            if (candidate.Weight < 0 || (count == best.Length && !candidate.IsBetterThan(best[^1]))) continue;
            var at = count == best.Length ? count - 1 : count++;
            for (; at > 0 && candidate.IsBetterThan(best[at - 1]); at--) best[at] = best[at - 1];
            best[at] = candidate;
        }

        return count;
    }

    /// <summary>The strength; negative where the two avoid each other.</summary>
    private double WeightOf(double a, double b, CoMentionCount both)
    {
        double n = articles.Length, ab = both.Articles;
        if (ab * n < a * b) return -1;
        var likelihood = 2 * (Term(ab, a * b / n) + Term(a - ab, a * (n - b) / n) + Term(b - ab, (n - a) * b / n)
            + Term(n - a - b + ab, (n - a) * (n - b) / n));
        return Math.Max(0, likelihood) * (1 + Math.Min(1, both.Sentences / ab));
    }

    private static double Term(double observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);

    private static double Rounded(double weight)
    {
        if (weight < 1e-9) return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(weight)) - 1);
        return Math.Round(Math.Round(weight / unit) * unit, 9);
    }

    private readonly record struct Candidate(int Record, double Weight, CoMentionCount Count)
    {
        // Weight, then sentences, then articles; at last the order of the records.
        public bool IsBetterThan(in Candidate other)
        {
            if (Weight != other.Weight) return Weight > other.Weight;
            if (Count.Sentences != other.Count.Sentences) return Count.Sentences > other.Count.Sentences;
            return Count.Articles != other.Count.Articles ? Count.Articles > other.Count.Articles : Record < other.Record;
        }
    }
}
