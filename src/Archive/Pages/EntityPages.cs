using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>What the pages of actors, places and events have in common.</summary>
public sealed record EntityPart
{
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<NameView> Alias { get; init; } = [];

    /// <summary>Inline Markdown.</summary>
    public string? Description { get; init; }
    public ImmutableArray<Identity> SameAs { get; init; } = [];
    public ImmutableArray<SourceView> Sources { get; init; } = [];

    /// <summary>Statements about it, those of the newest articles first; at most 100 of <see cref="StatementsAboutTotal"/>.</summary>
    public ImmutableArray<StatementView> StatementsAbout { get; init; } = [];
    public int StatementsAboutTotal { get; init; }

    /// <summary>Records mentioned beside it, strongest first.</summary>
    public ImmutableArray<CoMention> CoMentions { get; init; } = [];

    /// <summary>Where it is first mentioned.</summary>
    public ArticleLink? FirstMention { get; init; }
    public ArticleLink? LastMention { get; init; }

    /// <summary>Mentions in all articles; on a page that continues the list, those on this page.</summary>
    public int MentionCount { get; init; }

    /// <summary>Articles that mention it; on a page that continues the list, those on this page.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Mentions by month, for a sparkline; months without any are left out.</summary>
    public ImmutableArray<MonthCount> MentionsByMonth { get; init; } = [];

    /// <summary>Every mention with its sentence.</summary>
    public required Listing<MentionGroup> Mentions { get; init; }

    /// <summary>Articles whose sidecar lists the record but whose text does not name it, newest first; at most 100 of
    /// <see cref="AlsoAboutTotal"/>.</summary>
    public ImmutableArray<ArticleLink> AlsoAbout { get; init; } = [];
    public int AlsoAboutTotal { get; init; }

    /// <summary>Whether this page only continues the list of mentions: then nothing but name, counts and that list is filled.</summary>
    public bool IsContinuation { get; init; }
}

/// <summary>A name and its language.</summary>
public sealed record NameView(string Text, string? Lang);

/// <summary>How many in a month.</summary>
public readonly record struct MonthCount(int Year, int Month, int Count);

/// <summary>What an actor's page shows.</summary>
public sealed record ActorPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "actor";
    public required EntityPart Entity { get; init; }
    public required ActorType Type { get; init; }

    /// <summary>Roles, newest first; those without time last.</summary>
    public ImmutableArray<RoleView> Roles { get; init; } = [];

    /// <summary>Who holds or held a role here, newest first.</summary>
    public ImmutableArray<RoleHolderView> RoleHolders { get; init; } = [];
    public ImmutableArray<RelationView> Relations { get; init; } = [];

    /// <summary>Whether any relation has a date, and so a bar.</summary>
    public bool HasDatedRelations => Relations.Any(relation => relation.Temporal is not null);

    /// <summary>The years that roles and relations are drawn over; null where too few of them have a date.</summary>
    public YearSpan? Years { get; init; }
    public RecordLink? Territory { get; init; }
    public ImmutableArray<NameView> Metonyms { get; init; } = [];
    public EdtfDate? Begin { get; init; }
    public EdtfDate? End { get; init; }

    /// <summary>Events it took part in, oldest first.</summary>
    public ImmutableArray<ParticipationView> Events { get; init; } = [];

    /// <summary>Which of them stand open.</summary>
    public EventWindow EventWindow { get; init; }

    /// <summary>What it said in the newest articles first; at most 100 of <see cref="StatementsTotal"/>.</summary>
    public ImmutableArray<StatementView> Statements { get; init; } = [];
    public int StatementsTotal { get; init; }

    /// <summary>What it passed on in the newest articles first; at most 100 of <see cref="PassedOnTotal"/>.</summary>
    public ImmutableArray<StatementView> PassedOn { get; init; } = [];
    public int PassedOnTotal { get; init; }

    /// <summary>Articles it published or wrote, newest first; at most 50 of <see cref="PublishedTotal"/>.</summary>
    public ImmutableArray<ArticleLink> Published { get; init; } = [];
    public int PublishedTotal { get; init; }
}

