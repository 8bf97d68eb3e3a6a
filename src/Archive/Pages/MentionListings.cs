using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// The mentions of a record, in blocks of a hundred articles. Blocks are counted from the oldest, so that a new article changes the newest
/// block alone; the newest block stands on the record's own page.
/// </summary>
internal sealed class MentionListings(MentionIndex mentions, Records records)
{
    public const int BlockSize = 100;

    /// <summary>How many blocks a record's mentions fill; at least one.</summary>
    public int BlocksOf(RecordKey record) => Math.Max(1, (mentions.Of(record).Articles.Length + BlockSize - 1) / BlockSize);

    /// <summary>Where a block stands, counted from 1 for the oldest.</summary>
    public string UrlOf(RecordKey record, int block) =>
        block == BlocksOf(record) ? SiteUrls.Of(record) : string.Create(CultureInfo.InvariantCulture, $"{SiteUrls.Of(record)}mentions/{block}/");

    /// <summary>One block, newest article first.</summary>
    public Listing<MentionGroup> Of(RecordKey record, int block)
    {
        var all = mentions.Of(record);
        var blocks = BlocksOf(record);
        var articles = all.Articles.Skip((block - 1) * BlockSize).Take(BlockSize).Reverse();
        var byArticle = SentencesOf(all, (block - 1) * BlockSize);
        return new(
            [.. articles.Select(article => new MentionGroup(records.Article(mentions.Articles[article].Id), [.. byArticle[article].Select(s => Sentence(record, s))]))],
            all.Articles.Length,
            block < blocks ? UrlOf(record, block + 1) : null,
            block > 1 ? UrlOf(record, block - 1) : null,
            [.. Enumerable.Range(1, blocks).Reverse().Select(b => new ListingPage((blocks - b + 1).ToString(CultureInfo.InvariantCulture), UrlOf(record, b), b == block))]);
    }

    private static Dictionary<int, List<SentencePlace>> SentencesOf(RecordMentions all, int firstArticle)
    {
        var result = new Dictionary<int, List<SentencePlace>>();
        if (all.Articles.Length == 0) return result;
        var (first, last) = (all.Articles[firstArticle], all.Articles[Math.Min(all.Articles.Length, firstArticle + BlockSize) - 1]);
        foreach (var sentence in all.Sentences)
        {
            if (sentence.Article < first || sentence.Article > last) continue;
            if (!result.TryGetValue(sentence.Article, out var list)) result[sentence.Article] = list = [];
            list.Add(sentence);
        }

        return result;
    }

    private MentionSentence Sentence(RecordKey record, SentencePlace place)
    {
        var paragraph = mentions.Texts[place.Article].Paragraphs[place.Paragraph];
        var sentence = paragraph.Sentences[place.Sentence];
        var url = SiteUrls.Of(mentions.Articles[place.Article]);
        var text = RedactedText.Of(paragraph, sentence);
        var spans = paragraph.Marks.OfType<MentionMark>()
            .Where(mark => mark.Target == record && sentence.Start <= mark.Span.Start && mark.Span.Start < sentence.End)
            .Select(mark => text.Map(mark.Span, paragraph.AnchorOf(mark))).ToImmutableArray();
        return new($"{url}#{spans[0].Anchor}", text.Text, spans);
    }
}

/// <summary>A stretch of a paragraph as other pages may quote it: names that are not shown are replaced.</summary>
internal sealed record RedactedText(string Text, TextSpan Source, ImmutableArray<(TextSpan Span, string Shown)> Redactions)
{
    /// <summary>The words of a span, trailing white space left out.</summary>
    public static RedactedText Of(AnnotatedParagraph paragraph, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(paragraph.Text[end - 1])) end--;
        span = new(span.Start, end - span.Start);
        var redactions = paragraph.Marks.OfType<RedactionMark>().Where(mark => mark.Span.Overlaps(span))
            .Select(mark => (mark.Span, mark.Shown)).ToImmutableArray();
        if (redactions.Length == 0) return new(paragraph.Text.Substring(span.Start, span.Length), span, []);
        var text = new StringBuilder();
        var at = span.Start;
        foreach (var (hidden, shown) in redactions)
        {
            text.Append(paragraph.Text, at, Math.Max(0, hidden.Start - at)).Append(shown);
            at = hidden.End;
        }

        if (at < span.End) text.Append(paragraph.Text, at, span.End - at);
        return new(text.ToString(), span, redactions);
    }

    /// <summary>Where a span of the paragraph lies in <see cref="Text"/>.</summary>
    public SentenceSpan Map(TextSpan span, string? anchor)
    {
        var shift = Redactions.Where(r => r.Span.End <= span.Start).Sum(r => r.Shown.Length - Math.Min(r.Span.Length, r.Span.End - Source.Start));
        var start = Math.Max(0, span.Start - Source.Start + shift);
        return new(start, Math.Min(span.Length, Text.Length - start), anchor);
    }
}
