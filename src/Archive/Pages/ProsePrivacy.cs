using System.Collections.Immutable;
using Archive.Annotations;
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
        var forms = HiddenForms.None.With(hidden.SelectMany(FormsOf));
        foreach (var page in archive.Catalog.Pages)
        {
            // Whoever is begun in no word of the page is not looked for more closely.
            var begun = ((string[])[page.Markdown, PlainText.OfMarkdown(page.Markdown), HiddenNames.Unescaped(page.Markdown)])
                .SelectMany(text => forms.BegunIn(NameText.Of(text))).Select(form => form.Owner).ToHashSet();
            foreach (var actor in hidden.Where(actor => begun.Contains(actor.Head.Key))) Check(page, actor, found);
        }

        return found.ToSorted();
    }

    private static IEnumerable<HiddenForm> FormsOf(Actor actor) => HiddenPersonForms.EverywhereOf(actor).Concat(HiddenPersonForms.SurnameFormsOf(actor));

    // Once a line is enough: the longest form stands for those it holds.
    private static void Check(ProsePage page, Actor actor, DiagnosticBag found)
    {
        var names = HiddenPersonForms.NamesOf(actor).Concat(HiddenPersonForms.SurnamesOf(actor)).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).ToList();
        var forms = HiddenForms.None.With(FormsOf(actor));
        // Over the ends of lines and in other spellings.
        var spans = forms.In(NameText.Of(page.Markdown)).Select(place => place.Span).ToList();
        var (line, start, next, told) = (page.MarkdownLine, 0, 0, 0);
        foreach (var range in page.Markdown.AsSpan().Split('\n'))
        {
            var end = range.End.Value;
            while (next < spans.Count && spans[next].Start < start) next++;
            var span = next < spans.Count && spans[next].Start < end ? new(spans[next].Start - start, Math.Min(spans[next].End, end) - spans[next].Start)
                : FirstIn(page.Markdown[range], names) is var (at, length) ? new TextSpan(at, length) : default;
            if (span.Length > 0)
            {
                found.Add(Diag.Pages.PageRevealsName(new(page.File, line, span.Start + 1, span.Length), actor.Head.Id));
                told++;
            }

            line++;
            start = end + 1;
        }

        // What only its markup puts together stands nowhere in the source.
        if (told == 0 && (forms.StandIn(PlainText.OfMarkdown(page.Markdown)) || forms.StandIn(HiddenNames.Unescaped(page.Markdown))))
            found.Add(Diag.Pages.PageRevealsName(new(page.File, page.MarkdownLine, 1), actor.Head.Id));
    }

    private static (int At, int Length)? FirstIn(string line, List<string> forms)
    {
        foreach (var form in forms)
            for (var at = line.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
                if (at == 0 || !char.IsLetterOrDigit(line[at - 1])) return (at, form.Length);
        return null;
    }
}
