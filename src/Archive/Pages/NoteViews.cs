using System.Collections.Immutable;
using Archive.Annotations;

namespace Archive.Pages;

/// <summary>The notes of an article, numbered as its text meets them.</summary>
internal static class NoteViews
{
    public static ImmutableArray<NoteView> Of(ShownArticle article, HiddenNames names)
    {
        var notes = ImmutableArray.CreateBuilder<NoteView>();
        var seen = new HashSet<int>();
        foreach (var paragraph in article.Text.Paragraphs)
            foreach (var mark in paragraph.Marks)
                if (mark is NoteMark note && seen.Add(note.Index)) notes.Add(ViewOf(article, note, seen.Count, names));
        return notes.DrainToImmutable();
    }

    private static NoteView ViewOf(ShownArticle article, NoteMark note, int number, HiddenNames names) => new(
        number, note.Index, article.WordsOf(mark => mark is NoteMark piece && piece.Index == note.Index) ?? "", note.Body.Kind,
        names.Text(note.Body.Text), names.TextOrNull(note.Body.Author), note.Body.Date, RecordLinks.Sources(note.Body.Sources));
}
