using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>Whether an event took place, as far as the archive knows.</summary>
public enum OccurStatus { Occurred, Ongoing, Planned, Proposed, Postponed, Cancelled, DidNotOccur, Alleged, Denied }

/// <summary>Who took part, and as what.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Role">In which capacity; null where not said.</param>
public sealed record Participant(Located<string> Actor, string? Role);

/// <summary>One step in how knowledge of an event moved.</summary>
/// <param name="AsOf">When this was known.</param>
/// <param name="OccurStatus">What was known.</param>
/// <param name="Certainty">IPTC event occurrence status, 0 to 6; null where not said.</param>
/// <param name="Temporal">The event's date as known then; null where unchanged.</param>
/// <param name="Location">The event's place as known then; null where unchanged.</param>
/// <param name="BasisStatement">The statement it rests on.</param>
/// <param name="BasisSource">The publication it rests on, where it is no statement.</param>
/// <param name="Note">Inline Markdown.</param>
public sealed record StatusStep(
    Located<EdtfDate> AsOf, OccurStatus OccurStatus, int? Certainty, EdtfDate? Temporal, Located<string>? Location,
    Located<StatementKey>? BasisStatement, SourceReference? BasisSource, string? Note);

/// <summary>How two events lie in time.</summary>
public enum TemporalRelationType { After, Before, During, Overlaps }

/// <summary>A relation in time to another event, where the dates alone do not tell.</summary>
public sealed record TemporalRelation(TemporalRelationType Type, Located<string> Event);

/// <summary>Something that happened, is to happen, or is said to have happened. Place and date may both be unknown.</summary>
public sealed record Event
{
    /// <summary>Name, aliases, identity.</summary>
    public required RecordHead Head { get; init; }

    /// <summary>What sort of event, in free words: "Gipfeltreffen".</summary>
    public string? Kind { get; init; }

    /// <summary>When; null where unknown.</summary>
    public Located<EdtfDate>? Temporal { get; init; }

    /// <summary>Whether it took place.</summary>
    public required OccurStatus OccurStatus { get; init; }

    /// <summary>IPTC event occurrence status (eos0 … eos6) as a number; null where not said.</summary>
    public int? Certainty { get; init; }

    /// <summary>How knowledge moved, oldest first.</summary>
    public ImmutableArray<StatusStep> StatusHistory { get; init; } = [];

    /// <summary>Id of the place; null where unknown.</summary>
    public Located<string>? Location { get; init; }

    /// <summary>Places that are considered.</summary>
    public ImmutableArray<Located<string>> CandidateLocations { get; init; } = [];

    /// <summary>Who took part.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Id of the event this one is part of.</summary>
    public Located<string>? SuperEvent { get; init; }

    /// <summary>Ids of the events this one follows upon.</summary>
    public ImmutableArray<Located<string>> Follows { get; init; } = [];

    /// <summary>Ids of the events that caused this one.</summary>
    public ImmutableArray<Located<string>> Cause { get; init; } = [];

    /// <summary>Relations in time.</summary>
    public ImmutableArray<TemporalRelation> TemporalRelations { get; init; } = [];
}
