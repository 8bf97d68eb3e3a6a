using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;

namespace Archive.Pages;

/// <summary>A stretch of a paragraph as readers may see it: hidden names replaced, and positions of the seed translated.</summary>
internal readonly struct RedactedText
{
    private readonly TextSpan range;
    private readonly ImmutableArray<RedactionMark> redactions;

    /// <summary>What readers see.</summary>
    public string Text { get; }

    private RedactedText(TextSpan range, ImmutableArray<RedactionMark> redactions, string text) =>
        (this.range, this.redactions, Text) = (range, redactions, text);

    /// <summary>A whole paragraph.</summary>
    public static RedactedText Of(AnnotatedParagraph paragraph) => Of(paragraph, new(0, paragraph.Packed.Length));

    /// <summary>A stretch of a paragraph. A name that lies only partly within is replaced as a whole.</summary>
    public static RedactedText Of(AnnotatedParagraph paragraph, TextSpan range)
    {
        var redactions = RedactionsIn(paragraph, range);
        if (redactions.IsEmpty) return new(range, redactions, paragraph.Packed.Substring(range.Start, range.Length));
        var text = new StringBuilder(range.Length);
        var at = range.Start;
        foreach (var redaction in redactions)
        {
            if (redaction.Span.Start > at) text.Append(paragraph.Packed.Substring(at, redaction.Span.Start - at));
            text.Append(redaction.Shown);
            at = Math.Max(at, redaction.Span.End);
        }

        if (at < range.End) text.Append(paragraph.Packed.Substring(at, range.End - at));
        return new(range, redactions, text.ToString());
    }

    /// <summary>Where a span of the paragraph stands in <see cref="Text"/>; clipped to it.</summary>
    public TextSpan SpanOf(TextSpan span)
    {
        var start = PositionOf(span.Start, atEnd: false);
        return new(start, Math.Max(0, PositionOf(span.End, atEnd: true) - start));
    }

    // A position within a replaced name goes to its nearer outer side, so that a span never cuts what is shown.
    private int PositionOf(int position, bool atEnd)
    {
        var shift = 0;
        foreach (var redaction in redactions)
        {
            var from = Math.Max(redaction.Span.Start, range.Start);
            var to = Math.Min(redaction.Span.End, range.End);
            if (position <= from) break;
            if (position < to) return from - range.Start + shift + (atEnd ? redaction.Shown.Length : 0);
            shift += redaction.Shown.Length - (to - from);
        }

        return Math.Clamp(position, range.Start, range.End) - range.Start + shift;
    }

    private static ImmutableArray<RedactionMark> RedactionsIn(AnnotatedParagraph paragraph, TextSpan range)
    {
        if (!paragraph.HidesNames) return [];
        ImmutableArray<RedactionMark>.Builder? found = null;
        var end = 0;
        foreach (var mark in paragraph.Marks)
        {
            if (mark.Span.Start >= range.End) break;
            if (mark is not RedactionMark redaction || !redaction.Span.Overlaps(range)) continue;
            // Overlapping redactions become one: the second's remainder is swallowed by the first.
            if (redaction.Span.Start < end)
            {
                if (redaction.Span.End > end)
                    found![^1] = found[^1] with { Span = new(found[^1].Span.Start, redaction.Span.End - found[^1].Span.Start) };
                end = Math.Max(end, redaction.Span.End);
                continue;
            }

            (found ??= ImmutableArray.CreateBuilder<RedactionMark>()).Add(redaction);
            end = redaction.Span.End;
        }

        return found?.ToImmutable() ?? [];
    }
}
