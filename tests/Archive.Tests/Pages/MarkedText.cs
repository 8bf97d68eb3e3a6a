using System.Collections.Immutable;
using System.Text;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Tests.Pages;

/// <summary>Reads the braces of <see cref="InventedArchive"/>.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];
    private readonly string article;

    public MarkedText(string written, string article)
    {
        this.article = article;
        var at = 0;
        Read(written, ref at, nested: false);
    }

    public AnnotatedParagraph ToParagraph(int number, ParagraphKind kind)
    {
        var plain = text.ToString();
        var sorted = marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ThenBy(m => m is MentionMark ? 0 : 1).ToImmutableArray();
        return new(number, kind, plain, sorted, SentencesOf(plain));
    }

    private void Read(string written, ref int at, bool nested)
    {
        for (; at < written.Length; at++)
        {
            if (nested && written[at] == '}') return;
            if (written[at] == '{') ReadMark(written, ref at);
            else text.Append(written[at]);
        }
    }

    private void ReadMark(string written, ref int at)
    {
        var bar = written.IndexOf('|', at);
        var words = written[(at + 1)..bar].Split(' ');
        string? shown = null;
        if (words[0] == "hide")
        {
            var second = written.IndexOf('|', bar + 1);
            shown = written[(bar + 1)..second];
            bar = second;
        }

        at = bar + 1;
        var start = text.Length;
        Read(written, ref at, nested: true);
        marks.Add(MarkOf(words, shown, new(start, text.Length - start)));
    }

    private Mark MarkOf(string[] words, string? shown, TextSpan span) => words[0] switch
    {
        "note" => new NoteMark(span, new(NoteKind.Context, $"Anmerkung {words[1]}", null, null, [InventedArchive.Source("Kalender")]), int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), true),
        "say" => new StatementMark(span, new(article, words[1]), true),
        "date" => new DateMark(span, new(InventedArchive.At(InventedArchive.Date(words[1])), null, null), 0),
        "hide" => new RedactionMark(span, InventedArchive.ActorKey(words[1]), shown!),
        _ => new MentionMark(span, new(RecordKind.Actor, words[0]), MentionBasis.Name, MentionForm.Name),
    };

    private static ImmutableArray<TextSpan> SentencesOf(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (i + 1 == text.Length || (text[i] == '.' && text[i + 1] == ' '))
            {
                var end = Math.Min(text.Length, i + 2);
                sentences.Add(new(start, end - start));
                start = end;
                i = end - 1;
            }

        return sentences.ToImmutable();
    }
}
