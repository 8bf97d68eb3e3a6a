using System.Globalization;

namespace Archive.Pages;

/// <summary>A form of a name that is not shown, and what stands in its place.</summary>
/// <param name="Form">The form, composed (NFC); a blank stands for whatever stands between words.</param>
/// <param name="Shown">What is shown.</param>
/// <param name="IgnoresCase">Whether it is told in any case: a full name is; a surname alone may be a word, too.</param>
internal readonly record struct HiddenName(string Form, string Shown, bool IgnoresCase)
{
    /// <summary>How much of a text from a place on is this form, with an ending of one or two letters left out; 0 where it is not.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var i = 0; i < Form.Length; i++)
        {
            while (at < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.Format) at++;
            if (at == text.Length) return 0;
            if (Form[i] == ' ')
            {
                var start = at;
                while (at < text.Length && IsBetweenWords(text[at])) at++;
                if (at == start) return 0;
            }
            else if (IsSame(Form[i], text[at])) at++;
            else return 0;
        }

        // Musters, Musterns: an ending of one or two letters belongs to the same name.
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - at <= 2 ? at : 0;
    }

    // White space of any kind, what Markdown puts around a word to stress it, and what addresses of all sorts put between words.
    private static bool IsBetweenWords(char c) => char.IsWhiteSpace(c) || c is '*' or '_' or '-' or '+' or '.' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private bool IsSame(char mine, char theirs) =>
        mine == theirs || (IgnoresCase && char.ToUpperInvariant(mine) == char.ToUpperInvariant(theirs));
}
