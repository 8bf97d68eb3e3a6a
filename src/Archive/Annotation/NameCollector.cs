using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Gathers the names of all records, and what follows from them, into patterns.</summary>
internal sealed class NameCollector(ILanguageRules rules)
{
    private readonly Dictionary<string, List<NameUse>> names = new(StringComparer.Ordinal);
    private readonly List<RecordKey> records = [];
    private readonly List<string[]?> ownWords = [];

    /// <summary>The records, by number.</summary>
    public ImmutableArray<RecordKey> Records => [.. records];

    /// <summary>For a person the words of its names; null for everything else.</summary>
    public ImmutableArray<string[]?> OwnWords => [.. ownWords];

    /// <summary>Adds an actor.</summary>
    public void Add(Actor actor)
    {
        if (actor.Type != ActorType.Person)
        {
            Add(actor.Head, actor.Type == ActorType.State ? NamedKind.Place : NamedKind.Other);
            return;
        }

        var record = Add(actor.Head, NamedKind.Person);
        AddSurnames(record, actor.Head);
        if (actor.IsNameHidden) AddOtherCases(record, actor.Head);
    }

    // Whoever shouts a hidden name in capitals, or writes it all in small letters, still says it. A surname in small letters may be a word.
    private void AddOtherCases(int record, RecordHead head)
    {
        foreach (var name in StrongNames(head))
        {
            Put(InCapitals(name), new(record, MentionBasis.Alias));
            if (name.Contains(' ', StringComparison.Ordinal)) Put(name.ToLowerInvariant(), new(record, MentionBasis.Alias));
        }

        foreach (var alias in head.WeakAlias) Put(InCapitals(NameIndex.Bare(alias.Text)), new(record, MentionBasis.WeakAlias));
        foreach (var surname in SurnamesOf(head)) Put(InCapitals(surname.Text), new(record, MentionBasis.Surname));
    }

    private static string InCapitals(string name) => name.Replace("ß", "SS", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Adds a record's own names; its number.</summary>
    public int Add(RecordHead head, NamedKind kind)
    {
        var record = records.Count;
        records.Add(head.Key);
        ownWords.Add(kind == NamedKind.Person ? [.. StrongNames(head).SelectMany(PersonNames.OwnWords).Distinct(StringComparer.Ordinal)] : null);
        AddForms(NameIndex.Bare(head.Name.Value), kind, new(record, MentionBasis.Name));
        foreach (var alias in head.Alias) AddForms(NameIndex.Bare(alias.Text), kind, new(record, MentionBasis.Alias));
        // Where a text itself has the qualifier, it means this one: Frankfurt (Oder).
        if (head.Name.Value.EndsWith(')')) Put(FoldedText.Of(head.Name.Value).Text.Trim(), new(record, MentionBasis.Name));
        foreach (var alias in head.WeakAlias) AddForms(NameIndex.Bare(alias.Text), kind, new(record, MentionBasis.WeakAlias));
        foreach (var adjective in head.Adjectives)
            foreach (var form in rules.AdjectiveFormsOf(NameIndex.Bare(adjective.Text)))
                PutAlsoCapitalised(form, new(record, MentionBasis.Adjective));
        return record;
    }

    /// <summary>The names in ordinal order.</summary>
    public ImmutableArray<NamePattern> ToPatterns()
    {
        var sorted = names.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var patterns = ImmutableArray.CreateBuilder<NamePattern>(sorted.Length);
        foreach (var name in sorted)
        {
            var uses = names[name];
            var persons = uses.Count(use => ownWords[use.Record] is not null);
            patterns.Add(new(name, [.. uses], persons > 0, persons == uses.Count, !name.Contains(' ', StringComparison.Ordinal)));
        }

        return patterns.MoveToImmutable();
    }

    private static IEnumerable<string> StrongNames(RecordHead head) =>
        head.Alias.Select(alias => alias.Text).Prepend(head.Name.Value).Select(NameIndex.Bare).Where(name => name.Length > 0);

    private static IEnumerable<Surname> SurnamesOf(RecordHead head)
    {
        var full = NameIndex.Bare(head.Name.Value);
        return PersonNames.SurnamesOf(full).Concat(head.Alias.SelectMany(alias => PersonNames.SurnamesOfAlias(NameIndex.Bare(alias.Text), full)));
    }

    private void AddSurnames(int record, RecordHead head)
    {
        foreach (var surname in SurnamesOf(head)) PutAlsoCapitalised(surname.Text, new(record, MentionBasis.Surname, IsGivenLike: surname.IsGivenLike));
    }

    private void AddForms(string name, NamedKind kind, NameUse use)
    {
        if (name.Length == 0) return;
        PutAlsoCapitalised(name, use);
        foreach (var form in rules.InnerFormsOf(name, kind)) PutAlsoCapitalised(form, use with { IsInflected = true });
    }

    // A name that begins with a small letter (von der Tanne, russisch) has a capital one at the beginning of a sentence.
    private void PutAlsoCapitalised(string name, NameUse use)
    {
        Put(name, use);
        if (name.Length > 1 && char.IsLower(name[0])) Put(char.ToUpperInvariant(name[0]) + name[1..], use);
    }

    private void Put(string name, NameUse use)
    {
        if (name.Length == 0) return;
        if (!names.TryGetValue(name, out var uses)) names[name] = uses = new(1);
        var known = uses.FindIndex(other => other.Record == use.Record);
        if (known < 0) uses.Add(use);
        else if (Rank(use) < Rank(uses[known])) uses[known] = use;
    }

    // Of several ways in which a name means the same record the strongest counts.
    private static int Rank(NameUse use) => ((int)use.Basis * 4) + (use.IsInflected && !use.IsStrong ? 2 : 0) + (use.IsInflected ? 1 : 0);
}
