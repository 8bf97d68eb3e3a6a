using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A record mentioned in the same articles as another.</summary>
/// <param name="Record">The other record.</param>
/// <param name="Articles">In how many articles both are mentioned.</param>
/// <param name="Sentences">In how many sentences.</param>
/// <param name="Weight">See <see cref="CoMentions"/>.</param>
/// <param name="LastArticle">Number of the newest article that mentions both.</param>
internal readonly record struct CoMentionCount(RecordKey Record, int Articles, int Sentences, double Weight, int LastArticle);

/// <summary>
/// What is mentioned beside what. Pairs are weighted by Dunning's log-likelihood ratio of their articles, which asks how surprising their
/// meeting is given how often each occurs: a name that stands in two articles of three meets everybody, and surprises nobody.
/// </summary>
internal sealed class CoMentions
{
    private const int Most = 12;
    private readonly FrozenDictionary<RecordKey, ImmutableArray<CoMentionCount>> strongest;

    public CoMentions(MentionIndex mentions)
    {
        var records = mentions.Casts.SelectMany(cast => cast).Select(c => c.Record).Distinct().Order().ToArray();
        var numbers = records.Select((record, i) => (record, i)).ToFrozenDictionary(pair => pair.record, pair => pair.i);
        var pairs = new Dictionary<long, (int Articles, int Sentences, int Last)>();
        for (var article = 0; article < mentions.Casts.Length; article++) CountArticle(mentions, article, numbers, pairs);
        CountSentences(mentions, numbers, pairs);
        strongest = Rank(mentions, records, pairs);
    }

    /// <summary>The strongest partners of a record, at most twelve.</summary>
    public ImmutableArray<CoMentionCount> Of(RecordKey record) => strongest.GetValueOrDefault(record, []);

    private static long Pair(int a, int b) => a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;

    private static void CountArticle(
        MentionIndex mentions, int article, FrozenDictionary<RecordKey, int> numbers, Dictionary<long, (int Articles, int Sentences, int Last)> pairs)
    {
        var cast = mentions.Casts[article];
        for (var i = 0; i < cast.Length; i++)
            for (var j = i + 1; j < cast.Length; j++)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, Pair(numbers[cast[i].Record], numbers[cast[j].Record]), out _);
                count = (count.Articles + 1, count.Sentences, article);
            }
    }

    private static void CountSentences(
        MentionIndex mentions, FrozenDictionary<RecordKey, int> numbers, Dictionary<long, (int Articles, int Sentences, int Last)> pairs)
    {
        var here = new List<int>();
        foreach (var text in mentions.Texts)
            foreach (var paragraph in text.Paragraphs)
            {
                var mark = 0;
                var marks = paragraph.Marks.OfType<Annotations.MentionMark>().ToArray();
                foreach (var sentence in paragraph.Sentences)
                {
                    here.Clear();
                    for (; mark < marks.Length && marks[mark].Span.Start < sentence.End; mark++)
                        if (numbers[marks[mark].Target] is var number && !here.Contains(number)) here.Add(number);
                    for (var i = 0; i < here.Count; i++)
                        for (var j = i + 1; j < here.Count; j++)
                        {
                            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, Pair(here[i], here[j]), out _);
                            count = (count.Articles, count.Sentences + 1, count.Last);
                        }
                }
            }
    }

    private static FrozenDictionary<RecordKey, ImmutableArray<CoMentionCount>> Rank(
        MentionIndex mentions, RecordKey[] records, Dictionary<long, (int Articles, int Sentences, int Last)> pairs)
    {
        var frequency = records.Select(record => mentions.Of(record).Articles.Length).ToArray();
        var partners = records.Select(_ => new List<CoMentionCount>()).ToArray();
        foreach (var (pair, count) in pairs)
        {
            var (a, b) = ((int)(pair >> 32), (int)(pair & 0xFFFFFFFF));
            var weight = LogLikelihood(count.Articles, frequency[a], frequency[b], mentions.Articles.Length) + count.Sentences;
            partners[a].Add(new(records[b], count.Articles, count.Sentences, weight, count.Last));
            partners[b].Add(new(records[a], count.Articles, count.Sentences, weight, count.Last));
        }

        return records.Select((record, i) => (record, i)).ToFrozenDictionary(pair => pair.record, pair => Strongest(partners[pair.i]));
    }

    private static ImmutableArray<CoMentionCount> Strongest(List<CoMentionCount> partners)
    {
        partners.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Record.CompareTo(y.Record));
        return [.. partners.Take(Most)];
    }

    /// <summary>Dunning's G² of a two-by-two table, negative where the two meet less often than chance would have it.</summary>
    private static double LogLikelihood(int both, int a, int b, int all)
    {
        var expected = (double)a * b / all;
        double g = Term(both, a, b, all) + Term(a - both, a, all - b, all) + Term(b - both, all - a, b, all) + Term(all - a - b + both, all - a, all - b, all);
        return Math.Round(both >= expected ? 2 * g : -2 * g, 6);
    }

    private static double Term(int observed, int row, int column, int all) =>
        observed <= 0 ? 0 : observed * Math.Log((double)observed * all / ((double)row * column));
}
