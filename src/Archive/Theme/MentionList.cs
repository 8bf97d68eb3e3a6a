using Archive.Pages;

namespace Archive.Themes;

/// <summary>The list of a record's mentions: long, so written by C#.</summary>
internal static class MentionList
{
    public static void Write(Listing<MentionGroup> listing, Writers writers, Utf8Html output)
    {
        output.Raw("<ol class=\"mentions\">\n"u8);
        foreach (var group in listing.Items)
        {
            output.Raw("<li><p class=\"mention-article\"><time datetime=\""u8);
            output.Text(group.Article.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            output.Raw("\">"u8);
            output.Text(writers.Words.Date(group.Article.Date));
            output.Raw("</time> <a class=\"article-link\" href=\""u8);
            output.Text(writers.Url(group.Article.Url));
            output.Raw("\">"u8);
            output.Text(group.Article.Headline);
            output.Raw("</a></p><ul class=\"sentences\">\n"u8);
            foreach (var sentence in group.Sentences)
            {
                output.Raw("<li>"u8);
                writers.Sentence(sentence, output);
                output.Raw("</li>\n"u8);
            }

            output.Raw("</ul></li>\n"u8);
        }

        output.Raw("</ol>\n"u8);
    }
}
