using System.Collections.Immutable;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>Reads what a claim rests on.</summary>
internal static class SourceValues
{
    /// <summary>A list of sources.</summary>
    public static ImmutableArray<SourceReference> List(FieldReader fields, string field) => fields.List(field, Source, IdentityOf);

    /// <summary>One source, or a list.</summary>
    public static ImmutableArray<SourceReference> OneOrMany(FieldReader fields, string field) => fields.Node(field) switch
    {
        null => [],
        YamlSequence => List(fields, field),
        var node => Source(node, field, fields.Context) is { } source ? [source] : [],
    };

    /// <summary>A bare address, or a mapping with at least a title or an address.</summary>
    public static SourceReference? Source(YamlNode node, string field, ReadContext context)
    {
        if (node is YamlMapping mapping) return Described(new FieldReader(mapping, Shapes.Source, context));
        if (node is YamlScalar { IsNull: false })
            return LinkValues.Web(node, field, context) is { } url ? new(null, url, null, null, null) : null;
        context.Report(Diag.Records.WrongType(node.At, field, "an address, or a mapping with title and url", NodeNames.Of(node)));
        return null;
    }

    private static SourceReference? Described(FieldReader fields)
    {
        var source = new SourceReference(
            fields.Text("title"), fields.Read("url", LinkValues.Web), fields.Text("publisher", Limits.Name),
            fields.Date("datePublished"), fields.Date("accessed"));
        if (fields.Given("title", "url").IsEmpty) fields.Context.Report(Diag.Records.NoneOf(fields.At, "A source", "title and url"));
        return source.Title is null && source.Url is null ? null : source;
    }

    private static string? IdentityOf(SourceReference source) => source.Url;
}
