using System.Collections.Immutable;

namespace Archive.Exports.Search;

/// <summary>A file's share of the words of texts.</summary>
/// <param name="Name">How its words begin, as <see cref="SearchPart.Name"/> says.</param>
/// <param name="From">The first of its words.</param>
/// <param name="To">The first that is no longer its.</param>
internal sealed record TextPart(string Name, int From, int To);

/// <summary>Splits the words of texts by how they begin, until each part is small enough to be fetched while somebody types, or is one word.</summary>
internal sealed class TextTree
{
    // What a word takes beside its numbers.
    private const int Word = 4;

    private readonly TextIndex index;
    private readonly int most;
    private readonly long[] sizes;
    private readonly ImmutableArray<TextPart>.Builder parts = ImmutableArray.CreateBuilder<TextPart>();

    private TextTree(TextIndex index, int most)
    {
        (this.index, this.most) = (index, most);
        sizes = new long[index.Words.Length + 1];
        for (var i = 0; i < index.Words.Length; i++) sizes[i + 1] = sizes[i] + index.CountOf(i) + Word;
    }

    /// <summary>The parts, by name. No word is in two.</summary>
    /// <param name="index">The words.</param>
    /// <param name="most">The most numbers of articles in a part of several words.</param>
    public static ImmutableArray<TextPart> Split(TextIndex index, int most)
    {
        var tree = new TextTree(index, most);
        tree.Add("", 0, index.Words.Length, 0);
        return tree.parts.ToImmutable();
    }

    private void Add(string name, int from, int to, int length)
    {
        if (sizes[to] - sizes[from] <= most)
        {
            parts.Add(new(name, from, to));
            return;
        }

        // The shortest comes first: the beginning itself.
        if (index.Words[from].Length == length) parts.Add(new(name + '_', from, from++ + 1));
        while (from < to)
        {
            var sign = index.Words[from][length];
            var end = from + 1;
            while (end < to && index.Words[end][length] == sign) end++;
            Add(name + SearchTree.NameOf(sign), from, end, length + 1);
            from = end;
        }
    }
}
