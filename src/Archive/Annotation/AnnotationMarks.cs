using System.Buffers;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Annotations;

/// <summary>Turns the sidecar's annotations and statements into marks.</summary>
internal sealed class AnnotationMarks
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"„“”«»‚‘‹›‟‛「」『』＂");

    private readonly Article article;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<(int, TextSpan), (RecordKey Target, SourcePosition At)> linked = [];
    private readonly Dictionary<(int, TextSpan), SourcePosition> suppressed = [];
    private readonly SpanSet[] taken;

    public AnnotationMarks(Article article, SelectorMatcher matcher, DiagnosticBag bag)
    {
        (this.article, this.bag) = (article, bag);
        (Marks, taken) = (new List<Mark>[article.Seed.Paragraphs.Length], new SpanSet[article.Seed.Paragraphs.Length]);
        for (var i = 0; i < Marks.Length; i++) (Marks[i], taken[i]) = ([], new());
        for (var i = 0; i < article.Annotations.Length; i++) Add(article.Annotations[i], i, matcher);
        foreach (var statement in article.Statements) Add(statement, matcher);
        foreach (var ((paragraph, span), at) in suppressed)
            if (linked.TryGetValue((paragraph, span), out var link))
                bag.Add(Diag.Text.LinkedAndNot(link.At, Words(paragraph, span), link.Target.ToString(), at));
    }

    /// <summary>The marks, by paragraph.</summary>
    public List<Mark>[] Marks { get; }

    /// <summary>Whether words touch a link, a suppression or a hidden name, so that nothing is linked automatically there.</summary>
    public bool IsTaken(int paragraph, TextSpan span) => taken[paragraph].Overlaps(span);

    /// <summary>Keeps words from being linked automatically.</summary>
    public void Take(int paragraph, TextSpan span) => taken[paragraph].Add(span);

    /// <summary>The records that editors linked, in the order of the text.</summary>
    public List<((int Paragraph, int Start) Place, int Record)> Links(NameIndex names)
    {
        var links = new List<((int Paragraph, int Start) Place, int Record)>(linked.Count);
        if (linked.Count == 0) return links;
        for (var paragraph = 0; paragraph < Marks.Length; paragraph++)
            foreach (var mark in Marks[paragraph])
                if (mark is MentionMark mention) links.Add(((paragraph, mark.Span.Start), names.NumberOf(mention.Target)));
        links.Sort((a, b) => a.Place.CompareTo(b.Place));
        return links;
    }

    private void Add(Annotation annotation, int index, SelectorMatcher matcher)
    {
        if (Find(annotation.Selector, matcher) is not { } match) return;
        // Links and dates may mean a part of a compound.
        if (annotation.Body is NoteBody) ReportCut(annotation.Selector, match);
        for (var i = 0; i < match.Pieces.Length; i++)
        {
            var (paragraph, span) = match.Pieces[i];
            var isLast = i == match.Pieces.Length - 1;
            if (annotation.Body is MentionBody or SuppressBody) Take(paragraph, span);
            if (annotation.Body is SuppressBody) suppressed.TryAdd((paragraph, span), annotation.Selector.At);
            Mark? mark = annotation.Body switch
            {
                MentionBody body when IsNew(annotation, body, paragraph, span) => new MentionMark(span, body.Target.Value, MentionBasis.Annotation, body.Form),
                DateBody body => new DateMark(span, body, index),
                NoteBody body => new NoteMark(span, body, index, isLast),
                _ => null,
            };
            if (mark is not null) Marks[paragraph].Add(mark);
        }
    }

    private void Add(Statement statement, SelectorMatcher matcher)
    {
        if (statement.Selector is not { } selector || Find(selector, matcher) is not { } match) return;
        ReportCut(selector, match);
        if (statement.Speech == SpeechForm.Direct && !IsQuoted(match)) bag.Add(Diag.Text.Unquoted(selector.Exact.At, selector.Exact.Value));
        for (var i = 0; i < match.Pieces.Length; i++)
            Marks[match.Pieces[i].Paragraph].Add(new StatementMark(match.Pieces[i].Span, statement.Key, i == match.Pieces.Length - 1));
    }

    // A quotation may have begun in the paragraph before.
    private bool IsQuoted(TextMatch match)
    {
        for (var i = Math.Max(0, match.Pieces[0].Paragraph - 1); i <= match.Pieces[^1].Paragraph; i++)
            if (article.Seed.Paragraphs[i].Text.AsSpan().ContainsAny(QuotationMarks)) return true;
        return false;
    }

    private TextMatch? Find(TextQuoteSelector selector, SelectorMatcher matcher)
    {
        var (match, problem) = matcher.Find(selector);
        if (problem is not null) bag.Add(problem);
        return match;
    }

    private void ReportCut(TextQuoteSelector selector, TextMatch match)
    {
        if (match.WholeWords is { } whole) bag.Add(Diag.Text.CutWord(selector.Exact.At, selector.Exact.Value, whole));
    }

    /// <summary>Whether no other annotation links the same words; one that links them elsewhere is a contradiction.</summary>
    private bool IsNew(Annotation annotation, MentionBody body, int paragraph, TextSpan span)
    {
        if (linked.TryAdd((paragraph, span), (body.Target.Value, annotation.Selector.At))) return true;
        var first = linked[(paragraph, span)];
        if (first.Target != body.Target.Value)
            bag.Add(Diag.Text.SameWords(annotation.Selector.At, Words(paragraph, span), first.Target.ToString(), body.Target.Value.ToString(), first.At));
        return false;
    }

    private string Words(int paragraph, TextSpan span) => article.Seed.Paragraphs[paragraph].Text.Substring(span.Start, span.Length);
}
