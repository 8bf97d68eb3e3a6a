using System.Collections.Immutable;
using System.Text;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.Pipelines;

/// <summary>How much is read to find out that something is to be built.</summary>
public sealed class InputsTests
{
    private static readonly ImmutableArray<(string Path, string Text, long Written)> Files =
        [("input/a.yml", "a", 3), ("input/b.yml", "b", 9), ("input/c.yml", "c", 5), ("seeds/d.txt", "d", 4)];

    [Fact]
    public void What_is_the_same_is_read_whole()
    {
        var tree = new Tree(Files);
        AreIn(tree).Should().BeTrue();
        tree.Read.Should().HaveCount(Files.Length);
    }

    [Fact]
    public void Another_length_is_seen_without_reading()
    {
        var tree = new Tree(Files.Replace(Files[2], Files[2] with { Text = "cc" }));
        AreIn(tree).Should().BeFalse();
        tree.Read.Should().BeEmpty();
    }

    [Fact]
    public void What_came_or_went_is_seen_without_reading()
    {
        foreach (var files in (ImmutableArray<(string, string, long)>[])[Files.Add(("input/e.yml", "e", 1)), Files.RemoveAt(1)])
        {
            var tree = new Tree(files);
            AreIn(tree).Should().BeFalse();
            tree.Read.Should().BeEmpty();
        }
    }

    [Fact]
    public void The_file_written_last_is_read_first()
    {
        var tree = new Tree(Files.Replace(Files[1], Files[1] with { Text = "B" }));
        AreIn(tree).Should().BeFalse();
        tree.Read.Should().Equal("input/b.yml");
    }

    [Fact]
    public void A_change_that_bears_an_old_time_is_found()
    {
        AreIn(new Tree(Files.Replace(Files[0], Files[0] with { Text = "A", Written = 0 }))).Should().BeFalse();
        AreIn(new Tree([.. Files.Select(file => file with { Written = 1 })])).Should().BeTrue();
    }

    private static bool AreIn(Tree tree)
    {
        var log = new ReadLog(new Tree(Files));
        foreach (var folder in (string[])["input", "seeds"])
            foreach (var file in log.ReadFolder(folder)) log.ReadFile(file.Path);
        return log.Finish()!.AreIn(tree, new() { MaxDegreeOfParallelism = 1 });
    }

    /// <summary>Keeps what was read of it.</summary>
    private sealed class Tree(ImmutableArray<(string Path, string Text, long Written)> files) : IFileTree
    {
        public List<string> Read { get; } = [];

        public ImmutableArray<FileEntry> ReadFolder(string folder) =>
            [.. files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => new FileEntry(file.Path, file.Text.Length, Stamp: file.Written))];

        public byte[]? ReadFile(string path)
        {
            Read.Add(path);
            return Encoding.UTF8.GetBytes(files.Single(file => file.Path == path).Text);
        }
    }
}
