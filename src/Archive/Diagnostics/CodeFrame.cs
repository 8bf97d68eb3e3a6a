using System.Collections.Immutable;
using System.Text;
using Archive.Model;

namespace Archive.Diagnostics;

/// <summary>One line of a file as a frame shows it, with the marks below.</summary>
internal sealed class CodeFrame
{
    /// <summary>So many characters of a long line are shown, some of them before the mark.</summary>
    private const int Window = 110;
    private const int Before = 40;
    private const int TabWidth = 4;

    private readonly List<(string Text, PrintStyle Style)> pieces = [];
    private int width;
    private int caretStart;
    private int caretEnd;

    private CodeFrame()
    {
    }

    /// <summary>Frames the text at a position.</summary>
    /// <param name="line">The line it stands in, without its end.</param>
    /// <param name="at">Line, column and length.</param>
    public static IEnumerable<(string Text, PrintStyle Style)> Render(string line, SourcePosition at)
    {
        var frame = new CodeFrame();
        frame.Fill(line, at);
        var number = $"{at.Line}";
        var indent = new string(' ', number.Length);
        yield return ($"{indent} |\n", PrintStyle.Gutter);
        yield return ($"{number} | ", PrintStyle.Gutter);
        foreach (var piece in frame.pieces) yield return piece;
        yield return ($"\n{indent} | ", PrintStyle.Gutter);
        if (at.Column > 0)
        {
            yield return (new string(' ', frame.caretStart), PrintStyle.Plain);
            yield return (new string('^', Math.Max(1, frame.caretEnd - frame.caretStart)), PrintStyle.Caret);
        }
        yield return ("\n", PrintStyle.Plain);
    }

    /// <summary>Splits a text into its lines the way positions count them. A byte order mark is no part of the first.</summary>
    public static ImmutableArray<string> SplitLines(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].EndsWith('\r')) lines[i] = lines[i][..^1];
        return [.. lines];
    }

    private void Fill(string line, SourcePosition at)
    {
        var mark = Math.Clamp(at.Column - 1, 0, line.Length);
        var markEnd = (int)Math.Min(line.Length, (long)mark + Math.Max(0, at.Length));
        var (from, to) = Cut(line, mark);
        if (from > 0) Append("…", 1, PrintStyle.Substitute);
        for (var i = from; i < to;)
        {
            if (i <= mark) caretStart = width;
            i += AppendCharacter(line, i);
            if (i <= markEnd) caretEnd = width;
        }
        if (mark >= to) caretStart = width;
        if (to < line.Length) Append("…", 1, PrintStyle.Substitute);
    }

    private static (int From, int To) Cut(string line, int mark)
    {
        if (line.Length <= Window) return (0, line.Length);
        var from = Math.Clamp(mark - Before, 0, line.Length - Window);
        if (from > 0 && char.IsLowSurrogate(line[from])) from--;
        var to = Math.Min(line.Length, from + Window);
        if (to < line.Length && char.IsLowSurrogate(line[to])) to++;
        return (from, to);
    }

    private int AppendCharacter(string line, int index)
    {
        if (line[index] == '\t')
        {
            var blanks = TabWidth - (width % TabWidth);
            Append(new string(' ', blanks), blanks, PrintStyle.Source);
            return 1;
        }
        if (!Rune.TryGetRuneAt(line, index, out var rune))
        {
            Append("\uFFFD", 1, PrintStyle.Substitute);
            return 1;
        }
        if (VisibleText.Substitute(rune) is { } substitute) Append(substitute, substitute.Length, PrintStyle.Substitute);
        else Append(rune.ToString(), VisibleText.WidthOf(rune), PrintStyle.Source);
        return rune.Utf16SequenceLength;
    }

    private void Append(string text, int columns, PrintStyle style)
    {
        width += columns;
        if (pieces.Count > 0 && pieces[^1].Style == style) pieces[^1] = (pieces[^1].Text + text, style);
        else pieces.Add((text, style));
    }
}
