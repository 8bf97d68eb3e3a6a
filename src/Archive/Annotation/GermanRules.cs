using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Archive.Annotations;

/// <summary>German: genitives, inflected adjectives within a name, compounds.</summary>
internal sealed class GermanRules : ILanguageRules
{
    private static readonly string[] Endings = ["e", "er", "es", "en", "em"];

    // Names that are compounds: no part of them is a mention of what the part alone would mean.
    private static readonly FrozenSet<string> NamesOfTheirOwn = FrozenSet.Create(
        StringComparer.Ordinal, "Baden-Württemberg", "Nordrhein-Westfalen", "Rheinland-Pfalz", "Sachsen-Anhalt", "Schleswig-Holstein",
        "Mecklenburg-Vorpommern", "Österreich-Ungarn", "Bosnien-Herzegowina", "Serbien-Montenegro", "Elsass-Lothringen", "Guinea-Bissau",
        "Papua-Neuguinea", "Baden-Baden", "Garmisch-Partenkirchen", "Friaul-Julisch", "Trentino-Südtirol", "Emilia-Romagna", "Kastilien-León",
        "Kastilien-La", "Saint-Denis", "Hohenzollern-Sigmaringen", "Sachsen-Coburg", "Sachsen-Weimar", "Hessen-Nassau", "Hessen-Darmstadt",
        "Preußen-Münster", "Berlin-Brandenburg", "Marxloh-Duisburg", "Tschecho-Slowakei", "Kabardino-Balkarien", "Burkina-Faso", "Sri-Lanka");

    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(
        StringComparer.Ordinal, "Ex", "ex", "Anti", "anti", "Pro", "pro", "Nicht", "Alt", "Post", "Neu", "Rest", "Groß", "Klein", "Nachkriegs", "Vorkriegs");

    public ImmutableArray<string> FormsOf(string name, bool isPerson)
    {
        var words = name.Split(' ');
        if (isPerson || words.Length < 2) return [name];
        var forms = new List<string> { name };
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (StemOf(words[i]) is not { } stem) continue;
            forms.AddRange(forms.ToArray().SelectMany(form => Endings.Select(ending => WithWord(form, i, stem + ending))));
        }

        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    public ImmutableArray<int> EndingsAt(ReadOnlySpan<char> name, ReadOnlySpan<char> rest)
    {
        var last = name[^1];
        if (!char.IsLetter(last)) return [0];
        if (last is 's' or 'ß' or 'x' or 'z' && rest.StartsWith("'")) return [1, 0];
        if (rest.StartsWith("es")) return [2, 0];
        if (rest.StartsWith("s") && last is not ('s' or 'ß' or 'x' or 'z')) return [1, 0];
        return rest.StartsWith("'s") ? [2, 0] : [0];
    }

    public ImmutableArray<string> AdjectiveFormsOf(string adjective) => [adjective, .. Endings.Select(ending => adjective + ending)];

    public bool IsNameOfItsOwn(string compound) =>
        NamesOfTheirOwn.Contains(compound) || (compound.EndsWith('s') && NamesOfTheirOwn.Contains(compound[..^1]));

    public bool IsPrefix(string part) => Prefixes.Contains(part);

    /// <summary>The stem of a word that looks like an inflected adjective: capitalised, at least four letters, an adjective's ending.</summary>
    private static string? StemOf(string word)
    {
        if (word.Length < 4 || !char.IsUpper(word[0])) return null;
        foreach (var ending in (string[])["er", "es", "en", "em", "e"])
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3) return word[..^ending.Length];
        return null;
    }

    private static string WithWord(string form, int index, string word)
    {
        var words = form.Split(' ');
        words[index] = word;
        return string.Join(' ', words);
    }
}
