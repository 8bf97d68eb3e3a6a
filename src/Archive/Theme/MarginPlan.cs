using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// Decides beside which paragraphs a margin entry stands on a wide screen. Each paragraph is a row of a grid; an entry that is higher than
/// its paragraph reaches over the following rows, so that it leaves no hole in the text. How high things will be is estimated from their
/// length: a wrong guess costs a little white space, never order or overlap.
/// </summary>
/// <param name="paragraphs">The text.</param>
internal sealed class MarginPlan(ImmutableArray<AnnotatedParagraph> paragraphs)
{
    // In lines of the margin (about 20 pixels at the usual size), from what the style sheet makes of them.
    private const double LettersInLine = 66;
    private const double LettersInMarginLine = 38;
    private const double TextLine = 1.52;
    private const double ParagraphGap = 1;
    private const double SubheadingHeight = 4;

    private int free;

    /// <summary>The row an entry begins in, from 1, and how many rows it takes.</summary>
    /// <param name="index">The paragraph it belongs to, from 0.</param>
    /// <param name="height">Its height in lines.</param>
    public (int Row, int Span) Place(int index, double height)
    {
        var row = Math.Max(index, free);
        var (span, room) = (1, HeightOf(row));
        while (room < height && row + span < paragraphs.Length) room += HeightOf(row + span++);
        free = row + span;
        return (row + 1, span);
    }

    /// <summary>The lines that so many letters take in the margin.</summary>
    public static double LinesOf(int letters) => Math.Ceiling(Math.Max(1, letters) / LettersInMarginLine);

    /// <summary>The lines that a note takes in the margin.</summary>
    public static double LinesOf(NoteView note)
    {
        var lines = 2.2 + LinesOf(note.Text.Length);
        foreach (var source in note.Sources) lines += LinesOf((source.Title ?? source.Url ?? "").Length + (source.Publisher?.Length ?? 0) + 6);
        return lines;
    }

    /// <summary>The lines that a statement takes in the margin.</summary>
    public static double LinesOf(StatementView statement)
    {
        var letters = statement.Creator.Name.Length + 30;
        foreach (var via in statement.Via) letters += via.Name.Length + 6;
        return LinesOf(letters) + 0.8;
    }

    private double HeightOf(int row)
    {
        if (row >= paragraphs.Length) return 0;
        var paragraph = paragraphs[row];
        return paragraph.Kind == ParagraphKind.Subheading ? SubheadingHeight
            : ParagraphGap + (Math.Ceiling(Math.Max(1, paragraph.Packed.Length) / LettersInLine) * TextLine);
    }
}
