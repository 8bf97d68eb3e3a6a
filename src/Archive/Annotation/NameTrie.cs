using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>
/// All names of the archive in one automaton. Names begin at the beginning of a word, so it is walked from there rather than from every
/// letter (as Aho and Corasick's would): most words fail at their second letter, and a text costs little more than looking at it.
/// </summary>
internal sealed class NameTrie
{
    // Node n has the children [first[n], first[n + 1]) in the array of letters, sorted; child e is node e + 1.
    private readonly int[] first;
    private readonly char[] letters;
    private readonly int[] patterns;
    private readonly int[] root = new int[char.MaxValue + 1];

    /// <summary>Builds the automaton; linear in the names' length.</summary>
    /// <param name="names">Distinct names, sorted ordinally, none empty.</param>
    public NameTrie(ImmutableArray<string> names)
    {
        var (firsts, chars, ends) = (new List<int>(), new List<char>(), new List<int>());
        var queue = new Queue<(int From, int To, int Depth)>();
        queue.Enqueue((0, names.Length, 0));
        while (queue.TryDequeue(out var node))
        {
            firsts.Add(chars.Count);
            var from = node.From;
            var ended = from < node.To && names[from].Length == node.Depth;
            ends.Add(ended ? from++ : -1);
            while (from < node.To)
            {
                var letter = names[from][node.Depth];
                var to = from + 1;
                while (to < node.To && names[to][node.Depth] == letter) to++;
                chars.Add(letter);
                queue.Enqueue((from, to, node.Depth + 1));
                from = to;
            }
        }

        firsts.Add(chars.Count);
        (first, letters, patterns) = ([.. firsts], [.. chars], [.. ends]);
        for (var edge = first[0]; edge < first[1]; edge++) root[letters[edge]] = edge + 1;
    }

    /// <summary>The node below the root for a first letter; 0 where no name begins with it.</summary>
    public int Begin(char letter) => root[letter];

    /// <summary>The node reached by one more letter; 0 where no name goes on so.</summary>
    public int Next(int node, char letter)
    {
        var (from, to) = (first[node], first[node + 1]);
        while (to - from > 8)
        {
            var middle = (from + to) >> 1;
            if (letters[middle] <= letter) from = middle;
            else to = middle;
        }

        for (; from < to; from++)
            if (letters[from] == letter) return from + 1;
        return 0;
    }

    /// <summary>The number of the name that ends at a node; −1 where none does.</summary>
    public int PatternAt(int node) => patterns[node];
}
