using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Every mention of a record with its sentence, in blocks of 100 articles.</summary>
internal sealed class MentionLists(ShownArchive archive)
{
    private const int ArticlesABlock = 100;

    /// <summary>A sentence longer than this is shown around the first mention only: a text without full stops must not fill a page.</summary>
    private const int LongestSentence = 2000;

    private const int Before = 500;

    /// <summary>The blocks of a record's mentions.</summary>
    public Blocks BlocksOf(int record)
    {
        var key = new RecordKey(archive.Records[record].Kind, archive.Records[record].Id);
        return new(archive.Mentions.ArticlesWith(record).Length, ArticlesABlock, block => SiteUrls.OfMentions(key, block), SiteUrls.Of(key));
    }

    /// <summary>One block.</summary>
    public Listing<MentionGroup> ListingOf(int record, int block)
    {
        var blocks = BlocksOf(record);
        var numbers = archive.Mentions.ArticlesWith(record)[blocks.ItemsOf(block)];
        var groups = new MentionGroup[numbers.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = GroupOf(archive.Articles[numbers[^(i + 1)]], record);
        return blocks.Listing(block, ImmutableCollections.Own(groups));
    }

    private static MentionGroup GroupOf(ShownArticle article, int record)
    {
        var mentions = article.Mentions.AsSpan();
        var sentences = new MentionSentence[SentencesWith(record, mentions)];
        var (count, at) = (0, 0);
        while (count < sentences.Length)
        {
            while (mentions[at].Record != record) at++;
            var end = EndOfSentence(mentions, at);
            sentences[count++] = SentenceOf(article, record, mentions[at..end]);
            at = end;
        }

        return new(article.Link, ImmutableCollections.Own(sentences));
    }

    private static int SentencesWith(int record, ReadOnlySpan<Mention> mentions)
    {
        var count = 0;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Record != record) continue;
            count++;
            i = EndOfSentence(mentions, i) - 1;
        }

        return count;
    }

    /// <summary>The first mention after those of the sentence that <paramref name="at"/> stands in.</summary>
    private static int EndOfSentence(ReadOnlySpan<Mention> mentions, int at)
    {
        var end = at + 1;
        while (end < mentions.Length && mentions[end].SharesSentenceWith(mentions[at])) end++;
        return end;
    }

    /// <param name="article">The article.</param>
    /// <param name="record">The record that is listed.</param>
    /// <param name="mentions">The sentence's mentions from the record's first one on; those of other records are passed over.</param>
    private static MentionSentence SentenceOf(ShownArticle article, int record, ReadOnlySpan<Mention> mentions)
    {
        var paragraph = article.Text.Paragraphs[mentions[0].Paragraph];
        var range = RangeOf(paragraph, mentions[0]);
        var shown = RedactedText.Of(paragraph, range);
        var anchor = article.AnchorOf(mentions[0]);
        var first = SpanOf(shown, mentions[0], anchor);
        if (mentions.Length == 1) return new(anchor, shown.Text, [first]);
        var spans = ImmutableArray.CreateBuilder<SentenceSpan>(mentions.Length);
        spans.Add(first);
        foreach (var mention in mentions[1..])
            if (mention.Record == record && mention.Span.End <= range.End) spans.Add(SpanOf(shown, mention, article.AnchorOf(mention)));
        return new(anchor, shown.Text, spans.DrainToImmutable());
    }

    private static SentenceSpan SpanOf(RedactedText shown, Mention mention, string anchor)
    {
        var span = shown.SpanOf(mention.Span);
        return new(span.Start, span.Length, anchor);
    }

    private static TextSpan RangeOf(AnnotatedParagraph paragraph, Mention mention)
    {
        var sentence = mention.Sentence < 0 ? new(0, paragraph.Packed.Length) : paragraph.Sentences[mention.Sentence];
        // A mention may run over the end of its sentence, where an abbreviation was taken for one.
        if (mention.Span.End > sentence.End) sentence = sentence with { Length = mention.Span.End - sentence.Start };
        while (sentence.End > mention.Span.End && char.IsWhiteSpace(paragraph.Packed[sentence.End - 1])) sentence = sentence with { Length = sentence.Length - 1 };
        if (sentence.Length <= LongestSentence) return sentence;
        var start = Math.Max(sentence.Start, mention.Start - Before);
        var from = WordFrom(paragraph.Text, start);
        return new(from, Math.Min(sentence.End, start + LongestSentence) - from);

        int WordFrom(string text, int at)
        {
            if (at == sentence.Start) return at;
            var space = text.IndexOf(' ', at, mention.Start - at);
            return space < 0 ? mention.Start : space + 1;
        }
    }
}
