using System.Globalization;
using System.Text;

namespace Archive.Annotations;

/// <summary>
/// A text as hidden names are looked for in it, whoever wrote it and for whatever place: small letters, one blank for anything that may stand
/// between the words of one name (white space, hyphens and dashes, quotation marks, what Markdown and addresses put there), apostrophes of one
/// form, ß as ss, letters without their accents (umlauts are kept, which are spelled in more than one way), and nothing that cannot be seen. Every
/// position leads back to the text.
/// </summary>
internal sealed class NameText
{
    /// <summary>In <see cref="Written"/>: half of an ß, which is as small as it is capital.</summary>
    public const char SharpS = 'ß';

    /// <summary>In <see cref="Written"/>: a blank that may be the end of a sentence.</summary>
    public const char FullStop = '.';

    // What parts clauses parts names, too. A comma does not where the surname comes first.
    private const string Walls = ",;:!?…";
    private const string Apostrophes = "'‘`′＇ʻʼ‛";
    private const string TwoLetters = "ßẞæÆœŒ";

    // Blanks of an address, escaped once or twice.
    private static readonly string[] EscapedBlanks = ["%2520", "%20"];

    private readonly FoldedText folded;
    private readonly char[] small;
    private readonly char[] written;
    private readonly int[] places;

    private NameText(FoldedText folded)
    {
        this.folded = folded;
        var most = folded.Text.Length + folded.Text.Count(c => TwoLetters.Contains(c, StringComparison.Ordinal));
        (small, written, places) = (new char[most], new char[most], new int[most]);
        for (var at = 0; at < folded.Text.Length; at++) at += Take(folded.Text, at);
    }

    /// <summary>Folds a text.</summary>
    public static NameText Of(string text) => new(FoldedText.Of(text));

    /// <inheritdoc cref="Of(string)"/>
    public static NameText Of(FoldedText text) => new(text);

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Small => small.AsSpan(0, Length);

    /// <summary>The same with capitals where they were written.</summary>
    public ReadOnlySpan<char> Written => written.AsSpan(0, Length);

    /// <summary>Whether a letter or a digit stands at a position. Of pairs of surrogates only letters are kept.</summary>
    public bool HoldsWordAt(int at) => at >= 0 && at < Length && (char.IsLetterOrDigit(small[at]) || char.IsSurrogate(small[at]));

    /// <summary>The character before a position as it was written; a blank at the beginning.</summary>
    public char Before(int at) => places[at] > 0 ? folded.Text[places[at] - 1] : ' ';

    /// <summary>Whether a capital stands within a word, as in names of accounts.</summary>
    public bool IsCapitalWithin(int at) => at > 0 && char.IsUpper(written[at]) && (char.IsLower(written[at - 1]) || char.IsAsciiDigit(written[at - 1]));

    /// <summary>Whether a word that ends at a position is that of an account or the beginning of a host: <c>@</c> stands behind it, or a dot and more.</summary>
    public bool GoesOnAsAddress(int end)
    {
        var (text, at) = (folded.Text, places[end - 1] + 1);
        return at < text.Length && (text[at] == '@' || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])));
    }

    /// <summary>Whether a word is the name of an account: of mail, or behind @ or #.</summary>
    public bool IsOfAccount(int start, int end) => Before(start) is '@' or '#' || (places[end - 1] + 1 is var at && at < folded.Text.Length && folded.Text[at] == '@');

    /// <summary>Whether a stretch is part of a compound with hyphens.</summary>
    public bool IsOfCompound(int start, int end)
    {
        var (text, from, to) = (folded.Text, places[start], places[end - 1] + 1);
        return (from > 1 && text[from - 1] == '-' && Words.Holds(text, from - 2)) || (to + 1 < text.Length && text[to] == '-' && Words.Holds(text, to + 1));
    }

    /// <summary>Where a stretch stands in the text as it was given.</summary>
    public TextSpan Raw(int start, int end) => folded.Raw(places[start], places[end - 1] + 1 - places[start]);

    /// <summary>Takes the character at a position; how many more it took.</summary>
    private int Take(string text, int at)
    {
        // Letters as wide as Chinese ones.
        var c = text[at] is >= '\uFF21' and <= '\uFF5A' ? (char)(text[at] - 0xFEE0) : text[at];
        if (char.IsAsciiLetterOrDigit(c)) Append((char)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)), c, at);
        else if (c == ' ') Part(at);
        else if (Apostrophes.Contains(c, StringComparison.Ordinal))
        {
            if (HoldsWordAt(Length - 1) && at + 1 < text.Length && char.IsLetter(text[at + 1])) Append('\'', '\'', at);
            else Part(at);
        }
        else if (c == '%' && Array.Find(EscapedBlanks, blank => text.AsSpan(at).StartsWith(blank)) is { } blank)
        {
            Part(at);
            return blank.Length - 1;
        }
        else if (c == FullStop) Part(at, at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]) ? FullStop : ' ');
        else if (Walls.Contains(c, StringComparison.Ordinal)) Wall(c, at);
        else if (c is >= '\u0300' and <= '\u036F' || IsInvisible(text, at)) return 0;
        else if (c is 'ß' or 'ẞ')
        {
            Append('s', SharpS, at);
            Append('s', SharpS, at);
        }
        else if (c is 'æ' or 'Æ' or 'œ' or 'Œ')
        {
            Append(c is 'æ' or 'Æ' ? 'a' : 'o', c, at);
            Append('e', c, at);
        }
        else if (c == 'İ') Append('i', 'I', at);
        else if (c != '_' && Words.Holds(text, at)) Append(Letters.BaseOf(char.ToLowerInvariant(c)), c, at);
        else Part(at);
        return 0;
    }

    // What Unicode calls default ignorable: readers see nothing there.
    private static bool IsInvisible(string text, int at) => text[at] switch
    {
        >= '\uFE00' and <= '\uFE0F' or >= '\u180B' and <= '\u180F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0' => true,
        >= '\uDB40' and <= '\uDB43' => true,
        >= '\uDC00' and <= '\uDFFF' => at > 0 && text[at - 1] is >= '\uDB40' and <= '\uDB43',
        var c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format,
    };

    private void Part(int at, char asWritten = ' ')
    {
        if (Length > 0 && small[Length - 1] is not (' ' or ',')) Append(' ', asWritten, at);
        else if (Length > 0 && small[Length - 1] == ' ' && asWritten == FullStop) written[Length - 1] = FullStop;
    }

    private void Wall(char c, int at)
    {
        if (Length > 0 && small[Length - 1] == ' ') Length--;
        Append(c, c, at);
    }

    private void Append(char c, char asWritten, int at) => (small[Length], written[Length], places[Length++]) = (c, asWritten, at);

    /// <summary>Latin letters without what is put above, below or through them.</summary>
    private static class Letters
    {
        private const char Last = '\u1EFF';

        private static readonly char[] Bases = [.. Enumerable.Range(0, Last + 1).Select(c => Of((char)c))];

        public static char BaseOf(char small) => small <= Last ? Bases[small] : small;

        private static char Of(char c) => c switch
        {
            < '\u0080' or 'ä' or 'ö' or 'ü' => c,
            'ø' => 'ö',
            'ſ' => 's',
            'ł' => 'l',
            'đ' or 'ð' => 'd',
            'ı' => 'i',
            < '\u0250' or >= '\u1E00' when c.ToString().Normalize(NormalizationForm.FormD)[0] is var letter && char.IsAsciiLetter(letter) => letter,
            _ => c,
        };
    }
}
