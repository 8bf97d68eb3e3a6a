using System.Collections.Immutable;
using System.Globalization;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A mention, by numbers: a large archive has millions.</summary>
/// <param name="Record">Number of the record, see <see cref="RecordLinks"/>.</param>
/// <param name="Paragraph">Place of the paragraph in the text, from 0.</param>
/// <param name="Sentence">Place of the sentence in the paragraph, from 0; −1 where the paragraph has none.</param>
/// <param name="Start">First character in the paragraph.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct Mention(int Record, int Paragraph, int Sentence, int Start, int Length)
{
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether both stand in one sentence.</summary>
    public bool SharesSentenceWith(Mention other) => Paragraph == other.Paragraph && Sentence == other.Sentence;
}

/// <summary>A record an article mentions.</summary>
/// <param name="Record">Number of the record.</param>
/// <param name="Mentions">How often.</param>
/// <param name="First">Place of its first mention among the article's.</param>
internal readonly record struct MentionedRecord(int Record, int Mentions, int First);

/// <summary>What readers may see of an article: its text already cut where only an excerpt is published.</summary>
internal sealed class ShownArticle
{
    /// <summary>No anchor has more characters.</summary>
    public const int LongestAnchor = 40;

    private readonly AnnotatedText source;

    public ShownArticle(int number, Article article, AnnotatedText text, Catalog catalog, RecordLinks records, bool isSeedTelling)
    {
        Number = number;
        Article = article;
        source = text;
        IsExcerpt = article.Rights?.ExcerptWords is not null;
        Text = article.Rights?.ExcerptWords is { } words ? Excerpt.Of(text, words) : text;
        IsRedacted = MentionReader.HasRedactions(text);
        IsSeedTelling = IsRedacted || isSeedTelling;
        Url = SiteUrls.Of(article);
        var publisher = article.Publisher is { } id && catalog.ActorById.ContainsKey(id.Value) ? records.Actor(id.Value).Name : null;
        Link = new(article.Id, Url, records.Names.Text(article.Headline), article.DatePublished, publisher);
        Mentions = MentionReader.Read(Text, records);
        Records = MentionReader.Count(Mentions);
        ListedOnly = MentionReader.ListedOnly(article, Records, records);
    }

    /// <summary>Whether it was made of this very article and this very text.</summary>
    public bool IsOf(Article article, AnnotatedText text) => ReferenceEquals(Article, article) && ReferenceEquals(source, text);

    /// <summary>Its place in the catalog's list.</summary>
    public int Number { get; }

    public Article Article { get; }

    public AnnotatedText Text { get; }

    public bool IsExcerpt { get; }

    /// <summary>Whether its whole text names somebody who is not to be named.</summary>
    public bool IsRedacted { get; }

    /// <summary>Whether its seed names such a person, in the text or in markup that is no part of it.</summary>
    public bool IsSeedTelling { get; }

    public string Url { get; }

    public ArticleLink Link { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Each record once, in the order of first mention.</summary>
    public ImmutableArray<MentionedRecord> Records { get; }

    /// <summary>Records that the sidecar lists and the text does not mention, each once, in the order listed.</summary>
    public ImmutableArray<int> ListedOnly { get; }

    /// <summary>The fragment id of a mention.</summary>
    public string AnchorOf(Mention mention) => AnchorOf(Text.Paragraphs[mention.Paragraph].Number, mention);

    /// <summary>Writes the fragment id of a mention; its length.</summary>
    public int WriteAnchor(Mention mention, Span<char> anchor) => WriteAnchor(Text.Paragraphs[mention.Paragraph].Number, mention, anchor);

    /// <summary>The address of a mention.</summary>
    public string UrlOf(Mention mention) => string.Concat(Url, "#", AnchorOf(mention));

    /// <summary>Words of the text that belong to marks, as readers see them; pieces in several paragraphs are joined by a space. Null where
    /// there is no such mark.</summary>
    public string? WordsOf(Func<Mark, bool> isMeant)
    {
        string? words = null;
        foreach (var paragraph in Text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                if (isMeant(mark))
                {
                    var piece = RedactedText.Of(paragraph, mark.Span).Text;
                    words = words is null ? piece : $"{words} {piece}";
                }

        return words;
    }

    // The same as AnnotatedParagraph.AnchorOf, for a mark that is no longer at hand.
    private static string AnchorOf(int paragraph, Mention mention)
    {
        Span<char> anchor = stackalloc char[LongestAnchor];
        return new(anchor[..WriteAnchor(paragraph, mention, anchor)]);
    }

    private static int WriteAnchor(int paragraph, Mention mention, Span<char> anchor)
    {
        anchor[0] = 'm';
        var length = 1;
        foreach (var number in (ReadOnlySpan<int>)[paragraph, mention.Start, mention.Length])
        {
            anchor[length++] = '-';
            number.TryFormat(anchor[length..], out var digits, default, CultureInfo.InvariantCulture);
            length += digits;
        }

        return length;
    }
}
