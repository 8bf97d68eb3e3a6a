using System.Collections.Frozen;
using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>
/// The catalog as readers may know it where persons' names are not shown. Every text, source and address of every record is gone over; of the
/// persons themselves nothing is left that tells, alone or put together, who they are: no role beside the one that is shown in the name's place,
/// no relation, and no list of what the archive holds about them. What articles say stays where they say it.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="texts">The articles' texts, with redactions.</param>
/// <param name="names">The hidden names.</param>
internal sealed class DiscreetCatalog(Catalog catalog, ImmutableArray<AnnotatedText> texts, HiddenNames names)
{
    private readonly FrozenDictionary<string, Actor> hidden = catalog.Actors.Where(actor => actor.IsNameHidden).ToFrozenDictionary(actor => actor.Head.Id, StringComparer.Ordinal);

    /// <summary>The records.</summary>
    public Catalog Records()
    {
        var redacted = texts.ToDictionary(text => text.ArticleId, RedactedIn, StringComparer.Ordinal);
        ImmutableArray<Article> articles = [.. catalog.Articles.Select(article => Of(article, redacted.GetValueOrDefault(article.Id) ?? []))];
        ImmutableArray<Actor> actors = [.. catalog.Actors.Select(Of)];
        ImmutableArray<Place> places = [.. catalog.Places.Select(place => place with { Head = Of(place.Head, names) })];
        ImmutableArray<Event> events = [.. catalog.Events.Select(Of)];
        return catalog with
        {
            Site = names.Of(catalog.Site),
            Articles = articles,
            Withheld = [.. catalog.Withheld.Select(article => Of(article, []))],
            Actors = actors,
            Places = places,
            Events = events,
            ArticleById = articles.ToFrozenDictionary(article => article.Id, StringComparer.Ordinal),
            ActorById = actors.ToFrozenDictionary(actor => actor.Head.Id, StringComparer.Ordinal),
            PlaceById = places.ToFrozenDictionary(place => place.Head.Id, StringComparer.Ordinal),
            EventById = events.ToFrozenDictionary(e => e.Head.Id, StringComparer.Ordinal),
            StatementByKey = articles.SelectMany(article => article.Statements).ToFrozenDictionary(statement => statement.Key),
            Inverses = DiscreetInverses.Of(catalog.Inverses, hidden.Keys, AboutRelativesOf),
        };
    }

    /// <summary>The texts: what editors wrote beside them follows the records.</summary>
    public static ImmutableArray<AnnotatedText> TextsOf(ImmutableArray<AnnotatedText> texts, Catalog discreet) =>
        [.. texts.Select(text => discreet.ArticleById.TryGetValue(text.ArticleId, out var article) ? Of(text, article) : text)];

    private static AnnotatedText Of(AnnotatedText text, Article article) => article.Annotations.IsEmpty ? text : text with
    {
        Paragraphs = [.. text.Paragraphs.Select(paragraph => paragraph.Marks.Any(mark => mark is NoteMark or DateMark)
            ? paragraph with { Marks = [.. paragraph.Marks.Select(mark => Of(mark, article.Annotations))] } : paragraph)],
    };

    private static Mark Of(Mark mark, ImmutableArray<Annotation> annotations) => mark switch
    {
        NoteMark note when note.Index < annotations.Length && annotations[note.Index].Body is NoteBody body => note with { Body = body },
        DateMark date when date.Index < annotations.Length && annotations[date.Index].Body is DateBody body => date with { Body = body },
        _ => mark,
    };

    private static HashSet<string> RedactedIn(AnnotatedText text) =>
        [.. text.Paragraphs.SelectMany(paragraph => paragraph.Marks).OfType<RedactionMark>().Select(mark => mark.Target.Id)];

    private HiddenNames About(IEnumerable<string> actors) =>
        names.About([.. actors.Distinct(StringComparer.Ordinal).Where(hidden.ContainsKey).Order(StringComparer.Ordinal).Select(id => hidden[id])]);

    private HiddenNames AboutRelativesOf(params string[] actors) =>
        About(actors.SelectMany(actor => Inverses.Of(catalog.Inverses.Relations, actor)).Select(edge => edge.Other));

