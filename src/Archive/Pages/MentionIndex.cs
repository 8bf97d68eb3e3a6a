using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>Which articles mention a record, and which are only said to be about it. Two flat lists, cut by record.</summary>
internal sealed class MentionIndex
{
    private readonly FlatLists mentioned;
    private readonly FlatLists listed;
    private readonly int[] mentionCounts;

    public MentionIndex(ImmutableArray<ShownArticle> articles, RecordLinks records)
    {
        mentioned = new(records.Count);
        listed = new(records.Count);
        mentionCounts = new int[records.Count];
        foreach (var article in articles)
        {
            foreach (var record in article.Records)
            {
                mentioned.Count(record.Record);
                mentionCounts[record.Record] += record.Mentions;
            }

            foreach (var record in article.ListedOnly) listed.Count(record);
            Total += article.Mentions.Length;
        }

        mentioned.Allocate();
        listed.Allocate();
        foreach (var article in articles)
        {
            foreach (var record in article.Records) mentioned.Add(record.Record, article.Number);
            foreach (var record in article.ListedOnly) listed.Add(record, article.Number);
        }
    }

    /// <summary>Mentions in all articles.</summary>
    public int Total { get; }

    /// <summary>Numbers of the articles that mention a record, oldest first.</summary>
    public ReadOnlySpan<int> ArticlesWith(int record) => mentioned.Of(record);

    /// <summary>Numbers of the articles that list a record and do not mention it, oldest first.</summary>
    public ReadOnlySpan<int> ArticlesOnlyListing(int record) => listed.Of(record);

    /// <summary>How often a record is mentioned in all articles.</summary>
    public int MentionsOf(int record) => mentionCounts[record];

    /// <summary>Many lists in one array: count every entry first, allocate, then add in the same order.</summary>
    private sealed class FlatLists(int lists)
    {
        private readonly int[] starts = new int[lists + 1];
        private readonly int[] ends = new int[lists];
        private int[] values = [];

        public void Count(int list) => starts[list + 1]++;

        public void Allocate()
        {
            for (var i = 0; i < ends.Length; i++)
            {
                starts[i + 1] += starts[i];
                ends[i] = starts[i];
            }

            values = new int[starts[^1]];
        }

        public void Add(int list, int value) => values[ends[list]++] = value;

        public ReadOnlySpan<int> Of(int list) => values.AsSpan(starts[list]..ends[list]);
    }
}
