using System.Globalization;
using System.Text;

namespace Archive.Model;

/// <summary>Readable, stable parts of an address: <c>a-z</c>, <c>0-9</c> and single hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug, in characters; a longer one is cut at a word.</summary>
    public const int MaxLength = 80;

    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕ";
    private static readonly string[] CyrillicLatin =
    [
        "a", "b", "w", "g", "d", "e", "jo", "sch", "s", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "ch", "z", "tsch", "sch",
        "schtsch", "", "y", "", "e", "ju", "ja", "i", "ji", "je", "g", "u", "j", "lj", "nj", "c", "d", "dz", "g", "k", "dz",
    ];

    private const string Greek = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static readonly string[] GreekLatin =
    [
        "a", "b", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o",
    ];

    /// <summary>
    /// Transliterates as German newspapers do (ä to ae, ß to ss, Путин to putin), drops what has no Latin form, joins words with hyphens
    /// and cuts at a word. Empty where nothing remains.
    /// </summary>
    public static string Of(string text) => Cut(Spelled(text, MaxLength));

    /// <summary>The same, however long it gets: to look for words in it.</summary>
    public static string Whole(string text) => Spelled(text, int.MaxValue);

    /// <summary>How an address may spell a name: "Müller" is as readable in "muller" as in "mueller".</summary>
    public static IEnumerable<string> SpellingsOf(string name) => new[] { Whole(name), Whole(WithoutMarks(name)) }.Distinct(StringComparer.Ordinal);

    /// <summary>The slug of <paramref name="text"/>, else of <paramref name="fallback"/>; never empty.</summary>
    /// <param name="text">What the address should say.</param>
    /// <param name="fallback">What names the same thing in any case: the file's stem.</param>
    public static string Of(string text, string fallback) =>
        Of(text) is { Length: > 0 } slug ? slug : Of(fallback) is { Length: > 0 } other ? other : InHexadecimal(fallback);

    /// <summary>Whether <paramref name="text"/> could be a slug or id: <c>a-z</c>, <c>0-9</c>, <c>-</c>, not beginning with <c>-</c>.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text, int maxLength)
    {
        if (text.Length == 0 || text.Length > maxLength || text[0] == '-') return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return true;
    }

    private static string Spelled(string text, int length)
    {
        var slug = new StringBuilder(Math.Min(text.Length + 8, 2 * MaxLength));
        foreach (var c in Composed(text))
        {
            if (slug.Length > length) break;
            Append(slug, c);
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string WithoutMarks(string text) => string.Concat(
        ReplaceLoneSurrogates(text).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static string Composed(string text)
    {
        var valid = ReplaceLoneSurrogates(text);
        return valid.IsNormalized(NormalizationForm.FormC) ? valid : valid.Normalize(NormalizationForm.FormC);
    }

    // Normalization throws on a lone surrogate.
    private static string ReplaceLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text;
    }

    private static void Append(StringBuilder slug, char c)
    {
        if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
        else if (c is '\'' or '’' or '‘' or 'ʼ' or '\u00AD') return;
        else if (Latin(char.ToLowerInvariant(c)) is { } latin) slug.Append(latin);
        else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetterOrDigit(c)) slug.Append('-');
    }

    /// <summary>The Latin letters a lower-case letter is written with; null where it is no letter we know.</summary>
    private static string? Latin(char c) => c switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        < '\u0080' => null,
        _ when Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at => CyrillicLatin[at],
        _ when Greek.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at => GreekLatin[at],
        _ => WithoutMarks(c),
    };

    private static string? WithoutMarks(char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) return "";
        if (char.IsSurrogate(c)) return null;
        var stripped = c.ToString().Normalize(NormalizationForm.FormD)[0];
        if (stripped == c) return null;
        return char.IsAsciiLetterOrDigit(stripped) ? char.ToLowerInvariant(stripped).ToString() : Latin(stripped);
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength) return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        return end > 0 ? slug[..end] : slug[..MaxLength];
    }

    // Deterministic, and different for different stems of scripts that have no transliteration here.
    private static string InHexadecimal(string text)
    {
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));
        return hex.Length == 0 ? "0" : hex.Length <= MaxLength ? hex : hex[..MaxLength];
    }
}
