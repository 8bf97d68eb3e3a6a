using System.Collections.Immutable;
using Archive.Annotations;

namespace Archive.Pages;

/// <summary>Cuts a text to its first words. What lies beyond the cut, even in part, is gone with everything that is known about it.</summary>
internal static class Excerpt
{
    /// <summary>The text up to and with its <paramref name="words"/>-th word.</summary>
    public static AnnotatedText Of(AnnotatedText text, int words)
    {
        var kept = ImmutableArray.CreateBuilder<(AnnotatedParagraph Paragraph, int Length)>();
        foreach (var paragraph in text.Paragraphs)
        {
            if (words <= 0) break;
            kept.Add((paragraph, LengthOf(paragraph.Text, ref words)));
        }

        var lost = LostIn(text, kept);
        return text with { Paragraphs = [.. kept.Select(one => Cut(one.Paragraph, one.Length, lost))] };
    }

    /// <summary>The length of the first words; takes what it counts from <paramref name="words"/>.</summary>
    private static int LengthOf(string text, ref int words)
    {
        var at = 0;
        while (words > 0 && at < text.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            words--;
        }

        return words > 0 ? text.Length : at;
    }

    // A note or statement may have pieces in several paragraphs: where one of them is lost, all are.
    private static HashSet<object> LostIn(AnnotatedText text, ImmutableArray<(AnnotatedParagraph Paragraph, int Length)>.Builder kept)
    {
        var lost = new HashSet<object>();
        for (var i = 0; i < text.Paragraphs.Length; i++)
            foreach (var mark in text.Paragraphs[i].Marks)
                if (mark.Span.End > (i < kept.Count ? kept[i].Length : 0) && IdentityOf(mark) is { } identity) lost.Add(identity);
        return lost;
    }

    private static object? IdentityOf(Mark mark) => mark switch
    {
        NoteMark note => note.Index,
        StatementMark statement => statement.Statement,
        _ => null,
    };

    private static AnnotatedParagraph Cut(AnnotatedParagraph paragraph, int length, HashSet<object> lost) => paragraph with
    {
        Text = paragraph.Text[..length],
        Marks =
        [
            .. paragraph.Marks.Where(mark => mark.Span.Start < length)
                .Where(mark => mark is RedactionMark || mark.Span.End <= length)
                .Where(mark => IdentityOf(mark) is not { } identity || !lost.Contains(identity))
                // Half a hidden name is as telling as the whole.
                .Select(mark => mark.Span.End <= length ? mark : mark with { Span = new(mark.Span.Start, length - mark.Span.Start) }),
        ],
        Sentences =
        [
            .. paragraph.Sentences.Where(sentence => sentence.Start < length)
                .Select(sentence => new TextSpan(sentence.Start, Math.Min(sentence.Length, length - sentence.Start))),
        ],
    };
}
