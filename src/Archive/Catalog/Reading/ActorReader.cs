using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads <c>input/actors/*.yml</c>.</summary>
internal static class ActorReader
{
    /// <summary>Reads an actor; what is wrong is left out of it.</summary>
    public static Actor Read(YamlDocument document, ReadContext context)
    {
        Ids.CheckStem(document, "the id of an actor", context);
        var fields = new FieldReader(document.Root, Shapes.Actor, context);
        var head = HeadReader.Read(fields, RecordKind.Actor, document.Stem, hasAdjectives: true);
        var type = fields.Choice("type", Vocabularies.ActorTypes);
        ReportFieldsOfOtherTypes(fields, type);
        return new Actor
        {
            Head = head,
            Type = type ?? ActorType.Organization,
            Roles = fields.List("roles", ReadRole),
            Relations = fields.List("relations", (node, field, inner) => ReadRelation(node, field, inner, document.Stem), IdentityOf),
            Territory = fields.Reference("territory", RecordKind.Place),
            Metonyms = HeadReader.Names(fields, "metonyms", []),
            Privacy = fields.Choice("privacy", Vocabularies.Privacies) ?? Privacy.PublicFigure,
            Display = fields.Choice("display", Vocabularies.NameDisplays) ?? NameDisplay.Full,
            Begin = fields.Date(type is ActorType.Person ? "birthDate" : "foundingDate"),
            End = fields.Date(type is ActorType.Person ? "deathDate" : "dissolutionDate"),
        };
    }

    private static Role? ReadRole(YamlNode node, string field, ReadContext context)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Role, context) is not { } fields) return null;
        var role = new Role(
            fields.Text("roleName", Limits.Name) ?? "", fields.Reference("organization", RecordKind.Actor),
            fields.Reference("place", RecordKind.Place), fields.Date("temporal"), SourceValues.OneOrMany(fields, "source"));
        return role.RoleName.Length == 0 ? null : role;
    }

    private static Relation? ReadRelation(YamlNode node, string field, ReadContext context, string self)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Relation, context) is not { } fields) return null;
        var type = fields.Choice("type", Vocabularies.RelationTypes);
        var actor = fields.Reference("actor", RecordKind.Actor);
        var temporal = fields.Date("temporal");
        var sources = SourceValues.OneOrMany(fields, "source");
        if (type is null || actor is null) return null;
        if (actor.Value.Value != self) return new(type.Value, actor.Value, temporal, sources);
        context.Diagnostics.Add(Diag.Records.SelfReference(actor.Value.At, field, self));
        return null;
    }

    private static string IdentityOf(Relation relation) =>
        $"{Vocabularies.RelationTypes.WordOf(relation.Type)} {relation.Actor.Value}{(relation.Temporal is null ? "" : $" {relation.Temporal}")}";

    private static void ReportFieldsOfOtherTypes(FieldReader fields, ActorType? type)
    {
        if (type is not { } known) return;
        var isPerson = known == ActorType.Person;
        Report(fields, known, known == ActorType.State, "states", "territory");
        Report(fields, known, isPerson, "persons", "birthDate", "deathDate");
        Report(fields, known, !isPerson, "organisations, states and groups", "foundingDate", "dissolutionDate");
    }

    private static void Report(FieldReader fields, ActorType type, bool isAllowed, string needed, params ReadOnlySpan<string> names)
    {
        if (isAllowed) return;
        foreach (var name in fields.Given(names))
            fields.Context.Diagnostics.Add(Diag.Records.FieldOfOtherType(
                fields.PositionOf(name), name, needed, Vocabularies.ActorTypes.WordOf(type)));
    }
}
