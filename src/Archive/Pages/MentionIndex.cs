using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>A sentence of an article that mentions records.</summary>
/// <param name="Article">Number of the article in the catalog.</param>
/// <param name="Paragraph">Number of the paragraph in the text, from 0.</param>
/// <param name="Sentence">Number of the sentence in the paragraph, from 0.</param>
internal readonly record struct SentencePlace(int Article, int Paragraph, int Sentence);

/// <summary>Where a record is mentioned.</summary>
/// <param name="Sentences">In the order of the articles (oldest first) and of their texts, each sentence once.</param>
/// <param name="Count">Mentions in all.</param>
internal sealed record RecordMentions(ImmutableArray<SentencePlace> Sentences, int Count)
{
    public static RecordMentions None { get; } = new([], 0);

    /// <summary>Numbers of the articles, each once, oldest first.</summary>
    public ImmutableArray<int> Articles { get; } = Distinct(Sentences);

    private static ImmutableArray<int> Distinct(ImmutableArray<SentencePlace> sentences)
    {
        var articles = ImmutableArray.CreateBuilder<int>();
        foreach (var sentence in sentences)
            if (articles.Count == 0 || articles[^1] != sentence.Article) articles.Add(sentence.Article);
        return articles.ToImmutable();
    }
}

/// <summary>Every mention of every record, and every article's records with how often it mentions them.</summary>
internal sealed class MentionIndex
{
    private readonly FrozenDictionary<RecordKey, RecordMentions> byRecord;

    public MentionIndex(Catalog catalog, ImmutableArray<AnnotatedText> texts)
    {
        Texts = texts;
        Articles = catalog.Articles;
        var places = new Dictionary<RecordKey, (ImmutableArray<SentencePlace>.Builder Sentences, int[] Count)>();
        var casts = new ImmutableArray<(RecordKey, int, string)>[texts.Length];
        for (var article = 0; article < texts.Length; article++) casts[article] = Add(article, texts[article], places);
        Casts = [.. casts];
        byRecord = places.ToFrozenDictionary(p => p.Key, p => new RecordMentions(p.Value.Sentences.ToImmutable(), p.Value.Count[0]));
        Total = byRecord.Values.Sum(mentions => mentions.Count);
    }

    /// <summary>The articles of the catalog, in its order.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>Their texts.</summary>
    public ImmutableArray<AnnotatedText> Texts { get; }

    /// <summary>By article: its records in the order of their first mention, how often, and the first mention's fragment.</summary>
    public ImmutableArray<ImmutableArray<(RecordKey Record, int Count, string First)>> Casts { get; }

    /// <summary>Mentions in all articles.</summary>
    public int Total { get; }

    /// <summary>Where a record is mentioned.</summary>
    public RecordMentions Of(RecordKey record) => byRecord.GetValueOrDefault(record, RecordMentions.None);

    private static ImmutableArray<(RecordKey, int, string)> Add(
        int article, AnnotatedText text, Dictionary<RecordKey, (ImmutableArray<SentencePlace>.Builder Sentences, int[] Count)> places)
    {
        var cast = new List<(RecordKey Record, int Count, string First)>();
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            var paragraph = text.Paragraphs[p];
            foreach (var mark in paragraph.Marks)
            {
                if (mark is not MentionMark mention) continue;
                var place = new SentencePlace(article, p, SentenceOf(paragraph, mention.Span.Start));
                if (!places.TryGetValue(mention.Target, out var entry)) places[mention.Target] = entry = (ImmutableArray.CreateBuilder<SentencePlace>(), new int[1]);
                if (entry.Sentences.Count == 0 || entry.Sentences[^1] != place) entry.Sentences.Add(place);
                entry.Count[0]++;
                var at = cast.FindIndex(c => c.Record == mention.Target);
                if (at < 0) cast.Add((mention.Target, 1, paragraph.AnchorOf(mention)));
                else cast[at] = cast[at] with { Count = cast[at].Count + 1 };
            }
        }

        return [.. cast];
    }

    private static int SentenceOf(AnnotatedParagraph paragraph, int position)
    {
        for (var s = paragraph.Sentences.Length - 1; s > 0; s--)
            if (paragraph.Sentences[s].Start <= position) return s;
        return 0;
    }
}
