using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads <c>input/events/*.yml</c>.</summary>
internal static class EventReader
{
    /// <summary>Reads an event; what is wrong is left out of it.</summary>
    public static Event Read(YamlDocument document, ReadContext context)
    {
        var fields = new FieldReader(document.Root, Shapes.Event, context);
        return new Event
        {
            Head = HeadReader.Read(fields, RecordKind.Event, document.Stem, hasAdjectives: false),
            Kind = fields.Text("kind", Limits.Name),
            Temporal = fields.LocatedDate("temporal"),
            OccurStatus = fields.Choice("occurStatus", Vocabularies.OccurStatuses) ?? OccurStatus.Occurred,
            Certainty = fields.Choice("certainty", Vocabularies.Certainties),
            StatusHistory = ReadHistory(fields),
            Location = fields.Reference("location", RecordKind.Place),
            CandidateLocations = fields.References("candidateLocations", RecordKind.Place),
            Participants = fields.List("participant", ReadParticipant, participant => $"{participant.Actor.Value} {participant.Role}".TrimEnd()),
            SuperEvent = fields.Reference("superEvent", RecordKind.Event),
            Follows = fields.References("follows", RecordKind.Event),
            Cause = fields.References("cause", RecordKind.Event),
            TemporalRelations = ReadTemporalRelations(fields, document.Stem),
        };
    }

    private static ImmutableArray<StatusStep> ReadHistory(FieldReader fields)
    {
        var steps = fields.List("statusHistory", ReadStep);
        var current = fields.Node("occurStatus");
        if (fields.Node("statusHistory") is not YamlSequence { Items: [.., YamlMapping newest] }) return steps;
        if (newest["occurStatus"]?.Value is YamlScalar last && current is YamlScalar now && last.Value != now.Value && IsStatus(last) && IsStatus(now))
            fields.Context.Report(Diag.Records.HistoryDisagrees(last.At, "occurStatus", last.Value, now.Value, now.At));
        return steps;
    }

    private static bool IsStatus(YamlScalar scalar) => Vocabularies.OccurStatuses.Find(scalar.Value) is not null;

    private static StatusStep? ReadStep(YamlNode node, string field, ReadContext context)
    {
        if (FieldReader.AsMapping(node, field, Shapes.StatusStep, context) is not { } fields) return null;
        var asOf = fields.LocatedDate("asOf");
        var status = fields.Choice("occurStatus", Vocabularies.OccurStatuses);
        var (statement, source) = ReadBasis(fields);
        var step = new StatusStep(
            asOf ?? default, status ?? default, fields.Choice("certainty", Vocabularies.Certainties), fields.Date("temporal"),
            fields.Reference("location", RecordKind.Place), statement, source, fields.Markdown("note", Limits.Description));
        return asOf is null || status is null ? null : step;
    }

    // An address may hold a "#" of its own, so it is looked for first.
    private static (Located<StatementKey>?, SourceReference?) ReadBasis(FieldReader fields) => fields.Node("basis") switch
    {
        YamlScalar scalar when !LinkValues.LooksLikeUrl(scalar.Value) => (fields.Read("basis", StatementValues.Reference), null),
        _ => (null, fields.Read("basis", SourceValues.Source)),
    };

    private static Participant? ReadParticipant(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping)
            return ReferenceValues.Id(node, field, context, RecordKind.Actor) is { } bare ? new(bare, null) : null;
        var fields = new FieldReader(mapping, Shapes.Participant, context);
        var role = fields.Text("role", Limits.Name);
        return fields.Reference("actor", RecordKind.Actor) is { } actor ? new(actor, role) : null;
    }

    private static ImmutableArray<TemporalRelation> ReadTemporalRelations(FieldReader record, string self)
    {
        if (record.Mapping("temporalRelation", Shapes.TemporalRelation) is not { } fields) return [];
        return
        [
            .. ReadRelated(fields, TemporalRelationType.After, "after", self),
            .. ReadRelated(fields, TemporalRelationType.Before, "before", self),
            .. ReadRelated(fields, TemporalRelationType.During, "during", self),
            .. ReadRelated(fields, TemporalRelationType.Overlaps, "overlaps", self),
        ];
    }

    private static IEnumerable<TemporalRelation> ReadRelated(FieldReader fields, TemporalRelationType type, string field, string self)
    {
        var events = fields.Node(field) is YamlSequence ? fields.References(field, RecordKind.Event)
            : fields.Reference(field, RecordKind.Event) is { } one ? ImmutableArray.Create(one) : [];
        foreach (var other in events.Where(other => other.Value == self))
            fields.Context.Report(Diag.Records.SelfReference(other.At, field, self));
        return events.Where(other => other.Value != self).Select(other => new TemporalRelation(type, other));
    }
}
