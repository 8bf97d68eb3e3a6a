using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>
/// Finds the record that was probably meant, by id and by name. Nothing is computed before the first mistake, equal mistakes are
/// looked up once, and most candidates are ruled out by their letters alone: fast with thousands of records and of mistakes.
/// Thread-safe.
/// </summary>
internal sealed class Suggestions(SourceSet sources)
{
    private readonly Lazy<ImmutableArray<Candidate>>[] candidates =
    [
        new(() => ReadSeeds(sources)),
        new(() => ReadNames(sources.Actors)),
        new(() => ReadNames(sources.Places)),
        new(() => ReadNames(sources.Events)),
    ];

    private readonly ConcurrentDictionary<RecordKey, Suggestion?> found = new();

    /// <summary>The record of a kind whose id or name is nearest; null where none is near.</summary>
    public Suggestion? Nearest(RecordKind kind, string written) =>
        found.GetOrAdd(new(kind, written), static (key, self) => self.Search(key), this);

    private Suggestion? Search(RecordKey written)
    {
        var all = candidates[(int)written.Kind].Value;
        return Among(all, written.Id) ?? (Slug.Of(written.Id) is { Length: > 0 } slug && slug != written.Id ? Among(all, slug) : null);
    }

    private static Suggestion? Among(ImmutableArray<Candidate> all, string written)
    {
        var letters = LettersOf(written);
        var bound = Math.Max(1, written.Length / 3);
        var near = all.Where(candidate => MayBeNear(candidate, written.Length, letters, bound)).ToList();
        if (Diagnostics.Nearest.Of(written, near.Select(candidate => candidate.Text)) is not { } text) return null;
        var best = near.First(candidate => candidate.Text == text);
        return new(best.Id, best.Name);
    }

    // Every letter that one has and the other lacks costs an edit.
    private static bool MayBeNear(Candidate candidate, int length, ulong letters, int bound) =>
        Math.Abs(candidate.Text.Length - length) <= bound
        && BitOperations.PopCount(letters & ~candidate.Letters) <= bound
        && BitOperations.PopCount(candidate.Letters & ~letters) <= bound;

    private static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var c in text) letters |= 1UL << (char.ToLowerInvariant(c) & 63);
        return letters;
    }

    private static ImmutableArray<Candidate> ReadSeeds(SourceSet sources) =>
        [.. sources.Seeds.Select(seed => new Candidate(seed.Stem, seed.Stem, null, LettersOf(seed.Stem)))];

    private static ImmutableArray<Candidate> ReadNames(ImmutableArray<YamlDocument> documents) =>
    [
        .. from document in documents
           let name = (document.Root["name"]?.Value as YamlScalar)?.Value
           from text in TextsOf(document, name)
           select new Candidate(text, document.Stem, name, LettersOf(text)),
    ];

    private static IEnumerable<string> TextsOf(YamlDocument document, string? name)
    {
        yield return document.Stem;
        if (name is not null) yield return name;
        if (document.Root["alias"]?.Value is not YamlSequence aliases) yield break;
        foreach (var item in aliases.Items)
        {
            if (item is YamlScalar scalar) yield return scalar.Value;
            else if (item is YamlMapping mapping && mapping["text"]?.Value is YamlScalar text) yield return text.Value;
        }
    }

    private sealed record Candidate(string Text, string Id, string? Name, ulong Letters);
}

/// <summary>A record that was probably meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null where it has none that could be read.</param>
internal sealed record Suggestion(string Id, string? Name);
