using System.Collections.Immutable;
using Archive.Catalogs;
using Archive.Model;

namespace Archive.Pages;

/// <summary>The pages of events.</summary>
internal sealed class EventPages(ShownArchive archive, EntityParts parts)
{
    private Inverses Inverses => archive.Catalog.Inverses;

    public ImmutableArray<PageJob> Jobs() => [.. archive.Catalog.Events.SelectMany(e =>
        parts.JobsOf(ShownHead.Of(e.Head, archive.Records), part => part.IsContinuation ? new EventPage { Entity = part, Status = e.OccurStatus } : BodyOf(e, part)))];

    private EventPage BodyOf(Event e, EntityPart part)
    {
        var id = e.Head.Id;
        var links = archive.Records;
        var around = archive.Times.Around(e);
        // What stands on the line of time with its relation is not listed a second time.
        bool IsToldThere(string other) => around is not null && around.Entries.Any(entry => entry.Relation != ExcerptRelation.None && entry.Event!.Id == other);
        return new()
        {
            Entity = part,
            Kind = archive.Names.TextOrNull(e.Kind),
            Temporal = e.Temporal?.Value,
            Status = e.OccurStatus,
            Certainty = e.Certainty,
            History = [.. e.StatusHistory.Reverse().Select(ViewOf)],
            Location = links.Place(e.Location),
            CandidateLocations = [.. e.CandidateLocations.Select(place => links.Place(place.Value))],
            Participants = [.. e.Participants.Select(one => new ParticipantView(links.Actor(one.Actor.Value), archive.Names.TextOrNull(one.Role)))],
            SuperEvent = e.SuperEvent is { } super ? links.Event(super.Value) : null,
            SubEvents = links.Events(Inverses.Of(Inverses.SubEvents, id)),
            Follows = links.Events(e.Follows.Where(other => !IsToldThere(other.Value))),
            FollowedBy = links.Events(Inverses.Of(Inverses.FollowedBy, id).Where(other => !IsToldThere(other))),
            Causes = links.Events(e.Cause),
            Effects = links.Events(Inverses.Of(Inverses.Effects, id)),
            TemporalRelations = [.. e.TemporalRelations.Select(one => new TemporalRelationView(one.Type, links.Event(one.Event.Value)))],
            Around = around,
            Positions = PositionsOn(e),
        };
    }

    private StatusStepView ViewOf(StatusStep step) => new(
        step.AsOf.Value, step.OccurStatus, step.Certainty, step.Temporal, archive.Records.Place(step.Location),
        step.BasisStatement is { } statement ? archive.Statements.Of(statement.Value) : null,
        step.BasisSource is { } source ? RecordLinks.Sources([source])[0] : null, archive.Names.TextOrNull(step.Note));

    /// <summary>A row an actor, in the order of their first statement; in it a cell a stance, those of the newest article first.</summary>
    private ImmutableArray<PositionRow> PositionsOn(Event e)
    {
        var statements = Inverses.Of(Inverses.StatementsAbout, e.Head.Key)
            .Where(archive.Statements.IsShown).Select(key => archive.Catalog.StatementByKey[key]);
        return
        [
            .. statements.GroupBy(statement => statement.Creator.Value, StringComparer.Ordinal)
                .Select(said => new PositionRow(archive.Records.Actor(said.Key), [.. said.GroupBy(one => one.Stance).OrderBy(cell => cell.Key)
                    .Select(cell => new PositionCell(cell.Key, archive.Statements.LinksTo(archive.Statements.NewestArticleFirst([.. cell.Select(one => one.Key)]))))])),
        ];
    }
}
