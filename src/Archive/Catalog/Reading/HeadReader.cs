using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads what actors, places and events have in common.</summary>
internal static class HeadReader
{
    /// <summary>Reads the head; a record whose name is wrong goes by its id, so that references to it still hold.</summary>
    /// <param name="fields">The record's fields.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="hasAdjectives">Whether the kind has adjectives.</param>
    public static RecordHead Read(FieldReader fields, RecordKind kind, string id, bool hasAdjectives)
    {
        var name = new Located<string>(fields.Text("name", Limits.Name) ?? id, fields.PositionOf("name"));
        var known = new Dictionary<(string, string?), SourcePosition> { [(name.Value, null)] = name.At };
        return new RecordHead
        {
            Key = new(kind, id),
            Name = name,
            Alias = Names(fields, "alias", known),
            WeakAlias = Names(fields, "weakAlias", known),
            Adjectives = hasAdjectives ? Names(fields, "adjectives", []) : [],
            Description = fields.Markdown("description", Limits.Description),
            SameAs = SameAsReader.Read(fields),
            Sources = SourceValues.List(fields, "sources"),
            FormerId = fields.List("formerId", FormerId, former => former?.Value).Present(),
            NoIndex = fields.Flag("noindex") ?? false,
        };
    }

    /// <summary>A list of names, without those that are known already; they are added to the known.</summary>
    public static ImmutableArray<NameForm> Names(FieldReader fields, string field, Dictionary<(string, string?), SourcePosition> known)
    {
        var names = ImmutableArray.CreateBuilder<NameForm>();
        foreach (var name in fields.List(field, Name))
        {
            var lang = name.Lang == fields.Context.Language ? null : name.Lang;
            if (known.TryAdd((name.Text, lang), name.At)) names.Add(name);
            else fields.Context.Report(Diag.Records.RedundantAlias(name.At, field, name.Text, known[(name.Text, lang)]));
        }

        return names.ToImmutable();
    }

    private static NameForm? Name(YamlNode node, string field, ReadContext context)
    {
        if (node is not YamlMapping mapping)
            return TextValues.Name(node, field, context) is { } text ? new(text, null, node.At) : null;
        var fields = new FieldReader(mapping, Shapes.Name, context);
        var lang = fields.Read("lang", LinkValues.Language);
        return fields.Text("text", Limits.Name) is { } named ? new(named, lang, fields.PositionOf("text")) : null;
    }

    private static Located<string>? FormerId(YamlNode node, string field, ReadContext context)
    {
        if (TextValues.Scalar(node, field, context, "an id") is not { } scalar) return null;
        if (Slug.IsWellFormed(scalar.Value, Limits.Id)) return new(scalar.Value, scalar.At);
        context.Report(Diag.Records.MalformedId(scalar.At, "an id", scalar.Value, Ids.Suggest(scalar.Value)));
        return null;
    }
}
