using Archive.Annotations;

namespace Archive.Themes;

/// <summary>
/// Writes paragraphs with their marks as nested inline elements. Marks may nest and overlap as they like; elements may not. A mention is
/// never split; other marks are closed and opened again where they cross. Of mentions that overlap the shortest is the link, since a link
/// cannot hold another; a longer one is followed by a small link to its record. One for an article; not thread-safe.
/// </summary>
/// <param name="marks">Writes the elements of marks.</param>
/// <param name="output">Where they go.</param>
internal sealed class ParagraphWriter(MarkWriter marks, Utf8Html output)
{
    private readonly List<Inline> inlines = [];
    private readonly List<Inline> open = [];
    private readonly List<Inline> reopened = [];
    private readonly List<Inline> ended = [];
    private readonly List<Inline> links = [];
    private AnnotatedParagraph paragraph;
    private char[] letters = new char[1024];
    private ReadOnlyMemory<char> text;

    /// <summary>Writes the text of a paragraph, without the element around it.</summary>
    public void Write(AnnotatedParagraph next)
    {
        (paragraph, text) = (next, next.Packed.Unpacked(ref letters));
        marks.Begin(next);
        Gather();
        var (at, upcoming) = (0, 0);
        while (true)
        {
            CloseAt(at);
            while (upcoming < inlines.Count && inlines[upcoming].Start == at) Open(inlines[upcoming++]);
            if (at == text.Length) break;
            var to = upcoming < inlines.Count ? inlines[upcoming].Start : text.Length;
            var isHidden = false;
            foreach (var inline in open)
            {
                to = Math.Min(to, inline.End);
                isHidden |= inline.Mark is RedactionMark;
            }

            if (!isHidden) output.Text(text.Span[at..to]);
            at = to;
        }
    }

    /// <summary>Sentences and marks in the order in which their elements open.</summary>
    private void Gather()
    {
        inlines.Clear();
        foreach (var sentence in paragraph.Sentences) Add(sentence, null);
        var hiddenUntil = 0;
        foreach (var mark in paragraph.Marks)
        {
            if (mark is not RedactionMark) continue;
            // Two hidden names that overlap are shown one after the other.
            var start = Math.Max(mark.Span.Start, hiddenUntil);
            if (start < mark.Span.End) Add(new(start, mark.Span.End - start), mark);
            hiddenUntil = Math.Max(hiddenUntil, mark.Span.End);
        }

        foreach (var mark in paragraph.Marks)
            if (mark is not RedactionMark && marks.IsShown(mark) && !(mark is MentionMark && mark.Span.Start < hiddenUntil && IsHidden(mark.Span))) Add(mark.Span, mark);
        inlines.Sort(Inline.ByOpening);
        ChooseLinks();
    }

    private void Add(TextSpan span, Mark? mark)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        if (end > start) inlines.Add(new(start, end, mark));
    }

    /// <summary>A mention that touches a hidden name would tell what is hidden.</summary>
    private bool IsHidden(TextSpan span)
    {
        foreach (var mark in paragraph.Marks)
            if (mark is RedactionMark && mark.Span.Overlaps(span)) return true;
        return false;
    }

    /// <summary>The shortest of overlapping mentions become links; of two as long, the first.</summary>
    private void ChooseLinks()
    {
        links.Clear();
        foreach (var inline in inlines)
        {
            if (inline.Mark is not MentionMark) continue;
            inline.IsLink = true;
            for (var i = links.Count - 1; i >= 0; i--)
            {
                if (links[i].End <= inline.Start || !links[i].IsLink) links.RemoveAt(i);
                else inline.IsLink &= links[i].Length > inline.Length;
            }

            if (inline.IsLink)
                foreach (var other in links) other.IsLink = false;
            links.Add(inline);
        }
    }

    private void Open(Inline inline)
    {
        // What ends within a link or a hidden name must lie within it: it is closed before and opened again inside.
        var above = inline.IsWhole ? 0 : open.Count;
        while (above < open.Count && open[above].End >= inline.End) above++;
        if (above == open.Count)
        {
            Push(inline);
            return;
        }

        reopened.Clear();
        for (var i = above; i < open.Count; i++) reopened.Add(open[i]);
        CloseDownTo(above);
        Push(inline);
        foreach (var other in reopened) Push(other);
    }

    private void CloseAt(int position)
    {
        var lowest = 0;
        while (lowest < open.Count && open[lowest].End != position) lowest++;
        if (lowest == open.Count) return;
        reopened.Clear();
        ended.Clear();
        for (var i = lowest; i < open.Count; i++) (open[i].End == position ? ended : reopened).Add(open[i]);
        CloseDownTo(lowest);
        for (var i = ended.Count - 1; i >= 0; i--) marks.Ended(ended[i]);
        if (!open.Exists(static inline => inline.IsLink)) marks.WriteAsides(output);
        foreach (var other in reopened) Push(other);
    }

    private void CloseDownTo(int count)
    {
        for (var i = open.Count - 1; i >= count; i--) MarkWriter.WriteEnd(open[i], output);
        open.RemoveRange(count, open.Count - count);
    }

    private void Push(Inline inline)
    {
        marks.WriteStart(inline, output);
        inline.IsContinued = true;
        open.Add(inline);
    }
}

/// <summary>A stretch of a paragraph and the element around it; a sentence where there is no mark.</summary>
internal sealed class Inline(int start, int end, Mark? mark)
{
    public int Start => start;

    public int End => end;

    public int Length => end - start;

    public Mark? Mark => mark;

    /// <summary>Whether it is a mention that is the link.</summary>
    public bool IsLink { get; set; }

    /// <summary>Whether a first piece of it was written already: ids stand once.</summary>
    public bool IsContinued { get; set; }

    /// <summary>Whether its element is <c>time</c>.</summary>
    public bool IsTime { get; set; }

    /// <summary>Whether it must not be split.</summary>
    public bool IsWhole => IsLink || mark is RedactionMark;

    /// <summary>By start; the longest first; at the same words sentences outside, mentions inside.</summary>
    public static Comparison<Inline> ByOpening { get; } = static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.End != b.End ? b.End.CompareTo(a.End) : a.Rank.CompareTo(b.Rank);

    private int Rank => mark switch { null => 0, StatementMark => 1, NoteMark => 2, DateMark => 3, RedactionMark => 4, _ => 5 };
}
