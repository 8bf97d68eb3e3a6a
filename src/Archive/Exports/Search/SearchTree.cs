using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Exports.Search;

/// <summary>A file's share of what can be found: every entry that has a word with a certain beginning.</summary>
/// <param name="Name">The beginning as a file's name: a–z and digits as they are, other UTF-16 code units as a hyphen and four hexadecimal digits;
/// empty where the part is all there is. An underscore at the end: only entries with that very word.</param>
/// <param name="Entries">Numbers of its entries, ascending.</param>
/// <param name="IsCut">Whether there are more entries than a file may hold: more with one and the same word.</param>
internal sealed record SearchPart(string Name, ImmutableArray<int> Entries, bool IsCut);

/// <summary>
/// Splits entries by how their words begin, until each part is small enough to be fetched while somebody types. An entry stands in as many
/// parts as its words need.
/// </summary>
/// <param name="most">The most entries of a part.</param>
internal sealed class SearchTree(int most)
{
    private readonly ImmutableArray<SearchPart>.Builder parts = ImmutableArray.CreateBuilder<SearchPart>();

    /// <summary>The parts, by name.</summary>
    /// <param name="words">The words of every entry; entries that matter more come first, and stay where a part must be cut.</param>
    /// <param name="most">The most entries of a part.</param>
    public static ImmutableArray<SearchPart> Split(ImmutableArray<ImmutableArray<string>> words, int most)
    {
        if (words.Length <= most) return [new("", [.. Enumerable.Range(0, words.Length)], false)];
        var tree = new SearchTree(most);
        List<(string Word, int Entry)> all = [.. words.SelectMany((some, entry) => some.Select(word => (word, entry)))];
        tree.SplitBelow("", "", all);
        tree.parts.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return tree.parts.ToImmutable();
    }

    private void Add(string beginning, string name, List<(string Word, int Entry)> words)
    {
        var entries = words.Select(word => word.Entry).Distinct();
        if (entries.Take(most + 1).Count() <= most) parts.Add(new(name, [.. entries], false));
        else SplitBelow(beginning, name, words);
    }

    private void SplitBelow(string beginning, string name, List<(string Word, int Entry)> words)
    {
        var byNext = new SortedDictionary<char, List<(string Word, int Entry)>>();
        var whole = new List<int>();
        foreach (var word in words)
        {
            if (word.Word.Length == beginning.Length) whole.Add(word.Entry);
            else if (byNext.TryGetValue(word.Word[beginning.Length], out var below)) below.Add(word);
            else byNext.Add(word.Word[beginning.Length], [word]);
        }

        if (whole.Count > 0) parts.Add(new(name + '_', [.. whole.Take(most)], whole.Count > most));
        foreach (var (next, below) in byNext) Add(beginning + next, name + NameOf(next), below);
    }

    /// <summary>A sign of a word as names of files write it.</summary>
    public static string NameOf(char sign) =>
        char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) ? sign.ToString() : string.Create(CultureInfo.InvariantCulture, $"-{(int)sign:x4}");
}
