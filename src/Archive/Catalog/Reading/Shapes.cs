using System.Collections.Immutable;
using V = Archive.Catalogs.Reading.Vocabularies;

namespace Archive.Catalogs.Reading;

/// <summary>The fields of every mapping in the archive's files.</summary>
public static class Shapes
{
    private static readonly ImmutableArray<Field> ReferenceFields = [Field("actor"), Field("place"), Field("event")];

    public static Shape Actor { get; } = new(
        "an actor", Required("type", V.ActorTypes), Required("name"), Field("sortName"), Field("alias"), Field("weakAlias"), Field("metonyms"), Field("adjectives"),
        Field("description"), Field("sameAs"), Field("roles"), Field("relations"), Field("territory"), Field("birthDate"), Field("deathDate"),
        Field("foundingDate"), Field("dissolutionDate"), Field("privacy", V.Privacies), Field("display", V.NameDisplays), Field("noindex"),
        Field("sources"), Field("formerId"));

    public static Shape Role { get; } = new(
        "a role", Required("roleName"), Field("organization"), Field("place"), Field("temporal"), Field("source"));

    public static Shape Relation { get; } = new(
        "a relation", Required("type", V.RelationTypes), Required("actor"), Field("temporal"), Field("source"));

    public static Shape Place { get; } = new(
        "a place", Required("name"), Field("alias"), Field("weakAlias"), Field("adjectives"), Required("type", V.PlaceTypes),
        Field("containedInPlace"), Field("geo"), Field("description"), Field("sameAs"), Field("noindex"), Field("sources"), Field("formerId"));

    public static Shape Geo { get; } = new(
        "a point", Required("latitude"), Required("longitude"), Field("precision", V.GeoPrecisions));

    public static Shape Event { get; } = new(
        "an event", Required("name"), Field("alias"), Field("weakAlias"), Field("kind"), Field("temporal"),
        Required("occurStatus", V.OccurStatuses), Field("certainty", V.Certainties), Field("statusHistory"), Field("location"),
        Field("candidateLocations"), Field("participant"), Field("superEvent"), Field("follows"), Field("cause"), Field("temporalRelation"),
        Field("description"), Field("sameAs"), Field("noindex"), Field("sources"), Field("formerId"));

    public static Shape StatusStep { get; } = new(
        "a step of statusHistory", Required("asOf"), Required("occurStatus", V.OccurStatuses), Field("certainty", V.Certainties),
        Field("temporal"), Field("location"), Field("basis"), Field("note"));

    public static Shape Participant { get; } = new("a participant", Required("actor"), Field("role"));

    public static Shape TemporalRelation { get; } = new(
        "a temporalRelation", Field("after"), Field("before"), Field("during"), Field("overlaps"));

    public static Shape Article { get; } = new(
        "an article", Field("headline"), Field("suppliedHeadline"), Field("alternativeHeadline"), Field("description"), Field("datePublished"),
        Field("dateModified"), Field("inLanguage"), Field("publisher"), Field("author"), Field("isBasedOn"), Field("archivedAt"), Field("rights"), Field("sha256"),
        Field("pubstatus", V.PublishingStatuses), Field("tombstone"), Field("noindex"), Field("slug"), Field("formerSlug"),
        Field("autolink", V.Autolinks), Field("adjectives"), Field("actors"), Field("places"), Field("events"), Field("keywords"),
        Field("annotations"), Field("statements"), Field("corrections"));

    public static Shape Author { get; } = new("an author", Required("name"));

    public static Shape Rights { get; } = new(
        "the rights", Field("license"), Field("holder"), Field("excerpt"), Field("excerptWords"));

    public static Shape Tombstone { get; } = new("a tombstone", Field("title"), Field("reason"), Field("date"));

    public static Shape ListedActor { get; } = new("a listed actor", Required("actor"), Field("as"), Field("role"));

    public static Shape ListedPlace { get; } = new("a listed place", Required("place"), Field("as"));

    public static Shape ListedEvent { get; } = new("a listed event", Required("event"), Field("as", V.EventTreatments));

    public static Shape Correction { get; } = new(
        "a correction", Required("date"), Required("text"), Field("kind", V.CorrectionKinds));

    public static Shape Annotation { get; } = new("an annotation", Required("selector"), Field("body"), Field("date"), Field("note"));

    public static Shape Selector { get; } = new(
        "a selector", Required("exact"), Field("prefix"), Field("suffix"), Field("occurrence"));

    public static Shape Body { get; } = new("a body", [.. ReferenceFields, Field("as", V.MentionForms)]);

    public static Shape DateBody { get; } = new("a date", Required("temporal"), Field("anchor"), Field("note"));

    public static Shape Note { get; } = new(
        "a note", Required("kind", V.NoteKinds), Required("text"), Field("author"), Field("source"), Field("date"));

    public static Shape Statement { get; } = new(
        "a statement", Required("id"), Required("creator"), Field("via"), Required("speech", V.SpeechForms), Field("uttered"),
        Field("location"), Required("stance", V.Stances), Field("about"), Field("selector"), Field("text"), Field("rank", V.StatementRanks),
        Field("reason"), Field("disputedBy"));

    public static Shape Reference { get; } = new("a reference", ReferenceFields);

    public static Shape Name { get; } = new("a name", Required("text"), Field("lang"));

    public static Shape Source { get; } = new(
        "a source", Field("title"), Field("url"), Field("publisher"), Field("datePublished"), Field("accessed"));

    public static Shape SameAs { get; } = new(
        "sameAs", Field("wikidata"), Field("gnd"), Field("viaf"), Field("geonames"), Field("isni"), Field("ror"), Field("lei"),
        Field("wikipedia"), Field("homepage"));

    public static Shape Site { get; } = new(
        "the site's settings", Required("title"), Field("tagline"), Field("baseUrl"), new("language", false, V.InterfaceLanguages),
        Field("timeZone"), Field("collation"), Field("description"), Field("publisher"), Field("autolink", V.Autolinks), Field("adjectives"),
        Field("features"), Field("menu"), Field("license"));

    public static Shape Features { get; } = new("the features", Field("linkedData"), Field("socialImages"));

    public static Shape MenuEntry { get; } = new("a menu entry", Field("page"), Field("url"), Field("label"));

    public static Shape Page { get; } = new(
        "a page's front matter", Required("title"), Field("description"), Field("menu"), Field("noindex"), Field("lang"));

    /// <summary>Whose fields an unknown field is looked for among: what is no part of something else, or is known by its name.</summary>
    public static ImmutableArray<Shape> Owners { get; } = [Actor, Place, Event, Article, Site, Page, Statement, Annotation];

    /// <summary>Every mapping.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        .. Owners, Selector, Body, DateBody, Note, Correction, Role, Relation, Geo, StatusStep, Participant, TemporalRelation, Rights, Tombstone,
        ListedActor, ListedPlace, ListedEvent, Author, Name, Source, SameAs, Reference, Features, MenuEntry,
    ];

    private static Field Field(string name) => new(name, false, []);

    private static Field Field<T>(string name, Vocabulary<T> vocabulary) where T : struct => new(name, false, vocabulary.Words);

    private static Field Required(string name) => new(name, true, []);

    private static Field Required<T>(string name, Vocabulary<T> vocabulary) where T : struct => new(name, true, vocabulary.Words);
}
