using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// Decides where a margin entry stands on a wide screen. The text is a grid of narrow rows, a line each; a paragraph takes as many as
/// it is high, and an entry begins in the row its paragraph begins in, or in the first one that the entry before it leaves free. So an entry
/// that is higher than its paragraph runs on beside the next, and leaves no hole in the text. How high things will be is estimated from their
/// length: a wrong guess costs a little white space, never order or overlap.
/// </summary>
internal sealed class MarginPlan
{
    // In lines of the margin (about 21 pixels at the usual size), from what the style sheet makes of them.
    private const double LettersInLine = 64;
    private const double LettersInMarginLine = 43;
    private const double TextLine = 1.68;
    private const double ParagraphGap = 1.1;
    private const double SubheadingHeight = 3.3;
    private const double NoteFrame = 1.5;

    /// <summary>What a row is high where there is room for them all; of a longer text the rows are higher.</summary>
    private const double RowHeight = TextLine;

    /// <summary>The classes count rows to this one, and spans to the other.</summary>
    private const int MostRows = 999;
    private const int MostSpan = 99;

    private readonly int[] starts;
    private readonly double row = RowHeight;
    private int free = 1;

    /// <param name="paragraphs">The text.</param>
    public MarginPlan(ImmutableArray<AnnotatedParagraph> paragraphs)
    {
        var height = 0.0;
        foreach (var paragraph in paragraphs) height += HeightOf(paragraph);
        row = Math.Max(RowHeight, height / Math.Max(1, MostRows - paragraphs.Length));
        starts = new int[paragraphs.Length + 1];
        starts[0] = 1;
        for (var i = 0; i < paragraphs.Length; i++) starts[i + 1] = starts[i] + RowsOf(HeightOf(paragraphs[i]));
    }

    /// <summary>How many rows a paragraph takes.</summary>
    /// <param name="index">The paragraph, from 0.</param>
    public int RowsOf(int index) => starts[index + 1] - starts[index];

    /// <summary>The row an entry begins in, from 1, and how many rows it takes.</summary>
    /// <param name="index">The paragraph it belongs to, from 0.</param>
    /// <param name="height">Its height in lines.</param>
    public (int Row, int Span) Place(int index, double height)
    {
        var (first, span) = (Math.Max(starts[index], free), RowsOf(height));
        free = first + span;
        return (first, span);
    }

    /// <summary>The lines that so many letters take in the margin.</summary>
    public static double LinesOf(int letters) => Math.Ceiling(Math.Max(1, letters) / LettersInMarginLine);

    /// <summary>The lines that a note takes in the margin. Its sources are folded up.</summary>
    public static double LinesOf(NoteView note)
    {
        var lines = NoteFrame;
        foreach (var line in note.Text.AsSpan().Split('\n')) lines += line.Start.Value == line.End.Value ? 0.3 : LinesOf(line.End.Value - line.Start.Value);
        return lines;
    }

    /// <summary>The lines that a statement takes in the margin.</summary>
    public static double LinesOf(StatementView statement)
    {
        var letters = statement.Creator.Name.Length + 30;
        foreach (var via in statement.Via) letters += via.Name.Length + 6;
        return LinesOf(letters) + 0.5;
    }

    private int RowsOf(double height) => Math.Clamp((int)Math.Ceiling(height / row), 1, MostSpan);

    private static double HeightOf(AnnotatedParagraph paragraph) => paragraph.Kind == ParagraphKind.Subheading ? SubheadingHeight
        : ParagraphGap + (Math.Ceiling(Math.Max(1, paragraph.Packed.Length) / LettersInLine) * TextLine);
}
