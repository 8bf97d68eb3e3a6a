using Archive.Annotations;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Writes what stands beside a paragraph, or below it on a small screen: the statements and notes whose words end in it.</summary>
internal sealed class MarginWriter
{
    private readonly MarkWriter marks;
    private readonly Writers writers;
    private readonly MarginPlan plan;
    private readonly string? language;
    private readonly List<Mark> entries = [];
    private readonly HashSet<int> noted = [];

    public MarginWriter(ArticlePage article, MarkWriter marks, Writers writers, MarginPlan plan)
    {
        (this.marks, this.writers, this.plan) = (marks, writers, plan);
        language = article.InLanguage == writers.Words.Language ? null : writers.Words.Language;
    }

    /// <summary>Writes the entries of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="index">Its place in the text, from 0.</param>
    /// <param name="number">Its number as the reader sees it; 0: it has none.</param>
    /// <param name="output">Where they go.</param>
    public void Write(AnnotatedParagraph paragraph, int index, int number, Utf8Html output)
    {
        var height = Gather(paragraph);
        if (entries.Count == 0) return;
        output.Raw("<aside data-aside class=\"margin"u8);
        WritePlace(plan.Place(index, height), output);
        output.Raw("\" role=\"note\""u8);
        if (language is not null)
        {
            output.Raw(" lang=\""u8);
            output.Text(language);
            output.Raw("\""u8);
        }

        output.Raw(" aria-label=\""u8);
        output.Text(number == 0 ? writers.Words["article.margin-heading"] : writers.Words.Format("article.margin", writers.Words.Number(number)));
        output.Raw("\">\n"u8);
        foreach (var entry in entries)
            if (entry is NoteMark note) NoteWriter.Write(marks.NoteOf(note)!, writers, output);
            else if (entry is StatementMark statement) WriteStatement(marks.StatementOf(statement)!, output);
        output.Raw("</aside>\n"u8);
    }

    /// <summary>Finds the entries, in the order in which their words end, and how many lines they take.</summary>
    private double Gather(AnnotatedParagraph paragraph)
    {
        entries.Clear();
        var height = 0.7;
        foreach (var mark in paragraph.Marks)
        {
            if (mark is NoteMark { IsLast: true } note && marks.NoteOf(note) is { } view && noted.Add(view.Number)) height += MarginPlan.LinesOf(view);
            else if (mark is StatementMark { IsLast: true } statement && marks.StatementOf(statement) is { } said) height += MarginPlan.LinesOf(said);
            else continue;
            var at = entries.Count;
            while (at > 0 && entries[at - 1].Span.End > mark.Span.End) at--;
            entries.Insert(at, mark);
        }

        return height;
    }

    /// <summary>The place in the grid, digit by digit: a class a number would be a style sheet of its own, and a style attribute is forbidden.</summary>
    private static void WritePlace((int Row, int Span) place, Utf8Html output)
    {
        WriteDigit(" h"u8, place.Row / 100 % 10, output);
        WriteDigit(" t"u8, place.Row / 10 % 10, output);
        WriteDigit(" o"u8, place.Row % 10, output);
        WriteSpan(place.Span, output);
    }

    /// <summary>How many rows something takes, as classes.</summary>
    public static void WriteSpan(int rows, Utf8Html output)
    {
        WriteDigit(" u"u8, rows / 10 % 10, output);
        WriteDigit(" s"u8, rows % 10, output);
    }

    private static void WriteDigit(ReadOnlySpan<byte> prefix, int digit, Utf8Html output)
    {
        if (digit == 0) return;
        output.Raw(prefix);
        output.Number(digit);
    }

    private void WriteStatement(StatementView statement, Utf8Html output)
    {
        output.Raw("<p class=\"said\" data-statement=\""u8);
        output.Text(statement.Id);
        output.Raw("\" data-speech=\""u8);
        output.Raw(EnumWords.Kebab(statement.Speech));
        output.Raw("\">"u8);
        writers.WriteRecord(statement.Creator, output);
        output.Raw(" <a class=\"said-stance\" href=\"#statement-"u8);
        output.Text(statement.Id);
        output.Raw("\">"u8);
        output.Text(writers.Words[$"stance.{EnumWords.Kebab(statement.Stance)}"]);
        output.Raw("</a><span class=\"said-how\">, "u8);
        output.Text(writers.Words[$"speech.{EnumWords.Kebab(statement.Speech)}"]);
        foreach (var via in statement.Via)
        {
            output.Raw(", "u8);
            output.Text(writers.Words["statement.via"]);
            output.Raw(" "u8);
            writers.WriteRecord(via, output);
        }

        output.Raw("</span></p>\n"u8);
    }
}
