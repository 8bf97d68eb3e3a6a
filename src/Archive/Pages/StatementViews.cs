using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Statements as every page shows them: made in one place, so that no two pages disagree.</summary>
internal sealed class StatementViews
{
    private readonly Catalog catalog;
    private readonly Records records;
    private readonly FrozenDictionary<StatementKey, (int Order, string Words)> inText;

    public StatementViews(Catalog catalog, Records records, ImmutableArray<AnnotatedText> texts)
    {
        (this.catalog, this.records) = (catalog, records);
        inText = texts.SelectMany(WordsOf).ToFrozenDictionary(entry => entry.Key, entry => (entry.Order, entry.Words));
    }

    /// <summary>The statements of an article in the order of its text; those without words of their own last. One whose words lie beyond an
    /// excerpt's end is not shown.</summary>
    public ImmutableArray<StatementView> Of(Article article) =>
    [
        .. article.Statements.Select(s => s.Key).Where(IsShown)
            .OrderBy(key => inText.TryGetValue(key, out var place) ? place.Order : int.MaxValue).Select(View),
    ];

    /// <summary>Statements by key, newest article first.</summary>
    public ImmutableArray<StatementView> NewestFirst(ImmutableArray<StatementKey> keys) =>
    [
        .. keys.Where(IsShown).Select((key, order) => (key, order))
            .OrderByDescending(pair => catalog.ArticleById[pair.key.Article].DatePublished).ThenBy(pair => pair.order).Select(pair => View(pair.key)),
    ];

    /// <summary>A statement whose words are shown; null otherwise.</summary>
    public StatementView? Find(StatementKey key) => catalog.StatementByKey.ContainsKey(key) && IsShown(key) ? View(key) : null;

    /// <summary>A short link: who, what.</summary>
    public StatementLink Link(StatementKey key)
    {
        var statement = catalog.StatementByKey[key];
        var words = inText.TryGetValue(key, out var place) ? place.Words : statement.Text ?? "";
        return new($"{records.Actor(statement.Creator.Value).Name}: {Lead.Cut(words, 60)}", SiteUrls.Of(catalog.ArticleById[key.Article], key));
    }

    private bool IsShown(StatementKey key) => inText.ContainsKey(key) || catalog.StatementByKey[key].Text is not null;

    private StatementView View(StatementKey key)
    {
        var statement = catalog.StatementByKey[key];
        var article = catalog.ArticleById[key.Article];
        var isQuote = inText.TryGetValue(key, out var place);
        return new(
            key.Id, SiteUrls.Of(article, key), records.Actor(statement.Creator.Value), records.RoleOn(statement.Creator.Value, article.DatePublished),
            [.. statement.Via.Select(via => records.Actor(via.Value))], statement.Speech, statement.Uttered, records.Place(statement.Location),
            statement.Stance, [.. statement.About.Select(about => records[about.Value])], isQuote ? place.Words : statement.Text!, isQuote,
            statement.Rank, statement.Reason, Links(statement.DisputedBy.Select(d => d.Value)), Links(Inverses.Of(catalog.Inverses.Disputes, key)),
            records.Article(article.Id));
    }

    private ImmutableArray<StatementLink> Links(IEnumerable<StatementKey> keys) => [.. keys.Where(IsShown).Select(Link)];

    private static IEnumerable<(StatementKey Key, int Order, string Words)> WordsOf(AnnotatedText text)
    {
        var order = 0;
        var pieces = text.Paragraphs.SelectMany(paragraph => paragraph.Marks.OfType<StatementMark>()
            .Select(mark => (mark.Statement, Order: order++, RedactedText.Of(paragraph, mark.Span).Text)));
        return pieces.ToList().GroupBy(piece => piece.Statement)
            .Select(group => (group.Key, group.First().Order, string.Join(' ', group.Select(piece => piece.Text))));
    }
}

/// <summary>Beginnings of texts.</summary>
internal static class Lead
{
    /// <summary>The beginning of a text, cut at a word where it is longer than allowed.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 1);
        return string.Concat(text.AsSpan(0, end > most / 2 ? end : most - 1).TrimEnd(",;:–- "), "…");
    }

    /// <summary>The first sentences of a text, names that are not shown replaced.</summary>
    public static string Of(AnnotatedText text, int most = 240)
    {
        var first = text.Paragraphs.FirstOrDefault(p => p.Kind == ParagraphKind.Paragraph);
        return first is null ? "" : Cut(RedactedText.Of(first, new TextSpan(0, first.Text.Length)).Text, most);
    }
}
