using System.Buffers;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every event with its participants, its place in time and how knowledge of it moved.</summary>
public sealed class EventsJson : IExport
{
    /// <inheritdoc/>
    public string Path => "data/events.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output) =>
        JsonExport.WriteData(context, output, "events", context.Archive.Catalog.Events, (writer, e) => Write(writer, context, e));

    private static void Write(Utf8JsonWriter writer, ExportContext context, Event e)
    {
        var archive = context.Archive;
        var head = ShownHead.Of(e.Head, archive.Records);
        writer.Head(context, head with { Link = head.Link with { Type = "Event" } });
        writer.Text("kind", archive.Names.TextOrNull(e.Kind));
        writer.Date("temporal", e.Temporal?.Value);
        writer.Text("occurStatus", ExportText.Word(e.OccurStatus));
        if (e.Certainty is { } certainty) writer.Text("certainty", $"eos{ExportNumbers.Of(certainty)}");
        writer.Record("location", archive.Records.Place(e.Location));
        writer.Records("candidateLocations", [.. e.CandidateLocations.Select(place => archive.Records.Place(place.Value))]);
        writer.Objects("participant", e.Participants, (w, one) =>
        {
            w.Record("actor", archive.Records.Actor(one.Actor.Value));
            w.Text("role", archive.Names.TextOrNull(one.Role));
        });
        writer.Text("superEvent", e.SuperEvent?.Value);
        writer.Texts("follows", e.Follows.Select(other => other.Value));
        writer.Texts("cause", e.Cause.Select(other => other.Value));
        if (!e.TemporalRelations.IsEmpty) writer.Objects("temporalRelation", e.TemporalRelations, (w, relation) => w.Text(ExportText.Word(relation.Type), relation.Event.Value));
        if (!e.StatusHistory.IsEmpty) writer.Objects("statusHistory", e.StatusHistory, (w, step) => WriteStep(w, context, step));
        writer.Mentions(context, head.Link);
    }

    private static void WriteStep(Utf8JsonWriter writer, ExportContext context, StatusStep step)
    {
        writer.Date("asOf", step.AsOf.Value);
        writer.Text("occurStatus", ExportText.Word(step.OccurStatus));
        if (step.Certainty is { } certainty) writer.Text("certainty", $"eos{ExportNumbers.Of(certainty)}");
        writer.Date("temporal", step.Temporal);
        writer.Record("location", context.Archive.Records.Place(step.Location));
        if (step.BasisStatement is { } basis && context.Archive.Statements.IsShown(basis.Value)) writer.Text("basisStatement", basis.Value.ToString());
        if (step.BasisSource is { } source) writer.Object("basisSource", w => JsonExport.WriteSource(w, RecordLinks.Sources([source])[0]));
        writer.Text("note", context.Archive.Names.TextOrNull(step.Note));
    }
}
