using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Archive.Catalogs;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Sources;

namespace Archive.Tests.Catalogs;

/// <summary>A small archive of invented records, to which a test adds the file it is about.</summary>
internal sealed class TestArchive
{
    /// <summary>The article every test may add a sidecar to: its stem.</summary>
    public const string Stem = "001_treffen";

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>Nothing at all.</summary>
    public static TestArchive Empty() => new();

    /// <summary>Three actors, two places, an event and an article without sidecar.</summary>
    public static TestArchive Small() => new TestArchive()
        .With("input/actors/ada-beispiel.yml", "type: Person\nname: Ada Beispiel")
        .With("input/actors/musterland.yml", "type: State\nname: Musterland")
        .With("input/actors/tagblatt.yml", "type: NewsMediaOrganization\nname: Tagblatt")
        .With("input/places/musterland.yml", "name: Musterland\ntype: Country")
        .With("input/places/musterstadt.yml", "name: Musterstadt\ntype: City")
        .With("input/events/gipfel.yml", "name: Gipfel von Musterstadt\noccurStatus: planned")
        .With($"seeds/{Stem}.txt", "date 2025-08-07 Ada Beispiel reist nach Musterstadt. Das Treffen ist geplant.");

    /// <summary>Adds a file, or replaces it.</summary>
    public TestArchive With(string path, string text)
    {
        files[path] = text.ReplaceLineEndings("\n");
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public TestArchive Without(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>Adds the sidecar of <see cref="Stem"/>.</summary>
    public TestArchive WithSidecar(string text) => With($"input/articles/{Stem}.yml", text);

    /// <summary>Names a record whose file could not be read.</summary>
    public TestArchive WithUnreadable(RecordKind kind, string id)
    {
        Unreadable.Add(new(kind, id));
        return this;
    }

    private List<RecordKey> Unreadable { get; } = [];

    public (Catalog Catalog, ImmutableArray<Diagnostic> Diagnostics) Resolve() => CatalogResolver.Resolve(Read());

    /// <summary>The catalog of an archive in which nothing is wrong.</summary>
    public Catalog ResolveWell()
    {
        var (catalog, diagnostics) = Resolve();
        diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note).Should().BeEmpty();
        return catalog;
    }

    /// <summary>What is wrong, one line each: code, position, message and, after "→", the hint. Notes are left out.</summary>
    public ImmutableArray<string> Complaints() =>
        [.. Resolve().Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note).Select(Show)];

    public static string Show(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Severity} {diagnostic.At}: {diagnostic.Message}{(diagnostic.Hint is null ? "" : $" → {diagnostic.Hint}")}";

    private SourceSet Read() => new()
    {
        Site = files.TryGetValue("input/site.yml", out var site) ? Yaml("input/site.yml", site) : null,
        Seeds = [.. In("seeds/").Select(file => ReadSeed(file.Key, file.Value))],
        Articles = Documents("input/articles/"),
        Actors = Documents("input/actors/"),
        Places = Documents("input/places/"),
        Events = Documents("input/events/"),
        Pages = [.. In("input/pages/").Select(file => new ProseDocument(Yaml(file.Key, file.Value), "Text.", 9))],
        Unreadable = [.. Unreadable],
    };

    private IEnumerable<KeyValuePair<string, string>> In(string folder) =>
        files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));

    private ImmutableArray<YamlDocument> Documents(string folder) => [.. In(folder).Select(file => Yaml(file.Key, file.Value))];

    private static Seed ReadSeed(string path, string text) => new(
        Path.GetFileNameWithoutExtension(path), path,
        new(DateOnly.ParseExact(text.AsSpan(5, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture), new(path, 1, 6, 10)),
        [.. text[16..].Split('\n').Select((line, i) => new Paragraph(ParagraphKind.Paragraph, line, i + 1))],
        new string('a', 64));

    private static YamlDocument Yaml(string path, string text)
    {
        var (document, diagnostics) = YamlReader.Parse(path, Encoding.UTF8.GetBytes(text));
        diagnostics.Should().BeEmpty();
        return document!;
    }
}
