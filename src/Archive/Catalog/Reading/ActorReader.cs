using Archive.Catalogs.Checks;
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
        var fields = new FieldReader(document.Root, Shapes.Actor, context);
        var head = HeadReader.Read(fields, RecordKind.Actor, document.Stem, hasAdjectives: true);
        var type = fields.Choice("type", Vocabularies.ActorTypes);
        ReportFieldsOfOtherTypes(fields, type);
        var life = ReadLife(fields, type);
        var actor = new Actor
        {
            Head = head,
            Type = type ?? ActorType.Organization,
            SortName = fields.Text("sortName", Limits.Name),
            Roles = fields.List("roles", (node, field, inner) => ReadRole(node, field, inner, life)),
            Relations = fields.List("relations", (node, field, inner) => ReadRelation(node, field, inner, document.Stem), IdentityOf),
            Territory = fields.Reference("territory", RecordKind.Place),
            Metonyms = HeadReader.Names(fields, "metonyms", []),
            Privacy = fields.Choice("privacy", Vocabularies.Privacies) ?? Privacy.PublicFigure,
            Display = fields.Choice("display", Vocabularies.NameDisplays) ?? NameDisplay.Full,
            Begin = life.Begin,
            End = life.End,
        };
        if (actor.Display == NameDisplay.RoleOnly && fields.Node("roles") is null or YamlSequence { Items: [] })
            context.Report(Diag.Records.NoRoleToShow(fields.PositionOf("display")));
        return actor;
    }

    private static Lifetime ReadLife(FieldReader fields, ActorType? type)
    {
        var (begin, end) = type is ActorType.Person ? ("birthDate", "deathDate") : ("foundingDate", "dissolutionDate");
        var life = new Lifetime(begin, fields.Date(begin), end, fields.Date(end));
        if (life.IsReversed)
            fields.Context.Report(Diag.Records.EndBeforeStart(fields.PositionOf(end), end, life.End!.Text, begin, life.Begin!.Text));
        return life;
    }

    private static Role? ReadRole(YamlNode node, string field, ReadContext context, Lifetime life)
    {
        if (FieldReader.AsMapping(node, field, Shapes.Role, context) is not { } fields) return null;
        var role = new Role(
            fields.Text("roleName", Limits.Name) ?? "", fields.Reference("organization", RecordKind.Actor),
            fields.Reference("place", RecordKind.Place), fields.Date("temporal"), SourceValues.OneOrMany(fields, "source"));
        if (life.LimitThatExcludes(role.Temporal) is var (limit, date))
            context.Report(Diag.Records.RoleOutsideLife(
                fields.PositionOf("temporal"), role.RoleName, role.Temporal!.Text, limit, date.Text));
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
        context.Report(Diag.Records.SelfReference(actor.Value.At, field, self));
        return null;
    }

    private static string IdentityOf(Relation relation) =>
        $"{Vocabularies.RelationTypes.WordOf(relation.Type)} {relation.Actor.Value} {relation.Temporal}".TrimEnd();

    private static void ReportFieldsOfOtherTypes(FieldReader fields, ActorType? type)
    {
        if (type is not { } known) return;
        var isPerson = known == ActorType.Person;
        Report(fields, known, known == ActorType.State, "states", "territory");
        Report(fields, known, isPerson, "persons", "birthDate", "deathDate", "sortName");
        Report(fields, known, !isPerson, "organisations, states and groups", "foundingDate", "dissolutionDate");
    }

    private static void Report(FieldReader fields, ActorType type, bool isAllowed, string needed, params ReadOnlySpan<string> names)
    {
        if (isAllowed) return;
        foreach (var name in fields.Given(names))
            fields.Context.Report(Diag.Records.FieldOfOtherType(
                fields.PositionOf(name), name, needed, Vocabularies.ActorTypes.WordOf(type)));
    }
}
