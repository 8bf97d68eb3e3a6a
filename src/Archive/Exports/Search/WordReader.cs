using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Archive.Exports.Search;

/// <summary>
/// Reads the words of texts as somebody types them who knows how they sound rather than how they are spelled: without case, accents and
/// apostrophes, ß as ss, ä and ae alike as a. Not thread-safe.
/// </summary>
/// <remarks><c>theme/assets/js/search.js</c> folds in the same way; what one of the two changes, the other has to.</remarks>
internal sealed class WordReader
{
    /// <summary>A longer word is found by its beginning.</summary>
    public const int Longest = 16;

    // Latin letters and their punctuation: most of what most texts hold.
    private const int Latin = 0x250;
    private const char Ends = '\0', Silent = '\u0001', Several = '\u0002';
    private static readonly string?[] LatinSigns = [.. Enumerable.Range(0, Latin).Select(code => SignsOf(new(code)))];
    private static readonly char[] LatinSign = [.. LatinSigns.Select(signs => signs switch { null => Ends, "" => Silent, [var one] => one, _ => Several })];

    // What other characters become is looked up once each.
    private readonly Dictionary<int, string?> rare = [];
    private readonly char[] word = new char[Longest];
    private ReadOnlyMemory<char> text;
    private int at;
    private int length;

    /// <summary>The word read last; until the next is read.</summary>
    public ReadOnlySpan<char> Word => word.AsSpan(0, length);

    /// <summary>The word read last, as a value.</summary>
    public FoldedWord Folded => FoldedWord.Of(word);

    /// <summary>Whether a character belongs to a word, even if it is not heard. What belongs to one stands in it wherever it stands.</summary>
    public static bool IsOfWord(char character) => SignsOf(new(character)) is not null;

    /// <summary>Begins a text.</summary>
    public void Begin(ReadOnlyMemory<char> next) => (text, at) = (next, 0);

    /// <summary>Reads the next word; false: the text has no more.</summary>
    public bool Read()
    {
        Array.Clear(word);
        var signs = text.Span;
        var (next, units, isUmlautBefore) = (at, 0, false);
        for (; next < signs.Length; next++)
        {
            var c = signs[next];
            var sign = c < Latin ? LatinSign[c] : Several;
            if (sign > Several)
            {
                if (!IsSecondHalf(sign, ref isUmlautBefore) && units < Longest) word[units++] = sign;
            }
            else if (sign == Several && SpelledAt(ref next) is { } several)
            {
                foreach (var one in several)
                    if (!IsSecondHalf(one, ref isUmlautBefore) && units < Longest) word[units++] = one;
            }
            else if (sign != Silent && units > 0)
            {
                break;
            }
        }

        // No character is cut in half.
        if (units == Longest && char.IsHighSurrogate(word[^1])) word[--units] = '\0';
        (at, length) = (next, units);
        return units > 0;
    }

    // Mueller is Müller: of ae, oe and ue the first letter stays, as it does of ä, ö and ü.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSecondHalf(char sign, ref bool isUmlautBefore)
    {
        var isSecondHalf = sign == 'e' && isUmlautBefore;
        isUmlautBefore = !isSecondHalf && sign is 'a' or 'o' or 'u';
        return isSecondHalf;
    }

    // Null: it belongs to no word. Leaves the position on the last code unit of the character.
    private string? SpelledAt(ref int position)
    {
        var signs = text.Span;
        if (signs[position] < Latin) return LatinSigns[signs[position]];
        Rune.DecodeFromUtf16(signs[position..], out var rune, out var units);
        position += units - 1;
        if (!rare.TryGetValue(rune.Value, out var spelled)) rare.Add(rune.Value, spelled = SignsOf(rune));
        return spelled;
    }

    // Null: it belongs to no word.
    private static string? SignsOf(Rune rune)
    {
        // Characters that are none have no normal form.
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned) return null;
        var signs = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (IsSilent(part)) continue;
            if (!Rune.IsLetterOrDigit(part)) return null;
            signs.Append(LetterOf(Rune.ToLowerInvariant(part)));
        }

        return signs.ToString();
    }

    private static string LetterOf(Rune small) => small.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'ς' => "σ",
        _ => small.ToString(),
    };

    private static bool IsSilent(Rune sign) => sign.Value is '\'' or '`' or '’' or 'ʼ' or '´' || Rune.GetUnicodeCategory(sign) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
