using System.Globalization;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>Writes the elements that marks become, and what stands behind their words. One for an article; not thread-safe.</summary>
internal sealed class MarkWriter
{
    private readonly Writers writers;
    private readonly int year;
    private readonly Dictionary<int, NoteView> notes = [];
    private readonly Dictionary<string, StatementView> statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<RecordKey> mentioned = [];
    private readonly HashSet<int> referred = [];
    private readonly HashSet<TextSpan> anchored = [];
    private readonly List<Mark> asides = [];
    private AnnotatedParagraph paragraph;

    public MarkWriter(ArticlePage article, Writers writers)
    {
        (this.writers, year) = (writers, article.DatePublished.Year);
        foreach (var note in article.Notes) notes[note.Index] = note;
        foreach (var statement in article.Statements) statements[statement.Id] = statement;
    }

    /// <summary>The paragraph that comes next.</summary>
    public void Begin(AnnotatedParagraph next)
    {
        paragraph = next;
        anchored.Clear();
    }

    /// <summary>Whether the page shows what a mark is about.</summary>
    public bool IsShown(Mark mark) => mark switch
    {
        NoteMark note => notes.ContainsKey(note.Index),
        StatementMark statement => statements.ContainsKey(statement.Statement.Id),
        _ => true,
    };

    /// <summary>The note of a mark; null where it is not shown.</summary>
    public NoteView? NoteOf(NoteMark mark) => notes.GetValueOrDefault(mark.Index);

    /// <summary>The statement of a mark; null where it is not shown.</summary>
    public StatementView? StatementOf(StatementMark mark) => statements.GetValueOrDefault(mark.Statement.Id);

    /// <summary>Opens the element of a stretch; of one that is split, for every piece.</summary>
    public void WriteStart(Inline inline, Utf8Html output)
    {
        switch (inline.Mark)
        {
            case null:
                output.Raw("<span class=\"sentence\""u8);
                if (!inline.IsContinued) WriteId("s-"u8, inline, output);
                output.Raw(">"u8);
                break;
            case MentionMark mention:
                WriteMention(inline, mention, output);
                break;
            case DateMark date:
                WriteDate(inline, date.Body, output);
                break;
            case NoteMark note:
                output.Raw("<span class=\"noted\" data-note=\""u8);
                output.Number(notes[note.Index].Number);
                output.Raw("\">"u8);
                break;
            case StatementMark statement:
                WriteStatement(inline, statements[statement.Statement.Id], output);
                break;
            case RedactionMark redaction:
                output.Raw("<span class=\"redacted\" data-aside>"u8);
                output.Text(redaction.Shown);
                break;
        }
    }

    /// <summary>Closes the element of a stretch.</summary>
    public static void WriteEnd(Inline inline, Utf8Html output) => output.Raw(inline.IsLink ? "</a>"u8 : inline.IsTime ? "</time>"u8 : "</span>"u8);

    /// <summary>Takes note that the last piece of a stretch was written.</summary>
    public void Ended(Inline inline)
    {
        if (inline.Mark is NoteMark { IsLast: true } or DateMark || (inline.Mark is MentionMark && !inline.IsLink)) asides.Add(inline.Mark);
    }

    /// <summary>Writes what stands behind the words that ended. Some of it is links: it waits until no link is open.</summary>
    public void WriteAsides(Utf8Html output)
    {
        foreach (var mark in asides)
            switch (mark)
            {
                case DateMark date:
                    WriteResolvedDate(date.Body, output);
                    break;
                case NoteMark note:
                    WriteNoteReference(notes[note.Index].Number, output);
                    break;
                case MentionMark mention:
                    WriteOuterLink(mention, output);
                    break;
            }

        asides.Clear();
    }

