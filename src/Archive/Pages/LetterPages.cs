using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>A list of records by name: one page, or with very many an overview and a page a letter below <c>az/</c>, long letters several.</summary>
/// <param name="root">Where the list stands: <c>actors/</c>.</param>
/// <param name="entries">Its entries.</param>
/// <param name="alphabet">How they are sorted.</param>
internal sealed class LetterPages(string root, IEnumerable<IndexEntry> entries, Alphabet alphabet)
{
    private const int MostOnOnePage = 500;
    private const int MostOfALetter = 8;

    private readonly List<(string Letter, List<IndexEntry> Items)> groups =
        alphabet.Group(alphabet.Sort(entries, entry => entry.Record.Name), entry => entry.Record.Name);

    /// <summary>How many entries there are.</summary>
    public int Total => groups.Sum(group => group.Items.Count);

    /// <summary>Whether they stand on one page.</summary>
    public bool IsOnePage => Total <= MostOnOnePage;

    /// <summary>Every page: its address, its letter (null: the list's own page) and what makes it.</summary>
    public IEnumerable<(string Url, string? Letter, Func<NameList> Make)> Pages()
    {
        yield return (root, null, Overview);
        if (IsOnePage) yield break;
        foreach (var (letter, items) in groups)
            for (var page = 1; page <= PagesOf(items.Count); page++)
            {
                var number = page;
                yield return (UrlOf(letter, number), letter, () => LetterPage(letter, items, number));
            }
    }

    /// <summary>The letters, each with the way to it.</summary>
    public ImmutableArray<LetterLink> Letters(string? current = null) =>
        [.. groups.Select(group => new LetterLink(group.Letter, IsOnePage ? $"{root}#{IdOf(group.Letter)}" : UrlOf(group.Letter, 1)) { IsCurrent = group.Letter == current })];

    private NameList Overview() => new()
    {
        Letters = Letters(),
        Groups = [.. groups.Select(group => IsOnePage || group.Items.Count <= MostOfALetter
            ? new LetterGroup(group.Letter, [.. group.Items], group.Items.Count)
            : new LetterGroup(group.Letter, MostMentioned(group.Items), group.Items.Count) { AllUrl = UrlOf(group.Letter, 1) })],
        Total = Total,
    };

    private NameList LetterPage(string letter, List<IndexEntry> items, int page)
    {
        var (pages, shown) = (PagesOf(items.Count), items.Skip((page - 1) * MostOnOnePage).Take(MostOnOnePage).ToImmutableArray());
        return new()
        {
            Letters = Letters(letter),
            Letter = letter,
            Groups = [new(letter, shown, items.Count)],
            Total = Total,
            From = pages == 1 ? null : shown[0].Record.Name,
            To = pages == 1 ? null : shown[^1].Record.Name,
            Pages = pages == 1 ? [] : [.. Enumerable.Range(1, pages).Select(number => new ListingPage(SiteUrls.Number(number), UrlOf(letter, number), number == page))],
        };
    }

    // A choice of the most mentioned is still shown by name.
    private static ImmutableArray<IndexEntry> MostMentioned(List<IndexEntry> sorted)
    {
        var chosen = sorted.OrderByDescending(entry => entry.Articles).Take(MostOfALetter).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. sorted.Where(chosen.Contains)];
    }

    private static int PagesOf(int entries) => (entries + MostOnOnePage - 1) / MostOnOnePage;

    private static string IdOf(string letter) => $"letter-{(letter == Alphabet.Other ? Alphabet.SlugOf(letter) : letter.ToLowerInvariant())}";

    private string UrlOf(string letter, int page) =>
        page == 1 ? $"{root}az/{Alphabet.SlugOf(letter)}/" : $"{root}az/{Alphabet.SlugOf(letter)}/{SiteUrls.Number(page)}/";
}
