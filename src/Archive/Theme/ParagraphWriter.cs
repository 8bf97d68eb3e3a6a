using System.Globalization;
using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// Writes one paragraph with its marks as nested inline elements. Marks may nest and overlap as they like; elements may not. A mention is
/// never split; other marks are closed and opened again where they cross. Of mentions that overlap, the shorter is the link, since a link
/// cannot hold another; the longer is followed by a small link to its record.
/// </summary>
internal sealed class ParagraphWriter
{
    private readonly AnnotatedParagraph paragraph;
    private readonly Writers writers;
    private readonly Dictionary<int, NoteView> notes;
    private readonly Dictionary<string, StatementView> statements;
    private readonly Utf8Html output;
    private readonly List<Inline> inlines = [];
    private readonly List<Inline> open = [];
    private readonly List<Action> pending = [];

    public ParagraphWriter(
        AnnotatedParagraph paragraph, Writers writers, Dictionary<int, NoteView> notes, Dictionary<string, StatementView> statements, Utf8Html output)
    {
        (this.paragraph, this.writers, this.notes, this.statements, this.output) = (paragraph, writers, notes, statements, output);
        foreach (var sentence in paragraph.Sentences) inlines.Add(new(sentence, null));
        foreach (var mark in paragraph.Marks) inlines.Add(new(mark.Span, mark));
        ChooseLinks();
        inlines.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length) : a.Rank.CompareTo(b.Rank));
    }

    public void Write()
    {
        var (next, at) = (0, 0);
        while (true)
        {
            CloseAt(at);
            while (next < inlines.Count && inlines[next].Span.Start == at) Open(inlines[next++]);
            if (open.Exists(inline => inline.Span.End == at)) CloseAt(at);
            if (at == paragraph.Text.Length) break;
            var to = paragraph.Text.Length;
            if (next < inlines.Count) to = Math.Min(to, inlines[next].Span.Start);
            foreach (var inline in open) to = Math.Min(to, inline.Span.End);
            if (!open.Exists(inline => inline.Mark is RedactionMark)) output.Text(paragraph.Text.AsSpan(at, to - at));
            at = to;
        }
    }

    /// <summary>The shortest mentions become links; one that overlaps a link becomes a span.</summary>
    private void ChooseLinks()
    {
        var mentions = inlines.Where(inline => inline.Mark is MentionMark).OrderBy(inline => inline.Span.Length).ThenBy(inline => inline.Span.Start).ToList();
        for (var i = 0; i < mentions.Count; i++)
            mentions[i].IsLink = !mentions.Take(i).Any(other => other.IsLink && other.Span.Overlaps(mentions[i].Span));
    }

    private void Open(Inline inline)
    {
        // What ends within a link, or a redaction, must be within it: it is closed before and opened again inside.
        var above = inline.IsWhole ? open.FindIndex(other => other.Span.End < inline.Span.End) : -1;
        var reopened = above < 0 ? [] : open.GetRange(above, open.Count - above);
        CloseDownTo(above < 0 ? open.Count : above);
        Push(inline);
        foreach (var other in reopened) Push(other);
    }

    private void CloseAt(int position)
    {
        var lowest = open.FindIndex(inline => inline.Span.End == position);
        if (lowest < 0) return;
        var goingOn = open.Skip(lowest).Where(inline => inline.Span.End != position).ToList();
        var ended = open.Skip(lowest).Where(inline => inline.Span.End == position).Reverse().ToList();
        CloseDownTo(lowest);
        foreach (var inline in ended) AddAside(inline);
        FlushAsides();
        foreach (var inline in goingOn) Push(inline);
    }

    private void CloseDownTo(int count)
    {
        for (var i = open.Count - 1; i >= count; i--) output.Raw(open[i].EndTag);
        open.RemoveRange(count, open.Count - count);
    }

    private void Push(Inline inline)
    {
        WriteStartTag(inline);
        inline.IsContinued = true;
        open.Add(inline);
    }

    /// <summary>What stands behind the words waits until no link is open, since it is a link itself.</summary>
    private void AddAside(Inline inline)
    {
        switch (inline.Mark)
        {
            case NoteMark { IsLast: true } note when notes.TryGetValue(note.Index, out var view):
                pending.Add(() => WriteNoteReference(view.Number));
                break;
            case DateMark date:
                pending.Add(() => WriteResolvedDate(date.Body.Temporal.Value));
                break;
            case MentionMark mention when !inline.IsLink:
                pending.Add(() => WriteOuterLink(mention));
                break;
        }
    }

    private void FlushAsides()
    {
        if (pending.Count == 0 || open.Exists(inline => inline.IsLink)) return;
        foreach (var write in pending) write();
        pending.Clear();
    }

    private void WriteStartTag(Inline inline)
    {
        switch (inline.Mark)
        {
            case null:
                output.Raw("<span class=\"sentence\""u8);
                if (!inline.IsContinued) Id(paragraph.AnchorOf(inline.Span));
                output.Raw(">"u8);
                break;
            case MentionMark mention:
                WriteMention(inline, mention);
                break;
            case DateMark date:
                WriteDate(inline, date.Body.Temporal.Value);
                break;
            case NoteMark:
                output.Raw("<span class=\"noted\">"u8);
                break;
            case StatementMark statement:
                output.Raw("<span class=\"statement\" data-speech=\""u8);
                output.Raw(statements.TryGetValue(statement.Statement.Id, out var view) ? EnumWords.Kebab(view.Speech) : "paraphrase");
                output.Raw("\""u8);
                if (!inline.IsContinued && statement.IsLast) Id($"words-{statement.Statement.Id}");
                output.Raw(">"u8);
                break;
            case RedactionMark redaction:
                output.Raw("<span class=\"redacted\" data-aside>"u8);
                if (!inline.IsContinued) output.Text(redaction.Shown);
                break;
        }
    }

    private void WriteMention(Inline inline, MentionMark mention)
    {
        if (inline.IsLink)
        {
            output.Raw("<a class=\"mention\" href=\""u8);
            output.Text(writers.Url(SiteUrls.Of(mention.Target)));
            output.Raw("\""u8);
        }
        else output.Raw("<span class=\"mention-outer\""u8);

        if (!inline.IsContinued) Id(paragraph.AnchorOf(mention));
        output.Raw(" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(mention.Target.Kind));
        if (mention.Form != MentionForm.Name)
        {
            output.Raw("\" data-form=\""u8);
            output.Raw(EnumWords.Kebab(mention.Form));
        }

        output.Raw("\">"u8);
    }

    private void WriteDate(Inline inline, EdtfDate date)
    {
        inline.Tag = HtmlDate.Of(date) is null ? "span" : "time";
        output.Raw("<"u8);
        output.Raw(inline.Tag);
        output.Raw(" class=\"date\""u8);
        if (HtmlDate.Of(date) is { } machine)
        {
            output.Raw(" datetime=\""u8);
            output.Text(machine);
            output.Raw("\""u8);
        }

        output.Raw(" title=\""u8);
        output.Text(writers.Words.Edtf(date));
        output.Raw("\">"u8);
    }

    private void WriteNoteReference(int number)
    {
        output.Raw("<sup data-aside class=\"note-ref\"><a href=\"#note-"u8);
        output.Number(number);
        output.Raw("\" id=\"noteref-"u8);
        output.Number(number);
        output.Raw("\" aria-label=\""u8);
        output.Text(writers.Words.Format("note.ref", number.ToString(CultureInfo.InvariantCulture)));
        output.Raw("\">"u8);
        output.Number(number);
        output.Raw("</a></sup>"u8);
    }

    private void WriteResolvedDate(EdtfDate date)
    {
        output.Raw("<span data-aside class=\"resolved-date\"> "u8);
        output.Text(writers.Words.Edtf(date));
        output.Raw("</span>"u8);
    }

    private void WriteOuterLink(MentionMark mention)
    {
        output.Raw("<a data-aside class=\"mention-of\" data-kind=\""u8);
        output.Raw(EnumWords.Kebab(mention.Target.Kind));
        output.Raw("\" href=\""u8);
        output.Text(writers.Url(SiteUrls.Of(mention.Target)));
        output.Raw("\" aria-label=\""u8);
        output.Text(paragraph.Text.AsSpan(mention.Span.Start, mention.Span.Length));
        output.Raw("\">↗</a>"u8);
    }

    private void Id(string id)
    {
        output.Raw(" id=\""u8);
        output.Text(id);
        output.Raw("\""u8);
    }

    /// <summary>A stretch of the paragraph and the element around it; a sentence where there is no mark.</summary>
    private sealed class Inline(TextSpan span, Mark? mark)
    {
        public TextSpan Span => span;

        public Mark? Mark => mark;

        public bool IsLink { get; set; }

        /// <summary>Whether a first piece of it was written already: ids stand once.</summary>
        public bool IsContinued { get; set; }

        public string Tag { get; set; } = "span";

        /// <summary>Whether it must not be split.</summary>
        public bool IsWhole => IsLink || mark is RedactionMark;

        public string EndTag => IsLink ? "</a>" : $"</{Tag}>";

        // At the same words: sentences outside, then statements, notes, dates, and mentions innermost.
        public int Rank => mark switch { null => 0, StatementMark => 1, NoteMark => 2, DateMark => 3, RedactionMark => 4, _ => 5 };
    }
}
