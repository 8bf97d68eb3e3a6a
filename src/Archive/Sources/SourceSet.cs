using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Sources;

/// <summary>A prose page as read: its front matter still untyped.</summary>
/// <param name="FrontMatter">The YAML between the dashes, positions as in the file; empty where there is none.</param>
/// <param name="Markdown">What follows.</param>
/// <param name="MarkdownLine">The line the Markdown begins in.</param>
public sealed record ProseDocument(YamlDocument FrontMatter, string Markdown, int MarkdownLine);

/// <summary>Everything the archive's folders hold, read and well-formed, each list sorted by path (ordinal).</summary>
public sealed record SourceSet
{
    /// <summary><c>input/site.yml</c>; null where there is none.</summary>
    public required YamlDocument? Site { get; init; }

    /// <summary><c>seeds/*</c>.</summary>
    public required ImmutableArray<Seed> Seeds { get; init; }

    /// <summary><c>input/articles/*.yml</c>.</summary>
    public required ImmutableArray<YamlDocument> Articles { get; init; }

    /// <summary><c>input/actors/*.yml</c>.</summary>
    public required ImmutableArray<YamlDocument> Actors { get; init; }

    /// <summary><c>input/places/*.yml</c>.</summary>
    public required ImmutableArray<YamlDocument> Places { get; init; }

    /// <summary><c>input/events/*.yml</c>.</summary>
    public required ImmutableArray<YamlDocument> Events { get; init; }

    /// <summary><c>input/pages/*.md</c>.</summary>
    public required ImmutableArray<ProseDocument> Pages { get; init; }

    /// <summary>
    /// Stems of files that were there but could not be read, so that references to them are not reported a second time; and <see cref="AnyOf"/>
    /// the kinds of which nobody knows what there is.
    /// </summary>
    public required ImmutableHashSet<RecordKey> Unreadable { get; init; }

    /// <summary>Stands for every record of a kind whose folder could not be read.</summary>
    public static RecordKey AnyOf(RecordKind kind) => new(kind, "");
}
