using System.Collections.Immutable;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>What there is, known before any record is read, so that every reference is checked where it is read.</summary>
internal sealed class RecordIndex
{
    private static readonly RecordKind[] Referable = [RecordKind.Actor, RecordKind.Place, RecordKind.Event];

    // Filled once and looked up hardly more often: a frozen collection would cost more than it saves.
    private readonly HashSet<string>[] ids;
    private readonly Dictionary<string, ArticleOutline> articles;
    private readonly ImmutableHashSet<RecordKey> unreadable;

    public RecordIndex(SourceSet sources)
    {
        ids =
        [
            sources.Seeds.Select(seed => seed.Stem).ToHashSet(StringComparer.Ordinal),
            StemsOf(sources.Actors), StemsOf(sources.Places), StemsOf(sources.Events),
        ];
        articles = sources.Articles.DistinctBy(document => document.Stem)
            .ToDictionary(document => document.Stem, ArticleOutline.Of, StringComparer.Ordinal);
        unreadable = sources.Unreadable;
        Suggestions = new(sources);
    }

    private RecordIndex(RecordIndex same, SourceSet sources)
    {
        (ids, articles, unreadable) = (same.ids, same.articles, same.unreadable);
        Suggestions = new(sources);
    }

    /// <summary>The index of other files that hold the same ids and outlines.</summary>
    public RecordIndex Of(SourceSet sources) => new(this, sources);

    /// <summary>Finds what was probably meant.</summary>
    public Suggestions Suggestions { get; }

    /// <summary>Whether the record was read; of an article: whether its seed was.</summary>
    public bool Has(RecordKind kind, string id) => ids[(int)kind].Contains(id);

    /// <summary>The id of a record that was read, as the same string wherever it is referred to; null where there is none.</summary>
    public string? Find(RecordKind kind, string id) => ids[(int)kind].TryGetValue(id, out var known) ? known : null;

    /// <summary>Whether a file of the record was there but could not be read, which has been reported.</summary>
    public bool IsUnreadable(RecordKind kind, string id) => unreadable.Contains(new(kind, id)) || IsUnlisted(kind);

    /// <summary>Whether the folder of actors, places or events could not be read: then no id is known to be nobody's.</summary>
    public bool IsAnyUnlisted => Referable.Any(IsUnlisted);

    private bool IsUnlisted(RecordKind kind) => unreadable.Contains(SourceSet.AnyOf(kind));

    /// <summary>The kinds among actor, place and event that have a record of that id, readable or not.</summary>
    public ImmutableArray<RecordKind> KindsOf(string id) => [.. Referable.Where(kind => Has(kind, id) || unreadable.Contains(new(kind, id)))];

    /// <summary>What a sidecar holds; null where there is none.</summary>
    public ArticleOutline? Sidecar(string stem) => articles.GetValueOrDefault(stem);

    private static HashSet<string> StemsOf(ImmutableArray<YamlDocument> documents) =>
        documents.Select(document => document.Stem).ToHashSet(StringComparer.Ordinal);
}

/// <summary>As much of a sidecar as others refer to.</summary>
/// <param name="Status">Its <c>pubstatus</c>; usable where that is no known word, which is reported when the sidecar is read.</param>
/// <param name="Statements">Ids of its statements.</param>
internal sealed record ArticleOutline(PublishingStatus Status, ImmutableArray<string> Statements)
{
    public static ArticleOutline Of(YamlDocument document)
    {
        var status = (document["pubstatus"]?.Value as YamlScalar)?.Value;
        var statements = (document["statements"]?.Value as YamlSequence)?.Items ?? [];
        return new(
            (status is null ? null : Vocabularies.PublishingStatuses.Find(status)) ?? PublishingStatus.Usable,
            [.. statements.OfType<YamlMapping>().Select(statement => statement["id"]?.Value).OfType<YamlScalar>().Select(id => id.Value)]);
    }

    /// <summary>Whether another says the same.</summary>
    public bool Says(ArticleOutline other) => Status == other.Status && Statements.AsSpan().SequenceEqual(other.Statements.AsSpan());
}
