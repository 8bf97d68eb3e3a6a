using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Catalogs.Reading;

namespace Archive.Tests.Catalogs;

/// <summary>The JSON Schemas that editors use say what the readers accept.</summary>
public class SchemaTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "docs", "schema");

    private static readonly (string File, string Definition, Shape Shape)[] Described =
    [
        ("actor", "", Shapes.Actor), ("actor", "role", Shapes.Role), ("actor", "relation", Shapes.Relation), ("actor", "nameForm", Shapes.Name),
        ("actor", "source", Shapes.Source), ("actor", "sameAs", Shapes.SameAs),
        ("place", "", Shapes.Place), ("place", "geo", Shapes.Geo),
        ("event", "", Shapes.Event), ("event", "statusStep", Shapes.StatusStep), ("event", "participant", Shapes.Participant),
        ("event", "temporalRelation", Shapes.TemporalRelation),
        ("article", "", Shapes.Article), ("article", "author", Shapes.Author), ("article", "rights", Shapes.Rights),
        ("article", "tombstone", Shapes.Tombstone), ("article", "listedActor", Shapes.ListedActor), ("article", "listedPlace", Shapes.ListedPlace),
        ("article", "listedEvent", Shapes.ListedEvent), ("article", "correction", Shapes.Correction), ("article", "annotation", Shapes.Annotation),
        ("article", "selector", Shapes.Selector), ("article", "body", Shapes.Body), ("article", "dateBody", Shapes.DateBody),
        ("article", "note", Shapes.Note), ("article", "statement", Shapes.Statement), ("article", "referenceMapping", Shapes.Reference),
        ("site", "", Shapes.Site), ("site", "features", Shapes.Features), ("site", "menuEntry", Shapes.MenuEntry),
        ("page", "", Shapes.Page),
    ];

    public static TheoryData<string, string> Definitions() => [.. Described.Select(entry => (entry.File, entry.Definition))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_schema_names_exactly_the_fields_that_are_read(string file, string definition)
    {
        var (schema, shape) = Find(file, definition);

        schema["properties"]!.AsObject().Select(property => property.Key).Should().Equal(shape.Fields.Select(field => field.Name));
        schema["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
        (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())
            .Should().BeEquivalentTo(shape.Fields.Where(field => field.IsRequired).Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_schema_lists_exactly_the_words_that_are_read(string file, string definition)
    {
        var (schema, shape) = Find(file, definition);

        foreach (var field in shape.Fields)
            (WordsOf(schema["properties"]![field.Name]!) ?? []).Select(word => word!.GetValue<string>()).Should().Equal(field.Words, field.Name);
    }

    // An optional field may also be left out with its name written.
    private static JsonArray? WordsOf(JsonNode property) => (property["enum"] ?? property["anyOf"]?[0]!["enum"])?.AsArray();

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Every_field_is_described(string file, string definition)
    {
        foreach (var (name, property) in Find(file, definition).Schema["properties"]!.AsObject())
            property!["description"]!.GetValue<string>().Should().EndWith(".", name);
    }

    [Fact]
    public void Every_shape_is_described() => Described.Select(entry => entry.Shape).Should().BeEquivalentTo(Shapes.All);

    [Fact]
    public void A_definition_that_several_schemas_share_is_the_same_in_each() =>
        Files().SelectMany(file => Read(file)["$defs"]?.AsObject() ?? []).GroupBy(definition => definition.Key)
            .Where(group => group.Select(definition => definition.Value!.ToJsonString()).Distinct().Count() > 1)
            .Select(group => group.Key).Should().BeEmpty();

    [Fact]
    public void Every_reference_within_a_schema_leads_to_a_definition()
    {
        foreach (var file in Files())
        {
            var schema = Read(file);
            foreach (var reference in ReferencesIn(schema))
                schema["$defs"]!.AsObject().ContainsKey(reference["#/$defs/".Length..]).Should().BeTrue($"{file} refers to {reference}");
        }
    }

    [Fact]
    public void The_examples_of_the_schemas_are_read_without_complaint() =>
        TestArchive.Small()
            .With("input/actors/erika-beispiel.yml", ExampleOf("actor"))
            .With("input/places/russland.yml", "name: Russland\ntype: Country")
            .With("input/places/moskau.yml", ExampleOf("place"))
            .With("input/events/probe.yml", ExampleOf("event"))
            .With("input/site.yml", ExampleOf("site"))
            .With("input/pages/ueber.md", ExampleOf("page"))
            .WithSidecar(ExampleOf("article"))
            .Complaints().Should().BeEmpty();

    private static (JsonObject Schema, Shape Shape) Find(string file, string definition)
    {
        var schema = Read(file);
        var shape = Described.Single(entry => entry.File == file && entry.Definition == definition).Shape;
        return (definition.Length == 0 ? schema : schema["$defs"]![definition]!.AsObject(), shape);
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key == "$ref" ? [field.Value!.GetValue<string>()] : ReferencesIn(field.Value)),
        JsonArray items => items.SelectMany(ReferencesIn),
        _ => [],
    };

    // JSON is YAML.
    private static string ExampleOf(string file) =>
        Read(file)["examples"]![0]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static IEnumerable<string> Files() => Described.Select(entry => entry.File).Distinct();

    internal static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{file}.schema.json")))!.AsObject();

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Archive.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
