using Archive.Pages;

namespace Archive.Themes;

/// <summary>The list of a record's mentions, sentence by sentence: long, so written by C#.</summary>
internal static class MentionList
{
    public static void Write(Listing<MentionGroup> listing, Writers writers, Utf8Html output)
    {
        output.Raw("<ol class=\"mentions\">\n"u8);
        foreach (var group in listing.Items)
        {
            output.Raw("<li>"u8);
            WriteArticle(group.Article, writers, output);
            output.Raw("<ul class=\"sentences\">\n"u8);
            foreach (var sentence in group.Sentences)
            {
                output.Raw("<li>"u8);
                WriteSentence(sentence, group.Article, writers, output);
                output.Raw("</li>\n"u8);
            }

            output.Raw("</ul></li>\n"u8);
        }

        output.Raw("</ol>\n"u8);
    }

    private static void WriteArticle(ArticleLink article, Writers writers, Utf8Html output)
    {
        output.Raw("<p class=\"dated\"><time datetime=\""u8);
        output.IsoDay(article.Date);
        output.Raw("\">"u8);
        output.Text(writers.Dates.DayShort(article.Date));
        output.Raw("</time> <a class=\"article-link\" href=\""u8);
        writers.WriteUrl(article.Url, output);
        output.Raw("\">"u8);
        output.Text(article.Headline);
        output.Raw("</a>"u8);
        if (article.Publisher is { } publisher)
        {
            output.Raw(" <span class=\"detail\">"u8);
            output.Text(publisher);
            output.Raw("</span>"u8);
        }

        output.Raw("</p>"u8);
    }

    /// <summary>A sentence in which each mention leads to its very place; where none can, the whole sentence leads to the article.</summary>
    private static void WriteSentence(MentionSentence sentence, ArticleLink article, Writers writers, Utf8Html output)
    {
        var (at, text) = (0, sentence.Text);
        foreach (var span in sentence.Spans)
        {
            if (span.Anchor is null || span.Start < at || span.Length <= 0 || span.Start + span.Length > text.Length) continue;
            output.Text(text.AsSpan(at, span.Start - at));
            output.Raw("<a class=\"hit\" href=\""u8);
            WriteUrl(article, span.Anchor, writers, output);
            output.Raw("\">"u8);
            output.Text(text.AsSpan(span.Start, span.Length));
            output.Raw("</a>"u8);
            at = span.Start + span.Length;
        }

        if (at > 0)
        {
            output.Text(text.AsSpan(at));
            return;
        }

        output.Raw("<a class=\"sentence-link\" href=\""u8);
        WriteUrl(article, sentence.Anchor, writers, output);
        output.Raw("\">"u8);
        output.Text(text);
        output.Raw("</a>"u8);
    }

    private static void WriteUrl(ArticleLink article, string anchor, Writers writers, Utf8Html output)
    {
        writers.WriteUrl(article.Url, output);
        output.Raw("#"u8);
        output.Text(anchor);
    }
}
