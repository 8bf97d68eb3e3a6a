using System.Collections.Immutable;
using System.Globalization;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Home, the indexes, the corrections log and the page for what is not there.</summary>
internal sealed class IndexPageJobs(Catalog catalog, Records records, MentionIndex mentions)
{
    private const int LatestArticles = 12;
    private const int MostMentioned = 12;
    private const int ArticlesAPage = 200;
    private const int RecordsAPage = 500;

    private readonly CompareInfo collation = CultureInfo.GetCultureInfo(catalog.Site.Collation).CompareInfo;

    public static string UrlOf(int year) => string.Create(CultureInfo.InvariantCulture, $"articles/{year:0000}/");

    public static string UrlOf(int year, int month, int page = 1) => page == 1
        ? string.Create(CultureInfo.InvariantCulture, $"articles/{year:0000}/{month:00}/")
        : string.Create(CultureInfo.InvariantCulture, $"articles/{year:0000}/{month:00}/{page}/");

    public IEnumerable<PageJob> Jobs()
    {
        yield return new("", () => new(Head("", catalog.Site.Title, ""), Home()));
        foreach (var job in ArticleIndexes()) yield return job;
        foreach (var job in ActorIndexes()) yield return job;
        yield return new("places/", () => new(Head("places/", "nav.places", "places"), new PlaceIndexPage { Roots = PlaceTree(), Total = catalog.Places.Length }));
        foreach (var job in EventIndexes()) yield return job;
        yield return new("corrections/", () => new(Head("corrections/", "nav.corrections", ""), new CorrectionsPage(Corrections())));
        yield return new("404.html", () => new(Head("404.html", "not-found.title", "") with { NoIndex = true }, new NotFoundPage()));
    }

    private PageHead Head(string url, string title, string section) => new() { Url = url, Title = title, Section = section, Description = url.Length == 0 ? catalog.Site.Description : null };

    private HomePage Home() => new()
    {
        Latest = [.. Enumerable.Range(0, catalog.Articles.Length).Reverse().Take(LatestArticles).Select(Teaser)],
        Counts = new(
            catalog.Articles.Length, catalog.Actors.Length, catalog.Places.Length, catalog.Events.Length, catalog.StatementByKey.Count, mentions.Total,
            catalog.Articles.Length == 0 ? null : catalog.Articles[0].DatePublished, catalog.Articles.Length == 0 ? null : catalog.Articles[^1].DatePublished),
        Actors = MostMentionedOf(catalog.Actors.Select(actor => Entry(actor))),
        Places = MostMentionedOf(catalog.Places.Select(place => Entry(place))),
        Events = [.. catalog.Events.Where(e => e.Temporal?.Value.Earliest is not null)
            .OrderByDescending(e => e.Temporal!.Value.Value.Earliest!.Value).ThenBy(e => e.Head.Id, StringComparer.Ordinal).Take(MostMentioned).Select(e => records.Event(e.Head.Id))],
        Developments = [.. catalog.Events.Where(e => e.StatusHistory.Length > 1)
            .OrderByDescending(e => e.StatusHistory[^1].AsOf.Value.Earliest ?? new EdtfDay(-9999, 1, 1)).ThenBy(e => e.Head.Id, StringComparer.Ordinal).Take(5)
            .Select(e => ArticlePageJobs.LaterKnowledgeOf(records, e, e.StatusHistory[^2]))],
    };

    private static ImmutableArray<IndexEntry> MostMentionedOf(IEnumerable<IndexEntry> entries) =>
        [.. entries.Where(e => e.Articles > 0).OrderByDescending(e => e.Articles).ThenBy(e => e.Record.Id, StringComparer.Ordinal).Take(MostMentioned)];

    private ArticleTeaser Teaser(int number)
    {
        var article = catalog.Articles[number];
        var cast = mentions.Casts[number];
        return new(records.Article(article.Id), article.Description ?? Lead.Of(mentions.Texts[number]),
            [.. cast.OrderByDescending(c => c.Count).Take(5).Select(c => records[c.Record])], cast.Sum(c => c.Count), article.IsAnnotated);
    }

