using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What was said in all articles, the newest first, those of an article in the order of its text; and the same of each stance.</summary>
internal sealed class StatementIndexes
{
    private const string Section = "statements";
    private const int StatementsAPage = 100;

    private readonly ShownArchive archive;
    private readonly ImmutableArray<Statement> all;
    private readonly TypeFacets stances;

    public StatementIndexes(ShownArchive archive)
    {
        this.archive = archive;
        // Oldest first, to be read from the end.
        all = [.. archive.Articles.SelectMany(article => archive.Statements.ShownIn(article).Reverse()).Select(key => archive.Catalog.StatementByKey[key])];
        stances = new(Section, "stance", [.. all.GroupBy(statement => statement.Stance).OrderBy(stance => stance.Key).Select(stance => (stance.Key.ToString(), stance.Count()))], "stance");
    }

    /// <summary>The pages; none where nothing was said.</summary>
    public IEnumerable<PageJob> Jobs() => all.IsEmpty ? [] :
    [
        .. PagesOf($"{Section}/", all, null),
        .. stances.Types.SelectMany(stance => PagesOf(stances.UrlOf(stance), [.. all.Where(statement => statement.Stance.ToString() == stance)], stance)),
    ];

    private IEnumerable<PageJob> PagesOf(string root, ImmutableArray<Statement> statements, string? stance)
    {
        var blocks = new Blocks(statements.Length, StatementsAPage, block => $"{root}page/{SiteUrls.Number(block)}/", root);
        foreach (var block in (IEnumerable<int>)[blocks.Newest, .. blocks.Older])
        {
            var url = blocks.UrlOf(block);
            yield return new(url, () => new(HeadOf(url, stance, block < blocks.Newest ? block : null), new StatementIndexPage
            {
                Statements = archive.Statements.Of(statements[blocks.ItemsOf(block)].Reverse().Select(statement => statement.Key)),
                Total = statements.Length,
                Stances = stances.Links(stance),
                Pages = blocks.PagesFrom(block),
            }));
        }
    }

    private PageHead HeadOf(string url, string? stance, int? block) => stance is not null ? stances.HeadOf(stance, url, block is { } part ? SiteUrls.Number(part) : null)
        : block is { } number ? IndexHeads.Below(Section, url, SiteUrls.Number(number)) : IndexHeads.Overview(Section);
}
