using System.Collections.Immutable;
using System.Globalization;

namespace Archive.Themes.Social;

/// <summary>Sets texts into boxes: as large as fits, the lines of a title about equally long, nothing ever beyond the box.</summary>
internal sealed class TextSetter(CardFonts fonts)
{
    private const float Step = 4;
    private const int BalanceSteps = 12;

    private readonly ShapedWord hyphen = ShapedWord.Of("-", fonts);
    private readonly ShapedWord ellipsis = ShapedWord.Of("…", fonts);
    private readonly float space = ShapedWord.Of("n n", fonts).Width - ShapedWord.Of("nn", fonts).Width;

    /// <summary>Sets a text.</summary>
    public TextBlock Set(string text, TextBox box)
    {
        var pieces = PiecesOf(text);
        if (pieces.Count == 0) return TextBlock.Empty;
        for (var size = box.Largest; size >= box.Smallest; size -= Step)
            if (Wrap(pieces, box.Width / size) is { } lines && lines.Count <= box.LinesAt(size))
                return BlockOf(Balance(pieces, lines.Count, box.Width / size), size);
        return BlockOf(Cut(pieces, box), box.Smallest);
    }

    private static TextBlock BlockOf(List<TextLine> lines, float size) => new([.. lines], size, size * TextBox.Leading);

    /// <summary>A part of the text that stays on one line.</summary>
    /// <param name="Text">Its letters.</param>
    /// <param name="Word">The same, shaped.</param>
    /// <param name="Gap">The space before it on a line; 0 within a word.</param>
    /// <param name="IsSoft">Whether a break after it shows a hyphen.</param>
    private sealed record Piece(string Text, ShapedWord Word, float Gap, bool IsSoft);

    private List<Piece> PiecesOf(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            for (var start = 0; start < word.Length;)
            {
                var end = start + 1;
                while (end < word.Length && !IsBreak(word, end)) end++;
                var part = word[start..end];
                var letters = part.Replace("\u00AD", "", StringComparison.Ordinal);
                if (letters.Length > 0) pieces.Add(new(letters, ShapedWord.Of(letters, fonts), start == 0 ? space : 0, part.EndsWith('\u00AD')));
                start = end;
            }

        return pieces;
    }

    // After hyphens and dashes, slashes and soft hyphens, where letters stand on both sides.
    private static bool IsBreak(string word, int at) =>
        word[at - 1] is '-' or '‐' or '–' or '—' or '/' or '\u00AD' && at > 1 && char.IsLetterOrDigit(word[at]);

    /// <summary>The lines of a width, filled one after the other; null where a part is wider than a line.</summary>
    private List<TextLine>? Wrap(List<Piece> pieces, float width)
    {
        var lines = new List<TextLine>();
        var (words, x, isSoft) = (ImmutableArray.CreateBuilder<(ShapedWord, float)>(), 0f, false);
        foreach (var piece in pieces)
        {
            var at = words.Count == 0 ? 0 : x + piece.Gap;
            if (words.Count > 0 && at + piece.Word.Width + (piece.IsSoft ? hyphen.Width : 0) > width)
            {
                EndLine();
                at = 0;
            }

            if (at + piece.Word.Width + (piece.IsSoft ? hyphen.Width : 0) > width) return null;
            words.Add((piece.Word, at));
            (x, isSoft) = (at + piece.Word.Width, piece.IsSoft);
        }

        isSoft = false;
        EndLine();
        return lines;

        void EndLine()
        {
            if (isSoft) words.Add((hyphen, x));
            lines.Add(new(words.DrainToImmutable(), x + (isSoft ? hyphen.Width : 0)));
        }
    }

    /// <summary>The same number of lines in the narrowest width that gives no more: no last line of one word.</summary>
    private List<TextLine> Balance(List<Piece> pieces, int count, float width)
    {
        var best = Wrap(pieces, width)!;
        if (count == 1) return best;
        var (low, high) = (width / count * .8f, width);
        for (var i = 0; i < BalanceSteps; i++)
        {
            var middle = (low + high) / 2;
            if (Wrap(pieces, middle) is { } lines && lines.Count <= count) (best, high) = (lines, middle);
            else low = middle;
        }

        return best;
    }

    /// <summary>At the smallest size: words too long for a line are broken, what has no room is cut off and marked.</summary>
    private List<TextLine> Cut(List<Piece> pieces, TextBox box)
    {
        var width = box.Width / box.Smallest;
        var lines = Wrap([.. pieces.SelectMany(piece => piece.Word.Width > width ? Broken(piece, width) : [piece])], width) ?? [];
        var most = box.LinesAt(box.Smallest);
        if (lines.Count <= most) return lines;
        var last = lines[most - 1];
        var words = last.Words.TakeWhile(word => word.X + word.Word.Width + ellipsis.Width <= width).ToImmutableArray();
        var end = words.IsEmpty ? 0 : words[^1].X + words[^1].Word.Width;
        return [.. lines.Take(most - 1), new(words.Add((ellipsis, end)), end + ellipsis.Width)];
    }

    private IEnumerable<Piece> Broken(Piece piece, float width)
    {
        var elements = StringInfo.ParseCombiningCharacters(piece.Text);
        for (var (first, gap) = (0, piece.Gap); first < elements.Length; gap = 0)
        {
            var count = CountThatFits(piece.Text, elements, first, width - hyphen.Width);
            var last = first + count;
            var text = piece.Text[elements[first]..(last < elements.Length ? elements[last] : piece.Text.Length)];
            yield return new(text, ShapedWord.Of(text, fonts), gap, last < elements.Length);
            first = last;
        }
    }

    private int CountThatFits(string text, int[] elements, int first, float width)
    {
        var (low, high) = (1, elements.Length - first);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var end = first + middle < elements.Length ? elements[first + middle] : text.Length;
            if (ShapedWord.Of(text[elements[first]..end], fonts).Width <= width) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
