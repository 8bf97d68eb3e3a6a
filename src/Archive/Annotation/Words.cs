using System.Globalization;
using System.Text;

namespace Archive.Annotations;

/// <summary>Where words begin and end: letters, marks, digits and underscores make words (Unicode categories, no dictionary).</summary>
internal static class Words
{
    /// <summary>Whether the character at a position belongs to a word.</summary>
    public static bool Holds(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (char.IsSurrogate(c)) return HoldsPair(text, at);
        return IsOfWord(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    /// <summary>Whether a name can begin here: not within a word, an address (@) or behind an elided syllable (O'Brien).</summary>
    public static bool Begin(ReadOnlySpan<char> text, int at, bool elides)
    {
        if (at == 0) return true;
        if (Holds(text, at - 1) || text[at - 1] == '@') return false;
        return elides || text[at - 1] != '\'' || at < 2 || !Holds(text, at - 2);
    }

    /// <summary>Whether a name can end here: not within a word, before an apostrophe that goes on (Grimm'sche) or in an address (bild.de).</summary>
    public static bool End(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return true;
        if (Holds(text, at) || text[at] == '@') return false;
        if (at + 1 == text.Length) return true;
        return text[at] switch
        {
            '\'' => !char.IsLetter(text[at + 1]),
            '.' => !char.IsLower(text[at + 1]),
            _ => true,
        };
    }

    /// <summary>
    /// Whether a position lies between two letters of one word: of letters that come in two cases, since other scripts write words without blanks
    /// between them, or join them.
    /// </summary>
    public static bool IsCut(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && IsCased(text[at - 1]) && IsCased(text[at]);

    /// <summary>The word with everything that hangs on it by hyphens.</summary>
    public static TextSpan Compound(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 1 && text[start - 1] == '-' && Holds(text, start - 2)) start = BeginOf(text, start - 1);
        while (end + 1 < text.Length && text[end] == '-' && Holds(text, end + 1)) end = EndOf(text, end + 1);
        return new(start, end - start);
    }

    /// <summary>Where the word that ends at a position begins.</summary>
    public static int BeginOf(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && Holds(text, end - 1)) end--;
        return end;
    }

    /// <summary>Where the word that begins at a position ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Holds(text, start)) start++;
        return start;
    }

    private static bool IsCased(char c) => char.IsLower(c) || char.IsUpper(c);

    private static bool HoldsPair(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLowSurrogate(text[at])) at--;
        return at >= 0 && Rune.DecodeFromUtf16(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && IsOfWord(Rune.GetUnicodeCategory(rune));
    }

    private static bool IsOfWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber;
}
