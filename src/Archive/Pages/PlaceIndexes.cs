using System.Collections.Immutable;
using Archive.Catalogs;

namespace Archive.Pages;

/// <summary>
/// Places by containment. A tree of more than 1,000 places is split: each of its branches gets a page of its own, and so on downwards;
/// where already the outermost places are that many they are split by letter.
/// </summary>
internal sealed class PlaceIndexes
{
    private const int MostOnOnePage = 1000;

    private readonly ShownArchive archive;
    private readonly Alphabet alphabet;
    private readonly Dictionary<string, int> sizes = new(StringComparer.Ordinal);

    public PlaceIndexes(ShownArchive archive, Alphabet alphabet)
    {
        (this.archive, this.alphabet) = (archive, alphabet);
        foreach (var place in archive.Catalog.Places)
            for (string? id = place.Head.Id; id is not null; id = archive.Catalog.PlaceById[id].ContainedInPlace?.Value)
                sizes[id] = sizes.GetValueOrDefault(id) + 1;
    }

    private int Total => archive.Catalog.Places.Length;

    public IEnumerable<PageJob> Jobs()
    {
        var roots = Sorted(archive.Catalog.Places.Where(place => place.ContainedInPlace is null).Select(place => place.Head.Id));
        if (roots.Count > MostOnOnePage)
        {
            foreach (var job in LetterJobs(roots)) yield return job;
        }
        else
        {
            yield return new("places/", () => new(
                IndexHeads.Overview("places"), new PlaceIndexPage { Roots = NodesOf(roots, whole: Total <= MostOnOnePage), Total = Total }));
        }

        if (Total <= MostOnOnePage) yield break;
        foreach (var root in roots)
            foreach (var job in TreeJobs(root)) yield return job;
    }

    /// <summary>A page of a branch, and of its branches where it is too large itself.</summary>
    private IEnumerable<PageJob> TreeJobs(string id)
    {
        if (sizes[id] == 1) yield break;
        var whole = sizes[id] <= MostOnOnePage;
        yield return new(TreeUrlOf(id), () => new(
            IndexHeads.Below("places", TreeUrlOf(id), archive.Records.Place(id).Name),
            new PlaceIndexPage { Roots = [NodeOf(id, ChildrenOf(id, whole), null)], Total = Total }));
        if (whole) yield break;
        foreach (var child in Inverses.Of(archive.Catalog.Inverses.PlacesWithin, id))
            foreach (var job in TreeJobs(child)) yield return job;
    }

    private IEnumerable<PageJob> LetterJobs(List<string> roots)
    {
        var groups = alphabet.Group(roots, id => archive.Records.Place(id).Name);
        ImmutableArray<LetterLink> letters = [.. groups.Select(group => new LetterLink(group.Letter, LetterUrlOf(group.Letter, 1)))];
        yield return new("places/", () => new(
            IndexHeads.Overview("places"), new PlaceIndexPage { Letters = letters, Roots = NodesOf(LargestOf(roots), whole: false), Total = Total }));
        foreach (var (letter, ids) in groups)
        {
            var pages = (ids.Count + MostOnOnePage - 1) / MostOnOnePage;
            for (var page = 1; page <= pages; page++)
            {
                var number = page;
                yield return new(LetterUrlOf(letter, number), () => new(
                    IndexHeads.Below("places", LetterUrlOf(letter, number), letter),
                    new PlaceIndexPage
                    {
                        Letters = letters,
                        Roots = NodesOf([.. ids.Skip((number - 1) * MostOnOnePage).Take(MostOnOnePage)], whole: false),
                        Total = Total,
                        Pages = pages == 1 ? [] : [.. Enumerable.Range(1, pages).Select(other =>
                            new ListingPage(SiteUrls.Number(other), LetterUrlOf(letter, other), other == number))],
                    }));
            }
        }
    }

    // The overview of very many: those that hold most, and are mentioned most.
    private List<string> LargestOf(List<string> roots) =>
        Sorted(roots.OrderByDescending(id => sizes[id]).ThenByDescending(ArticlesOf).ThenBy(id => id, StringComparer.Ordinal).Take(100));

    private ImmutableArray<PlaceNode> NodesOf(List<string> sorted, bool whole) => [.. sorted.Select(id =>
        whole || sizes[id] == 1 ? NodeOf(id, ChildrenOf(id, whole), null) : NodeOf(id, [], TreeUrlOf(id)))];

    private ImmutableArray<PlaceNode> ChildrenOf(string id, bool whole) =>
        NodesOf(Sorted(Inverses.Of(archive.Catalog.Inverses.PlacesWithin, id)), whole);

    private PlaceNode NodeOf(string id, ImmutableArray<PlaceNode> children, string? treeUrl) =>
        new(archive.Records.Place(id), ArticlesOf(id), children) { TreeUrl = treeUrl };

    private int ArticlesOf(string id) => archive.Mentions.ArticlesWith(archive.Records.NumberOf(new(Model.RecordKind.Place, id))).Length;

    private List<string> Sorted(IEnumerable<string> ids) => alphabet.Sort(ids, id => archive.Records.Place(id).Name);

    private static string TreeUrlOf(string id) => $"places/tree/{id}/";

    private static string LetterUrlOf(string letter, int page) =>
        page == 1 ? $"places/az/{Alphabet.SlugOf(letter)}/" : $"places/az/{Alphabet.SlugOf(letter)}/{SiteUrls.Number(page)}/";
}
