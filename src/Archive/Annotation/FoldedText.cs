using System.Globalization;
using System.Text;

namespace Archive.Annotations;

/// <summary>
/// A text as names and quotes are compared with it: Unicode NFC, any run of white space one space, soft hyphens and other invisible
/// characters dropped, apostrophes and hyphens of one form. Every position leads back to the raw text.
/// </summary>
internal sealed class FoldedText
{
    // Punctuation of newspapers that is its own folded form.
    private const string Plain = "–—‚‘„“”‹›…•†‰€™";

    // Null where every position is its own.
    private readonly int[]? starts;
    private readonly int[]? ends;
    private readonly string raw;

    private FoldedText(string raw, string text, int[]? starts, int[]? ends) =>
        (this.raw, Text, this.starts, this.ends) = (raw, text, starts, ends);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The text as it was before.</summary>
    public string Received => raw;

    /// <summary>Folds a text; allocates no text where there is nothing to fold.</summary>
    public static FoldedText Of(string raw)
    {
        var isPlain = IsPlain(raw) && !raw.Contains("  ", StringComparison.Ordinal);
        return isPlain ? new(raw, raw, null, null) : new Folder(raw).Fold();
    }

    // Whether a text holds Latin letters and newspapers' punctuation alone. A search for anything but a set of so many characters is far slower.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\u007F', '\u00A0') || text.ContainsAny('\u00AD', '\u00B4')) return false;
        for (var at = text.IndexOfAnyExceptInRange(' ', '\u02FF'); at >= 0; at = text.IndexOfAnyExceptInRange(' ', '\u02FF'))
        {
            if (!Plain.Contains(text[at], StringComparison.Ordinal)) return false;
            text = text[(at + 1)..];
        }

        return true;
    }

    /// <summary>The raw span of a span of the folded text; it never cuts a letter from its accents.</summary>
    public TextSpan Raw(int start, int length)
    {
        if (starts is null || length == 0) return new(start, length);
        return Whole(starts[start], ends![start + length - 1]);
    }

    private TextSpan Whole(int start, int end)
    {
        while (start > 0 && IsExtension(start)) start--;
        while (end < raw.Length && IsExtension(end)) end++;
        return new(start, end - start);
    }

    // What belongs to the character before it: marks, joiners, the second half of a surrogate pair.
    private bool IsExtension(int at) => raw[at] >= '\u0300' && (raw[at] is '\u200C' or '\u200D' || char.IsLowSurrogate(raw[at]) || IsMark(raw, at));

    private static bool IsMark(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private sealed class Folder(string raw)
    {
        private readonly StringBuilder text = new(raw.Length);
        private readonly List<int> starts = new(raw.Length);
        private readonly List<int> ends = new(raw.Length);

        public FoldedText Fold()
        {
            var isComposed = IsComposed();
            for (int at = 0, end; at < raw.Length; at = end)
            {
                end = isComposed ? at + 1 : EndOfCluster(at);
                if (end - at == 1) Append(raw[at], at);
                else foreach (var part in raw[at..end].Normalize(NormalizationForm.FormC)) Append(part, at, end);
            }

            return new(raw, text.ToString(), [.. starts], [.. ends]);
        }

        // A lone surrogate has no normal form; nothing is composed then.
        private bool IsComposed()
        {
            for (var i = 0; i < raw.Length; i++)
            {
                if (!char.IsSurrogate(raw[i])) continue;
                if (!char.IsHighSurrogate(raw[i]) || i + 1 == raw.Length || !char.IsLowSurrogate(raw[i + 1])) return true;
                i++;
            }

            return raw.IsNormalized(NormalizationForm.FormC);
        }

        private int EndOfCluster(int at)
        {
            var end = at + (char.IsHighSurrogate(raw[at]) ? 2 : 1);
            while (end < raw.Length && (IsMark(raw, end) || raw[end] is >= '\u1160' and <= '\u11FF')) end += char.IsHighSurrogate(raw[end]) ? 2 : 1;
            return end;
        }

        private void Append(char c, int at)
        {
            if (char.IsWhiteSpace(c)) AppendSpace(at);
            else if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') return;
            else if (c is '\u2019' or '\u02BC' or '\u00B4') Append('\'', at, at + 1);
            else if (c is '\u2010' or '\u2011') Append('-', at, at + 1);
            else if (c < '\u0300') Append(c, at, at + 1);
            // Some single characters have another normal form: the Ångström sign is the letter Å.
            else if (!char.IsSurrogate(c) && c.ToString() is var one && !one.IsNormalized(NormalizationForm.FormC))
                foreach (var part in one.Normalize(NormalizationForm.FormC)) Append(part, at, at + 1);
            else Append(c, at, at + 1);
        }

        private void AppendSpace(int at)
        {
            if (text.Length > 0 && text[^1] == ' ') ends[^1] = at + 1;
            else Append(' ', at, at + 1);
        }

        private void Append(char c, int start, int end)
        {
            text.Append(c);
            starts.Add(start);
            ends.Add(end);
        }
    }
}
