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
    private readonly Dictionary<int, NoteView> notes = article.Notes.ToDictionary(note => note.Index);
    private readonly Dictionary<string, StatementView> statements = article.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);

    public void WriteTo(Utf8Html output)
    {
        foreach (var paragraph in article.Text.Paragraphs)
        {
            var isHeading = paragraph.Kind == ParagraphKind.Subheading;
            output.Raw(isHeading ? "<h2>"u8 : "<p>"u8);
            new ParagraphWriter(paragraph, writers, notes, statements, output).Write();
            output.Raw(isHeading ? "</h2>\n"u8 : "</p>\n"u8);
            WriteMargin(paragraph, output);
        }
    }

    /// <summary>What stands in the margin beside a paragraph: the statements and notes whose words end in it.</summary>
    private void WriteMargin(AnnotatedParagraph paragraph, Utf8Html output)
    {
        var entries = paragraph.Marks.Where(mark => mark is NoteMark { IsLast: true } or StatementMark { IsLast: true }).OrderBy(mark => mark.Span.End).ToArray();
        if (entries.Length == 0) return;
        output.Raw("<aside data-aside class=\"margin\" aria-label=\""u8);
        output.Text(writers.Words["article.margin"]);
        output.Raw("\">\n"u8);
        foreach (var entry in entries)
        {
            if (entry is NoteMark note && notes.TryGetValue(note.Index, out var view)) WriteNote(view, output);
            else if (entry is StatementMark mark && statements.TryGetValue(mark.Statement.Id, out var statement)) WriteStatement(statement, output);
        }

        output.Raw("</aside>\n"u8);
    }

    private void WriteNote(NoteView note, Utf8Html output)
    {
        output.Raw("<details class=\"note note-"u8);
        output.Raw(EnumWords.Kebab(note.Kind));
        output.Raw("\" id=\"note-"u8);
        output.Number(note.Number);
        output.Raw("\"><summary><span class=\"note-number\">"u8);
        output.Number(note.Number);
        output.Raw("</span> "u8);
        output.Text(writers.Words[$"note.{EnumWords.Kebab(note.Kind)}"]);
        output.Raw("</summary><div class=\"note-text\">"u8);
        writers.Markdown.Blocks(note.Text).WriteTo(output);
        writers.Sources(note.Sources, output);
        output.Raw("<p class=\"note-by\">"u8);
        if (note.Author is { } author)
        {
            output.Text(author);
            output.Raw(" "u8);
        }

        output.Raw("<a href=\"#noteref-"u8);
        output.Number(note.Number);
        output.Raw("\" aria-label=\""u8);
        output.Text(writers.Words["note.back"]);
        output.Raw("\">↑</a></p></div></details>\n"u8);
    }

    private void WriteStatement(StatementView statement, Utf8Html output)
    {
        output.Raw("<p class=\"said\"><a class=\"record\" data-kind=\"actor\" href=\""u8);
        output.Text(writers.Url(statement.Creator.Url));
        output.Raw("\">"u8);
        output.Text(statement.Creator.Name);
        output.Raw("</a> <a href=\"#statement-"u8);
        output.Text(statement.Id);
        output.Raw("\">"u8);
        output.Text(writers.Words[$"stance.{EnumWords.Kebab(statement.Stance)}"]);
        output.Raw("</a>"u8);
        foreach (var via in statement.Via)
        {
            output.Raw(" <span class=\"via\">"u8);
            output.Text(writers.Words["statement.via"]);
            output.Raw(" <a class=\"record\" data-kind=\"actor\" href=\""u8);
            output.Text(writers.Url(via.Url));
            output.Raw("\">"u8);
            output.Text(via.Name);
            output.Raw("</a></span>"u8);
        }

        output.Raw("</p>\n"u8);
    }
}
