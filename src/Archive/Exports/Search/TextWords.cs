using System.Runtime.InteropServices;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports.Search;

/// <summary>The words of some articles, read one after another. Not thread-safe.</summary>
internal sealed class TextWords
{
    private readonly Dictionary<FoldedWord, int> places = [];
    // The same by how words are written, so that each spelling is folded once; −1 where nothing remains of one.
    private readonly Spellings spellings = new();
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
        {
            if (paragraph.HidesNames) Read(RedactedText.Of(paragraph).Text.AsMemory(), article.Number);
            else if (paragraph.Packed.TryGetPacked(out var packed)) Read(paragraph.Packed, packed, article.Number);
            else Read(paragraph.Packed.Unpacked(ref letters), article.Number);
        }
    }

    private void Read(ReadOnlyMemory<char> text, int article)
    {
        reader.Begin(text);
        while (reader.Read()) Add(PlaceOf(reader.Folded), article);
    }

    private void Read(PackedText text, ReadOnlySpan<byte> packed, int article)
    {
        for (int at = 0, length; at < packed.Length; at += length + 1)
        {
            var letters = Spellings.At(packed, at);
            length = Spellings.LengthOfWord(letters);
            if (length == 0) continue;
            if (length == Spellings.Letters)
            {
                length = LengthOfLong(packed[at..]);
                Read(text.Slice(at, length).Unpacked(ref this.letters), article);
                continue;
            }

            ref var place = ref spellings.NumberOf(letters, length, out var isKnown);
            if (!isKnown)
            {
                reader.Begin(text.Slice(at, length).Unpacked(ref this.letters));
                place = reader.Read() ? PlaceOf(reader.Folded) : -1;
            }

            if (place >= 0) Add(place, article);
        }
    }

    private static int LengthOfLong(ReadOnlySpan<byte> packed)
    {
        var length = 0;
        while (length < packed.Length && Spellings.LengthOfWord(Spellings.At(packed, length)) is > 0 and var more) length += more;
        return length;
    }

    private void Add(int place, int article) => CollectionsMarshal.AsSpan(lists)[place].Add(article);

    private int PlaceOf(FoldedWord word)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, word, out var isKnown);
        if (isKnown) return place;
        place = lists.Count;
        lists.Add(new());
        return place;
    }
}
