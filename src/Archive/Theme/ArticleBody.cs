using Archive.Annotations;
using Archive.Model;
using Archive.Pages;

namespace Archive.Themes;

/// <summary>
/// The text of an article as HTML, written straight to UTF-8: one block element a paragraph whose text is the seed's, character for
/// character, with everything the page adds under <c>data-aside</c>.
/// </summary>
internal sealed class ArticleBody(ArticlePage article, Writers writers) : IHtml
{
    public void WriteTo(Utf8Html output)
    {
        var marks = new MarkWriter(article, writers);
        var words = new ParagraphWriter(marks, output);
        var margin = new MarginWriter(article, marks, writers);
        var (index, number) = (0, 0);
        foreach (var paragraph in article.Text.Paragraphs)
        {
            var isHeading = paragraph.Kind == ParagraphKind.Subheading;
            output.Raw(isHeading ? "<h2>"u8 : "<p>"u8);
            if (!isHeading) WriteNumber(++number, paragraph, output);
            words.Write(paragraph);
            output.Raw(isHeading ? "</h2>\n"u8 : "</p>\n"u8);
            margin.Write(paragraph, index++, isHeading ? 0 : number, output);
        }
    }

    /// <summary>A paragraph's number in the margin, which is the link to quote it by.</summary>
    private void WriteNumber(int number, AnnotatedParagraph paragraph, Utf8Html output)
    {
        if (paragraph.Sentences.IsEmpty) return;
        output.Raw("<a data-aside class=\"paragraph-link\" href=\"#s-"u8);
        output.Number(paragraph.Number);
        output.Raw("-"u8);
        output.Number(paragraph.Sentences[0].Start);
        output.Raw("\" aria-label=\""u8);
        output.Text(writers.Words.Format("article.paragraph", writers.Words.Number(number)));
        output.Raw("\">"u8);
        output.Number(number);
        output.Raw("</a>"u8);
    }
}
