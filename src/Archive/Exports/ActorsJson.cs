using System.Buffers;
using System.Text.Json;
using Archive.Model;
using Archive.Pages;

namespace Archive.Exports;

/// <summary>Every actor with roles and relations.</summary>
public sealed class ActorsJson : IExport
{
    /// <inheritdoc/>
    public string Path => "data/actors.json";

    /// <inheritdoc/>
    public void Render(ExportContext context, IBufferWriter<byte> output)
    {
        var facts = new ActorFacts(context.Archive);
        JsonExport.WriteData(context, output, "actors", context.Archive.Catalog.Actors, (writer, actor) => Write(writer, context, facts, actor));
    }

    private static void Write(Utf8JsonWriter writer, ExportContext context, ActorFacts facts, Actor actor)
    {
        var head = ShownHead.Of(actor, context.Archive.Records);
        writer.Head(context, head);
        writer.Record("territory", context.Archive.Records.Place(actor.Territory));
        if (!actor.IsNameHidden)
        {
            writer.Date(actor.Type == ActorType.Person ? "birthDate" : "foundingDate", actor.Begin);
            writer.Date(actor.Type == ActorType.Person ? "deathDate" : "dissolutionDate", actor.End);
        }

        if (!actor.Roles.IsEmpty) writer.Objects("roles", facts.RolesOf(actor), WriteRole);
        if (facts.RelationsOf(actor) is { IsEmpty: false } relations) writer.Objects("relations", relations, WriteRelation);
        writer.Mentions(context, head.Link);
    }

    private static void WriteRole(Utf8JsonWriter writer, RoleView role)
    {
        writer.Text("roleName", role.RoleName);
        writer.Record("organization", role.Organization);
        writer.Record("place", role.Place);
        writer.Date("temporal", role.Temporal);
        if (!role.Sources.IsEmpty) writer.Objects("sources", role.Sources, JsonExport.WriteSource);
    }

    private static void WriteRelation(Utf8JsonWriter writer, RelationView relation)
    {
        writer.Text("type", ExportText.Relation(relation.Type));
        writer.Record("actor", relation.Actor);
        writer.Date("temporal", relation.Temporal);
        if (!relation.Sources.IsEmpty) writer.Objects("sources", relation.Sources, JsonExport.WriteSource);
    }
}
