using System.Collections.Immutable;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>
/// In which articles a word stands, in headline or text, as readers may see them. Articles are numbered as in
/// <see cref="ShownArchive.Articles"/>; words are as <see cref="WordReader"/> reads them.
/// </summary>
internal sealed class TextIndex
{
    private readonly ImmutableArray<ShownArticle> articles;
    private readonly string[] words;
    private readonly int[] counts;
    private readonly int[] starts;
    private readonly byte[] gaps;

    private TextIndex(ImmutableArray<ShownArticle> articles, TextWords[] read)
    {
        this.articles = articles;
        FoldedWord[] all = [.. read.SelectMany(some => some.Words).Distinct()];
        words = [.. all.Select(word => word.ToString())];
        Array.Sort(words, all, StringComparer.Ordinal);
        counts = new int[words.Length];
        starts = new int[words.Length + 1];
        gaps = GC.AllocateUninitializedArray<byte>(read.Sum(some => some.Bytes));
        for (var word = 0; word < words.Length; word++)
        {
            starts[word + 1] = starts[word];
            var last = -1;
            foreach (var some in read)
            {
                if (some.ListOf(all[word]) is not { } list) continue;
                starts[word + 1] += list.CopyTo(gaps.AsSpan(starts[word + 1]), last);
                counts[word] += list.Count;
                last = list.Last;
            }
        }
    }

    /// <summary>Every word once, in the order of UTF-16 code units.</summary>
    public ReadOnlySpan<string> Words => words;

    /// <summary>Reads every word of every article.</summary>
    public static TextIndex Of(ImmutableArray<ShownArticle> articles, int jobs)
    {
        // Each thread reads articles that follow one another, so that lists only need to be joined.
        var read = new TextWords[Math.Clamp(articles.Length / 64, 1, Math.Max(1, jobs))];
        Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = read.Length }, i =>
        {
            read[i] = new();
            foreach (var article in articles.AsSpan()[Share(i)..Share(i + 1)]) read[i].Read(article);
        });
        return new(articles, read);

        int Share(int i) => (int)((long)articles.Length * i / read.Length);
    }

    /// <summary>Whether it was made of these very articles.</summary>
    public bool IsOf(ImmutableArray<ShownArticle> others) => articles == others;

    /// <summary>In how many articles a word stands.</summary>
    public int CountOf(int word) => counts[word];

    /// <summary>The articles in which a word stands, ascending, each as how far it is from the one before; the first is counted from −1.</summary>
    public GapReader GapsOf(int word) => new(gaps.AsSpan(starts[word]..starts[word + 1]));
}
