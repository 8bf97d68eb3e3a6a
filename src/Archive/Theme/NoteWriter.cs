using Archive.Pages;

namespace Archive.Themes;

/// <summary>Writes an editor's note: open beside the text where there is a margin, folded below it where there is none.</summary>
internal static class NoteWriter
{
    /// <summary>Writes a note.</summary>
    public static void Write(NoteView note, Writers writers, Utf8Html output)
    {
        var kind = EnumWords.Kebab(note.Kind);
        output.Raw("<details class=\"note\" data-note-kind=\""u8);
        output.Raw(kind);
        output.Raw("\"><summary><span class=\"note-number\">"u8);
        output.Number(note.Number);
        output.Raw("</span> "u8);
        output.Text(writers.Words[$"note.{kind}"]);
        WriteOrigin(note, writers, output);
        output.Raw("</summary>\n<div class=\"note-text\" id=\"note-"u8);
        output.Number(note.Number);
        output.Raw("\">"u8);
        writers.Markdown.Blocks(note.Text).WriteTo(output);
        output.Raw("<div class=\"note-foot\">"u8);
        WriteSources(note, writers, output);
        output.Raw("<a class=\"note-back\" href=\"#noteref-"u8);
        output.Number(note.Number);
        output.Raw("\" aria-label=\""u8);
        output.Text(writers.Words["note.back"]);
        output.Raw("\">↩</a></div></div></details>\n"u8);
    }

    /// <summary>Who wrote it, and when.</summary>
    private static void WriteOrigin(NoteView note, Writers writers, Utf8Html output)
    {
        if (note.Author is null && note.Date is null) return;
        output.Raw(" <span class=\"note-by\">"u8);
        if (note.Author is { } author) output.Text(author);
        if (note is { Author: not null, Date: not null }) output.Raw(", "u8);
        if (note.Date is { } date) output.Text(writers.Dates.Edtf(date));
        output.Raw("</span>"u8);
    }

    /// <summary>The sources, folded: a note with six of them would push the next away from its words. Who published them is said outside.</summary>
    private static void WriteSources(NoteView note, Writers writers, Utf8Html output)
    {
        if (note.Sources.IsDefaultOrEmpty) return;
        output.Raw("<details class=\"note-sources\"><summary>"u8);
        output.Text(writers.Words.Count("note.sources", note.Sources.Length));
        var publishers = string.Join(", ", note.Sources.Select(source => source.Publisher).OfType<string>().Distinct(StringComparer.Ordinal));
        if (publishers.Length > 0)
        {
            output.Raw("<span class=\"note-publishers\">: "u8);
            output.Text(publishers);
            output.Raw("</span>"u8);
        }

        output.Raw("</summary>"u8);
        writers.WriteSources(note.Sources, output);
        output.Raw("</details>"u8);
    }
}
