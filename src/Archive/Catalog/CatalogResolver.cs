using System.Collections.Immutable;
using Archive.Catalogs.Checks;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs;

/// <summary>Turns source documents into the <see cref="Catalog"/>.</summary>
public static class CatalogResolver
{
    /// <summary>
    /// Resolves everything and reports every mistake at once. The catalog is always usable: what was wrong is left out of it,
    /// so that later steps can look for further mistakes; it is published only where no diagnostic is an error.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="memory">Records of earlier builds, which need not be read again; null: read everything.</param>
    public static (Catalog Catalog, ImmutableArray<Diagnostic> Diagnostics) Resolve(SourceSet sources, RecordMemory? memory = null)
    {
        var diagnostics = new DiagnosticBag();
        var records = CircleChecks.Resolve(RecordSet.Read(sources, diagnostics, memory), diagnostics);
        // Nothing that is checked from here on is left out, so that the catalog can be put together meanwhile.
        var catalog = Task.Run(() => CatalogOf(records));
        EventTimeChecks.Check(records.Events, diagnostics);
        RelationChecks.Check(records.Actors, diagnostics);
        PrivacyChecks.Check(records.Actors, diagnostics);
        AddressChecks.Check(records, sources, diagnostics);
        return (catalog.GetAwaiter().GetResult(), diagnostics.ToSorted());
    }

    private static Catalog CatalogOf(RecordSet records)
    {
        var inverses = Task.Run(() => new InverseBuilder(records).Build());
        ImmutableArray<Article> published = [.. records.PublishedArticles];
        return new Catalog
        {
            Site = records.Site,
            Articles = published,
            Withheld = [.. records.Articles.Where(article => article.PublishingStatus == PublishingStatus.Withheld)],
            HoldsBack = published.Length < records.Articles.Length,
            Actors = records.Actors,
            Places = records.Places,
            Events = records.Events,
            Pages = records.Pages,
            ArticleById = published.ToDictionary(article => article.Id),
            ActorById = records.Actors.ToDictionary(actor => actor.Head.Id),
            PlaceById = records.Places.ToDictionary(place => place.Head.Id),
            EventById = records.Events.ToDictionary(e => e.Head.Id),
            StatementByKey = published.SelectMany(article => article.Statements).ToDictionary(statement => statement.Key),
            Inverses = inverses.GetAwaiter().GetResult(),
        };
    }
}
