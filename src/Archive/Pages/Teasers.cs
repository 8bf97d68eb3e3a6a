using System.Collections.Immutable;
using System.Text;
using Archive.Model;

namespace Archive.Pages;

/// <summary>Articles as lists show them: with their beginning and their cast.</summary>
internal sealed class Teasers(ShownArchive archive)
{
    private const int LeadLength = 240;
    private const int MostCast = 6;

    public ImmutableArray<ArticleTeaser> Of(IEnumerable<ShownArticle> articles) => [.. articles.Select(Of)];

    public ArticleTeaser Of(ShownArticle article) =>
        new(article.Link, LeadOf(article), CastOf(article), article.Mentions.Length, article.Article.IsAnnotated);

    /// <summary>Whole sentences from the beginning, at most 240 characters; a longer first one is cut at a word.</summary>
    public static string LeadOf(ShownArticle article)
    {
        var lead = new StringBuilder();
        foreach (var paragraph in article.Text.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Subheading) continue;
            foreach (var sentence in paragraph.Sentences)
            {
                var text = RedactedText.Of(paragraph, sentence).Text.Trim();
                if (text.Length == 0) continue;
                if (lead.Length == 0 && text.Length > LeadLength) return PlainText.Cut(text, LeadLength);
                if (lead.Length + 1 + text.Length > LeadLength) return lead.ToString();
                lead.Append(lead.Length == 0 ? "" : " ").Append(text);
            }
        }

        return lead.ToString();
    }

    /// <summary>One sentence about an article for search engines and messengers.</summary>
    public string DescriptionOf(ShownArticle article) =>
        article.Article.Description is { } description ? archive.Names.Text(PlainText.OfMarkdown(description)) : PlainText.Cut(LeadOf(article), 200);

    // What the editor lists comes first, then who is mentioned most often.
    private ImmutableArray<RecordLink> CastOf(ShownArticle article)
    {
        var cast = new List<int>(MostCast);
        foreach (var subject in article.Article.Subjects)
        {
            if (cast.Count == MostCast) break;
            if (archive.Records.NumberOf(subject.Target.Value) is >= 0 and var number && !cast.Contains(number)) cast.Add(number);
        }

        if (cast.Count < MostCast)
            cast.AddRange(article.Records.OrderByDescending(record => record.Mentions).Select(record => record.Record).Except(cast).Take(MostCast - cast.Count).ToList());
        return [.. cast.Select(number => archive.Records[number])];
    }
}
