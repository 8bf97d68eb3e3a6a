using System.Buffers;
using System.Collections.Immutable;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every actor, a row each.</summary>
public sealed class ActorsCsv : IExport
{
    /// <inheritdoc/>
    public string Path => "data/actors.csv";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("id", "name", "type", "alias", "description", "role", "wikidata", "gnd", "articles", "mentions", "url");
        foreach (var actor in context.Archive.Catalog.Actors)
        {
            var head = ShownHead.Of(actor, context.Archive.Records);
            csv.Cell(head.Link.Id).Cell(head.Link.Name).Cell(head.Link.Type).Cells(head.Alias.Select(alias => alias.Text)).Cell(head.Description)
                .Cell(context.Archive.Records.DetailOf(head.Link)).Identities(head.SameAs).Counts(context, head.Link).EndRow();
        }
    }
}

/// <summary>Every place, a row each.</summary>
public sealed class PlacesCsv : IExport
{
    /// <inheritdoc/>
    public string Path => "data/places.csv";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("id", "name", "type", "alias", "description", "containedInPlace", "latitude", "longitude", "precision", "wikidata", "gnd", "articles", "mentions", "url");
        foreach (var place in context.Archive.Catalog.Places)
        {
            var head = ShownHead.Of(place.Head, context.Archive.Records);
            csv.Cell(head.Link.Id).Cell(head.Link.Name).Cell(head.Link.Type).Cells(head.Alias.Select(alias => alias.Text)).Cell(head.Description)
                .Cell(place.ContainedInPlace?.Value).Cell(place.Geo?.Latitude).Cell(place.Geo?.Longitude)
                .Cell(place.Geo is { } geo ? ExportText.Word(geo.Precision) : null).Identities(head.SameAs).Counts(context, head.Link).EndRow();
        }
    }
}

/// <summary>Every event, a row each.</summary>
public sealed class EventsCsv : IExport
{
    /// <inheritdoc/>
    public string Path => "data/events.csv";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var csv = new CsvWriter(output);
        csv.Header("id", "name", "kind", "temporal", "earliest", "latest", "occurStatus", "location", "participants", "superEvent", "description",
            "wikidata", "gnd", "articles", "mentions", "url");
        foreach (var e in context.Archive.Catalog.Events)
        {
            var head = ShownHead.Of(e.Head, context.Archive.Records);
            csv.Cell(head.Link.Id).Cell(head.Link.Name).Cell(context.Archive.Names.TextOrNull(e.Kind))
                .Cell(e.Temporal?.Value.Text).Cell(e.Temporal?.Value.Earliest?.ToString()).Cell(e.Temporal?.Value.Latest?.ToString())
                .Cell(ExportText.Word(e.OccurStatus)).Cell(e.Location?.Value).Cells(e.Participants.Select(one => one.Actor.Value))
                .Cell(e.SuperEvent?.Value).Cell(head.Description).Identities(head.SameAs).Counts(context, head.Link).EndRow();
        }
    }
}

/// <summary>Cells that several tables share.</summary>
internal static class RecordCells
{
    public static CsvWriter Identities(this CsvWriter csv, ImmutableArray<Identity> identities) =>
        csv.Cell(IdAt(identities, "wikidata")).Cell(IdAt(identities, "gnd"));

    /// <summary>How many articles mention a record, how often, and where its page is.</summary>
    public static CsvWriter Counts(this CsvWriter csv, ExportContext context, RecordLink link)
    {
        var number = context.Archive.Records.NumberOf(new(link.Kind, link.Id));
        return csv.Cell(context.Archive.Mentions.ArticlesWith(number).Length).Cell(context.Archive.Mentions.MentionsOf(number)).Cell(context.Absolute(link.Url));
    }

    private static string? IdAt(ImmutableArray<Identity> identities, string authority) =>
        identities.FirstOrDefault(identity => identity.Authority == authority)?.Id;
}
