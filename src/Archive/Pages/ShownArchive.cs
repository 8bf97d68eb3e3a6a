using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// The archive as readers may see it: texts cut to what may be published, names replaced that may not be told. Pages and exports take what
/// they show from here and never from the catalog's texts, so that both keep the same silence.
/// </summary>
internal sealed class ShownArchive
{
    public ShownArchive(Catalog catalog, ImmutableArray<AnnotatedText> texts, int jobs, ShownArchive? before = null, Func<Seed, string?>? readSeed = null)
    {
        Names = HiddenNames.Of(catalog);
        Catalog = Names.Any ? new DiscreetCatalog(catalog, texts, Names).Records() : catalog;
        if (Names.Any) texts = DiscreetCatalog.TextsOf(texts, Catalog);
        Records = new(Catalog, Names);
        if (before is not null && !CallsRecordsAs(before)) before = null;
        Articles = Show(texts, jobs, before, Names.Any ? new SeedPrivacy(Names, catalog, readSeed) : null);
        // What follows from articles that are all the same, and records that are called the same, is what it was.
        var same = before?.Articles == Articles ? before : null;
        // It goes over all articles twice; what does not need it is made beside it.
        var mentions = Task.Run(() => same?.Mentions ?? new(Articles, Records));
        ByArticle = same?.ByArticle ?? Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        Times = new(this);
        Mentions = mentions.GetAwaiter().GetResult();
        Statements = new(this);
        CoMentions = new(Articles, Mentions, Records);
        Related = same?.Related ?? new(Articles, Mentions);
        Teasers = new(this);
        Images = SocialImages.Of(this);
    }

    public Catalog Catalog { get; }

    public HiddenNames Names { get; }

    public RecordLinks Records { get; }

    /// <summary>In the order of the catalog.</summary>
    public ImmutableArray<ShownArticle> Articles { get; }

    /// <summary>By id.</summary>
    public Dictionary<string, ShownArticle> ByArticle { get; }

    public MentionIndex Mentions { get; }

    public StatementViews Statements { get; }

    public CoMentions CoMentions { get; }

    public RelatedArticles Related { get; }

    public Teasers Teasers { get; }

    public EventTimes Times { get; }

    /// <summary>Null where the site wants none.</summary>
    public SocialImages? Images { get; }

    /// <summary>Links to articles, in the order given.</summary>
    public ImmutableArray<ArticleLink> LinksTo(IEnumerable<string> articles) =>
        [.. articles.Where(ByArticle.ContainsKey).Select(id => ByArticle[id].Link)];

    private bool CallsRecordsAs(ShownArchive other) => !Names.Any && !other.Names.Any && Records.AreSameAs(other.Records);

    private ImmutableArray<ShownArticle> Show(ImmutableArray<AnnotatedText> texts, int jobs, ShownArchive? before, SeedPrivacy? seeds)
    {
        // They come in the same order, unless somebody else put them together.
        var isInOrder = texts.Length == Catalog.Articles.Length && texts.Zip(Catalog.Articles).All(pair => pair.First.ArticleId == pair.Second.Id);
        var byId = isInOrder ? [] : texts.ToDictionary(text => text.ArticleId, StringComparer.Ordinal);
        var shown = new ShownArticle[Catalog.Articles.Length];
        Parallel.For(0, shown.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var article = Catalog.Articles[i];
            var text = isInOrder ? texts[i] : byId.TryGetValue(article.Id, out var annotated) ? annotated : Unannotated(article);
            shown[i] = before is not null && i < before.Articles.Length && before.Articles[i].IsOf(article, text) ? before.Articles[i] : new(i, article, text, Catalog, Records, seeds?.IsTelling(article, text) == true);
        });
        return before is not null && shown.AsSpan().SequenceEqual(before.Articles.AsSpan()) ? before.Articles : ImmutableCollectionsMarshal.AsImmutableArray(shown);
    }

    private static AnnotatedText Unannotated(Article article) => new(article.Id,
    [
        .. article.Seed.Paragraphs.Select((paragraph, i) => AnnotatedParagraph.Of(paragraph, i + 1, [], [new(0, paragraph.Packed.Length)])),
    ]);
}
