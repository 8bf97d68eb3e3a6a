using System.Text;
using Archive.Diagnostics;
using Archive.Sources;
using Archive.Tests.Output;
using Archive.Themes;

namespace Archive.Tests.Trust;

/// <summary>
/// A theme names npm packages, and a theme may be a contributor's. Fetching anything but packages of a registry can run programs (a repository
/// tells git what to run), read this machine's folders or write beside the packages, so npm is not even asked.
/// </summary>
public sealed class HostilePackagesTests
{
    private const string Sum = "\"integrity\": \"sha512-AAAA\"";
    private const string Fine = "{\"packages\": {\"\": {\"name\": \"x\"}, \"node_modules/a\": {\"version\": \"1.0.0\", " + Sum + "}}}";

    [Theory]
    [InlineData("git+ssh://git@example.org/x.git")]
    [InlineData("git://example.org/x")]
    [InlineData("https://example.org/x.git")]
    [InlineData("https://example.org/x.tgz")]
    [InlineData("github:someone/x")]
    [InlineData("someone/x")]
    [InlineData("file:../../secrets")]
    [InlineData("link:../x")]
    [InlineData("../x")]
    [InlineData(".")]
    [InlineData("x.tgz")]
    [InlineData("C:\\\\x")]
    [InlineData("npm:https://example.org/x")]
    public void What_a_theme_wants_is_a_version(string wanted)
    {
        foreach (var json in (string[])[$"{{\"dependencies\": {{\"a\": \"{wanted}\"}}}}", $"{{\"optionalDependencies\": {{\"a\": \"{wanted}\"}}}}",
            $"{{\"overrides\": {{\"a\": {{\".\": \"1.0.0\", \"b\": \"{wanted}\"}}}}}}", $"{{\"dependencies\": {{\"a\": \"{wanted}\"}}, \"dependencies\": {{\"a\": \"1.0.0\"}}}}"])
            ShouldRefuse(json, Fine, "package.json", wanted.Replace("\\\\", "\\", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"version\": \"1.0.0\"}}}", "node_modules/a")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"version\": \"1.0.0\", \"integrity\": \"sha1-AAAA\"}}}", "node_modules/a")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"resolved\": \"git+ssh://git@example.org/x.git#1\", " + Sum + "}}}", "git+ssh://git@example.org/x.git#1")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"resolved\": \"http://example.org/x.tgz\", " + Sum + "}}}", "http://example.org/x.tgz")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"resolved\": \"file:../x.tgz\", " + Sum + "}}}", "file:../x.tgz")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"resolved\": \"../x\", \"link\": true, " + Sum + "}}}", "../x")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"link\": true, " + Sum + "}}}", "link")]
    [InlineData("{\"packages\": {\"../beside\": {\"version\": \"1.0.0\", " + Sum + "}}}", "../beside")]
    [InlineData("{\"packages\": {\"node_modules/../../beside\": {\"version\": \"1.0.0\", " + Sum + "}}}", "node_modules/../../beside")]
    [InlineData("{\"packages\": {\"/etc/a\": {\"version\": \"1.0.0\", " + Sum + "}}}", "/etc/a")]
    [InlineData("{\"packages\": {\"\": {\"dependencies\": {\"a\": \"someone/x\"}}}}", "someone/x")]
    [InlineData("{\"lockfileVersion\": 1, \"dependencies\": {\"a\": {\"version\": \"git+ssh://example.org/x\"}}}", "git+ssh://example.org/x")]
    [InlineData("{\"lockfileVersion\": 1, \"dependencies\": {\"../a\": {\"version\": \"1.0.0\"}}}", "../a")]
    [InlineData("{\"lockfileVersion\": 1, \"dependencies\": {\"a\": {\"version\": \"1.0.0\", \"dependencies\": {\"b\": {\"version\": \"file:../x\"}}}}}", "file:../x")]
    [InlineData("{", "something that is not JSON")]
    [InlineData("{\"packages\": {\"node_modules/a\": {\"version\": \"\\ud800\", " + Sum + "}}}", "something that is not JSON")]
    public void What_a_lock_file_names_has_a_checksum_and_its_place(string locked, string named) =>
        ShouldRefuse("{\"dependencies\": {\"a\": \"1.0.0\"}}", locked, "package-lock.json", named);

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{\"dependencies\": {\"a\": \"^1.0.0 || >=2 <3\", \"@b/c\": \"npm:@d/e@^1.2.3\", \"f\": \"latest\"}}", Fine)]
    [InlineData("{\"homepage\": \"https://example.org/\", \"repository\": \"github:a/b\", \"bugs\": {\"url\": \"http://example.org\"}}",
        "{\"packages\": {\"node_modules/@a/b/node_modules/c\": {\"version\": \"1.0.0\", \"resolved\": \"https://registry.npmjs.org/c.tgz\", \"funding\": {\"url\": \"http://x\"}, "
        + "\"dependencies\": {\"d-cjs\": \"npm:d@^4.2.0\"}, " + Sum + "}}}")]
    public void What_lock_files_usually_hold_is_fine(string json, string locked) => NpmRequests.Refused(Utf8(json), Utf8(locked)).Should().BeNull();

    [Fact]
    public void The_built_in_theme_asks_for_nothing_else()
    {
        var (json, locked) = Theme.PackageFiles(MemoryFileTree.Of())!.Value;
        NpmRequests.Refused(json, locked).Should().BeNull();
    }

    /// <summary>Which files of packages the site serves, and where, a theme says, too: below its own folder and nowhere else.</summary>
    [Theory]
    [InlineData("../index.html")]
    [InlineData("/index.html")]
    [InlineData("a/../../index.html")]
    [InlineData("a//b.js")]
    [InlineData("a\\\\b.js")]
    [InlineData("a\\nb.js")]
    [InlineData("")]
    public void What_is_served_of_packages_stays_among_the_assets(string path)
    {
        var archive = MemoryFileTree.Of(("theme/package.json", $"{{\"archiveAssets\": {{\"{path}\": \"node_modules/a/x.js\", \"fine.js\": \"node_modules/a/x.js\", \"other.js\": \"{path}\"}}}}"));
        var packages = new AnyTree(MemoryFileTree.Of(("node_modules/a/x.js", "mine")));
        var assets = Theme.Load(archive, new Themes.ThemeRun().Catalog, packages).Theme.Assets;
        assets.Where(asset => asset.Bytes.Span.SequenceEqual("mine"u8)).Should().ContainSingle().Which.Path.Should().EndWith("/fine.js");
    }

    /// <summary>Gives whatever it is asked for, so that only what is not asked for is missing.</summary>
    private sealed class AnyTree(IFileTree files) : IFileTree
    {
        public System.Collections.Immutable.ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        public byte[]? ReadFile(string path) => path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal) || path.Length == 0 ? "mine"u8.ToArray() : null;
    }

    /// <summary>Archives share what was fetched by the lock file's hash; one that can be forged would give one archive the files of another.</summary>
    [Fact]
    public void The_shared_folder_is_named_by_a_hash_that_nobody_can_forge()
    {
        using var temp = new TempFolder();
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Utf8(Fine)));
        temp.Add($"npm/{name}/node_modules/a/x.txt", "mine");
        var (packages, note) = new NpmPackages(temp.Root).Read("{}"u8.ToArray(), Utf8(Fine));
        note.Should().BeNull();
        packages!.ReadFile("node_modules/a/x.txt").Should().Equal("mine"u8.ToArray());
    }

    private static void ShouldRefuse(string json, string locked, string file, string named)
    {
        using var temp = new TempFolder();
        var (packages, problem) = new NpmPackages(temp.Root).Read(Utf8(json), Utf8(locked));
        packages.Should().BeNull();
        DiagnosticPrinter.PrintLine(problem!).Should().Be(
            $"theme/{file}: error ARC0396: The theme asks npm for \"{named}\", which is no package of a registry with a sha512 checksum. (Name packages with their versions, and let npm write the lock file.)");
        Directory.EnumerateFileSystemEntries(temp.Root).Should().BeEmpty("npm was not asked");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
