using System.Text;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.WholeSite;

/// <summary>An archive in memory that can be edited and built.</summary>
public sealed class TestArchive
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>Puts files in place; null deletes.</summary>
    public void Apply(IEnumerable<(string Path, List<string>? Lines)> edits)
    {
        foreach (var (path, lines) in edits)
            if (lines is null) files.Remove(path);
            else files[path] = Encoding.UTF8.GetBytes(string.Join('\n', lines).TrimEnd('\n') + "\n");
    }

    /// <summary>Puts one file in place.</summary>
    public TestArchive With(string path, string content)
    {
        files[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    /// <summary>Takes one file away.</summary>
    public void Remove(string path) => files.Remove(path);

    /// <summary>The files as they are.</summary>
    public Dictionary<string, byte[]> Snapshot() => new(files);

    /// <summary>The files as they were.</summary>
    public void Restore(Dictionary<string, byte[]> snapshot)
    {
        files.Clear();
        foreach (var (path, content) in snapshot) files.Add(path, content);
    }

    /// <summary>Builds into a site, with what the cache remembers.</summary>
    public BuildResult Build(MemorySite site, ICache cache, BuildOptions? options = null) =>
        new SiteBuilder(Tree(), site, cache).Build(options ?? new BuildOptions(), null, TestContext.Current.CancellationToken);

    /// <summary>Asserts that a build from nothing says and writes the same.</summary>
    public void EqualsACleanBuild(BuildResult warm, MemorySite site)
    {
        var clean = new MemorySite();
        var result = Build(clean, new MemoryCache(), new BuildOptions { Clean = true, Jobs = 1 });
        result.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(warm.Diagnostics.Select(DiagnosticPrinter.PrintLine));
        result.Succeeded.Should().Be(warm.Succeeded);
        if (warm.Succeeded) ShouldEqual(site, clean.Files.ToDictionary(f => f.Key, f => f.Value.ToArray()));
    }

    /// <summary>Asserts that a site holds exactly these files.</summary>
    public static void ShouldEqual(MemorySite site, Dictionary<string, byte[]> expected)
    {
        site.Files.Keys.Should().BeEquivalentTo(expected.Keys);
        foreach (var (path, content) in expected)
            site.Files[path].Span.SequenceEqual(content).Should().BeTrue($"{path} must be the same, byte for byte");
    }

    private MemoryFileTree Tree() => new(files);
}
