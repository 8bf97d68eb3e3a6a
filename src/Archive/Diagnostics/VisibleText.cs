using System.Globalization;
using System.Text;

namespace Archive.Diagnostics;

/// <summary>Shows text on a terminal as it is: what would move the cursor, colour the screen or turn the direction around is made visible.</summary>
public static class VisibleText
{
    /// <summary>The text with every character that cannot be shown replaced.</summary>
    public static string Of(string text)
    {
        var at = IndexOfHidden(text);
        if (at < 0) return text;
        var visible = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (var rune in text.AsSpan(at).EnumerateRunes()) visible.Append(Substitute(rune) ?? rune.ToString());
        return visible.ToString();
    }

    /// <summary>What stands in for a character that cannot be shown; null for any other.</summary>
    public static string? Substitute(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "␡",
        0xAD or 0xFEFF or (>= 0x2028 and <= 0x2029) => Escape(rune),
        < 0x300 => rune.Value is >= 0x80 and < 0xA0 ? Escape(rune) : null,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            && rune.Value is not (0x200C or 0x200D) ? Escape(rune) : null,
    };

    /// <summary>How many columns of a terminal a character takes: none (a combining mark), one, or two (East Asian letters, emoji).</summary>
    public static int WidthOf(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }

    private static int IndexOfHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is < ' ' or >= '\u007F' && (Rune.TryGetRuneAt(text, i, out var rune) ? Substitute(rune) is not null : !char.IsLowSurrogate(text[i])))
                return i;
        return -1;
    }

    private static string Escape(Rune rune) => $"‹U+{rune.Value:X4}›";
}
