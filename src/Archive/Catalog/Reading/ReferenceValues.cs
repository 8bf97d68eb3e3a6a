using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>
/// Reads references and checks that what they refer to exists. Each method returns null where it reported why, and where the record's own
/// file could not be read, which has been reported.
/// </summary>
internal static class ReferenceValues
{
    /// <summary>The id of a record of one kind.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="field">In which field.</param>
    /// <param name="context">What the readers of the file share.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="otherForm">How to write what may be meant where there is no such record; null, or null of it: nothing else can be meant.</param>
    public static Located<string>? Id(YamlNode node, string field, ReadContext context, RecordKind kind, Func<string, string?>? otherForm = null)
    {
        if (TextValues.Scalar(node, field, context, KindNames.IdOf(kind)) is not { } scalar) return null;
        if (context.Index.Find(kind, scalar.Value) is { } id) return new(id, scalar.At);
        if (!context.Index.IsUnreadable(kind, scalar.Value)) context.Report(ExplainMissing(scalar, field, context, kind, otherForm?.Invoke(scalar.Value)));
        return null;
    }

    /// <summary>A record of any kind: a bare id that only one kind has, or a mapping that names the kind.</summary>
    public static Located<RecordKey>? Record(YamlNode node, string field, ReadContext context)
    {
        if (node is YamlMapping mapping) return Named(new FieldReader(mapping, Shapes.Reference, context));
        if (TextValues.Scalar(node, field, context, "an id or a mapping such as {actor: ID}") is not { } scalar) return null;
        var kinds = context.Index.KindsOf(scalar.Value);
        if (kinds.Length == 1)
            return context.Index.Find(kinds[0], scalar.Value) is { } id ? new(new(kinds[0], id), scalar.At) : null;
        if (kinds.Length > 1) context.Report(ExplainAmbiguous(scalar, kinds));
        else if (!context.Index.IsAnyUnlisted) context.Report(ExplainUnknown(scalar, context));
        return null;
    }

    /// <summary>A mapping with exactly one of actor, place and event.</summary>
    public static Located<RecordKey>? Named(FieldReader fields)
    {
        var given = fields.Given("actor", "place", "event");
        if (given.Length != 1)
        {
            fields.Context.Report(Diag.Records.NotExactlyOne(
                fields.At, "A reference", "actor, place and event", given.IsEmpty ? "none of them" : string.Join(" and ", given)));
            return null;
        }

        var kind = given[0] switch { "actor" => RecordKind.Actor, "place" => RecordKind.Place, _ => RecordKind.Event };
        return fields.Reference(given[0], kind) is { } id ? new(new(kind, id.Value), id.At) : null;
    }

    private static Diagnostic ExplainMissing(YamlScalar scalar, string field, ReadContext context, RecordKind kind, string? otherForm)
    {
        var kinds = context.Index.KindsOf(scalar.Value);
        if (!kinds.IsEmpty) return Diag.Records.WrongKind(scalar.At, field, scalar.Value, KindNames.Of(kinds[0]), KindNames.Of(kind));
        var nearest = context.Index.Suggestions.Nearest(kind, scalar.Value);
        return otherForm is null ? Diag.Records.UnknownReference(scalar.At, KindNames.Of(kind), scalar.Value, nearest?.Id, nearest?.Name)
            : Diag.Records.UnknownReference(scalar.At, KindNames.Of(kind), scalar.Value, nearest?.Id, nearest?.Name, otherForm);
    }

    private static Diagnostic ExplainAmbiguous(YamlScalar scalar, IReadOnlyList<RecordKind> kinds) => Diag.Records.AmbiguousReference(
        scalar.At, scalar.Value,
        string.Join(" or ", kinds.Select(KindNames.WithArticle)),
        string.Join(" or ", kinds.Select(kind => $"{{{KindNames.Of(kind)}: {scalar.Value}}}")));

    private static Diagnostic ExplainUnknown(YamlScalar scalar, ReadContext context)
    {
        var nearest = context.Index.Suggestions.Nearest(scalar.Value);
        return Diag.Records.UnknownReference(scalar.At, "actor, place or event", scalar.Value, nearest?.Id, nearest?.Name);
    }
}
