using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Archive.Themes.Social;

/// <summary>The fonts of the images: each character is taken from the first that has it. No font of the machine is ever used.</summary>
internal sealed class CardFonts(ImmutableArray<CardFace> faces)
{
    private const char Gap = '…';
    private const int MostCharacters = 400;

    /// <summary>The faces, first choice first.</summary>
    public ImmutableArray<CardFace> Faces => faces;

    /// <summary>The first face that can show a character; −1 where none can.</summary>
    public int FaceOf(int codePoint)
    {
        for (var i = 0; i < faces.Length; i++)
            if (faces[i].Has(codePoint)) return i;
        return -1;
    }

    /// <summary>
    /// A text as it can be drawn, on one line: marks that steer direction or joining are gone, an accent no face has is left off its letter, and
    /// an ellipsis stands for words in a script no face has. Emoji are left out. Empty where nothing of it can be drawn.
    /// </summary>
    public string Drawable(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var drawn = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormC).EnumerateRunes()) Append(rune, drawn);
        var words = drawn.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Join(' ', words.Where((word, i) => i == 0 || !(IsGap(word) && IsGap(words[i - 1]))));
        return clean.AsSpan().IndexOfAnyExcept(' ', '…') < 0 ? "" : clean;
    }

    private static bool IsGap(string word) => word is [Gap];

    private void Append(Rune rune, StringBuilder drawn)
    {
        if (Rune.IsWhiteSpace(rune)) drawn.Append(' ');
        else if (rune.Value == '\u00AD') drawn.Append('\u00AD'); // where a word may break
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse) return;
        else if (FaceOf(rune.Value) >= 0) drawn.Append(rune);
        else if (BaseOf(rune) is { } simpler) drawn.Append(simpler);
        else if (Rune.IsLetterOrDigit(rune) && (drawn.Length == 0 || drawn[^1] != Gap)) drawn.Append(Gap);
    }

    private Rune? BaseOf(Rune rune)
    {
        var first = rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First();
        return first != rune && FaceOf(first.Value) >= 0 ? first : null;
    }

    // Half of a surrogate pair cannot be normalized; nobody reads four hundred characters on an image.
    private static string Whole(string text)
    {
        var whole = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in text.EnumerateRunes())
        {
            if (whole.Length >= MostCharacters) break;
            if (rune != Rune.ReplacementChar) whole.Append(rune);
        }

        return whole.ToString();
    }
}
