using System.Text.Json;
using System.Xml.Linq;
using Archive.Tests.Output;

namespace Archive.Tests.Trust;

/// <summary>What the software is made of is what its lock files say, everywhere where it is built for others; and nobody's script has rights it does not need.</summary>
public sealed class SupplyChainTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Where_it_is_built_for_others_the_lock_files_decide()
    {
        Property("RestorePackagesWithLockFile").Value.Should().Be("true");
        var locked = Property("RestoreLockedMode");
        (locked.Value, locked.Attribute("Condition")!.Value).Should().Be(("true", "'$(CI)' == 'true'"));
        var ci = Property("ContinuousIntegrationBuild");
        (ci.Value, ci.Attribute("Condition")!.Value).Should().Be(("true", "'$(CI)' == 'true'"));
        // GitHub sets the variable itself, Netlify is told to.
        File.ReadAllLines(Path.Join(Root, "netlify.toml")).Should().Contain(line => line.Trim() == "CI = \"true\"");
    }

    /// <summary>What a contributor must not commit the host must not publish.</summary>
    [Theory]
    [InlineData(".ci/netlify/build.sh")]
    [InlineData(".github/workflows/ci.yml")]
    public void Wherever_the_site_is_built_for_others_a_warning_stops_it(string file) =>
        File.ReadAllLines(Path.Join(Root, file)).Where(line => line.Contains(" -- build", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().Contain(" -- build --strict");

    [Fact]
    public void Known_vulnerabilities_of_any_package_stop_a_build()
    {
        Property("NuGetAudit").Value.Should().Be("true");
        Property("NuGetAuditMode").Value.Should().Be("all");
        Property("NuGetAuditLevel").Value.Should().Be("low");
        Property("TreatWarningsAsErrors").Value.Should().Be("true");
        Files("*.csproj").Concat(Files("*.props")).SelectMany(File.ReadLines).Should().NotContain(line => line.Contains("NU190", StringComparison.Ordinal) || line.Contains("NuGetAuditSuppress", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file_whose_packages_have_a_checksum()
    {
        foreach (var project in Files("*.csproj"))
        {
            using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Join(Path.GetDirectoryName(project), "packages.lock.json")));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
                if (package.Value.GetProperty("type").GetString() != "Project") package.Value.GetProperty("contentHash").GetString().Should().NotBeNullOrEmpty(package.Name);
        }
    }

    [Fact]
    public void Every_npm_package_is_pinned_with_a_checksum()
    {
        foreach (var package in Files("package.json").Where(file => Directory.GetParent(file)!.Name != "keep"))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(package));
            foreach (var group in (string[])["dependencies", "devDependencies", "optionalDependencies"])
                if (json.RootElement.TryGetProperty(group, out var wanted))
                    foreach (var entry in wanted.EnumerateObject()) entry.Value.GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+$", entry.Name);
            json.RootElement.TryGetProperty("scripts", out _).Should().BeFalse($"{package} runs nothing");
            using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Join(Path.GetDirectoryName(package), "package-lock.json")));
            foreach (var entry in locked.RootElement.GetProperty("packages").EnumerateObject().Where(entry => entry.Name.Length > 0))
                entry.Value.GetProperty("integrity").GetString().Should().StartWith("sha512-", entry.Name);
        }
    }

    [Fact]
    public void The_theme_s_packages_come_from_the_lock_file_and_run_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for npm is a shell script.");
        using var temp = new TempFolder();
        temp.Add("seeds/a.txt", "date 2031-01-01 Ein Satz.\n");
        temp.Add("input/site.yml", "title: X\nbaseUrl: https://archive.example/\n");
        var npm = temp.Add("bin/npm", $"#!/bin/sh\necho \"$@\" > {temp.At("asked")}\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        CliProcess.Run(temp.Root, ["build", "--quiet"], [("PATH", temp.At("bin"))]).ExitCode.Should().Be(0);
        var asked = File.ReadAllText(temp.At("asked")).Trim().Split(' ');
        asked[0].Should().Be("ci");
        asked.Should().Contain("--ignore-scripts");
        File.ReadAllText(Path.Join(Root, "tests", "Archive.Tests", "Markup", "NuCheckerTests.cs")).Should().Contain("[\"ci\", \"--ignore-scripts\"").And.NotContain("\"install\"");
    }

    [Fact]
    public void Workflows_may_only_read_and_use_nothing_that_others_can_change()
    {
        var workflows = Directory.EnumerateFiles(Path.Join(Root, ".github", "workflows")).ToList();
        workflows.Should().NotBeEmpty();
        foreach (var workflow in workflows)
        {
            var lines = File.ReadAllLines(workflow).Where(line => !line.TrimStart().StartsWith('#')).ToList();
            lines.Should().ContainInConsecutiveOrder("permissions:", "  contents: read");
            lines.Where(line => line.TrimStart().StartsWith("permissions:", StringComparison.Ordinal)).Should().ContainSingle($"{workflow} grants nothing more further down");
            lines.Should().NotContain(line => line.Contains(": write", StringComparison.Ordinal) || line.Contains("write-all", StringComparison.Ordinal));
            lines.Should().NotContain(line => line.Contains("pull_request_target", StringComparison.Ordinal) || line.Contains("secrets.", StringComparison.Ordinal));
            // An action is code of others: only a commit's own name cannot be moved.
            lines.Where(line => line.Contains("uses:", StringComparison.Ordinal)).Should().OnlyContain(line => PinnedAction(line));
            // What a contributor can write, such as a branch's name, must not become part of a script.
            lines.Where(line => line.Contains("${{ github.event", StringComparison.Ordinal) || line.Contains("${{ github.head_ref", StringComparison.Ordinal)).Should().BeEmpty();
        }
        PinnedAction("- uses: actions/checkout@v4").Should().BeFalse();
        PinnedAction("- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4").Should().BeTrue();
    }

    private static bool PinnedAction(string line) =>
        line.Split('@') is [_, var version, ..] && version.Split(' ')[0] is { Length: 40 } commit && commit.All(char.IsAsciiHexDigitLower);

    private static XElement Property(string name) =>
        XDocument.Load(Path.Join(Root, "Directory.Build.props")).Descendants(name).Should().ContainSingle($"{name} is set once, for all projects").Which;

    private static IEnumerable<string> Files(string pattern) => ((string[])["src", "tests", "theme", ".ci"]).Select(folder => Path.Join(Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Append(Path.Join(Root, "Directory.Build.props")).Where(file => pattern != "package.json" || file.EndsWith("package.json", StringComparison.Ordinal))
        .Where(file => Path.GetFileName(file) != "Directory.Build.props" || pattern == "*.props");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "Archive.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
