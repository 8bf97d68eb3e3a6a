using System.Globalization;

namespace Archive.Annotations;

/// <summary>A place in a text where a name of the archive stands.</summary>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="Span">The words in the paragraph's raw text, ending included.</param>
/// <param name="Pattern">Number of the name.</param>
/// <param name="IsSurnameSafe">Whether a surname here can be the record's: it stands behind no foreign given name and is no half of a double name.</param>
internal readonly record struct NameHit(int Paragraph, TextSpan Span, int Pattern, bool IsSurnameSafe);

/// <summary>Finds every name of the archive in a paragraph, whole words only; decides nothing.</summary>
internal sealed class NameFinder(NameIndex names)
{
    /// <summary>Adds the hits of one paragraph, in the order of the text; at one place the shorter first.</summary>
    public void Find(int paragraph, FoldedText folded, List<NameHit> hits)
    {
        var text = folded.Text.AsSpan();
        for (var start = 0; start < text.Length; start++)
        {
            var node = names.Trie.Begin(text[start]);
            if (node == 0 || (start > 0 && IsWord(text, start - 1))) continue;
            for (var end = start + 1; node != 0; end++)
            {
                if (names.Trie.PatternAt(node) is var pattern and >= 0) AddHit(paragraph, folded, start, end, pattern, hits);
                if (end == text.Length) break;
                node = names.Trie.Next(node, text[end]);
            }
        }
    }

    private void AddHit(int paragraph, FoldedText folded, int start, int end, int pattern, List<NameHit> hits)
    {
        var text = folded.Text.AsSpan();
        foreach (var ending in names.Rules.EndingsAt(text[start..end], text[end..]))
        {
            var whole = end + ending;
            if (whole < text.Length && IsWord(text, whole)) continue;
            var compound = CompoundAround(text, start, whole);
            if (compound.Length > whole - start && IsWithinNameOfItsOwn(text, compound, start, whole)) return;
            var isSafe = !IsBehindGivenName(text, compound.Start) && !IsSecondHalf(text, compound, start, whole);
            hits.Add(new(paragraph, folded.Raw(start, whole - start), pattern, isSafe));
            return;
        }
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || c == '_') return true;
        if (c < 128) return false;
        return CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.Surrogate;
    }

    /// <summary>The word with everything that hangs on it by hyphens.</summary>
    private static TextSpan CompoundAround(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 1 && text[start - 1] == '-' && IsWord(text, start - 2))
        {
            start -= 2;
            while (start > 0 && IsWord(text, start - 1)) start--;
        }

        while (end + 1 < text.Length && text[end] == '-' && IsWord(text, end + 1))
        {
            end++;
            while (end < text.Length && IsWord(text, end)) end++;
        }

        return new(start, end - start);
    }

    /// <summary>Whether a pair of the compound's neighbouring parts, this one among them, is a name of its own.</summary>
    private bool IsWithinNameOfItsOwn(ReadOnlySpan<char> text, TextSpan compound, int start, int end)
    {
        var whole = text.Slice(compound.Start, compound.Length).ToString();
        if (names.IsNameOfItsOwn(whole)) return true;
        var parts = whole.Split('-');
        var at = compound.Start;
        for (var i = 0; i + 1 < parts.Length; at += parts[i].Length + 1, i++)
        {
            var pairEnd = at + parts[i].Length + 1 + parts[i + 1].Length;
            if (start < pairEnd && at < end && (start > at || end < pairEnd) && names.IsNameOfItsOwn($"{parts[i]}-{parts[i + 1]}")) return true;
        }

        return false;
    }

    /// <summary>Whether a given name stands directly before. A record's own would make its full name, which is longer and wins.</summary>
    private bool IsBehindGivenName(ReadOnlySpan<char> text, int start)
    {
        if (start < 2 || text[start - 1] != ' ') return false;
        var begin = start - 1;
        while (begin > 0 && (IsWord(text, begin - 1) || text[begin - 1] == '-')) begin--;
        return names.Given.Contains(text[begin..(start - 1)].ToString());
    }

    /// <summary>Whether the part is the last of a compound, as in a double name, with no prefix such as Ex- before it.</summary>
    private bool IsSecondHalf(ReadOnlySpan<char> text, TextSpan compound, int start, int end)
    {
        if (start == compound.Start || end != compound.End) return false;
        var before = text.Slice(compound.Start, start - 1 - compound.Start);
        var part = before[(before.LastIndexOf('-') + 1)..];
        return !names.Rules.IsPrefix(part.ToString());
    }
}
