using System.Globalization;
using System.Text;

namespace Archive.Model;

/// <summary>What is shown of a name that is not shown.</summary>
public static class Initials
{
    /// <summary>
    /// The first letter of each word and of each part of a double name, each with a full stop: "Max von Muster" becomes "M. v. M.",
    /// "Anna-Lena Beispiel" becomes "A.-L. B.". Empty where the name has no letters.
    /// </summary>
    public static string Of(string name)
    {
        var initials = new StringBuilder();
        var separator = "";
        var inWord = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (!inWord) initials.Append(initials.Length == 0 ? "" : separator).Append(rune.ToString()).Append('.');
                inWord = true;
                separator = "";
            }
            else if (IsSeparator(rune))
            {
                separator = rune.Value is '-' or '‐' or '‑' && (inWord || separator == "-") ? "-" : " ";
                inWord = false;
            }
        }

        return initials.ToString();
    }

    // An apostrophe or a combining mark does not end a word: O'Brien is one.
    private static bool IsSeparator(Rune rune) =>
        rune.Value is not ('\'' or '’' or '‘' or 'ʼ') && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
}
