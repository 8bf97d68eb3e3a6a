using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>What a name is to the record it means.</summary>
/// <param name="Record">The record.</param>
/// <param name="Basis">Name or alias (strong), weak alias, surname or adjective (weak).</param>
internal readonly record struct NameUse(RecordKey Record, MentionBasis Basis)
{
    /// <summary>Whether the name means the record by itself.</summary>
    public bool IsStrong => Basis is MentionBasis.Name or MentionBasis.Alias;
}

/// <summary>Every name of the archive in the forms of one language, in one automaton.</summary>
internal sealed class NameIndex
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "von", "van", "zu", "zur", "zum", "vom", "de", "di", "da", "del", "della", "der", "den", "ten", "ter", "al", "el", "bin", "ibn", "le", "la", "dos", "du");

    private readonly ImmutableArray<ImmutableArray<NameUse>> uses;
    private readonly FrozenSet<string> hyphenated;

    public NameIndex(Catalog catalog, ILanguageRules rules)
    {
        Rules = rules;
        var collected = new SortedDictionary<string, List<NameUse>>(StringComparer.Ordinal);
        var givenNames = new HashSet<string>(GivenNames.Common, StringComparer.Ordinal);
        foreach (var actor in catalog.Actors)
        {
            AddHead(collected, actor.Head, actor.Type == ActorType.Person);
            if (actor.Type == ActorType.Person) AddPerson(collected, actor.Head, givenNames);
        }

        foreach (var place in catalog.Places) AddHead(collected, place.Head, isPerson: false);
        foreach (var e in catalog.Events) AddHead(collected, e.Head, isPerson: false);
        Given = givenNames.ToFrozenSet(StringComparer.Ordinal);
        hyphenated = collected.Keys.SelectMany(name => name.Split(' ')).Where(word => word.Contains('-', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        Trie = new([.. collected.Keys]);
        uses = [.. collected.Values.Select(list => list.Distinct().OrderBy(use => use.Record).ThenBy(use => use.Basis).ToImmutableArray())];
    }

    public ILanguageRules Rules { get; }

    public NameTrie Trie { get; }

    /// <summary>Given names: common ones and those of the archive's persons.</summary>
    public FrozenSet<string> Given { get; }

    /// <summary>What the name of a pattern may mean, strong uses before weak ones of the same record.</summary>
    public ImmutableArray<NameUse> UsesOf(int pattern) => uses[pattern];

    /// <summary>Whether a compound must not be taken apart: it is well known, or it is part of a name of the archive.</summary>
    public bool IsNameOfItsOwn(string compound) => Rules.IsNameOfItsOwn(compound) || hyphenated.Contains(compound);

    /// <summary>The surname of a person's name, with and without particles; none for names of one word, numbered rulers and juniors.</summary>
    public static ImmutableArray<string> SurnamesOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[^1].EndsWith('.') || words[^1].All(c => c is 'I' or 'V' or 'X' or 'L') || !char.IsUpper(words[^1][0])) return [];
        var first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1]) && char.IsLower(words[first - 1][0])) first--;
        return first == words.Length - 1 ? [words[^1]] : [string.Join(' ', words[first..]), words[^1]];
    }

    /// <summary>A name as it stands in a text: folded, a trailing qualifier in parentheses left out.</summary>
    public static string Bare(string name)
    {
        var folded = FoldedText.Of(name).Text.Trim();
        var open = folded.EndsWith(')') ? folded.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return open > 0 ? folded[..open].TrimEnd() : folded;
    }

    private void AddHead(SortedDictionary<string, List<NameUse>> names, RecordHead head, bool isPerson)
    {
        AddForms(names, Bare(head.Name.Value), new(head.Key, MentionBasis.Name), isPerson);
        foreach (var alias in head.Alias) AddForms(names, Bare(alias.Text), new(head.Key, MentionBasis.Alias), isPerson);
        foreach (var alias in head.WeakAlias) AddForms(names, Bare(alias.Text), new(head.Key, MentionBasis.WeakAlias), isPerson);
        foreach (var adjective in head.Adjectives)
            foreach (var form in Rules.AdjectiveFormsOf(Bare(adjective.Text)))
            {
                Add(names, form, new(head.Key, MentionBasis.Adjective));
                Add(names, Capitalised(form), new(head.Key, MentionBasis.Adjective));
            }
    }

    private static void AddPerson(SortedDictionary<string, List<NameUse>> names, RecordHead head, HashSet<string> givenNames)
    {
        var full = Bare(head.Name.Value);
        if (full.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && char.IsUpper(full[0])) givenNames.Add(full[..space]);
        foreach (var name in head.Alias.Where(alias => alias.Lang is null).Select(alias => Bare(alias.Text)).Prepend(full))
            foreach (var surname in SurnamesOf(name))
                Add(names, surname, new(head.Key, MentionBasis.Surname));
    }

    private void AddForms(SortedDictionary<string, List<NameUse>> names, string name, NameUse use, bool isPerson)
    {
        if (name.Length == 0) return;
        foreach (var form in Rules.FormsOf(name, isPerson)) Add(names, form, use);
    }

    private static void Add(SortedDictionary<string, List<NameUse>> names, string name, NameUse use)
    {
        if (name.Length == 0) return;
        if (!names.TryGetValue(name, out var uses)) names[name] = uses = [];
        // The strongest basis of a record comes first and is the only one that counts.
        if (!uses.Exists(known => known.Record == use.Record)) uses.Add(use);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
