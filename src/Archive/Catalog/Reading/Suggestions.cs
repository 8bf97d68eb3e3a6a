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

    /// <summary>The actor, place or event whose id or name is nearest; null where none is near.</summary>
    public Suggestion? Nearest(string written)
    {
        RecordKind[] kinds = [RecordKind.Actor, RecordKind.Place, RecordKind.Event];
        var near = kinds.Select(kind => Nearest(kind, written)).OfType<Suggestion>().ToList();
        var text = Diagnostics.Nearest.Of(written, near.Select(suggestion => suggestion.Text));
        return near.Find(suggestion => suggestion.Text == text) ?? near.FirstOrDefault();
    }

    private Suggestion? Search(RecordKey written)
    {
        var all = candidates[(int)written.Kind].Value;
        return Among(all, written.Id) ?? (Slug.Of(written.Id) is { Length: > 0 } slug && slug != written.Id ? Among(all, slug) : null);
    }

    // As Diagnostics.Nearest chooses: the fewest edits, at most a third of the length; of equally near ones the first by ordinal order.
    private static Suggestion? Among(ImmutableArray<Candidate> all, string written)
    {
        if (written.Length is < 2 or > Limits.Id) return null;
        var (misspelling, letters) = (new Misspelling(written), LettersOf(written));
        var bound = Math.Max(1, written.Length / 3);
        Candidate? best = null;
        foreach (var candidate in all)
        {
            if (!MayBeNear(candidate, written.Length, letters, bound)) continue;
            var distance = misspelling.DistanceTo(candidate.LowerCase, bound);
            var isBetter = distance < bound || best is null || string.CompareOrdinal(candidate.Text, best.Text) < 0;
            if (distance <= bound && isBetter) (best, bound) = (candidate, distance);
        }

        return best is null ? null : new(best.Id, best.Name, best.Text);
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
        [.. sources.Seeds.Select(seed => new Candidate(seed.Stem, seed.Stem.ToLowerInvariant(), seed.Stem, null, LettersOf(seed.Stem)))];

    private static ImmutableArray<Candidate> ReadNames(ImmutableArray<YamlDocument> documents) =>
    [
        .. from document in documents
           let name = (document["name"]?.Value as YamlScalar)?.Value
           from text in TextsOf(document, name)
           select new Candidate(text, text.ToLowerInvariant(), document.Stem, name, LettersOf(text)),
    ];

    private static IEnumerable<string> TextsOf(YamlDocument document, string? name)
    {
        yield return document.Stem;
        if (name is not null) yield return name;
        if (document["alias"]?.Value is not YamlSequence aliases) yield break;
        foreach (var item in aliases.Items)
        {
            if (item is YamlScalar scalar) yield return scalar.Value;
            else if (item is YamlMapping mapping && mapping["text"]?.Value is YamlScalar text) yield return text.Value;
        }
    }

    private sealed record Candidate(string Text, string LowerCase, string Id, string? Name, ulong Letters);
}

/// <summary>A record that was probably meant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null where it has none that could be read.</param>
/// <param name="Text">The id or name that is near to what was written.</param>
internal sealed record Suggestion(string Id, string? Name, string Text);
