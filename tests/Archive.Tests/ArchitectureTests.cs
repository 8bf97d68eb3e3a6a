using System.Runtime.CompilerServices;

namespace Archive.Tests;

/// <summary>The dependency rule: the folders of src/Archive read top to bottom, and a folder uses only folders above it.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] TopToBottom =
        ["Model", "Diagnostics", "Sources", "Catalog", "Annotation", "Pages", "Theme", "Exports", "Output", "Pipelines"];

    /// <summary>What a folder may not use although it stands above it.</summary>
    private static readonly Dictionary<string, string[]> Forbidden = new()
    {
        ["Theme"] = [],
        ["Exports"] = ["Theme"],
        ["Output"] = ["Sources", "Catalog", "Annotation", "Pages", "Theme", "Exports"],
    };

    public static TheoryData<string> Folders() => [.. TopToBottom];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_folders_above_it(string folder)
    {
        var below = TopToBottom.SkipWhile(f => f != folder).Skip(1).Concat(Forbidden.GetValueOrDefault(folder, [])).ToList();
        var uses = from file in Directory.EnumerateFiles(Path.Combine(Root, "src", "Archive", folder), "*.cs", SearchOption.AllDirectories)
                   from line in File.ReadLines(file)
                   from other in below
                   where line.Contains($"Archive.{NamespaceOf(other)}", StringComparison.Ordinal)
                   select $"{Path.GetFileName(file)}: {line.Trim()}";
        uses.Should().BeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_library_is_in_the_table() =>
        Directory.EnumerateDirectories(Path.Combine(Root, "src", "Archive")).Select(f => Path.GetFileName(f)!)
            .Where(f => f is not ("bin" or "obj")).Should().BeEquivalentTo(TopToBottom);

    [Fact]
    public void The_library_has_no_console() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Archive"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Console.", StringComparison.Ordinal)).Should().BeEmpty();

    /// <summary>A pattern that backtracks can be made to run for hours by a text; whoever needs one says NonBacktracking.</summary>
    [Fact]
    public void No_regular_expression_backtracks()
    {
        var uses = from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
                   where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                   from line in File.ReadLines(file)
                   where BuildsAPattern(line) && !line.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal)
                   select $"{Path.GetFileName(file)}: {line.Trim()}";
        uses.Should().BeEmpty();
        BuildsAPattern("var digits = new Regex(@\"(a+)+$\");").Should().BeTrue();
        BuildsAPattern("[GeneratedRegex(\"(a+)+$\")]").Should().BeTrue();
        BuildsAPattern("Regex.IsMatch(text, \"(a+)+$\")").Should().BeTrue();
        BuildsAPattern("private readonly Regex digits;").Should().BeFalse();
    }

    private static bool BuildsAPattern(string line) =>
        ((string[])["new Regex(", "GeneratedRegex(", "Regex.IsMatch(", "Regex.Match(", "Regex.Matches(", "Regex.Replace(", "Regex.Split(",
            "Regex.Count(", "Regex.EnumerateMatches(", "Regex.EnumerateSplits("]).Any(call => line.Contains(call, StringComparison.Ordinal))
        || (line.Contains("Regex ", StringComparison.Ordinal) && line.Contains("= new(", StringComparison.Ordinal));

    private static string NamespaceOf(string folder) =>
        folder switch { "Catalog" => "Catalogs", "Annotation" => "Annotations", "Theme" => "Themes", _ => folder };

    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
