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
        var groups = ImmutableArray.CreateBuilder<MentionGroup>(numbers.Length);
        for (var i = numbers.Length - 1; i >= 0; i--) groups.Add(GroupOf(archive.Articles[numbers[i]], record));
        return blocks.Listing(block, groups.MoveToImmutable());
    }

    private static MentionGroup GroupOf(ShownArticle article, int record)
    {
        var sentences = ImmutableArray.CreateBuilder<MentionSentence>();
        var mentions = article.Mentions;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Record != record) continue;
            var last = i;
            while (last + 1 < mentions.Length && mentions[last + 1].SharesSentenceWith(mentions[i])) last++;
            sentences.Add(SentenceOf(article, record, mentions.AsSpan()[i..(last + 1)]));
            i = last;
        }

        return new(article.Link, sentences.DrainToImmutable());
    }

    private static MentionSentence SentenceOf(ShownArticle article, int record, ReadOnlySpan<Mention> mentions)
    {
        var paragraph = article.Text.Paragraphs[mentions[0].Paragraph];
        var range = RangeOf(paragraph, mentions[0]);
        var shown = RedactedText.Of(paragraph, range);
        var text = shown.Text.TrimEnd();
        var spans = ImmutableArray.CreateBuilder<SentenceSpan>();
        foreach (var mention in mentions)
        {
            if (mention.Record != record || mention.Start >= range.End) continue;
            var span = shown.SpanOf(mention.Span);
            if (span.Length > 0 && span.End <= text.Length) spans.Add(new(span.Start, span.Length, article.AnchorOf(mention)));
        }

        return new(article.UrlOf(mentions[0]), text, spans.DrainToImmutable());
    }

    private static TextSpan RangeOf(AnnotatedParagraph paragraph, Mention mention)
    {
        var sentence = mention.Sentence < 0 ? new(0, paragraph.Text.Length) : paragraph.Sentences[mention.Sentence];
        // A mention may run over the end of its sentence, where an abbreviation was taken for one.
        if (mention.Span.End > sentence.End) sentence = sentence with { Length = mention.Span.End - sentence.Start };
        if (sentence.Length <= LongestSentence) return sentence;
        var start = Math.Max(sentence.Start, mention.Start - Before);
        return new(WordFrom(paragraph.Text, start), Math.Min(sentence.End, start + LongestSentence) - WordFrom(paragraph.Text, start));

        int WordFrom(string text, int at)
        {
            if (at == sentence.Start) return at;
            var space = text.IndexOf(' ', at, mention.Start - at);
            return space < 0 ? mention.Start : space + 1;
        }
    }
}
