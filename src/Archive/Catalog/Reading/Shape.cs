using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Archive.Catalogs.Reading;

/// <summary>A field a mapping may have.</summary>
/// <param name="Name">As YAML spells it.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Words">The words it may hold; empty where it is not limited to some.</param>
public sealed record Field(string Name, bool IsRequired, ImmutableArray<string> Words);

/// <summary>Which fields a mapping may have: the one table that readers, messages and JSON Schemas share.</summary>
public sealed class Shape
{
    private readonly FrozenDictionary<string, Field> byName;

    /// <summary>Makes one.</summary>
    /// <param name="what">What the mapping is, with its article: "an actor".</param>
    /// <param name="fields">Its fields in the order in which documentation lists them.</param>
    public Shape(string what, params ImmutableArray<Field> fields)
    {
        What = what;
        Fields = fields;
        byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>What the mapping is, with its article: "an actor".</summary>
    public string What { get; }

    /// <summary>Its fields.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>Whether it may have a field of that name.</summary>
    public bool Allows(string name) => byName.ContainsKey(name);

    /// <summary>Whether it must have a field of that name.</summary>
    public bool Requires(string name) => byName.TryGetValue(name, out var field) && field.IsRequired;
}
