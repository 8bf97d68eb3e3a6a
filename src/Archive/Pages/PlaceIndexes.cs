using System.Collections.Immutable;
using Archive.Catalogs;

namespace Archive.Pages;

/// <summary>
/// Places by containment, and those of each type by name below <c>places/type/</c>. A tree of more than 1,000 places is split: each of its
/// branches gets a page of its own, and so on downwards. Outermost places that contain none are no tree: where they are many they are listed by
/// name.
/// </summary>
internal sealed class PlaceIndexes
{
    private const int MostOnOnePage = 1000;
    private const int MostTrees = 300;
    private const int MostLeavesAmongTrees = 24;

    private readonly ShownArchive archive;
    private readonly Alphabet alphabet;
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);

    public PlaceIndexes(ShownArchive archive, Alphabet alphabet)
    {
        (this.archive, this.alphabet) = (archive, alphabet);
        Types = new("places", "place-types", [.. archive.Catalog.Places.GroupBy(place => place.Type).OrderBy(type => type.Key).Select(type => (type.Key.ToString(), type.Count()))]);
        foreach (var place in archive.Catalog.Places)
            for (string? id = place.Head.Id; id is not null; id = archive.Catalog.PlaceById[id].ContainedInPlace?.Value)
                sizes[id] = sizes.GetValueOrDefault(id) + 1;
    }

    /// <summary>The types there are.</summary>
    public TypeFacets Types { get; }

    private int Total => archive.Catalog.Places.Length;

    public IEnumerable<PageJob> Jobs()
    {
        var roots = Sorted(archive.Catalog.Places.Where(place => place.ContainedInPlace is null).Select(place => place.Head.Id));
        var (trees, leaves) = Divide(roots);
        var whole = trees.Sum(id => sizes[id]) <= MostOnOnePage;
        var names = leaves.Count == 0 ? null : new LetterPages("places/", leaves.Select(EntryOf), alphabet);
        yield return new("places/", () => new(IndexHeads.Overview("places"), new PlaceIndexPage
        {
            Roots = NodesOf(trees, whole), Total = Total, Types = Types.Links(null), Names = names?.Pages().First().Make(),
        }));
        foreach (var (url, letter, make) in names?.Pages().Skip(1) ?? [])
            yield return new(url, () => new(IndexHeads.Below("places", url, letter!), new PlaceIndexPage { Total = Total, Types = Types.Links(null), Names = make() }));
        foreach (var job in TypeJobs()) yield return job;
        if (whole) yield break;
        foreach (var root in trees)
            foreach (var job in TreeJobs(root)) yield return job;
    }

    /// <summary>What is shown as trees, and what by name.</summary>
    private (List<string> Trees, List<string> Leaves) Divide(List<string> roots)
    {
        var trees = roots.FindAll(id => sizes[id] > 1);
        if (trees.Count > MostTrees) return ([], roots);
        return roots.Count - trees.Count <= MostLeavesAmongTrees ? (roots, []) : (trees, roots.FindAll(id => sizes[id] == 1));
    }

    private IEnumerable<PageJob> TypeJobs()
    {
        foreach (var type in Types.Types)
        {
            var ofType = archive.Catalog.Places.Where(place => place.Type.ToString() == type).Select(place => EntryOf(place.Head.Id));
            foreach (var (url, letter, make) in new LetterPages(Types.UrlOf(type), ofType, alphabet).Pages())
                yield return new(url, () => new(Types.HeadOf(type, url, letter), new PlaceIndexPage { Total = Total, Types = Types.Links(type), Names = make() }));
        }
    }

    /// <summary>A page of a branch, and of its branches where it is too large itself.</summary>
    private IEnumerable<PageJob> TreeJobs(string id)
    {
        if (sizes[id] == 1) yield break;
        var whole = sizes[id] <= MostOnOnePage;
        yield return new(TreeUrlOf(id), () => new(
            IndexHeads.Below("places", TreeUrlOf(id), archive.Records.Place(id).Name),
            new PlaceIndexPage { Roots = [NodeOf(id, ChildrenOf(id, whole), null)], Total = Total, Types = Types.Links(null) }));
        if (whole) yield break;
        foreach (var child in Inverses.Of(archive.Catalog.Inverses.PlacesWithin, id))
            foreach (var job in TreeJobs(child)) yield return job;
    }

    private IndexEntry EntryOf(string id)
    {
        var link = archive.Records.Place(id);
        return new(link, archive.Records.DetailOf(link), ArticlesOf(id));
    }

    private ImmutableArray<PlaceNode> NodesOf(List<string> sorted, bool whole) => [.. sorted.Select(id =>
        whole || sizes[id] == 1 ? NodeOf(id, ChildrenOf(id, whole), null) : NodeOf(id, [], TreeUrlOf(id)))];

    private ImmutableArray<PlaceNode> ChildrenOf(string id, bool whole) =>
        NodesOf(Sorted(Inverses.Of(archive.Catalog.Inverses.PlacesWithin, id)), whole);

    private PlaceNode NodeOf(string id, ImmutableArray<PlaceNode> children, string? treeUrl) =>
        new(archive.Records.Place(id), ArticlesOf(id), children) { TreeUrl = treeUrl };

    private int ArticlesOf(string id) => archive.Mentions.ArticlesWith(archive.Records.NumberOf(new(Model.RecordKind.Place, id))).Length;

    private List<string> Sorted(IEnumerable<string> ids) => alphabet.Sort(ids, id => archive.Records.Place(id).Name);

    private static string TreeUrlOf(string id) => $"places/tree/{id}/";
}
