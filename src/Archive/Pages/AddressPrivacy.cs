using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// Checks that no address and no id names a person whose name is not shown. Texts can be redacted, these cannot: whoever wrote the headline must
/// choose another slug, whoever named the file another name.
/// </summary>
internal sealed class AddressPrivacy
{
    private readonly ShownArchive archive;
    private readonly Inverses asRead;
    private readonly DiagnosticBag found = new();
    private readonly Dictionary<string, TellingParts> hidden;
    private readonly AddressNames names;

    private AddressPrivacy(ShownArchive archive, Inverses asRead)
    {
        (this.archive, this.asRead) = (archive, asRead);
        var actors = archive.Catalog.Actors.Where(actor => actor.IsNameHidden).ToList();
        hidden = actors.ToDictionary(actor => actor.Head.Id, actor => new TellingParts(actor), StringComparer.Ordinal);
        names = AddressNames.None.With(AddressNames.Of(actors, HiddenPersonForms.NamesOf));
    }

    /// <param name="archive">What readers may see.</param>
    /// <param name="asRead">Who is related to whom: of hidden persons, the archive as readers see it no longer knows.</param>
    public static ImmutableArray<Diagnostic> Check(ShownArchive archive, Inverses asRead)
    {
        var check = new AddressPrivacy(archive, asRead);
        if (check.hidden.Count > 0) check.CheckAll();
        return check.found.ToSorted();
    }

    // Where a person is spoken of, a surname alone is telling too; elsewhere it may be anybody's.
    private void CheckAll()
    {
        foreach (var article in archive.Articles) CheckArticle(article);
        // A person's own id was looked at when it was read.
        foreach (var actor in archive.Catalog.Actors)
            CheckHead(actor.Head, new(PeopleAmong(Inverses.Of(asRead.Relations, actor.Head.Id).Select(edge => edge.Other)), parts => parts.Surnames, Except: actor.Head.Id));
        foreach (var place in archive.Catalog.Places) CheckHead(place.Head, default);
        foreach (var e in archive.Catalog.Events) CheckHead(e.Head, new(PeopleAmong(e.Participants.Select(one => one.Actor.Value)), parts => parts.Surnames));
        foreach (var page in archive.Catalog.Pages) CheckId(page.Slug, SourcePosition.InFile(page.File), default, "name of the page's file", "Rename the file.");
        CheckSite(archive.Catalog.Site.BaseUrl);
        foreach (var actor in archive.Catalog.Actors.Where(actor => actor is { IsNameHidden: true, Display: NameDisplay.RoleOnly })) CheckRole(actor);
    }

    // What stands in the place of the name must not be another way to tell it, or tell somebody else's.
    private void CheckRole(Actor actor)
    {
        var shown = archive.Names.NameOf(actor);
        if (HiddenNames.Tells(shown, actor) || archive.Names.Text(shown) != shown) found.Add(Diag.Pages.RoleRevealsName(actor.Head.Name.At, shown, actor.Head.Id));
    }

    private void CheckArticle(ShownArticle shown)
    {
        var article = shown.Article;
        var about = new Spoken(PeopleAmong(article.ActorsSpokenOf().Concat(shown.Text.Paragraphs.SelectMany(paragraph => paragraph.Marks).OfType<RedactionMark>().Select(mark => mark.Target.Id))), parts => parts.Parts);
        CheckSlug(article.Slug, article.At, about);
        foreach (var former in article.FormerSlug) CheckSlug(former.Value, former.At, about);
        CheckId(article.Id, article.At, about, "article's id", "Rename the seed and its sidecar; what the seed holds stays as it is.");
        foreach (var statement in article.Statements) CheckId(statement.Key.Id, statement.At, about, "statement's id", "Give the statement another id.");
    }

    private void CheckHead(RecordHead head, Spoken about)
    {
        CheckId(head.Id, head.Name.At, about, "id", "Rename the record's file.");
        foreach (var former in head.FormerId) CheckId(former.Value, former.At, about, "former id", "Take it out of \"formerId:\".");
    }

    private void CheckSlug(string slug, SourcePosition at, Spoken about)
    {
        foreach (var (actor, part) in ToldIn(slug, about)) found.Add(Diag.Pages.AddressRevealsName(at, slug, part, actor));
    }

    private void CheckId(string id, SourcePosition at, Spoken about, string what, string remedy)
    {
        // A stem is spelled as the file system allows.
        foreach (var (actor, part) in ToldIn(Slug.Whole(id), about)) found.Add(Diag.Pages.IdRevealsName(at, what, id, part, actor, remedy));
    }

    private void CheckSite(string address)
    {
        foreach (var (actor, part) in ToldIn(Slug.Whole(address), default)) found.Add(Diag.Pages.SiteRevealsName(address, part, actor));
    }

    /// <summary>Whom a slug tells, each once, and by what.</summary>
    private IEnumerable<(string Actor, string Part)> ToldIn(string slug, Spoken about)
    {
        foreach (var actor in names.MaybeIn(slug).Select(name => name.Owner).Concat(about.Actors ?? []).Distinct(StringComparer.Ordinal))
        {
            if (actor == about.Except) continue;
            var parts = hidden[actor];
            if (PartIn(slug, about.Actors?.Contains(actor) == true ? about.Telling!(parts) : parts.Names) is { } part) yield return (actor, part);
        }
    }

    private HashSet<string> PeopleAmong(IEnumerable<string> actors) => actors.Where(hidden.ContainsKey).ToHashSet(StringComparer.Ordinal);

    private static string? PartIn(string slug, ImmutableArray<string> telling)
    {
        foreach (var part in telling)
            if (NamesInAddresses.Holds(slug, part)) return part;
        return null;
    }

    /// <summary>The hidden persons of whom something is written, and what of their names is telling there.</summary>
    private readonly record struct Spoken(HashSet<string>? Actors, Func<TellingParts, ImmutableArray<string>>? Telling, string? Except = null);

    /// <summary>What of a person's names is telling.</summary>
    private sealed class TellingParts
    {
        public TellingParts(Actor actor)
        {
            Names = [.. HiddenPersonForms.NamesOf(actor).SelectMany(NamesInAddresses.Of).Distinct(StringComparer.Ordinal)];
            Surnames = [.. Names, .. HiddenPersonForms.SurnamesOf(actor).SelectMany(NamesInAddresses.Of)];
            Parts = [.. Surnames, .. Names.SelectMany(name => name.Split('-')).Where(part => part.Length >= NamesInAddresses.ShortestTellingPart)];
        }

        /// <summary>Wherever they stand.</summary>
        public ImmutableArray<string> Names { get; }

        /// <summary>Where somebody is related to the person.</summary>
        public ImmutableArray<string> Surnames { get; }

        /// <summary>Where an article speaks of the person.</summary>
        public ImmutableArray<string> Parts { get; }
    }
}
