using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>What a name is to the record it means.</summary>
/// <param name="Record">Number of the record in the index.</param>
/// <param name="Basis">Name or alias (strong); weak alias, surname or adjective (weak).</param>
/// <param name="IsInflected">An inner word of the name is inflected.</param>
/// <param name="IsGivenLike">The surname may be a given name.</param>
internal readonly record struct NameUse(int Record, MentionBasis Basis, bool IsInflected = false, bool IsGivenLike = false)
{
    /// <summary>Whether the name means the record by itself.</summary>
    public bool IsStrong => Basis is MentionBasis.Name or MentionBasis.Alias;
}

/// <summary>A name of the automaton.</summary>
/// <param name="Text">As it stands in texts.</param>
/// <param name="Uses">What it may mean; each record once.</param>
/// <param name="HasPersons">One of them is a person.</param>
/// <param name="IsPersons">All of them are persons.</param>
/// <param name="IsOneWord">It has no space.</param>
internal sealed record NamePattern(string Text, ImmutableArray<NameUse> Uses, bool HasPersons, bool IsPersons, bool IsOneWord)
{
    /// <summary>Those of the uses that mean their record by themselves.</summary>
    public ImmutableArray<NameUse> StrongUses { get; } = Uses.RemoveAll(use => !use.IsStrong);
}

/// <summary>Every name of the archive in the forms of one language, in one automaton.</summary>
internal sealed class NameIndex
{
    private readonly ImmutableArray<RecordKey> records;
    private readonly ImmutableArray<string[]?> ownWords;
    private readonly Dictionary<RecordKey, int> numbers;
    private readonly ImmutableArray<NamePattern> patterns;

    public NameIndex(Catalog catalog, ILanguageRules rules)
    {
        Rules = rules;
        var collected = new NameCollector(rules);
        foreach (var actor in catalog.Actors) collected.Add(actor);
        foreach (var place in catalog.Places) collected.Add(place.Head, NamedKind.Place);
        foreach (var e in catalog.Events) collected.Add(e.Head, NamedKind.Other);
        (records, ownWords, patterns) = (collected.Records, collected.OwnWords, collected.ToPatterns());
        numbers = new(records.Length);
        for (var i = 0; i < records.Length; i++) numbers[records[i]] = i;
        Trie = new([.. patterns.Select(pattern => pattern.Text)]);
        Given = GivenNames.Of(catalog).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ILanguageRules Rules { get; }

    public NameTrie Trie { get; }

    /// <summary>Given names: common ones and those of the archive's persons.</summary>
    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Given { get; }

    /// <summary>The name of a number.</summary>
    public NamePattern this[int pattern] => patterns[pattern];

    /// <summary>The record of a number.</summary>
    public RecordKey RecordOf(int record) => records[record];

    /// <summary>The number of a record; −1 where it has no names here.</summary>
    public int NumberOf(RecordKey key) => numbers.GetValueOrDefault(key, -1);

    /// <summary>Whether a record is a person.</summary>
    public bool IsPerson(int record) => ownWords[record] is not null;

    /// <summary>Whether a word is part of a person's own names; for an initial (<c>D.</c>), whether one of them begins so.</summary>
    public bool IsOwn(int person, string word)
    {
        if (ownWords[person] is not { } own) return false;
        if (!word.EndsWith('.')) return Array.IndexOf(own, word) >= 0;
        foreach (var name in own)
            if (name[0] == word[0]) return true;
        return false;
    }

    /// <summary>A name as it stands in a text: folded, a trailing qualifier in parentheses left out.</summary>
    public static string Bare(string name)
    {
        var folded = FoldedText.Of(name).Text.Trim();
        var open = folded.EndsWith(')') ? folded.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return open > 0 ? folded[..open].TrimEnd() : folded;
    }
}
