using Archive.Sources;
using Archive.Tests.Output;

namespace Archive.Tests.Sources;

public sealed class DiskFileTreeTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("archive-tree-").FullName;
    private readonly string root;

    public DiskFileTreeTests()
    {
        root = Path.Combine(parent, "root");
        Directory.CreateDirectory(root);
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    private DiskFileTree Tree => new(root);

    // When a file was written is not what these tests are about.
    private static IEnumerable<FileEntry> WithoutStamps(IEnumerable<FileEntry> entries) => entries.Select(entry => entry with { Stamp = 0 });

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    [Fact]
    public void Files_are_listed_by_path_in_ordinal_order_with_their_lengths()
    {
        Write("seeds/b.txt", "12345");
        Write("seeds/B.txt", "");
        Write("seeds/sub/a.txt", "1");
        Write("seeds/ä.txt", "1");

        WithoutStamps(Tree.ReadFolder("seeds")).Should().Equal(new FileEntry("seeds/B.txt", 0), new FileEntry("seeds/b.txt", 5), new FileEntry("seeds/sub/a.txt", 1), new FileEntry("seeds/ä.txt", 1));
    }

    [Fact]
    public void Hidden_files_and_backups_are_no_part_of_the_tree()
    {
        Write("seeds/.hidden", "");
        Write("seeds/.git/config", "");
        Write("seeds/a.txt~", "");
        Write("seeds/#a.txt#", "");

        Tree.ReadFolder("seeds").Should().BeEmpty();
    }

    /// <summary>What is left behind is of no archive, whatever folder it lies in: neither built nor watched.</summary>
    [Theory]
    [InlineData("theme/assets/a.js.bak")]
    [InlineData("theme/assets/a.js.tmp")]
    [InlineData("theme/assets/4913")]
    [InlineData("theme/assets/.a.js.swp")]
    [InlineData("theme/assets/a.js~")]
    [InlineData("theme/assets/a.js___jb_tmp___")]
    [InlineData("theme/old.bak/a.js")]
    public void What_is_not_watched_is_not_built(string path)
    {
        Write(path, "x");
        Write("theme/assets/a.js", "x");

        WithoutStamps(Tree.ReadFolder("theme")).Should().Equal(new FileEntry("theme/assets/a.js", 1));
        Archive.Cli.Preview.WatchedNames.Counts(path["theme/".Length..]).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_the_disk_refuses_is_flagged_and_the_others_are_listed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "Permissions do not bind root; SourceReaderTests.A_folder_that_the_disk_refuses_is_named_and_no_more_than_that_is_said does.");
        Write("input/actors/ada.yml", "1");
        Write("input/events/reise.yml", "1");
        var events = Path.Combine(root, "input/events");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(events, UnixFileMode.None);
        try
        {
            WithoutStamps(Tree.ReadFolder("input")).Should().Equal(new FileEntry("input/actors/ada.yml", 1), new FileEntry("input/events", 0, IsRefused: true));
            WithoutStamps(Tree.ReadFolder("input/events")).Should().Equal(new FileEntry("input/events", 0, IsRefused: true));
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(events, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_empty() => Tree.ReadFolder("seeds").Should().BeEmpty();

    /// <summary>Opened as a file, a pipe waits for somebody to write to it: a build would never end, not even when it is asked to.</summary>
    [Fact]
    public void A_pipe_is_no_file_and_holds_nobody_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files by a system call of Linux.");
        Directory.CreateDirectory(Path.Combine(root, "seeds"));
        TempFolder.Run("mkfifo", Path.Combine(root, "seeds", "a.txt"));

        var tree = Tree;
        WithoutStamps(tree.ReadFolder("seeds")).Should().Equal(new FileEntry("seeds/a.txt", 0));
        var reading = Task.Run(() => tree.ReadFile("seeds/a.txt"));
        ((Func<bool>)(() => reading.Wait(TimeSpan.FromMinutes(1)))).Should().Throw<AggregateException>().WithInnerException<IOException>().WithMessage("it is no file");
    }

    [Fact]
    public void A_file_is_read_even_while_an_editor_writes_it()
    {
        Write("seeds/a.txt", "text");
        using var editor = new FileStream(Path.Combine(root, "seeds/a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

        Tree.ReadFile("seeds/a.txt").Should().Equal("text"u8.ToArray());
    }

    [Theory]
    [InlineData("seeds/none.txt")]
    [InlineData("../secret.txt")]
    [InlineData("seeds/../../secret.txt")]
    [InlineData("seeds//a.txt")]
    [InlineData("./seeds/a.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("seeds\\a.txt")]
    [InlineData("")]
    public void What_is_not_below_the_root_does_not_exist(string path)
    {
        File.WriteAllText(Path.Combine(parent, "secret.txt"), "secret");
        Write("seeds/a.txt", "text");

        Tree.ReadFile(path).Should().BeNull();
    }

    [Fact]
    public void A_link_out_of_the_tree_is_flagged_and_not_read()
    {
        File.WriteAllText(Path.Combine(parent, "secret.txt"), "secret");
        Directory.CreateDirectory(Path.Combine(parent, "elsewhere"));
        File.WriteAllText(Path.Combine(parent, "elsewhere", "a.txt"), "secret");
        Directory.CreateDirectory(Path.Combine(root, "seeds"));
        File.CreateSymbolicLink(Path.Combine(root, "seeds/file.txt"), "../../secret.txt");
        Directory.CreateSymbolicLink(Path.Combine(root, "seeds/folder"), Path.Combine(parent, "elsewhere"));
        // It seems to stay inside, but its way leads through the link above.
        File.CreateSymbolicLink(Path.Combine(root, "seeds/through.txt"), "folder/a.txt");
        File.CreateSymbolicLink(Path.Combine(root, "seeds/up.txt"), "folder/../secret.txt");

        var tree = Tree;
        WithoutStamps(tree.ReadFolder("seeds")).Should().Equal(
            new FileEntry("seeds/file.txt", 0, true), new FileEntry("seeds/folder", 0, true), new FileEntry("seeds/through.txt", 0, true), new FileEntry("seeds/up.txt", 0, true));
        foreach (var path in new[] { "seeds/file.txt", "seeds/folder/a.txt", "seeds/through.txt", "seeds/up.txt" }) tree.ReadFile(path).Should().BeNull();
    }

    [Fact]
    public void A_file_that_became_a_link_out_since_it_was_listed_is_not_read()
    {
        File.WriteAllText(Path.Combine(parent, "secret.txt"), "secret");
        Write("seeds/a.txt", "text");
        var tree = Tree;
        tree.ReadFolder("seeds");
        File.Delete(Path.Combine(root, "seeds/a.txt"));
        File.CreateSymbolicLink(Path.Combine(root, "seeds/a.txt"), "../../secret.txt");

        tree.ReadFile("seeds/a.txt").Should().BeNull();
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_out_is_flagged()
    {
        Directory.CreateDirectory(Path.Combine(parent, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(root, "seeds"), Path.Combine(parent, "elsewhere"));

        WithoutStamps(Tree.ReadFolder("seeds")).Should().Equal(new FileEntry("seeds", 0, true));
    }

    [Fact]
    public void A_link_within_its_folder_is_followed_and_circles_end()
    {
        Write("theme/assets/a.txt", "text");
        Directory.CreateDirectory(Path.Combine(root, "theme/other"));
        File.CreateSymbolicLink(Path.Combine(root, "theme/other/b.txt"), "../assets/a.txt");
        Directory.CreateSymbolicLink(Path.Combine(root, "theme/other/more"), "../assets");
        Directory.CreateSymbolicLink(Path.Combine(root, "theme/other/self"), "../../theme");
        File.CreateSymbolicLink(Path.Combine(root, "theme/other/loop"), "loop");

        var tree = Tree;
        WithoutStamps(tree.ReadFolder("theme")).Should().Equal(
            new FileEntry("theme/assets/a.txt", 4), new FileEntry("theme/other/b.txt", 4, IsLinked: true), new FileEntry("theme/other/loop", 0, true),
            new FileEntry("theme/other/more/a.txt", 4, IsLinked: true));
        tree.ReadFile("theme/other/b.txt").Should().Equal("text"u8.ToArray());
        tree.ReadFile("theme/other/more/a.txt").Should().Equal("text"u8.ToArray());
    }

    /// <summary>Whoever sends in a link does not get published what lies beside the sources: a checkout's settings, a withheld seed, the site of yesterday.</summary>
    [Theory]
    [InlineData("theme/assets/a.txt", "../../.git/config")]
    [InlineData("theme/assets/a.txt", "../../.env")]
    [InlineData("theme/assets/a.txt", "../../seeds/secret.txt")]
    [InlineData("theme/assets/a.txt", "../../output/secret.txt")]
    [InlineData("theme/assets/a.txt", "../../theme2/secret.txt")]
    [InlineData("theme/assets/a.txt", "../../secret.txt")]
    [InlineData("theme/assets/a.txt", ".hidden")]
    [InlineData("theme/assets/a.txt", "old.bak")]
    [InlineData("theme/assets/a.txt", "step")]
    [InlineData("theme/assets/a.txt", "way/secret.txt")]
    [InlineData("theme/assets/a.txt", "way/../.env")]
    [InlineData("theme/assets/folder", "../../.git")]
    [InlineData("theme/assets/folder", "../../seeds")]
    [InlineData("theme/assets/folder", "../..")]
    [InlineData("input/actors", "../seeds")]
    [InlineData("input/actors", "../cache")]
    [InlineData("input", "seeds")]
    [InlineData("input", ".git")]
    [InlineData("input", "elsewhere")]
    public void A_link_to_what_lies_beside_its_folder_or_is_hidden_is_flagged_and_not_read(string link, string target)
    {
        foreach (var path in (string[])[".git/config", ".env", "secret.txt", "seeds/secret.txt", "output/secret.txt", "cache/secret.txt", "elsewhere/secret.txt", "theme2/secret.txt",
            "theme/assets/.hidden", "theme/assets/old.bak"])
            Write(path, "secret");
        File.CreateSymbolicLink(Path.Combine(root, "theme/assets/step"), "../../.env");
        Directory.CreateSymbolicLink(Path.Combine(root, "theme/assets/way"), "../../seeds");
        var full = Path.Combine(root, link);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (Directory.Exists(Path.Combine(Path.GetDirectoryName(full)!, target))) Directory.CreateSymbolicLink(full, target);
        else File.CreateSymbolicLink(full, target);

        var tree = Tree;
        tree.ReadFolder(link.Split('/')[0]).Should().Contain(new FileEntry(link, 0, LeavesTree: true)).And.NotContain(entry => !entry.LeavesTree);
        foreach (var path in (string[])[$"{link}/secret.txt", $"{link}/config", $"{link}/.env", .. link.Contains('/') ? (string[])[link] : []]) tree.ReadFile(path).Should().BeNull();
    }

    [Fact]
    public void A_file_of_the_root_itself_may_be_a_link_to_what_is_not_hidden()
    {
        Write("deploy/netlify.toml", "text");
        Write(".env", "secret");
        File.CreateSymbolicLink(Path.Combine(root, "netlify.toml"), "deploy/netlify.toml");
        File.CreateSymbolicLink(Path.Combine(root, "other.toml"), ".env");

        Tree.ReadFile("netlify.toml").Should().Equal("text"u8.ToArray());
        Tree.ReadFile("other.toml").Should().BeNull();
    }

    [Fact]
    public void A_root_reached_through_a_link_is_fine()
    {
        Write("seeds/a.txt", "text");
        Directory.CreateSymbolicLink(Path.Combine(parent, "link"), root);

        var tree = new DiskFileTree(Path.Combine(parent, "link"));
        WithoutStamps(tree.ReadFolder("seeds")).Should().Equal(new FileEntry("seeds/a.txt", 4));
        tree.ReadFile("seeds/a.txt").Should().Equal("text"u8.ToArray());
    }
}
