using System.Collections.Immutable;
using Archive.Annotations;

namespace Archive.Pages;

/// <summary>Cuts a text after its first words. What lies beyond is gone before anything is derived from it, so that nothing of it can leak.</summary>
internal static class Excerpt
{
    /// <summary>The first words of a text, with the marks that lie wholly within.</summary>
    public static AnnotatedText Of(AnnotatedText text, int words)
    {
        var paragraphs = ImmutableArray.CreateBuilder<AnnotatedParagraph>();
        foreach (var paragraph in text.Paragraphs)
        {
            var end = EndOf(paragraph.Text, ref words);
            if (end > 0) paragraphs.Add(end == paragraph.Text.Length ? paragraph : Cut(paragraph, end));
            if (words <= 0) break;
        }

        return text with { Paragraphs = paragraphs.ToImmutable() };
    }

    private static int EndOf(string text, ref int words)
    {
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            if (words == 0) return text.AsSpan(0, at).TrimEnd().Length;
            words--;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        }

        return text.Length;
    }

    private static AnnotatedParagraph Cut(AnnotatedParagraph paragraph, int end) => paragraph with
    {
        Text = paragraph.Text[..end],
        Marks = [.. paragraph.Marks.Where(mark => mark.Span.End <= end)],
        Sentences = [.. paragraph.Sentences.Where(s => s.Start < end).Select(s => s.End <= end ? s : s with { Length = end - s.Start })],
    };
}
