using System.Collections.Immutable;
using System.Text;
using Archive.Sources;
using Archive.Tests.Output;

namespace Archive.Tests.Sources;

public sealed class RememberedTreeTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly Counting counting;
    private readonly RememberedTree tree;

    public RememberedTreeTests()
    {
        temp.Add("seeds/a.txt", "first");
        temp.Add("seeds/b.txt", "other");
        counting = new(new DiskFileTree(temp.Root));
        tree = new(counting);
        tree.Begin([]);
        ReadAll().Should().Equal("a.txt first", "b.txt other");
        tree.Settle();
        counting.Clear();
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_file_that_was_saved_is_read_again_and_nothing_else_is_even_looked_at()
    {
        temp.Add("seeds/a.txt", "second text");
        tree.Begin(["seeds/a.txt"]);
        ReadAll().Should().Equal("a.txt second text", "b.txt other");
        counting.Asked.Should().Equal("seeds/a.txt");
        tree.HasNews.Should().BeTrue();
        tree.ReadFolder("seeds")[0].Length.Should().Be("second text".Length);
    }

    [Fact]
    public void A_save_that_changes_nothing_is_no_news()
    {
        temp.Add("seeds/a.txt", "first");
        tree.Begin(["seeds/a.txt"]);
        ReadAll();
        tree.HasNews.Should().BeFalse();
    }

    [Fact]
    public void The_bytes_of_a_file_that_was_not_saved_are_the_same_object()
    {
        var before = tree.ReadFile("seeds/b.txt");
        temp.Add("seeds/a.txt", "second");
        tree.Begin(["seeds/a.txt"]);
        tree.ReadFile("seeds/b.txt").Should().BeSameAs(before);
    }

    [Theory]
    [InlineData("seeds/c.txt")]
    [InlineData("seeds/")]
    [InlineData("many files")]
    public void A_file_that_is_new_is_found_whatever_was_told(string told)
    {
        temp.Add("seeds/c.txt", "third");
        tree.Begin([told]);
        ReadAll().Should().Equal("a.txt first", "b.txt other", "c.txt third");
        tree.HasNews.Should().BeTrue();
    }

    [Fact]
    public void A_file_that_is_gone_is_gone()
    {
        File.Delete(temp.At("seeds/a.txt"));
        tree.Begin(["seeds/a.txt"]);
        ReadAll().Should().Equal("b.txt other");
        tree.HasNews.Should().BeTrue();
    }

    [Fact]
    public void Where_nobody_told_anything_times_and_lengths_tell()
    {
        temp.Add("seeds/a.txt", "2nd");
        tree.Begin([]);
        ReadAll().Should().Equal("a.txt 2nd", "b.txt other");
        counting.Asked.Should().Equal("seeds", "seeds/a.txt");
    }

    /// <summary>Whoever puts a copy back puts its time back, too.</summary>
    [Theory]
    [InlineData("seeds/a.txt", "seeds/c.txt")]
    [InlineData("seeds", "seeds/c.txt")]
    [InlineData("seeds/", "seeds/c.txt")]
    [InlineData("many files", "seeds/c.txt")]
    public void What_was_saved_is_read_again_though_its_length_and_time_are_what_they_were(string one, string other)
    {
        var time = File.GetLastWriteTimeUtc(temp.At("seeds/a.txt"));
        temp.Add("seeds/a.txt", "FIRST");
        File.SetLastWriteTimeUtc(temp.At("seeds/a.txt"), time);
        temp.Add("seeds/c.txt", "third");
        tree.Begin([one, other]);
        ReadAll().Should().Equal("a.txt FIRST", "b.txt other", "c.txt third");
    }

    [Fact]
    public void A_file_whose_place_a_folder_took_is_gone()
    {
        File.Delete(temp.At("seeds/a.txt"));
        Directory.CreateDirectory(temp.At("seeds/a.txt"));
        tree.Begin(["seeds/a.txt"]);
        ReadAll().Should().Equal("b.txt other");
    }

    [Fact]
    public void A_file_whose_place_a_link_out_of_the_archive_took_is_not_read()
    {
        using var outside = new TempFolder();
        outside.Add("secret.txt", "other");
        File.Delete(temp.At("seeds/a.txt"));
        File.CreateSymbolicLink(temp.At("seeds/a.txt"), outside.At("secret.txt"));
        tree.Begin(["seeds/a.txt"]);
        tree.ReadFolder("seeds")[0].LeavesTree.Should().BeTrue();
        tree.ReadFile("seeds/a.txt").Should().BeNull();
    }

    /// <summary>It was saved under another name, of which nobody may have been told.</summary>
    [Fact]
    public void A_file_behind_a_link_is_read_again_whatever_was_saved()
    {
        temp.Add("seeds/store/c.txt", "third");
        File.CreateSymbolicLink(temp.At("seeds/c.txt"), temp.At("seeds/store/c.txt"));
        tree.Begin(["seeds/c.txt"]);
        ReadAll().Should().Equal("a.txt first", "b.txt other", "c.txt third", "store/c.txt third");
        temp.Add("seeds/store/c.txt", "THIRD");
        temp.Add("seeds/a.txt", "second");
        tree.Begin(["seeds/a.txt"]);
        ReadAll().Should().Equal("a.txt second", "b.txt other", "c.txt THIRD", "store/c.txt THIRD");
    }

    /// <summary>A link that leads back among the sources again is read again, and one that leads away from them no longer.</summary>
    [Fact]
    public void A_link_is_looked_at_anew_when_it_leads_elsewhere()
    {
        temp.Add(".env", "secret");
        File.CreateSymbolicLink(temp.At("seeds/c.txt"), "a.txt");
        tree.Begin(["seeds/c.txt"]);
        ReadAll().Should().Equal("a.txt first", "b.txt other", "c.txt first");
        File.Delete(temp.At("seeds/c.txt"));
        File.CreateSymbolicLink(temp.At("seeds/c.txt"), "../.env");
        tree.Begin(["seeds/c.txt"]);
        tree.ReadFolder("seeds")[2].LeavesTree.Should().BeTrue();
        tree.ReadFile("seeds/c.txt").Should().BeNull();
    }

    [Fact]
    public void News_remain_until_they_are_published()
    {
        temp.Add("seeds/a.txt", "second");
        tree.Begin(["seeds/a.txt"]);
        ReadAll();
        tree.Begin(["seeds/a.txt"]);
        ReadAll();
        tree.HasNews.Should().BeTrue("the build before was called off");
        tree.Settle();
        tree.HasNews.Should().BeFalse();
    }

    private List<string> ReadAll() =>
        [.. tree.ReadFolder("seeds").Select(entry => $"{entry.Path["seeds/".Length..]} {Encoding.UTF8.GetString(tree.ReadFile(entry.Path)!)}")];

    /// <summary>A tree that remembers what it was asked for.</summary>
    private sealed class Counting(IFileTree files) : IFileTree
    {
        public List<string> Asked { get; } = [];

        public void Clear() => Asked.Clear();

        public ImmutableArray<FileEntry> ReadFolder(string folder)
        {
            Asked.Add(folder);
            return files.ReadFolder(folder);
        }

        public byte[]? ReadFile(string path)
        {
            Asked.Add(path);
            return files.ReadFile(path);
        }
    }
}
