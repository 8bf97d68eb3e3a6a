using System.Collections.Immutable;
using Archive.Sources;

namespace Archive.Catalogs.Reading;

/// <summary>What messages call a node of YAML.</summary>
internal static class NodeNames
{
    public static string Of(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a mapping",
        YamlScalar { IsNull: true } => "nothing",
        _ => "text",
    };

    /// <summary>Those that are there.</summary>
    public static ImmutableArray<T> Present<T>(this ImmutableArray<T?> values) where T : struct =>
        [.. values.Where(value => value.HasValue).Select(value => value!.Value)];
}
