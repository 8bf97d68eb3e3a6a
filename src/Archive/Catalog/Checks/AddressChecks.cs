using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalogs.Reading;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Checks;

/// <summary>Every page and every redirect has an address of its own. What is withheld or canceled has none.</summary>
internal static class AddressChecks
{
    private const string ChangeSlug = "Give one of the two another \"slug\".";
    private const string RemoveFormer = "Remove the former address; a page that exists cannot redirect.";
    private const string RenameFile = "Rename one of the two files.";

    /// <summary>Reports what is taken twice.</summary>
    /// <param name="records">Every record.</param>
    /// <param name="sources">The files.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="before">Records of an earlier build, in which nothing was; null: there are none.</param>
    public static void Check(RecordSet records, SourceSet sources, DiagnosticBag diagnostics, RecordSet? before)
    {
        if ((before is not null && ClaimTheSame(before, records)) || AreDistinct(records)) return;
        var taken = new Dictionary<string, Claim>(StringComparer.Ordinal);
        var sidecars = sources.Articles.DistinctBy(document => document.Stem).ToDictionary(document => document.Stem, StringComparer.Ordinal);
        foreach (var claim in Living(records, sidecars).Concat(Former(records)))
        {
            if (!taken.TryAdd(claim.Address, claim))
                diagnostics.Add(Diag.Records.AddressTaken(
                    claim.At, claim.Address, claim.Claimant, taken[claim.Address].Claimant, taken[claim.Address].At, claim.Hint));
        }
    }

    private static bool ClaimTheSame(RecordSet before, RecordSet now) =>
        Unchanged.AreAll(before.Actors, now.Actors, (one, other) => ClaimTheSame(one.Head, other.Head))
        && Unchanged.AreAll(before.Places, now.Places, (one, other) => ClaimTheSame(one.Head, other.Head))
        && Unchanged.AreAll(before.Events, now.Events, (one, other) => ClaimTheSame(one.Head, other.Head))
        && Unchanged.AreAll(before.Pages, now.Pages, (one, other) => one.Slug == other.Slug)
        && Unchanged.AreAll(before.Articles, now.Articles, (one, other) => one.PublishingStatus == other.PublishingStatus
            && one.DatePublished == other.DatePublished && one.Slug == other.Slug && NameTheSame(one.FormerSlug, other.FormerSlug));

    private static bool ClaimTheSame(RecordHead one, RecordHead other) => one.Key == other.Key && NameTheSame(one.FormerId, other.FormerId);

    private static bool NameTheSame(ImmutableArray<Located<string>> one, ImmutableArray<Located<string>> other) =>
        one.Select(name => name.Value).SequenceEqual(other.Select(name => name.Value));

    // Equal addresses have equal hashes; where two hashes are equal, the addresses themselves are compared. Nothing is remembered of who claims which
    // before there is something to report.
    private static bool AreDistinct(RecordSet records)
    {
        var taken = new HashSet<ulong>(records.Actors.Length + records.Places.Length + records.Events.Length + records.Articles.Length);
        Span<char> address = stackalloc char[512];
        foreach (var head in HeadsOf(records))
        {
            if (!Take(taken, address, KindNames.Of(head.Key.Kind), "s/", head.Id)) return false;
            foreach (var former in head.FormerId)
                if (!Take(taken, address, KindNames.Of(head.Key.Kind), "s/", former.Value)) return false;
        }

        foreach (var page in records.Pages)
            if (!Take(taken, address, page.Slug)) return false;
        foreach (var article in records.PublishedArticles)
        {
            if (!Take(taken, address, "articles/", article.DatePublished.ToIso(), "-", article.Slug)) return false;
            foreach (var former in article.FormerSlug)
                if (!Take(taken, address, "articles/", former.Value)) return false;
        }

        return true;
    }

    // An address that is too long to be looked at in passing is looked at closely.
    private static bool Take(HashSet<ulong> taken, Span<char> address, params ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            if (!part.TryCopyTo(address[length..])) return false;
            length += part.Length;
        }

        return taken.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(address[..length])));
    }

    private static IEnumerable<Claim> Living(RecordSet records, Dictionary<string, YamlDocument> sidecars)
    {
        foreach (var head in HeadsOf(records))
            yield return new(AddressOf(head, head.Id), head.Key.ToString(), head.Name.At, RenameFile);
        foreach (var page in records.Pages)
            yield return new(page.Slug, $"page {page.Slug}", SourcePosition.InFile(page.File), RenameFile);
        foreach (var article in records.PublishedArticles)
            yield return new(
                $"articles/{article.DatePublished.ToIso()}-{article.Slug}", article.Key.ToString(), PositionOf(article, sidecars), ChangeSlug);
    }

    private static IEnumerable<Claim> Former(RecordSet records)
    {
        foreach (var head in HeadsOf(records))
            foreach (var former in head.FormerId)
                yield return new(AddressOf(head, former.Value), $"{head.Key} (formerId)", former.At, RemoveFormer);
        foreach (var article in records.PublishedArticles)
            foreach (var former in article.FormerSlug)
                yield return new($"articles/{former.Value}", $"{article.Key} (formerSlug)", former.At, RemoveFormer);
    }

    private static IEnumerable<RecordHead> HeadsOf(RecordSet records) =>
        records.Actors.Select(actor => actor.Head)
            .Concat(records.Places.Select(place => place.Head)).Concat(records.Events.Select(e => e.Head));

    private static string AddressOf(RecordHead head, string id) => $"{KindNames.Of(head.Key.Kind)}s/{id}";

    // What made the slug: the editor's, or the headline; otherwise the seed's first line.
    private static SourcePosition PositionOf(Article article, Dictionary<string, YamlDocument> sidecars)
    {
        if (!article.IsAnnotated) return article.Seed.Date.At;
        var sidecar = sidecars[article.Id];
        return (sidecar["slug"] ?? sidecar["headline"])?.Value.At ?? article.At;
    }

    private sealed record Claim(string Address, string Claimant, SourcePosition At, string Hint);
}
