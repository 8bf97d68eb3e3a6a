using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>Actors by name: one page, or with very many a page a letter below <c>actors/az/</c>.</summary>
internal sealed class ActorIndexes(ShownArchive archive, Alphabet alphabet)
{
    private const int MostOnOnePage = 500;
    private const int MostOfALetter = 8;

    public IEnumerable<PageJob> Jobs()
    {
        var entries = alphabet.Sort(archive.Catalog.Actors.Select(actor => archive.Records.Actor(actor.Head.Id)), link => link.Name)
            .ConvertAll(link => HomePages.EntryOf(archive, alphabet, link));
        var groups = alphabet.Group(entries, entry => entry.Record.Name);
        if (entries.Count <= MostOnOnePage)
        {
            yield return new("actors/", () => Overview(groups, entries.Count, letter => $"actors/#{IdOf(letter)}", int.MaxValue));
            yield break;
        }

        yield return new("actors/", () => Overview(groups, entries.Count, letter => UrlOf(letter, 1), MostOfALetter));
        foreach (var (letter, items) in groups)
            for (var page = 1; page <= PagesOf(items.Count); page++)
            {
                var number = page;
                yield return new(UrlOf(letter, number), () => LetterPage(groups, letter, items, number, entries.Count));
            }
    }

    private Page Overview(List<(string Letter, List<IndexEntry> Items)> groups, int total, Func<string, string> urlOf, int mostOfALetter) => new(
        IndexHeads.Overview("actors"),
        new ActorIndexPage
        {
            Letters = [.. groups.Select(group => new LetterLink(group.Letter, urlOf(group.Letter)))],
            Groups = [.. groups.Select(group => new LetterGroup(group.Letter, MostMentioned(group.Items, mostOfALetter)))],
            Types = Types(),
            Total = total,
        });

    private Page LetterPage(List<(string Letter, List<IndexEntry> Items)> groups, string letter, List<IndexEntry> items, int page, int total) => new(
        IndexHeads.Below("actors", UrlOf(letter, page), letter),
        new ActorIndexPage
        {
            From = PagesOf(items.Count) == 1 ? null : items[(page - 1) * MostOnOnePage].Record.Name,
            To = PagesOf(items.Count) == 1 ? null : items[Math.Min(items.Count, page * MostOnOnePage) - 1].Record.Name,
            Letters = [.. groups.Select(group => new LetterLink(group.Letter, UrlOf(group.Letter, 1)))],
            Groups = [new(letter, [.. items.Skip((page - 1) * MostOnOnePage).Take(MostOnOnePage)])],
            Types = Types(),
            Total = total,
            Pages = PagesOf(items.Count) == 1 ? [] :
                [.. Enumerable.Range(1, PagesOf(items.Count)).Select(number => new ListingPage(SiteUrls.Number(number), UrlOf(letter, number), number == page))],
        });

    // A choice of the most mentioned is still shown by name.
    private static ImmutableArray<IndexEntry> MostMentioned(List<IndexEntry> sorted, int most)
    {
        if (sorted.Count <= most) return [.. sorted];
        var chosen = sorted.OrderByDescending(entry => entry.Articles).Take(most).ToHashSet();
        return [.. sorted.Where(chosen.Contains)];
    }

    private ImmutableArray<TypeCount> Types() =>
        [.. archive.Catalog.Actors.GroupBy(actor => actor.Type).OrderBy(type => type.Key).Select(type => new TypeCount(type.Key.ToString(), type.Count()))];

    private static int PagesOf(int entries) => (entries + MostOnOnePage - 1) / MostOnOnePage;

    private static string IdOf(string letter) => $"letter-{(letter == Alphabet.Other ? Alphabet.SlugOf(letter) : letter.ToLowerInvariant())}";

    private static string UrlOf(string letter, int page) =>
        page == 1 ? $"actors/az/{Alphabet.SlugOf(letter)}/" : $"actors/az/{Alphabet.SlugOf(letter)}/{SiteUrls.Number(page)}/";
}
