using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Archive.Exports.Search;

/// <summary>
/// The words of texts as somebody types them who knows how they sound rather than how they are spelled: without case, accents and apostrophes,
/// ß as ss, ä and ae alike as a. Keeps each word once, whoever has it. Not thread-safe.
/// </summary>
/// <remarks><c>theme/assets/js/search.js</c> folds in the same way; what one of the two changes, the other has to.</remarks>
internal sealed class SearchWords
{
    /// <summary>A longer word is found by its beginning.</summary>
    public const int Longest = 16;

    // Each word and the entry that had it last: an entry may have a hundred thousand words.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<string> found = [];
    private readonly char[] word = new char[Longest];
    private int entry;
    private int length;
    private bool isUmlautBefore;

    /// <summary>The words of an entry's texts, each once.</summary>
    public ImmutableArray<string> Of(params ReadOnlySpan<string?> texts)
    {
        found.Clear();
        entry++;
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text)) continue;
            if (Ascii.IsValid(text))
                foreach (var sign in text) TakeAscii(sign);
            else
                foreach (var rune in ExportText.Valid(text).Normalize(NormalizationForm.FormD).EnumerateRunes()) Take(rune);
            EndWord();
        }

        return [.. found];
    }

    private void Take(Rune rune)
    {
        if (rune.IsAscii) TakeAscii((char)rune.Value);
        else if (IsMark(rune) || rune.Value is '’' or 'ʼ' or '´') return;
        else if (Rune.IsLetterOrDigit(rune)) Add(Rune.ToLowerInvariant(rune));
        else EndWord();
    }

    private void TakeAscii(char sign)
    {
        if (char.IsAsciiLetterOrDigit(sign)) Add(char.ToLowerInvariant(sign));
        else if (sign is not ('\'' or '`')) EndWord();
    }

    private void Add(Rune rune)
    {
        switch (rune.Value)
        {
            case 'ß': Add("ss"); break;
            case 'æ': Add("ae"); break;
            case 'œ': Add("oe"); break;
            case 'þ': Add("th"); break;
            case 'ø': Add('o'); break;
            case 'ł': Add('l'); break;
            case 'đ' or 'ð': Add('d'); break;
            case 'ı': Add('i'); break;
            case 'ς': Add('σ'); break;
            default: Add(rune.ToString()); break;
        }
    }

    private void Add(string signs)
    {
        foreach (var sign in signs) Add(sign);
    }

    // Mueller is Müller: of ae, oe and ue the first letter stays, as it does of ä, ö and ü.
    private void Add(char sign)
    {
        var isSecondHalf = sign == 'e' && isUmlautBefore;
        isUmlautBefore = !isSecondHalf && sign is 'a' or 'o' or 'u';
        if (!isSecondHalf && length < Longest) word[length++] = sign;
    }

    private void EndWord()
    {
        if (length > 0)
        {
            var signs = word.AsSpan(0, length);
            if (!known.TryGetValue(signs, out var whole, out var last)) whole = signs.ToString();
            if (last != entry)
            {
                known.Dictionary[whole] = entry;
                found.Add(whole);
            }
        }

        (length, isUmlautBefore) = (0, false);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
