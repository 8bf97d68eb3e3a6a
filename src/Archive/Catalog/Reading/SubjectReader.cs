using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads what an article is about: its lists of actors, places and events.</summary>
internal static class SubjectReader
{
    /// <summary>Actors, then places, then events, each in the order listed.</summary>
    public static ImmutableArray<Subject> Read(FieldReader article) =>
    [
        .. article.List("actors", ReadActor, IdOf).Present(),
        .. article.List("places", ReadPlace, IdOf).Present(),
        .. article.List("events", ReadEvent, IdOf).Present(),
    ];

    private static string? IdOf(Subject? subject) => subject?.Target.Value.Id;

    private static Subject? ReadActor(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping) return Bare(node, field, context, RecordKind.Actor);
        var fields = new FieldReader(mapping, Shapes.ListedActor, context);
        if (fields.Given("as", "role").Length > 1)
            context.Report(Diag.Records.NotExactlyOne(fields.At, "A listed actor", "as and role, which mean the same", "both"));
        var capacity = fields.Text("as", Limits.Name) ?? fields.Text("role", Limits.Name);
        return fields.Reference("actor", RecordKind.Actor) is { } id ? new(Key(RecordKind.Actor, id), capacity, null) : null;
    }

    private static Subject? ReadPlace(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping) return Bare(node, field, context, RecordKind.Place);
        var fields = new FieldReader(mapping, Shapes.ListedPlace, context);
        var capacity = fields.Text("as", Limits.Name);
        return fields.Reference("place", RecordKind.Place) is { } id ? new(Key(RecordKind.Place, id), capacity, null) : null;
    }

    private static Subject? ReadEvent(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping) return Bare(node, field, context, RecordKind.Event);
        var fields = new FieldReader(mapping, Shapes.ListedEvent, context);
        var treatment = fields.Choice("as", Vocabularies.EventTreatments);
        return fields.Reference("event", RecordKind.Event) is { } id ? new(Key(RecordKind.Event, id), null, treatment) : null;
    }

    private static Subject? Bare(YamlNode node, string field, ReadContext context, RecordKind kind) =>
        ReferenceValues.Id(node, field, context, kind) is { } id ? new(Key(kind, id), null, null) : null;

    private static Located<RecordKey> Key(RecordKind kind, Located<string> id) => new(new(kind, id.Value), id.At);
}
