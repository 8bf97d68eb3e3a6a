using System.Collections.Immutable;
using Archive.Catalogs.Checks;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads an article's statements.</summary>
internal static class StatementReader
{
    /// <summary>Reads all of them; of two with one id the first is kept.</summary>
    /// <param name="article">The article's fields.</param>
    /// <param name="stem">Its stem.</param>
    /// <param name="lastChange">When its text was last changed: nobody has said in it what was said later. Null where unknown.</param>
    public static ImmutableArray<Statement> Read(FieldReader article, string stem, DateOnly? lastChange)
    {
        var first = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        return article.List("statements", (node, field, context) => ReadOne(node, field, context, stem, lastChange, first));
    }

    private static Statement? ReadOne(
        YamlNode node, string field, ReadContext context, string stem, DateOnly? lastChange, Dictionary<string, SourcePosition> first)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Statement, context) is not { } fields) return null;
        var id = ReadId(fields, first);
        var creator = fields.Reference("creator", RecordKind.Actor);
        var speech = fields.Choice("speech", Vocabularies.SpeechForms);
        var stance = fields.Choice("stance", Vocabularies.Stances);
        var statement = new Statement
        {
            Key = new(stem, id ?? ""),
            At = fields.At,
            Creator = creator ?? default,
            Via = fields.References("via", RecordKind.Actor),
            Speech = speech ?? default,
            Uttered = ReadUttered(fields, lastChange),
            Location = fields.Reference("location", RecordKind.Place),
            Stance = stance ?? default,
            About = fields.List("about", ReferenceValues.Record, about => about?.Value.ToString()).Present(),
            Selector = fields.Read("selector", SelectorReader.Read),
            Text = fields.Text("text", Limits.Description),
            Rank = fields.Choice("rank", Vocabularies.StatementRanks) ?? StatementRank.Normal,
            Reason = fields.Markdown("reason", Limits.Description),
            DisputedBy = ReadDisputedBy(fields, stem, id),
        };
        ReportContradictions(fields, statement);
        var isComplete = id is not null && creator is not null && speech is not null && stance is not null;
        return isComplete && fields.Given("selector", "text").Length == 1 ? statement : null;
    }

    private static EdtfDate? ReadUttered(FieldReader fields, DateOnly? lastChange)
    {
        if (fields.LocatedDate("uttered") is not { } uttered) return null;
        if (lastChange is { } day && Reach.Of(uttered.Value).MustGoOnAfter(day))
            fields.Context.Report(Diag.Records.SaidTooLate(uttered.At, uttered.Value.Text, day.ToIso()));
        return uttered.Value;
    }

    private static string? ReadId(FieldReader fields, Dictionary<string, SourcePosition> first)
    {
        if (fields.Node("id") is not { } node || TextValues.Scalar(node, "id", fields.Context, "an id") is not { } scalar) return null;
        if (!Slug.IsWellFormed(scalar.Value, Limits.Id))
            fields.Context.Report(Diag.Records.MalformedId(scalar.At, "the id of a statement", scalar.Value, Ids.Suggest(scalar.Value)));
        else if (!first.TryAdd(scalar.Value, scalar.At))
            fields.Context.Report(Diag.Records.DuplicateStatement(scalar.At, scalar.Value, first[scalar.Value]));
        else return scalar.Value;
        return null;
    }

    private static ImmutableArray<Located<StatementKey>> ReadDisputedBy(FieldReader fields, string stem, string? id)
    {
        var disputing = fields.List("disputedBy", StatementValues.Reference, key => key?.Value.ToString()).Present();
        var self = new StatementKey(stem, id ?? "");
        foreach (var key in disputing.Where(key => key.Value == self))
            fields.Context.Report(Diag.Records.SelfReference(key.At, "disputedBy", self.Id));
        return [.. disputing.Where(key => key.Value != self)];
    }

    private static void ReportContradictions(FieldReader fields, Statement statement)
    {
        var given = fields.Given("selector", "text");
        if (given.Length != 1)
            fields.Context.Report(Diag.Records.NotExactlyOne(
                fields.At, "A statement", "selector and text", given.IsEmpty ? "none of them" : "both"));
        if (statement.Rank == StatementRank.Deprecated && !fields.Has("reason"))
            fields.Context.Report(Diag.Records.DeprecatedWithoutReason(fields.PositionOf("rank"), statement.Key.Id));
    }
}
