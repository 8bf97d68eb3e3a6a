using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Checks that no address and no id names a person whose name is not shown. Texts can be redacted, these cannot: whoever wrote the headline must
/// choose another slug, whoever named the file another name.
/// </summary>
internal sealed class AddressPrivacy
{
    private readonly Actor actor;
    private readonly ImmutableArray<string> names;
    private readonly ImmutableArray<string> surnames;
    private readonly ImmutableArray<string> parts;
    private readonly DiagnosticBag found;

    private AddressPrivacy(Actor actor, DiagnosticBag found)
    {
        (this.actor, this.found) = (actor, found);
        names = [.. HiddenForms.NamesOf(actor).SelectMany(NamesInAddresses.Of).Distinct(StringComparer.Ordinal)];
        surnames = [.. names, .. HiddenForms.SurnamesOf(actor).SelectMany(NamesInAddresses.Of)];
        parts = [.. surnames, .. names.SelectMany(name => name.Split('-')).Where(part => part.Length >= NamesInAddresses.ShortestTellingPart)];
    }

    public static ImmutableArray<Diagnostic> Check(ShownArchive archive)
    {
        var found = new DiagnosticBag();
        foreach (var actor in archive.Catalog.Actors.Where(actor => actor.IsNameHidden)) new AddressPrivacy(actor, found).CheckAll(archive);
        return found.ToSorted();
    }

    // Where the person is spoken of, a surname alone is telling too; elsewhere it may be anybody's.
    private void CheckAll(ShownArchive archive)
    {
        foreach (var article in archive.Articles) CheckArticle(article);
        // The person's own id was looked at when it was read.
        foreach (var other in archive.Catalog.Actors.Where(other => other.Head.Key != actor.Head.Key))
            CheckHead(other.Head, other.Relations.Any(relation => relation.Actor.Value == actor.Head.Id) ? surnames : names);
        foreach (var place in archive.Catalog.Places) CheckHead(place.Head, names);
        foreach (var e in archive.Catalog.Events) CheckHead(e.Head, e.Participants.Any(one => one.Actor.Value == actor.Head.Id) ? surnames : names);
        foreach (var page in archive.Catalog.Pages) CheckId(page.Slug, SourcePosition.InFile(page.File), names, "name of the page's file", "Rename the file.");
        CheckSite(archive.Catalog.Site.BaseUrl);
    }

    private void CheckArticle(ShownArticle shown)
    {
        var (article, telling) = (shown.Article, IsAbout(shown) ? parts : names);
        CheckSlug(article.Slug, article.At, telling);
        foreach (var former in article.FormerSlug) CheckSlug(former.Value, former.At, telling);
        CheckId(article.Id, article.At, telling, "article's id", "Rename the seed and its sidecar; what the seed holds stays as it is.");
        foreach (var statement in article.Statements) CheckId(statement.Key.Id, statement.At, telling, "statement's id", "Give the statement another id.");
    }

    private void CheckHead(RecordHead head, ImmutableArray<string> telling)
    {
        CheckId(head.Id, head.Name.At, telling, "id", "Rename the record's file.");
        foreach (var former in head.FormerId) CheckId(former.Value, former.At, telling, "former id", "Take it out of \"formerId:\".");
    }

    private void CheckSlug(string slug, SourcePosition at, ImmutableArray<string> telling)
    {
        if (PartIn(slug, telling) is { } part) found.Add(Diag.Pages.AddressRevealsName(at, slug, part, actor.Head.Id));
    }

    private void CheckId(string id, SourcePosition at, ImmutableArray<string> telling, string what, string remedy)
    {
        // A stem is spelled as the file system allows.
        if (PartIn(Slug.Whole(id), telling) is { } part) found.Add(Diag.Pages.IdRevealsName(at, what, id, part, actor.Head.Id, remedy));
    }

    private void CheckSite(string address)
    {
        if (PartIn(Slug.Whole(address), names) is { } part) found.Add(Diag.Pages.SiteRevealsName(address, part, actor.Head.Id));
    }

    private static string? PartIn(string slug, ImmutableArray<string> telling)
    {
        foreach (var part in telling)
            if (NamesInAddresses.Holds(slug, part)) return part;
        return null;
    }

    private bool IsAbout(ShownArticle article) =>
        article.Article.Subjects.Any(subject => subject.Target.Value == actor.Head.Key)
        || article.Text.Paragraphs.Any(paragraph => paragraph.Marks.Any(mark => mark is RedactionMark redaction && redaction.Target == actor.Head.Key));
}
