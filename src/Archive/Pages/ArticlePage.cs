using System.Collections.Immutable;
using Archive.Annotations;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What an article's page shows.</summary>
public sealed record ArticlePage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "article";

    public required string Id { get; init; }
    public required string Headline { get; init; }
    public bool IsHeadlineSupplied { get; init; }
    public string? AlternativeHeadline { get; init; }
    public string? Description { get; init; }
    public required DateOnly DatePublished { get; init; }
    public DateOnly? DateModified { get; init; }
    public required string InLanguage { get; init; }
    public RecordLink? Publisher { get; init; }

    /// <summary>Authors: a link, or a bare name.</summary>
    public ImmutableArray<AuthorView> Authors { get; init; } = [];
    public string? IsBasedOn { get; init; }
    public string? ArchivedAt { get; init; }
    public Rights? Rights { get; init; }
    public ImmutableArray<KeywordLink> Keywords { get; init; } = [];

    /// <summary>Whether only the beginning of the text is shown (<see cref="Model.Rights.ExcerptWords"/>); the text is already cut.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>Whether an editor annotated it.</summary>
    public bool IsAnnotated { get; init; }

    /// <summary>The text with its marks.</summary>
    public required AnnotatedText Text { get; init; }

    /// <summary>Whether any words of the text tell a time that the page resolves.</summary>
    public bool HasDates
    {
        get
        {
            foreach (var paragraph in Text.Paragraphs)
                foreach (var mark in paragraph.Marks)
                    if (mark is DateMark) return true;
            return false;
        }
    }

    /// <summary>Notes in the order of the text, numbered from 1; <see cref="NoteMark.Index"/> leads to them.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];

    /// <summary>Statements in the order of the text.</summary>
    public ImmutableArray<StatementView> Statements { get; init; } = [];

    /// <summary>Who: listed actors first, then those mentioned, each with the role held on the article's date.</summary>
    public ImmutableArray<CastMember> Who { get; init; } = [];

    /// <summary>Where.</summary>
    public ImmutableArray<CastMember> Where { get; init; } = [];

    /// <summary>Those of <see cref="Where"/> whose position is known, at most ten, in the same order.</summary>
    public ImmutableArray<PlaceOnMap> Map { get; init; } = [];

    /// <summary>What: events with how the article deals with them.</summary>
    public ImmutableArray<EventInArticle> Events { get; init; } = [];

    /// <summary>What happened next: events of the article whose status or date is now known otherwise than on the article's day.</summary>
    public ImmutableArray<LaterKnowledge> Later { get; init; } = [];
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>What happened shortly before and after; null where nothing is known.</summary>
    public TimelineExcerpt? Around { get; init; }

    /// <summary>The article before it, by date then id.</summary>
    public ArticleLink? Previous { get; init; }
    public ArticleLink? Next { get; init; }

    /// <summary>Articles that share the most telling records.</summary>
    public ImmutableArray<ArticleLink> Related { get; init; } = [];

    /// <summary>Lower-case hexadecimal SHA-256 of the seed; null where the seed names who is not to be named.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The untouched seed as a download, relative to the site's root; null where it is not published.</summary>
    public string? SeedUrl { get; init; }
}

/// <summary>An author: a link, or a bare name.</summary>
public sealed record AuthorView(RecordLink? Actor, string? Name);

/// <summary>A note as the page shows it.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="Index">Place of the annotation in the sidecar.</param>
/// <param name="Quote">The words it belongs to.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When.</param>
/// <param name="Sources">What it rests on.</param>
public sealed record NoteView(
    int Number, int Index, string Quote, NoteKind Kind, string Text, string? Author, EdtfDate? Date, ImmutableArray<SourceView> Sources);

/// <summary>A record an article is about or mentions.</summary>
/// <param name="Record">The record.</param>
/// <param name="Role">An actor's role on the article's date; a place's containing place; null where unknown.</param>
/// <param name="As">In which capacity, as the sidecar says.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="First">Fragment of its first mention (<c>#m-…</c>); null where it is not mentioned.</param>
public sealed record CastMember(RecordLink Record, string? Role, string? As, int Mentions, string? First);

/// <summary>A place on an article's map.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Geo">Where it is, and how exactly that is known.</param>
public sealed record PlaceOnMap(string Name, Geo Geo);

/// <summary>An event an article deals with.</summary>
public sealed record EventInArticle(EventLink Event, EventTreatment? Treatment, int Mentions, string? First);

/// <summary>Knowledge of an event that is newer than the article.</summary>
/// <param name="Event">The event as known now.</param>
/// <param name="Then">Its status as known on the article's day; null where nothing was recorded by then.</param>
/// <param name="Now">Its status now.</param>
/// <param name="AsOf">Since when that is known.</param>
/// <param name="Note">Inline Markdown.</param>
public sealed record LaterKnowledge(EventLink Event, OccurStatus? Then, OccurStatus Now, EdtfDate AsOf, string? Note);

/// <summary>What stands where a withheld article stood.</summary>
public sealed record TombstonePage(string? Title, string? Reason, EdtfDate? Date) : IPageBody
{
    /// <inheritdoc/>
    public string Template => "tombstone";
}
