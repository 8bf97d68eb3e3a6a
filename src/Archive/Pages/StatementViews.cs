using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Statements as every page shows them. A statement whose words lie beyond an excerpt is not shown anywhere.</summary>
internal sealed class StatementViews(ShownArchive archive)
{
    /// <summary>The most statements a list holds; the rest is in the data files.</summary>
    private const int Most = 100;

    private const int LabelWords = 60;

    /// <summary>How many statements are shown at all.</summary>
    public int Count => archive.Articles.Sum(article => article.Article.Statements.Count(statement => WordsOf(article, statement) is not null));

    /// <summary>A statement; null where it is not shown.</summary>
    public StatementView? Of(StatementKey key)
    {
        if (Find(key) is not var (article, statement) || WordsOf(article, statement) is not { } words) return null;
        var links = archive.Records;
        return new(
            statement.Key.Id, SiteUrls.Of(article.Article, key), links.Actor(statement.Creator.Value), RoleOf(article, statement),
            links.Actors(statement.Via), statement.Speech, statement.Uttered, links.Place(statement.Location), statement.Stance,
            [.. statement.About.Select(about => links.Of(about.Value))], words, statement.Selector is not null, statement.Rank,
            archive.Names.MarkdownOrNull(statement.Reason), LinksTo(statement.DisputedBy.Select(other => other.Value)),
            LinksTo(Catalogs.Inverses.Of(archive.Catalog.Inverses.Disputes, key)), article.Link);
    }

    /// <summary>Those that are shown, in the order given.</summary>
    public ImmutableArray<StatementView> Of(IEnumerable<StatementKey> keys) => [.. keys.Select(Of).OfType<StatementView>()];

    /// <summary>Those of the newest articles of a list that is sorted oldest first, and how many of it are shown at all.</summary>
    public (ImmutableArray<StatementView> Newest, int Total) Newest(ImmutableArray<StatementKey> keys)
    {
        var total = keys.Count(IsShown);
        return ([.. NewestArticleFirst(keys).Select(Of).OfType<StatementView>().Take(Most)], total);
    }

    /// <summary>A list whose articles are sorted oldest first, turned round by articles: those of one are read in the order of its text.</summary>
    public IEnumerable<StatementKey> NewestArticleFirst(ImmutableArray<StatementKey> keys)
    {
        for (var end = keys.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && keys[start - 1].Article == keys[start].Article) start--;
            foreach (var key in InOrderOfText(keys[start..end])) yield return key;
            end = start;
        }
    }

    /// <summary>Whether a statement is shown.</summary>
    public bool IsShown(StatementKey key) => Find(key) is var (article, statement) && WordsOf(article, statement) is not null;

    /// <summary>A link that says who and what; null where the statement is not shown.</summary>
    public StatementLink? LinkTo(StatementKey key)
    {
        if (Find(key) is not var (article, statement) || WordsOf(article, statement) is not { } words) return null;
        return new(archive.Records.Actor(statement.Creator.Value).Name, PlainText.Cut(words, LabelWords), SiteUrls.Of(article.Article, key))
        {
            IsLiteral = statement is { Speech: SpeechForm.Direct, Selector: not null },
        };
    }

    /// <summary>Links to those that are shown, in the order given.</summary>
    public ImmutableArray<StatementLink> LinksTo(IEnumerable<StatementKey> keys) => [.. keys.Select(LinkTo).OfType<StatementLink>()];

    /// <summary>An article's statements, in the order of its text; those in an editor's words last.</summary>
    public ImmutableArray<StatementView> In(ShownArticle article) => Of(KeysIn(article));

    /// <summary>The keys of those that are shown, in the same order.</summary>
    public IEnumerable<StatementKey> ShownIn(ShownArticle article) => KeysIn(article).Where(IsShown);

    private static ImmutableArray<StatementKey> KeysIn(ShownArticle article) =>
        article.Article.Statements.IsEmpty ? [] : InOrderOfText(article, [.. article.Article.Statements.Select(statement => statement.Key)]);

    /// <summary>Statements of one article.</summary>
    private ImmutableArray<StatementKey> InOrderOfText(ImmutableArray<StatementKey> keys) =>
        keys.Length < 2 || !archive.ByArticle.TryGetValue(keys[0].Article, out var article) ? keys : InOrderOfText(article, keys);

    private static ImmutableArray<StatementKey> InOrderOfText(ShownArticle article, ImmutableArray<StatementKey> keys)
    {
        var order = new Dictionary<StatementKey, int>();
        foreach (var paragraph in article.Text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                if (mark is StatementMark statement) order.TryAdd(statement.Statement, order.Count);
        return [.. keys.OrderBy(key => order.GetValueOrDefault(key, int.MaxValue))];
    }

    private static string? MarkedWords(ShownArticle article, StatementKey key) =>
        article.WordsOf(mark => mark is StatementMark statement && statement.Statement == key);

    private string? WordsOf(ShownArticle article, Statement statement) =>
        statement.Selector is null ? archive.Names.TextOrNull(statement.Text) : MarkedWords(article, statement.Key);

    private (ShownArticle Article, Statement Statement)? Find(StatementKey key) =>
        archive.Catalog.StatementByKey.TryGetValue(key, out var statement) && archive.ByArticle.TryGetValue(key.Article, out var article)
            ? (article, statement) : null;

    private string? RoleOf(ShownArticle article, Statement statement) => archive.Records.RoleText(
        RoleTimes.At(archive.Catalog.ActorById[statement.Creator.Value], article.Article.DatePublished));
}
