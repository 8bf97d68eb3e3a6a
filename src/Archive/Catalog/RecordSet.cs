using System.Collections.Immutable;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs;

/// <summary>Every record as read: each reference checked, but nothing yet compared with anything else.</summary>
internal sealed record RecordSet
{
    public required Site Site { get; init; }

    /// <summary>By slug.</summary>
    public required ImmutableArray<ProsePage> Pages { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Whatever their status, by date then id.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Those that readers see.</summary>
    public IEnumerable<Article> PublishedArticles => Articles.Where(article => article.PublishingStatus == PublishingStatus.Usable);

    /// <summary>Reads everything, many records at a time.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="memory">Records of earlier builds; null: there are none.</param>
    public static RecordSet Read(SourceSet sources, DiagnosticBag diagnostics, RecordMemory? memory = null)
    {
        var index = memory?.Begin(sources) ?? new RecordIndex(sources);
        var language = SiteReader.LanguageOf(sources.Site);
        var context = new ReadContext(index, language);
        var pages = PageReader.Read(sources.Pages, context);
        var site = sources.Site is null ? SiteReader.Default : SiteReader.Read(sources.Site, pages, context);
        diagnostics.AddRange(context.Diagnostics.ToSorted());
        return new RecordSet
        {
            Site = site,
            Pages = pages,
            Actors = ListOf((one, other) => one.Actors == other.Actors, bag => ReadEach(sources.Actors, RecordKind.Actor, ActorReader.Read, index, language, bag, memory)),
            Places = ListOf((one, other) => one.Places == other.Places, bag => ReadEach(sources.Places, RecordKind.Place, PlaceReader.Read, index, language, bag, memory)),
            Events = ListOf((one, other) => one.Events == other.Events, bag => ReadEach(sources.Events, RecordKind.Event, EventReader.Read, index, language, bag, memory)),
            Articles = ListOf((one, other) => one.Articles == other.Articles && one.Seeds == other.Seeds, bag => ArticleSetReader.Read(sources, site, index, bag, memory)),
        };

        ImmutableArray<T> ListOf<T>(Func<SourceSet, SourceSet, bool> areSame, Func<DiagnosticBag, ImmutableArray<T>> read) =>
            memory is null ? read(diagnostics) : memory.ListOf(sources, areSame, read, diagnostics);
    }

    private static ImmutableArray<T> ReadEach<T>(
        ImmutableArray<YamlDocument> documents, RecordKind kind, Func<YamlDocument, ReadContext, T> read, RecordIndex index, string language,
        DiagnosticBag diagnostics, RecordMemory? memory)
        where T : class
    {
        var distinct = Duplicates.Remove(documents, document => document.Stem, document => document.File, KindNames.Of(kind), diagnostics);
        return Workers.Read(distinct, document =>
        {
            if (memory?.Find<T>(document) is { } known) return (known, null);
            var context = new ReadContext(index, language);
            var record = read(document, context);
            if (context.Diagnostics.IsEmpty) memory?.Add(document, record);
            return (record, context.Diagnostics);
        }, diagnostics);
    }
}
