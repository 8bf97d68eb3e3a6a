using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>
/// All names of the archive in one automaton. Names begin at the beginning of a word, so it is walked from there: most words fail at their
/// second letter, and a text costs little more than looking at it.
/// </summary>
internal sealed class NameTrie
{
    // Node n has the children [first[n], first[n + 1]) in the arrays of edges, sorted by character.
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
        var next = 1;
        while (queue.TryDequeue(out var node))
        {
            firsts.Add(next - 1);
            var from = node.From;
            var ended = from < node.To && names[from].Length == node.Depth;
            ends.Add(ended ? from++ : -1);
            while (from < node.To)
            {
                var letter = names[from][node.Depth];
                var to = from + 1;
                while (to < node.To && names[to][node.Depth] == letter) to++;
                chars.Add(letter);
                next++;
                queue.Enqueue((from, to, node.Depth + 1));
                from = to;
            }
        }

        firsts.Add(next - 1);
        (first, letters, patterns) = ([.. firsts], [.. chars], [.. ends]);
        for (var edge = first[0]; edge < first[1]; edge++) root[letters[edge]] = edge + 1;
    }

    /// <summary>The node below the root for a first letter; 0 where no name begins with it.</summary>
    public int Begin(char letter) => root[letter];

    /// <summary>The node reached by one more letter; 0 where no name goes on so.</summary>
    public int Next(int node, char letter)
    {
        for (var edge = first[node]; edge < first[node + 1]; edge++)
        {
            var there = letters[edge];
            if (there == letter) return edge + 1;
            if (there > letter) return 0;
        }

        return 0;
    }

    /// <summary>The number of the name that ends at a node; −1 where none does.</summary>
    public int PatternAt(int node) => patterns[node];
}
