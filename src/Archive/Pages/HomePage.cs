using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The home page: what is new, who says what, what lies ahead, and ways into everything else.</summary>
public sealed record HomePage : IPageBody
{
    /// <inheritdoc/>
    public string Template => "home";

    /// <summary>The newest articles with their beginnings, newest first; the first leads the page.</summary>
    public ImmutableArray<ArticleTeaser> Latest { get; init; } = [];

    /// <summary>The articles before those.</summary>
    public ImmutableArray<ArticleLink> Earlier { get; init; } = [];
    public required ArchiveCounts Counts { get; init; }

    /// <summary>What is said in the newest articles, a speaker once: direct speech first.</summary>
    public ImmutableArray<StatementView> Voices { get; init; } = [];

    /// <summary>What lies ahead as far as the archive knows: soonest first, what has no date last.</summary>
    public ImmutableArray<PlannedEvent> Planned { get; init; } = [];

    /// <summary>What the archive learned last, an event once, newest first; what lies ahead stands in <see cref="Planned"/>.</summary>
    public ImmutableArray<LaterKnowledge> Developments { get; init; } = [];

    /// <summary>Who is in the news: most mentioned in the newest articles.</summary>
    public ImmutableArray<NewsEntry> Actors { get; init; } = [];

    /// <summary>Where it happens, likewise.</summary>
    public ImmutableArray<NewsEntry> Places { get; init; } = [];

    /// <summary>What happened last, or did not: dated events that do not lie ahead, newest first.</summary>
    public ImmutableArray<EventLink> Events { get; init; } = [];

    /// <summary>The years that have articles, newest first, without their months.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];
}

/// <summary>An event that lies ahead.</summary>
/// <param name="Event">The event.</param>
/// <param name="AsOf">Since when it is known so; null where no step of its history says.</param>
/// <param name="Note">What that step notes. Inline Markdown.</param>
public sealed record PlannedEvent(EventLink Event, EdtfDate? AsOf, string? Note);

/// <summary>A record in the news.</summary>
/// <param name="Record">The record.</param>
/// <param name="Detail">A role or a containing place; null where none.</param>
/// <param name="Mentions">How often the newest articles mention it.</param>
/// <param name="Share">Percent of the most mentioned one, at least 1.</param>
public sealed record NewsEntry(RecordLink Record, string? Detail, int Mentions, int Share);
