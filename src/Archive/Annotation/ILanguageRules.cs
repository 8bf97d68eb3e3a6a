using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>What sort of thing a name names, as far as its inflection depends on it.</summary>
internal enum NamedKind { Person, Place, Other }

/// <summary>How names change in the texts of a language.</summary>
internal interface ILanguageRules
{
    /// <summary>Other forms of a name that stand beside it in the automaton. Endings of its last word are not among them.</summary>
    ImmutableArray<string> InnerFormsOf(string name, NamedKind kind);

    /// <summary>Where the word form ends whose base form, a name, stands at [start, end): with its ending, at the end of a word. −1: nowhere.</summary>
    int EndOfForm(ReadOnlySpan<char> text, int start, int end, bool isPerson);

    /// <summary>The inflected forms of an adjective.</summary>
    ImmutableArray<string> AdjectiveFormsOf(string adjective);

    /// <summary>Whether a hyphenated compound is a name of its own and not taken apart.</summary>
    bool IsNameOfItsOwn(ReadOnlySpan<char> compound);

    /// <summary>Whether what stands before a hyphen leaves the name behind it the same: Ex-, Anti-.</summary>
    bool IsPrefix(ReadOnlySpan<char> part);

    /// <summary>Whether a word before a name makes it that of another place: New York, Bad Neustadt.</summary>
    bool MakesOtherPlace(ReadOnlySpan<char> word);

    /// <summary>Whether a word that begins a sentence is a word like any other there, though somebody is called so: Weil, Kurz.</summary>
    bool IsOrdinaryOpening(ReadOnlySpan<char> text, int start, int end);

    /// <summary>Whether a word is a common noun behind an article, though somebody is called so: der Richter.</summary>
    bool IsOrdinaryNoun(ReadOnlySpan<char> text, int start, int end);

    /// <summary>Whether names may stand behind an elided article or preposition (l'Europe).</summary>
    bool Elides { get; }
}

/// <summary>Languages without a rule set of their own: names stand as they are.</summary>
internal sealed class PlainRules : ILanguageRules
{
    public bool Elides => true;

    public ImmutableArray<string> InnerFormsOf(string name, NamedKind kind) => [];

    public int EndOfForm(ReadOnlySpan<char> text, int start, int end, bool isPerson) => Words.End(text, end) ? end : -1;

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective];

    public bool IsNameOfItsOwn(ReadOnlySpan<char> compound) => false;

    public bool IsOrdinaryOpening(ReadOnlySpan<char> text, int start, int end) => false;

    public bool IsOrdinaryNoun(ReadOnlySpan<char> text, int start, int end) => false;

    public bool IsPrefix(ReadOnlySpan<char> part) => false;

    public bool MakesOtherPlace(ReadOnlySpan<char> word) => false;
}

/// <summary>English: the possessive.</summary>
internal sealed class EnglishRules : ILanguageRules
{
    public bool Elides => false;

    public ImmutableArray<string> InnerFormsOf(string name, NamedKind kind) => [];

    public int EndOfForm(ReadOnlySpan<char> text, int start, int end, bool isPerson)
    {
        var rest = text[end..];
        if (rest.StartsWith("'s") && Words.End(text, end + 2)) return end + 2;
        if (text[end - 1] is 's' or 'S' && rest.StartsWith("'") && Words.End(text, end + 1) && !Quotation.IsOpenAt(text, start)) return end + 1;
        return Words.End(text, end) ? end : -1;
    }

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective];

    public bool IsNameOfItsOwn(ReadOnlySpan<char> compound) => false;

    public bool IsOrdinaryOpening(ReadOnlySpan<char> text, int start, int end) => false;

    public bool IsOrdinaryNoun(ReadOnlySpan<char> text, int start, int end) => false;

    public bool MakesOtherPlace(ReadOnlySpan<char> word) => word is "New" or "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western"
        or "Central" or "Equatorial" or "Upper" or "Lower" or "Little" or "Great" or "Port" or "Fort" or "Mount" or "Lake" or "Saint" or "St" or "San" or "Santa";

    public bool IsPrefix(ReadOnlySpan<char> part) => part is "ex" or "Ex" or "anti" or "Anti" or "pro" or "Pro" or "post" or "Post" or "non" or "Non";
}

/// <summary>Quotations in single marks, whose end looks like an apostrophe.</summary>
internal static class Quotation
{
    private const int Farthest = 300;

    /// <summary>Whether a quotation in single marks is open at a position, so that an apostrophe behind the word there closes it.</summary>
    public static bool IsOpenAt(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Farthest; i--)
        {
            if (text[i] == '‚') return true;
            if (text[i] != '\'' || i + 1 >= text.Length) continue;
            if (i == 0 || !Words.Holds(text, i - 1)) return Words.Holds(text, i + 1);
            if (!Words.Holds(text, i + 1)) return false;
        }

        return false;
    }
}
