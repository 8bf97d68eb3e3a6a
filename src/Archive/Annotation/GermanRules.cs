using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>German: genitives, inflected words within a name, compounds.</summary>
internal sealed class GermanRules : ILanguageRules
{
    // Names with more words that inflect keep the further ones as they are; the forms would double with each.
    private const int MostInflected = 4;

    private static readonly string[] Endings = ["e", "er", "es", "en", "em"];

    public bool Elides => false;

    public ImmutableArray<string> InnerFormsOf(string name, NamedKind kind)
    {
        var words = name.Split(' ');
        if (words.Length < 2) return [];
        if (kind == NamedKind.Person) return RulerForms(words);
        var forms = new List<string[]> { words };
        var linking = Array.FindIndex(words, 1, GermanNames.Linking.Contains);
        if (linking > 0) AddHeadForms(forms, words, linking - 1);
        AddAdjectiveForms(forms, words, linking > 0 ? linking - 1 : words.Length - 1);
        // In a compound a name is hyphenated throughout: New-York-Reise.
        return [.. forms.Skip(1).Select(form => string.Join(' ', form)).Append(string.Join('-', words)).Distinct(StringComparer.Ordinal).Where(form => form != name)];
    }

    public int EndOfForm(ReadOnlySpan<char> text, int start, int end, bool isPerson)
    {
        if (char.IsLetter(text[end - 1]))
        {
            var rest = text[end..];
            if (rest.Length > 0 && rest[0] is 's' or 'e' or '\'' or 'n' && EndOfEnding(text, start, end, isPerson) is var ended and > 0) return ended;
        }

        return Words.End(text, end) ? end : -1;
    }

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective, .. Endings.Select(ending => adjective + ending)];

    public bool IsNameOfItsOwn(ReadOnlySpan<char> compound)
    {
        var known = GermanNames.Compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        return known.Contains(compound) || (compound.EndsWith("s") && known.Contains(compound[..^1]));
    }

    public bool IsPrefix(ReadOnlySpan<char> part) => GermanNames.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);

    public bool MakesOtherPlace(ReadOnlySpan<char> word) => word is "Bad" or "Sankt" or "St" or "New" or "North" or "South" or "San" or "Santa";

    public bool IsOrdinaryOpening(ReadOnlySpan<char> text, int start, int end)
    {
        if (!GermanNames.Openings.Contains(text[start..end]) || !OpensSentence(text, start)) return false;
        if (end + 1 >= text.Length || text[end] != ' ') return true;
        // A verb in the second place makes the first word its subject; but in "Groß ist die Freude" it is the joy.
        var verb = Words.EndOf(text, end + 1);
        return !GermanNames.Verbs.Contains(text[(end + 1)..verb]) || (text[(end + 1)..verb] is "ist" or "war" or "wird" or "bleibt"
            && verb + 1 < text.Length && text[verb] == ' ' && text[(verb + 1)..Words.EndOf(text, verb + 1)] is "der" or "die" or "das");
    }

    public bool IsOrdinaryNoun(ReadOnlySpan<char> text, int start, int end)
    {
        if (start < 3 || text[start - 1] != ' ' || (end < text.Length && text[end] == '-') || !GermanNames.Nouns.Contains(text[start..end])) return false;
        var begin = Words.BeginOf(text, start - 1);
        if (!GermanNames.Determiners.Contains(text[begin..(start - 1)])) return false;
        // ", die Richter leitet": behind a comma it is more likely a relative clause.
        return !text[..begin].TrimEnd(' ').EndsWith(",");
    }

    private static bool OpensSentence(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd(' ');
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '…' or ':' or '„' or '“' or '»' or '"' or '–';
    }

    /// <summary>Where the ending behind a name ends; −1 where none of the endings makes a word of it.</summary>
    private static int EndOfEnding(ReadOnlySpan<char> text, int start, int end, bool isPerson)
    {
        var name = text[start..end];
        var rest = text[end..];
        var hisses = name[^1] is 's' or 'ß' or 'x' or 'z' or 'S' or 'X' or 'Z';
        if (rest.StartsWith("ses") && !isPerson && name.EndsWith("nis") && Ends(text, end + 3)) return end + 3;
        if (rest.StartsWith("'s") && Ends(text, end + 2)) return end + 2;
        // Holmes is no genitive of Holm: only names of things take -es.
        if (rest.StartsWith("es") && !isPerson && !IsVowel(name[^1]) && Ends(text, end + 2) && !IsOtherWord(text[start..(end + 2)])) return end + 2;
        if (rest.StartsWith("s") && !hisses && Ends(text, end + 1) && !IsOtherWord(text[start..(end + 1)])) return end + 1;
        if (rest.StartsWith("n") && !isPerson && (name.EndsWith("lande") || name.EndsWith("Emirate")) && Ends(text, end + 1)) return end + 1;
        if (rest.StartsWith("'") && (hisses || name.EndsWith("ce")) && Words.End(text, end + 1) && !Quotation.IsOpenAt(text, start)) return end + 1;
        return -1;
    }

    // What a hyphen follows is no genitive: Bundes-Notbremse.
    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        Words.End(text, at) && !(at + 1 < text.Length && text[at] == '-' && char.IsLetter(text[at + 1]));

    // Aus is no genitive of Au, nor Hans of Han.
    private static bool IsOtherWord(ReadOnlySpan<char> form) => form.Length <= 10
        && (GermanNames.NoGenitives.Contains(form) || GivenNames.CommonByText.Contains(form));

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ä' or 'ö' or 'ü';

    /// <summary>Friedrich der Große: Friedrichs des Großen, Friedrich dem Großen.</summary>
    private static ImmutableArray<string> RulerForms(string[] words) => words is [var first, "der", [.., 'e'] last] && char.IsUpper(last[0])
        ? [$"{first}s des {last}n", $"{first} des {last}n", $"{first} dem {last}n", $"{first} den {last}n"]
        : [];

    /// <summary>The genitive of a name whose head is not its last word: Golfs von Mexiko, Verbandes der Fischer.</summary>
    private static void AddHeadForms(List<string[]> forms, string[] words, int index)
    {
        if (words[index] is not { Length: >= 3 } head || !char.IsUpper(head[0]) || !char.IsLetter(head[^1]) || IsVowel(head[^1])) return;
        if (head[^1] is not ('s' or 'ß' or 'x' or 'z')) forms.Add(With(words, index, head + "s"));
        forms.Add(With(words, index, head + (head.EndsWith("nis", StringComparison.Ordinal) ? "ses" : "es")));
    }

    /// <summary>Attributive adjectives before the head: Vereinigten Staaten, Deutschen Bank. Several of one name inflect alike, or not at all.</summary>
    private static void AddAdjectiveForms(List<string[]> forms, string[] words, int head)
    {
        var inflected = Enumerable.Range(0, head).Where(i => StemOf(words[i]) is not null).Take(MostInflected).ToArray();
        foreach (var form in forms.ToArray())
            foreach (var ending in Endings)
                for (var chosen = 1; chosen < 1 << inflected.Length; chosen++)
                {
                    var changed = form;
                    for (var i = 0; i < inflected.Length; i++)
                        if ((chosen >> i & 1) == 1) changed = With(changed, inflected[i], StemOf(words[inflected[i]]) + ending);
                    forms.Add(changed);
                }
    }

    /// <summary>The stem of a word that looks like an inflected adjective: capitalised, at least four letters, an adjective's ending.</summary>
    private static string? StemOf(string word)
    {
        if (word.Length < 4 || !char.IsUpper(word[0])) return null;
        foreach (var ending in (ReadOnlySpan<string>)["er", "es", "en", "em", "e"])
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3) return word[..^ending.Length];
        return null;
    }

    private static string[] With(string[] words, int index, string word)
    {
        string[] changed = [.. words];
        changed[index] = word;
        return changed;
    }
}
