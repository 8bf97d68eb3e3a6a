using System.Collections.Immutable;

namespace Archive.Model;

/// <summary>What actors, places and events have in common.</summary>
public sealed record RecordHead
{
    /// <summary>Kind and id.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The name as a heading shows it.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Other names that always mean this record.</summary>
    public ImmutableArray<NameForm> Alias { get; init; } = [];

    /// <summary>Names that mean this record only where it is established in the article.</summary>
    public ImmutableArray<NameForm> WeakAlias { get; init; } = [];

    /// <summary>Adjectives ("russisch"), linked only where the site or the article switches them on.</summary>
    public ImmutableArray<NameForm> Adjectives { get; init; } = [];

    /// <summary>Identities in authority files.</summary>
    public SameAs SameAs { get; init; } = SameAs.None;

    /// <summary>One sentence, inline Markdown; null where none was written.</summary>
    public string? Description { get; init; }

    /// <summary>What the record's own facts rest on.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];

    /// <summary>Ids under which the record was published before; each redirects.</summary>
    public ImmutableArray<Located<string>> FormerId { get; init; } = [];

    /// <summary>Whether search engines are asked to leave the page out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The id.</summary>
    public string Id => Key.Id;
}
