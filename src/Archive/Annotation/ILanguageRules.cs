using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>How names change in the texts of a language.</summary>
internal interface ILanguageRules
{
    /// <summary>Forms of a name that stand beside it in the automaton, the name itself first. Endings are not among them.</summary>
    ImmutableArray<string> FormsOf(string name, bool isPerson);

    /// <summary>Lengths of the endings that may follow the name at this place, longest first; 0 (none) is always tried last.</summary>
    ImmutableArray<int> EndingsAt(ReadOnlySpan<char> name, ReadOnlySpan<char> rest);

    /// <summary>The inflected forms of an adjective.</summary>
    ImmutableArray<string> AdjectiveFormsOf(string adjective);

    /// <summary>Whether a hyphenated compound is a name of its own and not taken apart.</summary>
    bool IsNameOfItsOwn(string compound);

    /// <summary>Whether what stands before a hyphen leaves the name behind it the same person: Ex-, Anti-.</summary>
    bool IsPrefix(string part);
}

/// <summary>Languages without a rule set of their own: names stand as they are.</summary>
internal sealed class PlainRules : ILanguageRules
{
    public ImmutableArray<string> FormsOf(string name, bool isPerson) => [name];

    public ImmutableArray<int> EndingsAt(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) => [0];

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective];

    public bool IsNameOfItsOwn(string compound) => false;

    public bool IsPrefix(string part) => false;
}

/// <summary>English: the possessive.</summary>
internal sealed class EnglishRules : ILanguageRules
{
    public ImmutableArray<string> FormsOf(string name, bool isPerson) => [name];

    public ImmutableArray<int> EndingsAt(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        rest.StartsWith("'s") ? [2, 0] : name[^1] == 's' && rest.StartsWith("'") ? [1, 0] : [0];

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective];

    public bool IsNameOfItsOwn(string compound) => false;

    public bool IsPrefix(string part) => part is "ex" or "Ex" or "anti" or "Anti" or "pro" or "Pro" or "post" or "Post";
}