    private void WriteMention(Inline inline, MentionMark mention, Utf8Html output)
    {
        output.Raw(inline.IsLink ? "<a class=\"mention\" href=\""u8 : "<span class=\"mention\" data-href=\""u8);
        writers.WriteUrl(mention.Target, output);
        output.Raw("\""u8);
        // Two mentions of the very same words share one id.
        if (!inline.IsContinued && anchored.Add(mention.Span)) WriteId("m-"u8, inline, output);
        output.Raw(" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(mention.Target.Kind));
        if (mention.Form != MentionForm.Name)
        {
            output.Raw("\" data-form=\""u8);
            output.Raw(EnumWords.Kebab(mention.Form));
        }

        // A record is introduced once; the page may mark it more quietly from then on.
        output.Raw(mentioned.Add(mention.Target) ? "\">"u8 : "\" data-again>"u8);
    }

    private void WriteDate(Inline inline, DateBody body, Utf8Html output)
    {
        var date = body.Temporal.Value;
        var machine = HtmlDate.Of(date);
        inline.IsTime = machine is not null;
        output.Raw(machine is null ? "<span class=\"date\" data-edtf=\""u8 : "<time class=\"date\" datetime=\""u8);
        output.Text(machine ?? date.Text);
        output.Raw("\" title=\""u8);
        WriteMeant(body, output);
        output.Raw("\">"u8);
    }

    /// <summary>The date in full, and why it is this one.</summary>
    private void WriteMeant(DateBody body, Utf8Html output)
    {
        output.Text(writers.Dates.Edtf(body.Temporal.Value));
        if (writers.Markdown.Plain(body.Note) is not { Length: > 0 } why) return;
        output.Raw(": "u8);
        output.Text(why);
    }

    private void WriteStatement(Inline inline, StatementView statement, Utf8Html output)
    {
        output.Raw("<span class=\"statement\" data-speech=\""u8);
        output.Raw(EnumWords.Kebab(statement.Speech));
        output.Raw(inline.IsContinued ? "\" data-continued data-statement=\""u8 : "\" data-statement=\""u8);
        output.Text(statement.Id);
        output.Raw("\""u8);
        if (written.Add(statement.Id))
        {
            output.Raw(" id=\"words-"u8);
            output.Text(statement.Id);
            output.Raw("\""u8);
        }

        output.Raw(">"u8);
    }

    private void WriteNoteReference(int number, Utf8Html output)
    {
        output.Raw("<a data-aside class=\"note-ref\""u8);
        if (referred.Add(number))
        {
            output.Raw(" id=\"noteref-"u8);
            output.Number(number);
            output.Raw("\""u8);
        }

        output.Raw(" href=\"#note-"u8);
        output.Number(number);
        output.Raw("\" aria-label=\""u8);
        output.Text(writers.Words.Format("note.ref", number.ToString(CultureInfo.InvariantCulture)));
        output.Raw("\">"u8);
        output.Number(number);
        output.Raw("</a>"u8);
    }

    private void WriteResolvedDate(DateBody body, Utf8Html output)
    {
        output.Raw("<span data-aside class=\"resolved\"> <span aria-hidden=\"true\">["u8);
        output.Text(writers.ShortDates.Of(body.Temporal.Value, year));
        output.Raw("]</span><span class=\"visually-hidden\">("u8);
        WriteMeant(body, output);
        output.Raw(")</span></span>"u8);
    }

    private void WriteOuterLink(MentionMark mention, Utf8Html output)
    {
        output.Raw("<a data-aside class=\"mention-outer\" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(mention.Target.Kind));
        output.Raw("\" href=\""u8);
        writers.WriteUrl(mention.Target, output);
        output.Raw("\" aria-label=\""u8);
        output.Text(paragraph.Packed.Substring(mention.Span.Start, mention.Span.Length));
        output.Raw("\">↗</a>"u8);
    }

    /// <summary>The ids that <see cref="AnnotatedParagraph.AnchorOf(MentionMark)"/> and its sibling give, without a string between.</summary>
    private void WriteId(ReadOnlySpan<byte> prefix, Inline inline, Utf8Html output)
    {
        output.Raw(" id=\""u8);
        output.Raw(prefix);
        output.Number(paragraph.Number);
        output.Raw("-"u8);
        output.Number(inline.Start);
        if (inline.Mark is not null)
        {
            output.Raw("-"u8);
            output.Number(inline.Length);
        }

        output.Raw("\""u8);
    }
}
