using System.Runtime.CompilerServices;

namespace Archive.Pages;

/// <summary>What is known of a pair of records.</summary>
internal struct CoMentionCount
{
    /// <summary>Articles that mention both.</summary>
    public int Articles;

    /// <summary>Sentences that mention both.</summary>
    public int Sentences;

    /// <summary>The newest article with such a sentence, or the newest article.</summary>
    public int Article;

    /// <summary>The mention there that shows it.</summary>
    public int Mention;
}

/// <summary>Counts what stands beside one record, for every other of the archive, of which few are touched.</summary>
internal sealed class CoMentionTally(int records)
{
    private readonly CoMentionCount[] counts = new CoMentionCount[records];
    private readonly int[] lastSentence = new int[records];
    private readonly List<int> touched = [];
    private int sentence;

    /// <summary>The records that were found, in no order that matters.</summary>
    public List<int> Others => touched;

    public CoMentionCount this[int record] => counts[record];

    /// <summary>Counts an article; articles come oldest first, so that the last word is the newest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddArticle(ShownArticle article, int record)
    {
        foreach (ref readonly var other in article.Records.AsSpan())
        {
            if (other.Record == record) continue;
            ref var count = ref counts[other.Record];
            if (count.Articles++ == 0) touched.Add(other.Record);
            if (count.Sentences == 0) (count.Article, count.Mention) = (article.Number, other.First);
        }

        var mentions = article.Mentions.AsSpan();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Record != record) continue;
            i = AddSentence(article.Number, mentions, i);
        }
    }

    /// <summary>Forgets everything, at the cost of what was found.</summary>
    public void Clear()
    {
        foreach (var record in touched) (counts[record], lastSentence[record]) = (default, 0);
        touched.Clear();
        sentence = 0;
    }

    /// <summary>Counts the sentence around a mention; gives its last mention.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddSentence(int article, ReadOnlySpan<Mention> mentions, int at)
    {
        sentence++;
        var record = mentions[at].Record;
        var first = at;
        while (first > 0 && mentions[first - 1].SharesSentenceWith(mentions[at])) first--;
        var i = first;
        for (; i < mentions.Length && mentions[i].SharesSentenceWith(mentions[at]); i++)
        {
            var other = mentions[i].Record;
            if (other == record || lastSentence[other] == sentence) continue;
            lastSentence[other] = sentence;
            ref var count = ref counts[other];
            count.Sentences++;
            (count.Article, count.Mention) = (article, at);
        }

        return i - 1;
    }
}
