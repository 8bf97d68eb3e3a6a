using System.Collections.Frozen;

namespace Archive.Annotations;

/// <summary>Looks at the words around a person's name.</summary>
internal readonly struct NameSurroundings(NameIndex names)
{
    private const int MostGiven = 4;

    private static readonly FrozenSet<string> Firms = FrozenSet.Create(
        StringComparer.Ordinal, "AG", "GmbH", "SE", "KG", "KGaA", "Inc", "Ltd", "Corp", "Group", "Holding", "Tower", "Organization", "Foundation", "Media");

    /// <summary>What speaks against the name at [start, end), and the given names before it.</summary>
    public (NameDoubt Doubt, string[]? Given) At(ReadOnlySpan<char> text, TextSpan compound, int start, int end)
    {
        var given = GivenBefore(text, start);
        var noun = names.Rules.IsOrdinaryNoun(text, start, end) ? NameDoubt.OrdinaryNoun : NameDoubt.None;
        return (noun | DoubtBehind(text, end) | DoubtInCompound(text, compound, start, end), given);
    }

    /// <summary>What speaks against a name of one word at [start, end), whatever it names.</summary>
    public NameDoubt DoubtOfOneWord(ReadOnlySpan<char> text, int start, int end)
    {
        var doubt = names.Rules.IsOrdinaryOpening(text, start, end) ? NameDoubt.OrdinaryOpening : NameDoubt.None;
        if (start < 2) return doubt;
        if (text[start - 1] == '-') return IsGiven(text[Words.BeginOf(text, start - 1)..(start - 1)]) ? doubt | NameDoubt.OfPerson : doubt;
        var before = WordBefore(text, start);
        if (before.Length == 0) return doubt;
        if (names.Rules.MakesOtherPlace(before.TrimEnd('.'))) doubt |= NameDoubt.OfOtherPlace;
        return IsGiven(before) || PersonNames.IsHonorific(before) ? doubt | NameDoubt.OfPerson : doubt;
    }

    private static NameDoubt DoubtBehind(ReadOnlySpan<char> text, int end)
    {
        var doubt = NameDoubt.None;
        if (end + 1 < text.Length && text[end] == '-' && char.IsUpper(text[end + 1])) doubt |= NameDoubt.GoesOn;
        var next = end < text.Length && text[end] == ',' ? end + 1 : end;
        if (next + 1 >= text.Length || text[next] != ' ') return doubt;
        var word = text[(next + 1)..Words.EndOf(text, next + 1)];
        if (PersonNames.IsGeneration(word) && (next == end || word is "Jr" or "Sr")) doubt |= NameDoubt.Generation;
        if (next > end || word.Length == 0) return doubt;
        if (Firms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) doubt |= NameDoubt.Firm;
        return char.IsUpper(word[0]) ? doubt | NameDoubt.BeforeCapital : doubt;
    }

    private NameDoubt DoubtInCompound(ReadOnlySpan<char> text, TextSpan compound, int start, int end)
    {
        if (compound.Start == start && compound.End == end) return NameDoubt.None;
        var doubt = NameDoubt.None;
        if (start > compound.Start)
        {
            var part = text[Words.BeginOf(text, start - 1)..(start - 1)];
            if (IsGiven(part)) doubt |= NameDoubt.BehindGivenPart;
            if (end == compound.End && !names.Rules.IsPrefix(part)) doubt |= NameDoubt.LastPart;
        }

        if (GivenBefore(text, compound.Start) is not null || PersonNames.IsHonorific(WordBefore(text, compound.Start))) doubt |= NameDoubt.FirstPart;
        return doubt;
    }

    /// <summary>The given names and initials that lead up to a name, nearest first.</summary>
    private string[]? GivenBefore(ReadOnlySpan<char> text, int start)
    {
        string[]? found = null;
        while (found is null || found.Length < MostGiven)
        {
            var word = WordBefore(text, start);
            if (word.Length == 0 || GivenName(word) is not { } name || IsAbbreviation(text, start - 1 - word.Length, word)) break;
            found = found is null ? [name] : [.. found, name];
            start -= word.Length + 1;
        }

        return found;
    }

    private string? GivenName(ReadOnlySpan<char> word)
    {
        if (names.Given.TryGetValue(word, out var name)) return name;
        if (word is [var initial, '.'] && char.IsUpper(initial)) return $"{initial}.";
        // Karl-Heinz is nobody's own name but Karl-Heinz's.
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && IsGiven(word[..hyphen]) && IsGiven(word[(hyphen + 1)..]) ? word.ToString() : null;
    }

    /// <summary>z. B.: a capital letter with a stop that is no initial.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int begin, ReadOnlySpan<char> word) =>
        word is [_, '.'] && text[..begin].TrimEnd(' ') is [.., var letter, '.'] && char.IsLower(letter);

    private bool IsGiven(ReadOnlySpan<char> word) => names.Given.Contains(word);

    /// <summary>The word, hyphens and the stop of an abbreviation included, that one space separates from a position.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] != ' ') return [];
        var (begin, end) = (start - 1, start - 1);
        if (text[begin - 1] == '.') begin--;
        while (begin > 0 && (Words.Holds(text, begin - 1) || text[begin - 1] == '-')) begin--;
        return text[begin..end];
    }
}
