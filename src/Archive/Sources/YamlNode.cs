using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Sources;

/// <summary>A node of a YAML file and the place it was written at.</summary>
/// <param name="At">Its first character; the length is known for scalars on one line.</param>
public abstract record YamlNode(SourcePosition At);

/// <summary>A scalar; every scalar is text until a field asks for something else.</summary>
/// <param name="At">Its first character (the opening quote of a quoted one).</param>
/// <param name="Value">Its text.</param>
/// <param name="IsPlain">Written without quotes, so that <c>null</c>, <c>~</c> and nothing mean "no value".</param>
public sealed record YamlScalar(SourcePosition At, string Value, bool IsPlain) : YamlNode(At)
{
    /// <summary>Whether it says "no value".</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL" && IsPlain;
}

/// <summary>A list.</summary>
public sealed record YamlSequence(SourcePosition At, ImmutableArray<YamlNode> Items) : YamlNode(At);

/// <summary>A mapping; its keys are scalars, none twice, in the order written.</summary>
public sealed record YamlMapping(SourcePosition At, ImmutableArray<YamlEntry> Entries) : YamlNode(At)
{
    /// <summary>The entry with that key; null where there is none.</summary>
    public YamlEntry? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry;
            return null;
        }
    }
}

/// <summary>One field of a mapping.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A YAML file whose root is a mapping (an empty file is an empty mapping).</summary>
/// <param name="File">Path relative to the archive's root, forward slashes.</param>
/// <param name="Stem">The file name without <c>.yml</c>: the record's id.</param>
/// <param name="Root">Its fields.</param>
public sealed record YamlDocument(string File, string Stem, YamlMapping Root)
{
    private readonly byte[] packed = PackedYaml.Pack(Root);

    /// <summary>Its fields. Made anew each time they are asked for.</summary>
    public YamlMapping Root => PackedYaml.Unpack(packed, File);

    /// <summary>One field; null where there is none.</summary>
    public YamlEntry? this[string key] => PackedYaml.Find(packed, File, key);
}
