using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Looks for hidden names in pages of prose and warns of them. Elsewhere a hidden name is replaced; here it might be anybody's, in the middle
/// of an address or of a quotation, and only the author can mend that.
/// </summary>
internal static class ProsePrivacy
{
    public static ImmutableArray<Diagnostic> Check(ShownArchive archive)
    {
        var hidden = archive.Catalog.Actors.Where(actor => actor.IsNameHidden).ToList();
        if (hidden.Count == 0) return [];
        var found = new DiagnosticBag();
        foreach (var page in archive.Catalog.Pages)
            foreach (var actor in hidden) Check(page, actor, found);
        return found.ToSorted();
    }

    // Once a line is enough: the longest form stands for those it holds.
    private static void Check(ProsePage page, Actor actor, DiagnosticBag found)
    {
        var forms = HiddenNames.FormsOf(actor).Concat(HiddenNames.SurnamesOf(actor)).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).ToList();
        var line = page.MarkdownLine;
        foreach (var range in page.Markdown.AsSpan().Split('\n'))
        {
            if (FirstIn(page.Markdown[range], forms) is var (at, length)) found.Add(Diag.Pages.PageRevealsName(new(page.File, line, at + 1, length), actor.Head.Id));
            line++;
        }
    }

    private static (int At, int Length)? FirstIn(string line, List<string> forms)
    {
        foreach (var form in forms)
            for (var at = line.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
                if (at == 0 || !char.IsLetterOrDigit(line[at - 1])) return (at, form.Length);
        return null;
    }
}
