using System.Globalization;
using System.Text;

namespace Archive.Catalogs.Reading;

/// <summary>Looks at the names of hosts as a reader sees them.</summary>
internal static class HostNames
{
    // Letters that a reader takes for Latin ones.
    private const string LikeLatin = "асԁеһіјӏорԗԛѕԝхуъьҽпгѵѡ" + "αικνρυωηοτ";

    private const string Separators = "@/?#\\:";

    /// <summary>Why a host is none, though a parser takes it, in one clause; null where it is one.</summary>
    public static string? FlawOf(ReadOnlySpan<char> host)
    {
        if (host.Contains('%')) return "its host holds \"%\"";
        if (Ascii.IsValid(host)) return null;
        foreach (var c in host)
            if (c > '\u007F' && !char.IsSurrogate(c) && LooksLikeSeparator(c)) return $"its host holds \"{c}\", which looks like something else";
        return null;
    }

    /// <summary>
    /// The name as the network spells it ("xn--…"), where one part of it mixes Latin letters with such of other alphabets, or has none but look
    /// like Latin ones before an end that is Latin; null otherwise.
    /// </summary>
    public static string? DisguiseOf(string host)
    {
        var name = host.ToLowerInvariant();
        var parts = name.Split('.');
        var endsInLatin = Ascii.IsValid(parts[^1]);
        return Array.Exists(parts, part => MixesAlphabets(part) || (endsInLatin && LooksLatin(part))) ? InAscii(name) : null;
    }

    // The forms of compatibility of "@", "a/c" and the like; strokes of mathematics pass for slashes.
    private static bool LooksLikeSeparator(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.MathSymbol
        || c.ToString().Normalize(NormalizationForm.FormKC).Any(Separators.Contains);

    private static bool MixesAlphabets(string part) => part.Any(IsLatin) && part.Any(IsLikeLatin);

    private static bool LooksLatin(string part) =>
        part.Any(char.IsLetter) && part.All(c => !char.IsLetter(c) || LikeLatin.Contains(c, StringComparison.Ordinal));

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c));

    // Greek, Cyrillic, Armenian, Cherokee: alphabets some letters of which are drawn as Latin ones.
    private static bool IsLikeLatin(char c) =>
        char.IsLetter(c) && c is >= '\u0370' and <= '\u058F' or >= '\u13A0' and <= '\u13FF' or >= '\u1F00' and <= '\u1FFF' or >= '\uAB70' and <= '\uABBF';

    private static string InAscii(string host)
    {
        try
        {
            return new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            return host; // There is no way to ask without an exception.
        }
    }
}