    private IEnumerable<PageJob> ArticleIndexes()
    {
        var newestFirst = Enumerable.Range(0, catalog.Articles.Length).Reverse().ToImmutableArray();
        var years = Years(newestFirst);
        yield return new("articles/", () => new(Head("articles/", "nav.articles", "articles"), new ArticleIndexPage
        {
            Years = years, Articles = [.. newestFirst.Take(30).Select(Teaser)], Total = newestFirst.Length,
        }));
        foreach (var year in newestFirst.GroupBy(n => catalog.Articles[n].DatePublished.Year))
        {
            yield return new(UrlOf(year.Key), () => new(
                Head(UrlOf(year.Key), year.Key.ToString(CultureInfo.InvariantCulture), "articles") with { Breadcrumb = [new("nav.articles", "articles/", IsKey: true)] },
                new ArticleIndexPage { Year = year.Key, Years = years, Articles = [.. year.Take(30).Select(Teaser)], Total = year.Count() }));
            foreach (var month in year.GroupBy(n => catalog.Articles[n].DatePublished.Month))
                foreach (var job in MonthPages(year.Key, month.Key, [.. month], years)) yield return job;
        }
    }

    private IEnumerable<PageJob> MonthPages(int year, int month, ImmutableArray<int> articles, ImmutableArray<YearCount> years)
    {
        var pages = (articles.Length + ArticlesAPage - 1) / ArticlesAPage;
        return Enumerable.Range(1, pages).Select(page => new PageJob(UrlOf(year, month, page), () => new(
            Head(UrlOf(year, month, page), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), "articles") with
            {
                Breadcrumb = [new("nav.articles", "articles/", IsKey: true), new(year.ToString(CultureInfo.InvariantCulture), UrlOf(year))],
            },
            new ArticleIndexPage
            {
                Year = year, Month = month, Years = years, Total = articles.Length,
                Articles = [.. articles.Skip((page - 1) * ArticlesAPage).Take(ArticlesAPage).Select(Teaser)],
                Pages = PagesOf(pages, page, p => UrlOf(year, month, p)),
            })));
    }

    private ImmutableArray<YearCount> Years(ImmutableArray<int> newestFirst) =>
    [
        .. newestFirst.GroupBy(n => catalog.Articles[n].DatePublished.Year).Select(year => new YearCount(year.Key, UrlOf(year.Key), year.Count(),
        [
            .. Enumerable.Range(1, 12).Select(month => (month, count: year.Count(n => catalog.Articles[n].DatePublished.Month == month)))
                .Select(m => new MonthLink(year.Key, m.month, m.count == 0 ? null : UrlOf(year.Key, m.month), m.count)),
        ])),
    ];

    private IEnumerable<PageJob> ActorIndexes()
    {
        var entries = catalog.Actors.Select(Entry).ToList();
        entries.Sort(ByName);
        var groups = entries.GroupBy(e => e.SortLetter).Select(g => new LetterGroup(g.Key, [.. g])).ToImmutableArray();
        var types = catalog.Actors.GroupBy(a => a.Type).OrderBy(g => g.Key).Select(g => new TypeCount(g.Key.ToString(), g.Count())).ToImmutableArray();
        var isLong = entries.Count > RecordsAPage;
        var letters = groups.Select(g => new LetterLink(g.Letter, isLong ? LetterUrl(g.Letter) : $"actors/#letter-{Fragment(g.Letter)}")).ToImmutableArray();
        yield return new("actors/", () => new(Head("actors/", "nav.actors", "actors"), new ActorIndexPage
        {
            Letters = letters, Groups = isLong ? [] : groups, Types = types, Total = entries.Count,
        }));
        if (!isLong) yield break;
        foreach (var group in groups)
            yield return new(LetterUrl(group.Letter), () => new(
                Head(LetterUrl(group.Letter), group.Letter, "actors") with { Breadcrumb = [new("nav.actors", "actors/", IsKey: true)] },
                new ActorIndexPage { Letters = letters, Groups = [group], Types = types, Total = entries.Count }));
    }

    // Two levels down, where no actor's id can stand.
    private static string LetterUrl(string letter) => $"actors/az/{Fragment(letter)}/";

    private static string Fragment(string letter) => letter == "#" ? "0-9" : Slug.Of(letter);

    private IndexEntry Entry(Actor actor)
    {
        var link = records.Actor(actor.Head.Id);
        var role = actor.Roles.Where(r => r.Temporal is null or { IsEndOpen: true } or { Latest: null }).Select(r => r.RoleName).FirstOrDefault();
        return new(link, LetterOf(link.Name), actor.IsNameHidden ? null : role, mentions.Of(actor.Head.Key).Articles.Length);
    }

    private IndexEntry Entry(Place place) => new(
        records.Place(place.Head.Id), LetterOf(place.Head.Name.Value),
        place.ContainedInPlace is { } outer ? records.Place(outer.Value).Name : null, mentions.Of(place.Head.Key).Articles.Length);

    /// <summary>The letter a name stands under: its first, without marks; everything that is no Latin letter under #.</summary>
    private static string LetterOf(string name)
    {
        var slug = Slug.Of(name);
        return slug.Length > 0 && char.IsAsciiLetter(slug[0]) ? char.ToUpperInvariant(slug[0]).ToString() : "#";
    }

    private int ByName(IndexEntry a, IndexEntry b)
    {
        var letters = string.CompareOrdinal(a.SortLetter, b.SortLetter);
        if (letters != 0) return letters;
        var names = collation.Compare(a.Record.Name, b.Record.Name, CompareOptions.None);
        return names != 0 ? names : string.CompareOrdinal(a.Record.Id, b.Record.Id);
    }

    private ImmutableArray<PlaceNode> PlaceTree()
    {
        return Level(catalog.Places.Where(place => place.ContainedInPlace is null).Select(place => place.Head.Id));

        ImmutableArray<PlaceNode> Level(IEnumerable<string> ids)
        {
            var nodes = ids.Select(id => new PlaceNode(
                records.Place(id), mentions.Of(new(RecordKind.Place, id)).Articles.Length, Level(Inverses.Of(catalog.Inverses.PlacesWithin, id)))).ToList();
            nodes.Sort((a, b) => collation.Compare(a.Place.Name, b.Place.Name, CompareOptions.None) is var names && names != 0
                ? names : string.CompareOrdinal(a.Place.Id, b.Place.Id));
            return [.. nodes];
        }
    }

    private IEnumerable<PageJob> EventIndexes()
    {
        var years = catalog.Events
            .OrderByDescending(e => e.Temporal?.Value.Earliest ?? new EdtfDay(-9999, 1, 1)).ThenBy(e => e.Head.Id, StringComparer.Ordinal)
            .GroupBy(e => e.Temporal?.Value.Earliest?.Year)
            .Select(g => new EventYear(g.Key, [.. g.Select(e => new EventEntry(
                records.Event(e.Head.Id), [.. e.Participants.Select(p => records.Actor(p.Actor.Value))], mentions.Of(e.Head.Key).Articles.Length))]))
            .OrderByDescending(year => year.Year ?? int.MinValue).ToImmutableArray();
        if (catalog.Events.Length <= RecordsAPage)
        {
            yield return new("events/", () => new(Head("events/", "nav.events", "events"), new EventIndexPage { Years = years, Total = catalog.Events.Length }));
            yield break;
        }

        for (var i = 0; i < years.Length; i++)
        {
            var (number, year) = (i, years[i]);
            yield return new(YearUrl(number), () => new(
                Head(YearUrl(number), "nav.events", "events"),
                new EventIndexPage
                {
                    Years = [year], Total = catalog.Events.Length,
                    Pages = [.. years.Select((y, n) => new ListingPage(y.Year?.ToString(CultureInfo.InvariantCulture) ?? "–", YearUrl(n), n == number))],
                }));
        }

        string YearUrl(int number) => number == 0 ? "events/" : years[number].Year is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"events/year/{year}/") : "events/year/undated/";
    }

    private ImmutableArray<CorrectionEntry> Corrections() =>
    [
        .. catalog.Articles.SelectMany(article => article.Corrections.Select(correction => new CorrectionEntry(records.Article(article.Id), correction)))
            .OrderByDescending(entry => entry.Correction.Date.Value.Earliest ?? new EdtfDay(-9999, 1, 1)).ThenBy(entry => entry.Article.Id, StringComparer.Ordinal),
    ];

    private static ImmutableArray<ListingPage> PagesOf(int count, int current, Func<int, string> url) =>
        count <= 1 ? [] : [.. Enumerable.Range(1, count).Select(p => new ListingPage(p.ToString(CultureInfo.InvariantCulture), url(p), p == current))];
}
