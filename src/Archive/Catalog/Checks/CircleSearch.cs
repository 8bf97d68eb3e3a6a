using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Catalogs.Checks;

/// <summary>A reference from one record to another that must not lead back.</summary>
internal readonly record struct Edge(string From, string To, SourcePosition At);

/// <summary>A circle of references.</summary>
/// <param name="Members">Its members in order, beginning with the smallest id (ordinal).</param>
/// <param name="At">Where the first member refers to the second.</param>
internal sealed record Circle(ImmutableArray<string> Members, SourcePosition At)
{
    /// <summary>All of it: "a → b → a".</summary>
    public override string ToString() => string.Join(" → ", Members.Append(Members[0]));
}

/// <summary>Finds circles among references: iteratively, so that a chain of any length is no danger to the stack.</summary>
internal static class CircleSearch
{
    /// <summary>
    /// The circles, by their smallest members, and the core: everything that lies on a circle or between circles. Without the references
    /// from core to core nothing is circular any more.
    /// </summary>
    public static (ImmutableArray<Circle> Circles, FrozenSet<string> Core) Find(IReadOnlyCollection<Edge> edges)
    {
        var core = CoreOf(edges);
        if (core.Count == 0) return ([], core);
        var next = edges.Where(edge => core.Contains(edge.From) && core.Contains(edge.To))
            .OrderBy(edge => edge.To, StringComparer.Ordinal).ToLookup(edge => edge.From, StringComparer.Ordinal);
        var circles = new List<Circle>();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in core.Order(StringComparer.Ordinal))
        {
            if (reported.Contains(id) || ShortestCircle(id, next) is not { } members) continue;
            reported.UnionWith(members);
            circles.Add(Rotated(members, next));
        }

        return ([.. circles.OrderBy(circle => circle.Members[0], StringComparer.Ordinal)], core);
    }

    // Whatever nothing leads to, or what leads nowhere, is on no circle; take it away until nothing changes.
    private static FrozenSet<string> CoreOf(IReadOnlyCollection<Edge> edges) =>
        Trim(Trim(edges, edge => edge), edge => new(edge.To, edge.From, edge.At))
            .Select(edge => edge.From).ToFrozenSet(StringComparer.Ordinal);

    private static IReadOnlyCollection<Edge> Trim(IReadOnlyCollection<Edge> edges, Func<Edge, Edge> turned)
    {
        var incoming = edges.ToLookup(edge => turned(edge).To, StringComparer.Ordinal);
        var degree = edges.CountBy(edge => turned(edge).From, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ends = new Queue<string>(incoming.Select(group => group.Key).Where(id => !degree.ContainsKey(id)));
        while (ends.TryDequeue(out var end))
            foreach (var edge in incoming[end])
                if (--degree[turned(edge).From] == 0) ends.Enqueue(turned(edge).From);
        return [.. edges.Where(edge => degree.GetValueOrDefault(turned(edge).From) > 0 && degree.GetValueOrDefault(turned(edge).To) > 0)];
    }

    private static List<string>? ShortestCircle(string start, ILookup<string, Edge> next)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var id))
        {
            foreach (var edge in next[id])
            {
                if (edge.To == start) return Path(start, id, cameFrom);
                if (cameFrom.TryAdd(edge.To, id)) queue.Enqueue(edge.To);
            }
        }

        return null;
    }

    private static List<string> Path(string start, string last, Dictionary<string, string> cameFrom)
    {
        var path = new List<string>();
        for (var id = last; id != start; id = cameFrom[id]) path.Add(id);
        path.Add(start);
        path.Reverse();
        return path;
    }

    private static Circle Rotated(List<string> members, ILookup<string, Edge> next)
    {
        var smallest = members.IndexOf(members.Min(StringComparer.Ordinal)!);
        ImmutableArray<string> rotated = [.. members.Skip(smallest), .. members.Take(smallest)];
        return new(rotated, next[rotated[0]].First(edge => edge.To == rotated[1 % rotated.Length]).At);
    }
}
