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
        var before = memory?.Resolved;
        var clashes = new DiagnosticBag();
        var read = RecordSet.Read(sources, diagnostics, memory);
        var records = CircleChecks.Resolve(read, clashes, before?.Records);
        // Nothing that is checked from here on is left out, so that the catalog can be put together meanwhile.
        var making = Task.Run(() => CatalogOf(records, before));
        EventTimeChecks.Check(records.Events, records.Places, diagnostics);
        RelationChecks.Check(records.Actors, diagnostics);
        PrivacyChecks.Check(records.Actors, diagnostics);
        // Where a place lies tells it apart even where that runs in a circle.
        TwinChecks.Check(read, sources, diagnostics);
        AddressChecks.Check(records, sources, clashes, before?.Records);
        var catalog = making.GetAwaiter().GetResult();
        if (memory is not null) memory.Resolved = clashes.IsEmpty ? new(records, catalog) : null;
        diagnostics.AddRange(clashes.ToSorted());
        return (catalog, diagnostics.ToSorted());
    }

    // What was derived of a list that is the same list still is what it was.
    private static Catalog CatalogOf(RecordSet records, ResolvedRecords? before)
    {
        var inverses = Task.Run(() => new InverseBuilder(records, before).Build());
        var known = before?.Catalog;
        var articles = before?.Records.Articles == records.Articles ? known : null;
        var published = articles?.Articles ?? [.. records.PublishedArticles];
        return new Catalog
        {
            Site = records.Site,
            Articles = published,
            Withheld = articles?.Withheld ?? [.. records.Articles.Where(article => article.PublishingStatus == PublishingStatus.Withheld)],
            HoldsBack = published.Length < records.Articles.Length,
            Actors = records.Actors,
            Places = records.Places,
            Events = records.Events,
            Pages = records.Pages,
            ArticleById = articles?.ArticleById ?? published.ToDictionary(article => article.Id),
            ActorById = known?.Actors == records.Actors ? known.ActorById : records.Actors.ToDictionary(actor => actor.Head.Id),
            PlaceById = known?.Places == records.Places ? known.PlaceById : records.Places.ToDictionary(place => place.Head.Id),
            EventById = known?.Events == records.Events ? known.EventById : records.Events.ToDictionary(e => e.Head.Id),
            StatementByKey = articles?.StatementByKey ?? published.SelectMany(article => article.Statements).ToDictionary(statement => statement.Key),
            Inverses = inverses.GetAwaiter().GetResult(),
        };
    }
}
