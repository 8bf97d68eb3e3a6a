using System.Collections.Immutable;
using Archive.Model;

namespace Archive.Sources;

/// <summary>A folder of the archive and what it holds.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Kind">The records its files are or belong to; null for pages.</param>
/// <param name="Extensions">What its files end in.</param>
internal sealed record SourceFolder(string Path, RecordKind? Kind, ImmutableArray<string> Extensions)
{
    /// <summary>The longest file name without extension, in characters.</summary>
    private const int MaxStem = 120;

    /// <summary>Seeds.</summary>
    public static SourceFolder Seeds { get; } = new("seeds", RecordKind.Article, [".txt", ".md", ".html"]);

    /// <summary>Sidecars.</summary>
    public static SourceFolder Articles { get; } = new("input/articles", RecordKind.Article, [".yml"]);

    /// <summary>Actors.</summary>
    public static SourceFolder Actors { get; } = new("input/actors", RecordKind.Actor, [".yml"]);

    /// <summary>Places.</summary>
    public static SourceFolder Places { get; } = new("input/places", RecordKind.Place, [".yml"]);

    /// <summary>Events.</summary>
    public static SourceFolder Events { get; } = new("input/events", RecordKind.Event, [".yml"]);

    /// <summary>Prose pages.</summary>
    public static SourceFolder Pages { get; } = new("input/pages", null, [".md"]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<SourceFolder> All { get; } = [Seeds, Articles, Actors, Places, Events, Pages];

    /// <summary>What its files end in, for a message.</summary>
    public string Expected => string.Join(", ", Extensions.Select(extension => $"{Path}/ID{extension}"));

    /// <summary>What an id of this folder may hold, for a message.</summary>
    public string StemRule => Kind == RecordKind.Article
        ? $"a–z, A–Z, 0–9, \"-\" and \"_\", begins with a letter or digit, and has at most {MaxStem} characters"
        : $"a–z, 0–9 and \"-\", begins with a letter or digit, and has at most {MaxStem} characters";

    /// <summary>Whether a file is somewhere below the folder.</summary>
    public bool Holds(string path) => path.Length > Path.Length && path[Path.Length] == '/' && path.StartsWith(Path, StringComparison.Ordinal);

    /// <summary>Whether a file name without its extension can be an id here.</summary>
    public bool IsStem(ReadOnlySpan<char> stem)
    {
        if (Kind != RecordKind.Article) return Slug.IsWellFormed(stem, MaxStem);
        if (stem.Length is 0 or > MaxStem || !char.IsAsciiLetterOrDigit(stem[0])) return false;
        foreach (var c in stem)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }

    /// <summary>The most bytes a file of this folder may have.</summary>
    public int LimitOf(string path) => this == Seeds ? SeedReader.LimitOf(path) : this == Pages ? ProseReader.MaxBytes : YamlReader.MaxBytes;

    /// <summary>The right extension where a file's own is nearly right; null where it is right or altogether different.</summary>
    public string? MeantBy(string extension)
    {
        var lower = extension.ToLowerInvariant() switch
        {
            ".yaml" => ".yml",
            ".markdown" or ".mdown" => ".md",
            ".htm" or ".xhtml" => ".html",
            ".text" => ".txt",
            var other => other,
        };
        return lower != extension && Extensions.Contains(lower) ? lower : null;
    }
}
