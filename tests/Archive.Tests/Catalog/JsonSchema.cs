using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Sources;

namespace Archive.Tests.Catalogs;

/// <summary>As much of JSON Schema 2020-12 as the schemas of the repository use; a keyword that is not known here is a mistake.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    /// <summary>Whether an editor that holds YAML against the schema finds nothing wrong with it.</summary>
    public bool Accepts(YamlNode node) => Accepts(root, JsonOf(node));

    /// <summary>Whether a value fits one of the schema's definitions.</summary>
    public bool Accepts(string definition, string text) => Accepts(Definition(definition), JsonValue.Create(text));

    private JsonObject Definition(string name) => root["$defs"]![name]!.AsObject();

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(keyword => Holds(schema, keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "examples" or "default" or "patternErrorMessage" or "then" => true,
        "$ref" => Accepts(Definition(rule.GetValue<string>()["#/$defs/".Length..]), value),
        "type" => rule is JsonArray types ? types.Any(type => IsOf(type!.GetValue<string>(), value)) : IsOf(rule.GetValue<string>(), value),
        "enum" => rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "const" => JsonNode.DeepEquals(rule, value),
        "pattern" => TextOf(value) is not { } text || Regex.IsMatch(text, rule.GetValue<string>(), RegexOptions.CultureInvariant),
        "maxLength" => TextOf(value) is not { } text || text.Length <= rule.GetValue<int>(),
        "minimum" => NumberOf(value) is not { } number || number >= rule.GetValue<double>(),
        "maximum" => NumberOf(value) is not { } number || number <= rule.GetValue<double>(),
        "items" => value is not JsonArray items || items.All(item => Accepts(rule.AsObject(), item)),
        "required" => value is not JsonObject fields || rule.AsArray().All(name => fields.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject fields || rule.AsObject().All(field => !fields.TryGetPropertyValue(field.Key, out var held) || Accepts(field.Value!.AsObject(), held)),
        "additionalProperties" => value is not JsonObject fields || rule.GetValue<bool>() || fields.All(field => schema["properties"]!.AsObject().ContainsKey(field.Key)),
        "anyOf" => rule.AsArray().Any(one => Accepts(one!.AsObject(), value)),
        "oneOf" => rule.AsArray().Count(one => Accepts(one!.AsObject(), value)) == 1,
        "not" => !Accepts(rule.AsObject(), value),
        "if" => !Accepts(rule.AsObject(), value) || Accepts(schema["then"]!.AsObject(), value),
        _ => throw new NotSupportedException(keyword),
    };

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => TextOf(value) is not null,
        "boolean" => value is JsonValue scalar && scalar.TryGetValue<bool>(out _),
        "number" => NumberOf(value) is not null,
        "integer" => NumberOf(value) is { } number && double.IsInteger(number),
        _ => throw new NotSupportedException(type),
    };

    private static string? TextOf(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static double? NumberOf(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<double>(out var number) ? number : null;

    // YAML 1.2, core schema: what an editor makes of a scalar before it looks into the schema.
    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, JsonOf(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(JsonOf)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        YamlScalar { IsPlain: true } scalar when Regex.IsMatch(scalar.Value, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") =>
            JsonValue.Create(double.Parse(scalar.Value, CultureInfo.InvariantCulture)),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