    private Actor Of(Actor actor)
    {
        if (actor.IsNameHidden) return actor with { Roles = [], Relations = [] };
        var about = AboutRelativesOf(actor.Head.Id);
        return actor with
        {
            Head = Of(actor.Head, about),
            // Sorted by what is not told, it would be told by the index.
            SortName = actor.SortName is { } sorted && about.Text(sorted) == sorted ? sorted : null,
            Metonyms = Of(actor.Metonyms, about),
            Roles = [.. actor.Roles.Select(role => role with { RoleName = about.Text(role.RoleName), Sources = about.Sources(role.Sources) })],
            Relations = [.. actor.Relations.Where(relation => !hidden.ContainsKey(relation.Actor.Value))
                .Select(relation => relation with { Sources = AboutRelativesOf(actor.Head.Id, relation.Actor.Value).Sources(relation.Sources) })],
        };
    }

    private Event Of(Event e)
    {
        var about = About(e.Participants.Select(participant => participant.Actor.Value));
        return e with
        {
            Head = Of(e.Head, about),
            Kind = about.TextOrNull(e.Kind),
            Participants = [.. e.Participants.Select(one => one with { Role = about.TextOrNull(one.Role) })],
            StatusHistory = [.. e.StatusHistory.Select(step => step with
            {
                Note = about.MarkdownOrNull(step.Note),
                BasisSource = step.BasisSource is { } source && about.Sources([source]) is [var shown] ? shown : null,
            })],
        };
    }

    private Article Of(Article article, HashSet<string> redacted)
    {
        var about = About(article.ActorsSpokenOf().Concat(redacted));
        return article with
        {
            Headline = about.Text(article.Headline),
            AlternativeHeadline = about.TextOrNull(article.AlternativeHeadline),
            Description = about.MarkdownOrNull(article.Description),
            Authors = [.. article.Authors.Select(author => author with { Name = about.TextOrNull(author.Name) })],
            IsBasedOn = about.AddressOrNull(article.IsBasedOn),
            ArchivedAt = about.AddressOrNull(article.ArchivedAt),
            Rights = article.Rights is { } rights ? rights with { Holder = about.TextOrNull(rights.Holder), License = about.TextOrAddress(rights.License) } : null,
            Keywords = [.. article.Keywords.Select(about.Text)],
            Tombstone = article.Tombstone is { } stone ? stone with { Title = about.TextOrNull(stone.Title), Reason = about.MarkdownOrNull(stone.Reason) } : null,
            Subjects = [.. article.Subjects.Select(subject => subject with { As = about.TextOrNull(subject.As) })],
            Annotations = [.. article.Annotations.Select(annotation => annotation with { Body = Of(annotation.Body, about) })],
            Statements = [.. article.Statements.Select(one => one with { Text = about.TextOrNull(one.Text), Reason = about.MarkdownOrNull(one.Reason) })],
            Corrections = [.. article.Corrections.Select(correction => correction with { Text = about.Markdown(correction.Text) })],
        };
    }

    private static AnnotationBody Of(AnnotationBody body, HiddenNames about) => body switch
    {
        NoteBody note => note with { Text = about.Markdown(note.Text), Author = about.TextOrNull(note.Author), Sources = about.Sources(note.Sources) },
        DateBody date => date with { Note = about.MarkdownOrNull(date.Note), Anchor = about.TextOrNull(date.Anchor) },
        _ => body,
    };

    private static RecordHead Of(RecordHead head, HiddenNames about) => head with
    {
        Name = head.Name with { Value = about.Text(head.Name.Value) },
        Alias = Of(head.Alias, about),
        Description = about.MarkdownOrNull(head.Description),
        SameAs = new([.. head.SameAs.Identities.Where(identity => about.AddressOrNull(identity.Url) is not null)]),
        Sources = about.Sources(head.Sources),
    };

    private static ImmutableArray<NameForm> Of(ImmutableArray<NameForm> forms, HiddenNames about) =>
        [.. forms.Select(form => form with { Text = about.Text(form.Text) })];
}
