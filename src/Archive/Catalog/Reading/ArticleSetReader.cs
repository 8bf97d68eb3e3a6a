using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Brings seeds and sidecars together.</summary>
internal static class ArticleSetReader
{
    /// <summary>So many sidecars at once are sooner read with all others than looked for one by one.</summary>
    private const int MostChanges = 50;

    /// <summary>Reads every article, whatever its status, sorted by date then id.</summary>
    public static ImmutableArray<Article> Read(SourceSet sources, Site site, RecordIndex index, DiagnosticBag diagnostics, RecordMemory? memory)
    {
        if (memory?.Known<Article>() is var (before, known) && ReadAgain(before, known, sources, site, index, diagnostics, memory) is { } again) return again;
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

    /// <summary>Reads the few sidecars that are others by now, where all else is what it was; null where everything is to be read.</summary>
    private static ImmutableArray<Article>? ReadAgain(
        SourceSet before, ImmutableArray<Article> known, SourceSet sources, Site site, RecordIndex index, DiagnosticBag diagnostics, RecordMemory memory)
    {
        if (before.Seeds != sources.Seeds || before.Articles.Length != sources.Articles.Length) return null;
        var changed = sources.Articles.Where((document, i) => !ReferenceEquals(document, before.Articles[i])).Take(MostChanges + 1).ToArray();
        if (changed.Length > MostChanges) return null;
        var articles = known.ToArray();
        var found = new DiagnosticBag();
        foreach (var document in changed)
        {
            var place = Array.FindIndex(articles, article => article.Id == document.Stem);
            if (place < 0) return null;
            var (article, said) = ReadSidecar(document, articles[place].Seed, site, index, memory);
            // Those stand in the order of their dates.
            if (article is null || article.DatePublished != articles[place].DatePublished) return null;
            articles[place] = article;
            if (said is not null) found.AddRange(said.ToSorted());
        }

        diagnostics.AddRange(found.ToSorted());
        return ImmutableCollectionsMarshal.AsImmutableArray(articles);
    }

    private static IEnumerable<Article> ReadSidecars(
        ImmutableArray<YamlDocument> sidecars, Dictionary<string, Seed> seeds, Site site, RecordIndex index, DiagnosticBag diagnostics, RecordMemory? memory) =>
        Workers.Read(sidecars, document => ReadSidecar(document, seeds.GetValueOrDefault(document.Stem), site, index, memory), diagnostics).OfType<Article>();

    private static (Article? Article, DiagnosticBag? Diagnostics) ReadSidecar(YamlDocument document, Seed? seed, Site site, RecordIndex index, RecordMemory? memory)
    {
        if (seed is not null && memory?.Find<Article>(document) is { } known && ReferenceEquals(known.Seed, seed)) return (known, null);
        var status = index.Sidecar(document.Stem)!.Status;
        var context = new ReadContext(index, site.Language, document.Stem, status == PublishingStatus.Usable);
        if (seed is null) ReportMissingSeed(document, context);
        var article = ArticleReader.Read(document, seed, site, context);
        if (article is not null && context.Diagnostics.IsEmpty) memory?.Add(document, article);
        return (article, context.Diagnostics);
    }

    // A seed whose sidecar could not be read would get another headline and address: better none.
    private static IEnumerable<Article> ReadBareSeeds(ImmutableArray<Seed> seeds, Site site, RecordIndex index, DiagnosticBag diagnostics)
    {
        var bare = seeds.Where(seed => index.Sidecar(seed.Stem) is null && !index.IsUnreadable(RecordKind.Article, seed.Stem)).ToList();
        foreach (var seed in bare)
        {
            diagnostics.Add(Diag.Records.AwaitsAnnotation(SourcePosition.InFile(seed.File), seed.Stem));
            if (seed.DateBasis == SeedDateBasis.None) diagnostics.Add(Diag.Seeds.NoDateInHtml(seed.Date.At, seed.NamedDays));
        }

        return bare.Select(seed => ArticleReader.FromSeed(seed, site));
    }

    private static void ReportMissingSeed(YamlDocument document, ReadContext context)
    {
        if (context.Index.IsUnreadable(RecordKind.Article, document.Stem)) return;
        var nearest = context.Index.Suggestions.Nearest(RecordKind.Article, document.Stem);
        context.Report(Diag.Records.SidecarWithoutSeed(SourcePosition.InFile(document.File), document.Stem, nearest?.Id));
    }
}
