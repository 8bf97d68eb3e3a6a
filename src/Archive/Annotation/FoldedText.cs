using System.Buffers;
using System.Globalization;
using System.Text;

namespace Archive.Annotations;

/// <summary>
/// A text as names and quotes are compared with it: Unicode NFC, any run of white space one space, soft hyphens and other invisible
/// characters dropped, apostrophes and hyphens of one form. Every position leads back to the raw text.
/// </summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\t\n\r\f\v\u0085\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u2010\u2011\u2019\u02BC\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF");

    // Null where the two texts have the same length and every position is its own.
    private readonly int[]? starts;
    private readonly int[]? ends;

    private FoldedText(string text, int[]? starts, int[]? ends) => (Text, this.starts, this.ends) = (text, starts, ends);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; allocates nothing where there is nothing to fold.</summary>
    public static FoldedText Of(string raw)
    {
        var isComposed = raw.IsNormalized(NormalizationForm.FormC);
        if (isComposed && raw.AsSpan().IndexOfAny(Unusual) < 0 && !raw.Contains("  ", StringComparison.Ordinal)) return new(raw, null, null);
        var text = new StringBuilder(raw.Length);
        var (starts, ends) = (new List<int>(raw.Length), new List<int>(raw.Length));
        for (var at = 0; at < raw.Length;)
        {
            var end = EndOfCluster(raw, at, isComposed);
            Append(raw, at, end, text, starts, ends);
            at = end;
        }

        return new(text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The raw span of a span of the folded text.</summary>
    public TextSpan Raw(int start, int length)
    {
        if (starts is null || length == 0) return new(start, length);
        var first = starts[start];
        return new(first, ends![start + length - 1] - first);
    }

    private static int EndOfCluster(string raw, int at, bool isComposed)
    {
        var end = at + 1;
        if (isComposed) return end;
        if (char.IsHighSurrogate(raw[at]) && end < raw.Length) end++;
        while (end < raw.Length && CharUnicodeInfo.GetUnicodeCategory(raw, end) is
                   UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark) end++;
        return end;
    }

    private static void Append(string raw, int at, int end, StringBuilder text, List<int> starts, List<int> ends)
    {
        var c = raw[at];
        if (end - at > 1)
        {
            var composed = raw[at..end].Normalize(NormalizationForm.FormC);
            foreach (var part in composed) Add(part);
            return;
        }

        if (char.IsWhiteSpace(c))
        {
            if (text.Length > 0 && text[^1] == ' ' && ends[^1] == at) ends[^1] = end;
            else Add(' ');
        }
        else if (c is '\u2019' or '\u02BC') Add('\'');
        else if (c is '\u2010' or '\u2011') Add('-');
        else if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
        {
            // Invisible: it belongs to the character before it, so that a span never ends within a word.
            if (ends.Count > 0) ends[^1] = end;
        }
        else Add(c);

        void Add(char folded)
        {
            text.Append(folded);
            starts.Add(at);
            ends.Add(end);
        }
    }
}