public sealed record RoleView(string RoleName, RecordLink? Organization, RecordLink? Place, EdtfDate? Temporal, ImmutableArray<SourceView> Sources);
public sealed record RoleHolderView(RecordLink Actor, string RoleName, EdtfDate? Temporal);

/// <summary>How an actor stands to another.</summary>
public sealed record RelationView(RelationType Type, RecordLink Actor, EdtfDate? Temporal, ImmutableArray<SourceView> Sources, bool IsDerived)
{
    /// <summary>Whether the one before it is of the same type: its name need not be said again.</summary>
    public bool IsFurther { get; init; }
}


public sealed record ParticipationView(EventLink Event, string? Role);

/// <summary>What a place's page shows.</summary>
public sealed record PlacePage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "place";
    public required EntityPart Entity { get; init; }
    public required PlaceType Type { get; init; }

    /// <summary>From the outermost inwards.</summary>
    public ImmutableArray<RecordLink> Ancestors { get; init; } = [];
    public ImmutableArray<RecordLink> Within { get; init; } = [];
    public Geo? Geo { get; init; }

    /// <summary>The most mentioned cities of the archive, without itself: those that lie on its map help to find it.</summary>
    public ImmutableArray<PlaceOnMap> Landmarks { get; init; } = [];

    /// <summary>States whose territory it is.</summary>
    public ImmutableArray<RecordLink> States { get; init; } = [];

    /// <summary>Events here or somewhere within, oldest first.</summary>
    public ImmutableArray<EventLink> Events { get; init; } = [];

    /// <summary>Which of them stand open.</summary>
    public EventWindow EventWindow { get; init; }

    /// <summary>Events for which it is considered.</summary>
    public ImmutableArray<EventLink> CandidateFor { get; init; } = [];
}

/// <summary>What an event's page shows.</summary>
public sealed record EventPage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "event";
    public required EntityPart Entity { get; init; }
    public string? Kind { get; init; }
    public EdtfDate? Temporal { get; init; }
    public required OccurStatus Status { get; init; }

    /// <summary>IPTC eos0 … eos6 as a number.</summary>
    public int? Certainty { get; init; }

    /// <summary>How knowledge moved, newest first.</summary>
    public ImmutableArray<StatusStepView> History { get; init; } = [];
    public RecordLink? Location { get; init; }
    public ImmutableArray<RecordLink> CandidateLocations { get; init; } = [];
    public ImmutableArray<ParticipantView> Participants { get; init; } = [];
    public EventLink? SuperEvent { get; init; }
    public ImmutableArray<EventLink> SubEvents { get; init; } = [];

    /// <summary>What it follows and <see cref="Around"/> does not show.</summary>
    public ImmutableArray<EventLink> Follows { get; init; } = [];

    /// <summary>What follows it and <see cref="Around"/> does not show.</summary>
    public ImmutableArray<EventLink> FollowedBy { get; init; } = [];
    public ImmutableArray<EventLink> Causes { get; init; } = [];
    public ImmutableArray<EventLink> Effects { get; init; } = [];
    public ImmutableArray<TemporalRelationView> TemporalRelations { get; init; } = [];

    /// <summary>What happened shortly before and after; null where nothing is known.</summary>
    public TimelineExcerpt? Around { get; init; }

    /// <summary>Who takes which stance: a row an actor with a statement about the event.</summary>
    public ImmutableArray<PositionRow> Positions { get; init; } = [];
}

public sealed record StatusStepView(
    EdtfDate AsOf, OccurStatus Status, int? Certainty, EdtfDate? Temporal, RecordLink? Location, StatementView? Basis, SourceView? Source, string? Note);
public sealed record ParticipantView(RecordLink Actor, string? Role);
public sealed record TemporalRelationView(TemporalRelationType Type, EventLink Event);
public sealed record PositionRow(RecordLink Actor, ImmutableArray<PositionCell> Cells);

/// <summary>The statements of an actor with one stance, those of the newest article first.</summary>
public sealed record PositionCell(Stance Stance, ImmutableArray<StatementLink> Statements);
