using System.Text.Json.Nodes;

namespace Archive.Tests.Catalogs;

/// <summary>What the README promises of editors holds as the repository is shipped.</summary>
public class EditorSettingsTests
{
    private static readonly string Root = FindRoot();

    private static Dictionary<string, string> SchemaByGlob() =>
        JsonNode.Parse(File.ReadAllText(Path.Join(Root, ".vscode", "settings.json")))!["yaml.schemas"]!.AsObject().ToDictionary(entry => entry.Value!.GetValue<string>(), entry => entry.Key);

    [Fact]
    public void Every_schema_that_the_settings_name_is_there()
    {
        foreach (var (glob, schema) in SchemaByGlob()) File.Exists(Path.Join(Root, schema)).Should().BeTrue($"{glob} is checked by it");
    }

    [Fact]
    public void Every_file_of_YAML_has_its_schema_and_only_one()
    {
        var globs = SchemaByGlob();
        var input = Path.Join(Root, "input");
        foreach (var file in Directory.EnumerateFiles(input, "*.yml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')))
        {
            var kind = file == "input/site.yml" ? "site" : file.Split('/')[1].TrimEnd('s');
            var glob = file == "input/site.yml" ? file : $"{Path.GetDirectoryName(file)!.Replace('\\', '/')}/*.yml";
            globs.GetValueOrDefault(glob).Should().Be($"./docs/schema/{kind}.schema.json", file);
        }
    }

    /// <summary>Any other editor is told by a line in the file, and paths there count from the file.</summary>
    [Fact]
    public void The_lines_that_the_docs_show_lead_to_a_schema()
    {
        var shown = File.ReadAllLines(Path.Join(Root, "docs", "data-model.md")).Select(line => line.Trim()).Where(line => line.StartsWith("# yaml-language-server: $schema=", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]).ToList();
        shown.Should().HaveCount(2);
        File.Exists(Path.Join(Root, "input", "actors", shown[0])).Should().BeTrue();
        File.Exists(Path.Join(Root, "input", shown[1])).Should().BeTrue();
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "Archive.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
