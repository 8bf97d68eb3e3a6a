using System.Runtime.InteropServices;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>The words of some articles, read one after another. Not thread-safe.</summary>
internal sealed class TextWords
{
    private readonly Dictionary<FoldedWord, int> places = [];
    private readonly List<ArticleList> lists = [];
    private readonly WordReader reader = new();
    private char[] letters = new char[1024];

    /// <summary>Every word once.</summary>
    public IEnumerable<FoldedWord> Words => places.Keys;

    /// <summary>What all lists take.</summary>
    public int Bytes
    {
        get
        {
            var all = 0;
            foreach (ref readonly var list in CollectionsMarshal.AsSpan(lists)) all = checked(all + list.Bytes);
            return all;
        }
    }

    /// <summary>Where a word stands; null: nowhere.</summary>
    public ArticleList? ListOf(FoldedWord word) => places.TryGetValue(word, out var place) ? lists[place] : null;

    /// <summary>Reads an article with a higher number than those before it.</summary>
    public void Read(ShownArticle article)
    {
        Read(article.Link.Headline.AsMemory(), article.Number);
        foreach (var paragraph in article.Text.Paragraphs)
            Read(paragraph.HidesNames ? RedactedText.Of(paragraph).Text.AsMemory() : paragraph.Packed.Unpacked(ref letters), article.Number);
    }

    private void Read(ReadOnlyMemory<char> text, int article)
    {
        reader.Begin(text);
        while (reader.Read())
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, reader.Folded, out var isKnown);
            if (!isKnown)
            {
                place = lists.Count;
                lists.Add(new());
            }

            CollectionsMarshal.AsSpan(lists)[place].Add(article);
        }
    }
}
