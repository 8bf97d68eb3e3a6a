using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Checks that no article's address names a person whose name is not shown. Texts can be redacted, addresses cannot: whoever wrote the headline
/// must choose another slug.
/// </summary>
internal static class AddressPrivacy
{
    private const int ShortestTellingPart = 4;

    public static ImmutableArray<Diagnostic> Check(ShownArchive archive)
    {
        var hidden = archive.Catalog.Actors.Where(actor => actor.IsNameHidden)
            .Select(actor => (Actor: actor, Names: HiddenNames.FormsOf(actor).Select(form => Slug.Of(form)).Where(slug => slug.Length >= ShortestTellingPart).ToList()))
            .ToList();
        if (hidden.Count == 0) return [];
        var found = new DiagnosticBag();
        foreach (var article in archive.Articles)
            foreach (var (actor, names) in hidden)
            {
                // Where the person is spoken of, a surname alone is telling too; elsewhere it may be anybody's.
                var telling = IsAbout(article, actor) ? [.. names, .. names.SelectMany(name => name.Split('-')).Where(part => part.Length >= ShortestTellingPart)] : names;
                Check(article.Article, actor, telling, found);
            }

        return found.ToSorted();
    }

    private static void Check(Article article, Actor actor, List<string> telling, DiagnosticBag found)
    {
        Report(article.Slug, article.At);
        foreach (var former in article.FormerSlug) Report(former.Value, former.At);

        void Report(string slug, SourcePosition at)
        {
            if (telling.Find(part => HiddenNames.Holds(slug, part)) is { } part) found.Add(Diag.Pages.AddressRevealsName(at, slug, part, actor.Head.Id));
        }
    }

    private static bool IsAbout(ShownArticle article, Actor actor) =>
        article.Article.Subjects.Any(subject => subject.Target.Value == actor.Head.Key)
        || article.Text.Paragraphs.Any(paragraph => paragraph.Marks.Any(mark => mark is Annotations.RedactionMark redaction && redaction.Target == actor.Head.Key));
}
