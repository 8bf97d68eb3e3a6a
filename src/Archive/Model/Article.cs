using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>How an article deals with an event.</summary>
public enum EventTreatment { Reports, Announces, Expects, Denies, Background }

/// <summary>What an article is about, as its sidecar lists it.</summary>
/// <param name="Target">The record.</param>
/// <param name="As">In which capacity, in free words (actors, places); null where not said.</param>
/// <param name="Treatment">For an event: how the article deals with it; null where not said.</param>
public readonly record struct Subject(Located<RecordKey> Target, string? As, EventTreatment? Treatment)
{
    // A large archive lists millions: side by side they take a quarter less room than one within another.
    private readonly string id = Target.Value.Id;
    private readonly string file = Target.At.File;
    private readonly int line = Target.At.Line;
    private readonly int column = Target.At.Column;
    private readonly int length = Target.At.Length;
    private readonly byte kind = (byte)Target.Value.Kind;
    private readonly sbyte treatment = (sbyte)(Treatment ?? (EventTreatment)(-1));

    /// <summary>The record.</summary>
    public Located<RecordKey> Target
    {
        get => new(new((RecordKind)kind, id), new(file, line, column, length));
        init => (id, file, line, column, length, kind) = (value.Value.Id, value.At.File, value.At.Line, value.At.Column, value.At.Length, (byte)value.Value.Kind);
    }

    /// <summary>For an event: how the article deals with it; null where not said.</summary>
    public EventTreatment? Treatment
    {
        get => treatment < 0 ? null : (EventTreatment)treatment;
        init => treatment = (sbyte)(value ?? (EventTreatment)(-1));
    }
}

/// <summary>A person named as author: an actor of the archive, or a bare name.</summary>
public sealed record Author(Located<string>? Actor, string? Name);

/// <summary>Who may do what with the text.</summary>
/// <param name="License">Name or URL of the licence.</param>
/// <param name="Holder">Who holds the rights.</param>
/// <param name="ExcerptWords">How many words may be shown; null: all.</param>
public sealed record Rights(string? License, string? Holder, int? ExcerptWords);

/// <summary>What a correction does.</summary>
public enum CorrectionKind { Correction, Clarification, Update, Retraction }

/// <summary>A correction, shown on the article and in the corrections log.</summary>
public sealed record Correction(CorrectionKind Kind, Located<EdtfDate> Date, string Text);

/// <summary>Which names are looked for in the text.</summary>
public enum Autolink
{
    /// <summary>The records the sidecar lists.</summary>
    Listed,
    /// <summary>Those, and every record whose name is unambiguous in the whole archive.</summary>
    All,
    /// <summary>None; only annotations link.</summary>
    None,
}

/// <summary>An article: its seed's text and what its sidecar says of it.</summary>
public sealed record Article
{
    /// <summary>The stem of its files; its id for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The text as received.</summary>
    public required Seed Seed { get; init; }

    /// <summary>Where the sidecar is, or the seed where there is none.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Whether an editor wrote a sidecar.</summary>
    public required bool IsAnnotated { get; init; }

    /// <summary>The headline: the editor's, or the first sentence of the seed.</summary>
    public required string Headline { get; init; }

    /// <summary>Whether the text came without a headline and the archive supplied it: it is cited in square brackets then.</summary>
    public bool IsHeadlineSupplied { get; init; }

    /// <summary>A second headline.</summary>
    public string? AlternativeHeadline { get; init; }

    /// <summary>One sentence; null where none was written.</summary>
    public string? Description { get; init; }

    /// <summary>The day it was published.</summary>
    public required DateOnly DatePublished { get; init; }

    /// <summary>The day the original was last changed.</summary>
    public DateOnly? DateModified { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    public required string InLanguage { get; init; }

    /// <summary>The last part of its URL after the date: "putin-und-trump-vereinbaren-treffen".</summary>
    public required string Slug { get; init; }

    /// <summary>Slugs (with date: <c>YYYY-MM-DD-slug</c>) under which it was published before.</summary>
    public ImmutableArray<Located<string>> FormerSlug { get; init; } = [];

    /// <summary>Id of the actor who published it.</summary>
    public Located<string>? Publisher { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Where it first stood.</summary>
    public string? IsBasedOn { get; init; }

    /// <summary>A snapshot of that.</summary>
    public string? ArchivedAt { get; init; }

    /// <summary>Rights; null where nothing was said.</summary>
    public Rights? Rights { get; init; }

    /// <summary>Free keywords.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Whether it may be shown.</summary>
    public PublishingStatus PublishingStatus { get; init; }

    /// <summary>What stands in its place where it is withheld.</summary>
    public Tombstone? Tombstone { get; init; }

    /// <summary>Whether search engines are asked to leave the page out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Which names are looked for.</summary>
    public Autolink Autolink { get; init; }

    /// <summary>Whether adjectives of the listed records are looked for.</summary>
    public bool LinkAdjectives { get; init; }

    /// <summary>What it is about: actors, then places, then events, each in the order listed.</summary>
    public ImmutableArray<Subject> Subjects { get; init; } = [];

    /// <summary>Annotations in the order written.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>Whether an annotation was so wrong that it was left out: what it would have decided is then not asked for.</summary>
    public bool HasUnreadAnnotations { get; init; }

    /// <summary>Statements in the order written.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Corrections, oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Kind and id.</summary>
    public RecordKey Key => new(RecordKind.Article, Id);

    /// <summary>The actors whom the sidecar speaks of: listed, quoted, spoken about, meant by an annotation, authors, the publisher. Some more than once.</summary>
    public IEnumerable<string> ActorsSpokenOf() =>
        Subjects.Select(subject => subject.Target.Value)
            .Concat(Annotations.Select(annotation => annotation.Body).OfType<MentionBody>().Select(body => body.Target.Value))
            .Concat(Statements.SelectMany(statement => statement.About).Select(about => about.Value))
            .Where(key => key.Kind == RecordKind.Actor).Select(key => key.Id)
            .Concat(Statements.SelectMany(statement => statement.Via.Append(statement.Creator)).Concat(Authors.Select(author => author.Actor).Append(Publisher).OfType<Located<string>>())
                .Select(actor => actor.Value));
}
