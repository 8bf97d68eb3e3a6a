using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>
/// What a person's name is made of, so that it can be hidden. To link, a surname must be sure; to hide, none may be missed: titles, nicknames and what
/// stands behind a name are left out, each part of a double name counts, and whatever is neither a particle nor a common given name is a surname.
/// </summary>
/// <param name="Full">The name in full, without what is no part of it; with all given names and with the first.</param>
/// <param name="Given">Given names.</param>
/// <param name="Surnames">Surnames as they may stand alone.</param>
internal sealed record PersonParts(ImmutableArray<string> Full, ImmutableArray<string> Given, ImmutableArray<string> Surnames)
{
    private const int ShortestPart = 3;
    private const string Opening = "(\"„“»«‚‘'›‹[";

    private static readonly FrozenSet<string> Articles = Set("der die das des dem den the of");
    private static readonly FrozenSet<string> BornAs = Set("geb geborene geborener geborenen née né verh verw vormals alias");
    private static readonly FrozenSet<string> Supplements = Set("der die d Ältere Jüngere Ä J Große Erste Zweite Dritte Jr Sr jr sr jun sen Junior Senior junior senior MdB MdL MdEP PhD");

    /// <summary>The parts of a name; of several persons in one record, each one's.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sortName">What lists sort it by; where it is the name itself, the surname comes first.</param>
    public static IEnumerable<PersonParts> Of(string name, string? sortName)
    {
        foreach (var one in name.Split([" und ", " and ", " & ", " / "], StringSplitOptions.RemoveEmptyEntries))
        {
            var (words, nicknames, born) = WordsOf(InOrder(one));
            // Of "Dr. Berg" nothing but the surname is left; a name of one word is the whole name.
            if (words.Count == 1) yield return new([], [.. nicknames], one.Contains(' ', StringComparison.Ordinal) ? [words[0], .. born] : [.. born]);
            else if (words.Count > 1) yield return Of(words, nicknames, born, sortName?.StartsWith($"{words[0]} ", StringComparison.Ordinal) == true);
        }
    }

    /// <summary>Whether an alias is another name of a person rather than what they are called for (Eiserne Lady, Präsident der USA).</summary>
    public static bool IsNameOf(string alias, string name)
    {
        if (!PersonNames.SurnamesOfAlias(alias, name).IsEmpty) return true;
        var words = alias.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 4 && PersonNames.IsLatin(alias) != PersonNames.IsLatin(name)
            && words.All(word => !Articles.Contains(word) && (char.IsUpper(word[0]) || PersonNames.IsParticle(word)));
    }

    private static PersonParts Of(List<string> words, List<string> nicknames, List<string> born, bool isSurnameFirst)
    {
        // "Wang Xiaoming", sorted so.
        if (isSurnameFirst) return new([string.Join(' ', words)], [.. words.Skip(1)], [.. HalvesOf(words[0])]);
        var last = words.FindLastIndex(word => !PersonNames.IsParticle(word));
        if (last <= 0) return new([string.Join(' ', words)], [], [words[0], .. born]);
        var first = last;
        while (first > 1 && !IsGiven(words[first - 1])) first--;
        var (given, surnames) = (words[..first].Where(word => !PersonNames.IsParticle(word)).ToList(), words[first..(last + 1)]);
        var name = string.Join(' ', surnames);
        var alone = surnames.Where(word => !PersonNames.IsParticle(word)).SelectMany(HalvesOf).ToList();
        return new(
            [.. alone.Prepend(name).Concat(born).SelectMany(surname => given.Take(1).Append(string.Join(' ', words[..first])).Select(before => $"{before} {surname}")).Distinct(StringComparer.Ordinal)],
            [.. given.Concat(nicknames)],
            // Behind a common given name nothing is sure: Hungarians and lists put the surname first.
            [.. alone.Prepend(name).Concat(born).Concat(GivenNames.Common.Contains(words[last]) && !IsGiven(words[0]) ? HalvesOf(words[0]) : []).Distinct(StringComparer.Ordinal)]);
    }

    // "Falkenried, Quirin" is a name with the surname first; "Odo Marbelstein, Bürgermeister" is not.
    private static string InOrder(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1) return name;
        var isSurname = parts[0].Split(' ').All(word => PersonNames.IsParticle(word) || !parts[0].Contains(' ', StringComparison.Ordinal));
        return isSurname && parts[1].Length > 0 ? $"{parts[1]} {parts[0]}" : parts[0];
    }

    private static (List<string> Words, List<string> Nicknames, List<string> Born) WordsOf(string name)
    {
        var (words, nicknames, born) = (new List<string>(), new List<string>(), new List<string>());
        var all = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < all.Length; i++)
        {
            var word = all[i];
            if (Opening.Contains(word[0], StringComparison.Ordinal) && word.Length > 1)
            {
                if (Trimmed(word) is { Length: >= ShortestPart } nickname) nicknames.Add(Capital(nickname));
            }
            else if (BornAs.Contains(word.TrimEnd('.')))
            {
                born.AddRange(all.Skip(i + 1).Where(other => char.IsLetter(other[0]) && !PersonNames.IsParticle(other)).SelectMany(HalvesOf));
                break;
            }
            else words.Add(word);
        }

        while (words.Count > 1 && (Supplements.Contains(words[^1].TrimEnd('.')) || PersonNames.IsRomanNumeral(words[^1]) || words[^1] is [.., '.'])) words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && (PersonNames.IsTitle(words[0]) || words[0] is [_, _, .., '.'])) words.RemoveAt(0);
        return ([.. words.Select(word => PersonNames.IsParticle(word) ? word : Capital(word))], nicknames, born);
    }

    private static bool IsGiven(string word) => GivenNames.Common.Contains(word) || word.EndsWith('.') || word.Length == 1;

    // Nordmann-Krüll, and each half; al-Rutbani, and Rutbani; O'Nyxell, and Nyxell.
    private static IEnumerable<string> HalvesOf(string surname)
    {
        yield return surname;
        if (surname.Split('-', '\'') is { Length: > 1 } halves)
            foreach (var half in halves)
                if (half.Length >= ShortestPart) yield return half;
    }

    private static string Trimmed(string word) => word.Trim([.. Opening, ')', '”', '’', ']']);

    // A record in small letters, or in capitals, means the name all the same.
    private static string Capital(string word)
    {
        if (word.Any(char.IsUpper) && word.Any(char.IsLower)) return word;
        return word.Length < ShortestPart ? word.ToUpperInvariant()
            : string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
