using System.Collections.Immutable;

namespace Archive.Pages;

/// <summary>What the timeline holds shortly before and after an article or event.</summary>
/// <param name="Entries">Oldest first; one of them is the page's own.</param>
/// <param name="Url">Its place on the whole timeline.</param>
public sealed record TimelineExcerpt(ImmutableArray<ExcerptEntry> Entries, string Url);

/// <summary>An entry of an excerpt.</summary>
/// <param name="Event">The event; null for the article whose page it is.</param>
/// <param name="Day">The article's day; null for an event.</param>
/// <param name="IsHere">Whether it is what the page is about.</param>
public sealed record ExcerptEntry(EventLink? Event, DateOnly? Day, bool IsHere)
{
    /// <summary>How it is connected with the page's event.</summary>
    public ExcerptRelation Relation { get; init; }
}

/// <summary>How an event of an excerpt is connected with that of the page.</summary>
public enum ExcerptRelation
{
    /// <summary>By time alone.</summary>
    None,
    /// <summary>The page's event follows upon it.</summary>
    Follows,
    /// <summary>It follows upon the page's event.</summary>
    FollowedBy,
}

/// <summary>Which entries of a record's events stand open, where they are many; the others are folded, and all are there.</summary>
/// <param name="First">The first that stands open, from 0.</param>
/// <param name="Length">How many do.</param>
/// <param name="Url">The place of the newest of them on the whole timeline; null where none has a date.</param>
public readonly record struct EventWindow(int First, int Length, string? Url);
