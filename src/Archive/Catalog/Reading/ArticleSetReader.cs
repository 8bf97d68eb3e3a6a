using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Brings seeds and sidecars together.</summary>
internal static class ArticleSetReader
{
    /// <summary>Reads every article, whatever its status, sorted by date then id.</summary>
    public static ImmutableArray<Article> Read(SourceSet sources, Site site, RecordIndex index, DiagnosticBag diagnostics, RecordMemory? memory)
    {
        var seeds = Duplicates.Remove(sources.Seeds, seed => seed.Stem, seed => seed.File, "article", diagnostics);
        var sidecars = Duplicates.Remove(sources.Articles, document => document.Stem, document => document.File, "article", diagnostics);
        var seedByStem = seeds.ToDictionary(seed => seed.Stem, StringComparer.Ordinal);
        Article[] articles =
        [
            .. ReadSidecars(sidecars, seedByStem, site, index, diagnostics, memory),
            .. ReadBareSeeds(seeds, site, index, diagnostics),
        ];
        // No two have one id.
        Array.Sort(articles, static (one, other) => one.DatePublished != other.DatePublished
            ? one.DatePublished.CompareTo(other.DatePublished) : string.CompareOrdinal(one.Id, other.Id));
        return ImmutableCollectionsMarshal.AsImmutableArray(articles);
    }

    private static IEnumerable<Article> ReadSidecars(
        ImmutableArray<YamlDocument> sidecars, Dictionary<string, Seed> seeds, Site site, RecordIndex index, DiagnosticBag diagnostics, RecordMemory? memory) =>
        Workers.Read(sidecars, document =>
        {
            var seed = seeds.GetValueOrDefault(document.Stem);
            if (seed is not null && memory?.Find<Article>(document) is { } known && ReferenceEquals(known.Seed, seed)) return (known, null);
            var status = index.Sidecar(document.Stem)!.Status;
            var context = new ReadContext(index, site.Language, document.Stem, status == PublishingStatus.Usable);
            if (seed is null) ReportMissingSeed(document, context);
            var article = ArticleReader.Read(document, seed, site, context);
            if (article is not null && context.Diagnostics.IsEmpty) memory?.Add(document, article);
            return (article, context.Diagnostics);
        }, diagnostics).OfType<Article>();

    // A seed whose sidecar could not be read would get another headline and address: better none.
    private static IEnumerable<Article> ReadBareSeeds(ImmutableArray<Seed> seeds, Site site, RecordIndex index, DiagnosticBag diagnostics)
    {
        var bare = seeds.Where(seed => index.Sidecar(seed.Stem) is null && !index.IsUnreadable(RecordKind.Article, seed.Stem)).ToList();
        foreach (var seed in bare) diagnostics.Add(Diag.Records.AwaitsAnnotation(SourcePosition.InFile(seed.File), seed.Stem));
        return bare.Select(seed => ArticleReader.FromSeed(seed, site));
    }

    private static void ReportMissingSeed(YamlDocument document, ReadContext context)
    {
        if (context.Index.IsUnreadable(RecordKind.Article, document.Stem)) return;
        var nearest = context.Index.Suggestions.Nearest(RecordKind.Article, document.Stem);
        context.Report(Diag.Records.SidecarWithoutSeed(SourcePosition.InFile(document.File), document.Stem, nearest?.Id));
    }
}
