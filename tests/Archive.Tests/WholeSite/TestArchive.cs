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

    /// <summary>Puts one file in place, whatever its bytes.</summary>
    public TestArchive With(string path, byte[] content)
    {
        files[path] = content;
        return this;
    }

    /// <summary>Takes one file away.</summary>
    public void Remove(string path) => files.Remove(path);

    /// <summary>A file's text; null where there is none.</summary>
    public string? Text(string path) => files.TryGetValue(path, out var content) ? Encoding.UTF8.GetString(content) : null;

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

    /// <summary>The files as a build reads them.</summary>
    public MemoryFileTree Tree() => new(files);

    /// <summary>Writes the files into a folder of the disk, which then holds nothing else of the archive.</summary>
    /// <param name="folder">The archive's root.</param>
    /// <param name="backwards">Last file first: on most disks a folder is then listed in another order.</param>
    public void WriteTo(string folder, bool backwards = false)
    {
        foreach (var old in (string[])["seeds", "input", "theme"])
            if (Directory.Exists(Path.Join(folder, old))) Directory.Delete(Path.Join(folder, old), recursive: true);
        foreach (var (path, content) in backwards ? files.Reverse() : files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, path))!);
            File.WriteAllBytes(Path.Join(folder, path), content);
        }
    }
}
