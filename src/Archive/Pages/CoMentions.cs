using System.Collections.Immutable;

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

    private readonly ScratchPool<Tally> scratch = new(() => new(records.Count));

    /// <summary>The records most tellingly mentioned beside a record, strongest first.</summary>
    public ImmutableArray<CoMention> Of(int record)
    {
        var tally = scratch.Rent();
        foreach (var number in index.ArticlesWith(record)) tally.AddArticle(articles[number], record);
        ImmutableArray<CoMention> strongest =
        [
            .. tally.Others.Select(other => (Other: other, Count: tally[other], Weight: WeightOf(record, other, tally[other])))
                .Where(one => one.Weight >= 0)
                .OrderByDescending(one => one.Weight)
                .ThenByDescending(one => one.Count.Sentences)
                .ThenByDescending(one => one.Count.Articles)
                .ThenBy(one => one.Other)
                .Take(Most)
                .Select(one => new CoMention(
                    records[one.Other], one.Count.Articles, one.Count.Sentences, Rounded(one.Weight), EvidenceOf(one.Count))),
        ];
        tally.Clear();
        scratch.Return(tally);
        return strongest;
    }

    private string EvidenceOf(Count count) => articles[count.Article].UrlOf(articles[count.Article].Mentions[count.Mention]);

    /// <summary>The strength; negative where the two avoid each other or meet too rarely to tell.</summary>
    private double WeightOf(int record, int other, Count both)
    {
        double a = index.ArticlesWith(record).Length, b = index.ArticlesWith(other).Length, n = articles.Length, ab = both.Articles;
        if (ab * n < a * b || (ab < 2 && a >= FewArticles)) return -1;
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

    /// <summary>What is known of one pair.</summary>
    /// <param name="Articles">Articles that mention both.</param>
    /// <param name="Sentences">Sentences that mention both.</param>
    /// <param name="Article">The newest article with such a sentence, or the newest article.</param>
    /// <param name="Mention">The mention there that shows it.</param>
    /// <param name="InSentence">Whether that one is a sentence.</param>
    private readonly record struct Count(int Articles, int Sentences, int Article, int Mention, bool InSentence);

    /// <summary>Counts for every record of the archive, of which few are touched.</summary>
    private sealed class Tally(int records)
    {
        private readonly Count[] counts = new Count[records];
        private readonly int[] lastSentence = new int[records];
        private readonly List<int> touched = [];
        private int sentence;

        public IReadOnlyList<int> Others => touched;

        public Count this[int record] => counts[record];

        /// <summary>Counts an article; articles come oldest first, so that the last word is the newest.</summary>
        public void AddArticle(ShownArticle article, int record)
        {
            foreach (var other in article.Records)
                if (other.Record != record) AddShared(other.Record, article);
            for (var i = 0; i < article.Mentions.Length; i++)
                if (article.Mentions[i].Record == record && !RepeatsSentence(article, i)) AddSentence(article, i);
        }

        public void Clear()
        {
            foreach (var record in touched) (counts[record], lastSentence[record]) = (default, 0);
            touched.Clear();
            sentence = 0;
        }

        private void AddShared(int other, ShownArticle article)
        {
            var count = counts[other];
            if (count.Articles == 0) touched.Add(other);
            counts[other] = count.InSentence
                ? count with { Articles = count.Articles + 1 }
                : count with { Articles = count.Articles + 1, Article = article.Number, Mention = FirstMentionOf(other, article) };
        }

        private void AddSentence(ShownArticle article, int at)
        {
            sentence++;
            var mention = article.Mentions[at];
            var first = at;
            while (first > 0 && article.Mentions[first - 1].SharesSentenceWith(mention)) first--;
            for (var i = first; i < article.Mentions.Length && article.Mentions[i].SharesSentenceWith(mention); i++)
            {
                var other = article.Mentions[i].Record;
                if (other == mention.Record || lastSentence[other] == sentence) continue;
                lastSentence[other] = sentence;
                counts[other] = new(counts[other].Articles, counts[other].Sentences + 1, article.Number, at, true);
            }
        }

        private static bool RepeatsSentence(ShownArticle article, int at)
        {
            var mention = article.Mentions[at];
            for (var i = at - 1; i >= 0 && article.Mentions[i].SharesSentenceWith(mention); i--)
                if (article.Mentions[i].Record == mention.Record) return true;
            return false;
        }

        private static int FirstMentionOf(int record, ShownArticle article)
        {
            foreach (var mentioned in article.Records)
                if (mentioned.Record == record) return mentioned.First;
            return 0;
        }
    }
}
