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
        // Without notes and statements there is no margin to plan.
        var plan = article.Notes.Length + article.Statements.Length > 0 ? new MarginPlan(article.Text.Paragraphs) : null;
        var margin = plan is null ? null : new MarginWriter(article, marks, writers, plan);
        var (index, number) = (0, 0);
        foreach (var paragraph in article.Text.Paragraphs)
        {
            var isHeading = paragraph.Kind == ParagraphKind.Subheading;
            output.Raw(isHeading ? "<h2"u8 : "<p"u8);
            if (plan is not null) WriteRows(plan.RowsOf(index), output);
            output.Raw(">"u8);
            if (!isHeading) WriteNumber(++number, paragraph, output);
            words.Write(paragraph);
            output.Raw(isHeading ? "</h2>\n"u8 : "</p>\n"u8);
            margin?.Write(paragraph, index++, isHeading ? 0 : number, output);
        }
    }

    /// <summary>How many rows of the grid a paragraph takes, where it has a margin to stand beside.</summary>
    private static void WriteRows(int rows, Utf8Html output)
    {
        output.Raw(" class=\"row"u8);
        MarginWriter.WriteSpan(rows, output);
        output.Raw("\""u8);
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
