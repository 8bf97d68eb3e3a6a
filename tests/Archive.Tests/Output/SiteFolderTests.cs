using System.IO.Hashing;
using System.Text;
using Archive.Output;
using static Archive.Tests.Output.TempFolder;

namespace Archive.Tests.Output;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    /// <summary>Each way to commit must come to the same: one exchange, two renames, or a journal.</summary>
    public static TheoryData<int> Ways => [0, 1, 2];

    private SiteFolder By(int way) => new(temp.Site, new SiteFolderOptions { FirstWay = (CommitWay)way });

    [Fact]
    public void The_first_edition_makes_the_folder_and_nothing_beside_it()
    {
        Publish(new SiteFolder(temp.Site), ("index.html", "home"), ("a/b/index.html", "deep")).Should().Be(new WriteReport(2, 0, 0, 8));
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["index.html"] = "home", ["a/b/index.html"] = "deep" });
        File.Exists(Path.Join(temp.Site, SitePath.Marker)).Should().BeTrue();
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void Missing_parent_folders_are_made()
    {
        Publish(new SiteFolder(temp.At("x/y/z")), ("a", "1"));
        Read(temp.At("x/y/z")).Keys.Should().Equal("a");
    }

    [Theory, MemberData(nameof(Ways))]
    public void The_next_edition_changes_what_changed_and_deletes_what_vanished(int way)
    {
        Publish(By(way), ("index.html", "home"), ("a/index.html", "one"), ("b/c/index.html", "two"));
        Publish(By(way), ("index.html", "home"), ("a/index.html", "ONE"), ("d/index.html", "new")).Should().Be(new WriteReport(2, 1, 1, 10));
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["index.html"] = "home", ["a/index.html"] = "ONE", ["d/index.html"] = "new" });
        Directory.Exists(temp.At("output/b")).Should().BeFalse("an empty folder is no part of a site");
        temp.Beside().Should().Equal("output");
    }

    [Theory, MemberData(nameof(Ways))]
    public void Unchanged_files_keep_inode_and_time(int way)
    {
        Publish(By(way), ("a", "one"), ("b", "two"));
        var before = Stat(temp.At("output/a"));
        Publish(By(way), ("a", "one"), ("b", "TWO"));
        Stat(temp.At("output/a")).Should().Be(before);
    }

    [Fact]
    public void An_identical_build_touches_nothing()
    {
        Publish(new SiteFolder(temp.Site), ("index.html", "home"), ("a/index.html", "one"));
        string[] paths = [temp.Site, temp.At("output/a"), temp.At("output/index.html"), temp.At("output/a/index.html"), temp.At("output/.archive-site")];
        var before = paths.Select(Stat).ToArray();
        Publish(new SiteFolder(temp.Site), ("index.html", "home"), ("a/index.html", "one")).Should().Be(new WriteReport(0, 2, 0, 7));
        paths.Select(Stat).Should().Equal(before);
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_changed_file_is_never_written_through_another_name_of_its_bytes(int way)
    {
        Publish(By(way), ("a", "one"));
        Run("ln", temp.At("output/a"), temp.At("elsewhere"));
        Publish(By(way), ("a", "two"));
        File.ReadAllText(temp.At("elsewhere")).Should().Be("one");
        File.ReadAllText(temp.At("output/a")).Should().Be("two");
    }

    [Fact]
    public void A_file_is_kept_by_its_hash()
    {
        var large = Encoding.UTF8.GetBytes(new string('x', 200_000));
        Publish(new SiteFolder(temp.Site), ("a", "one"), ("large", Encoding.UTF8.GetString(large)));
        using var edition = new SiteFolder(temp.Site).Begin(clean: false);
        edition.TryKeep("a", XxHash128.HashToUInt128("other"u8)).Should().BeFalse();
        edition.TryKeep("none", XxHash128.HashToUInt128("one"u8)).Should().BeFalse();
        edition.TryKeep("a", XxHash128.HashToUInt128("one"u8)).Should().BeTrue();
        edition.TryKeep("large", XxHash128.HashToUInt128(large)).Should().BeTrue();
        edition.Commit().Should().Be(new WriteReport(0, 2, 0, 200_003));
    }

    [Fact]
    public void Files_that_differ_only_late_are_told_apart()
    {
        var text = new string('x', 200_000);
        Publish(new SiteFolder(temp.Site), ("a", text + "1"));
        Publish(new SiteFolder(temp.Site), ("a", text + "2")).Written.Should().Be(1);
        File.ReadAllText(temp.At("output/a")).Should().EndWith("2");
    }

    [Fact]
    public void A_clean_edition_writes_every_file_anew()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        using var edition = new SiteFolder(temp.Site).Begin(clean: true);
        edition.TryKeep("a", XxHash128.HashToUInt128("one"u8)).Should().BeFalse();
        edition.Write("a", "one"u8).Should().BeTrue();
        edition.Commit().Should().Be(new WriteReport(1, 0, 0, 3));
    }

    [Fact]
    public void Without_commit_the_edition_before_stands_and_no_trace_remains()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        using (var edition = new SiteFolder(temp.Site).Begin(clean: false)) edition.Write("a", "two"u8);
        File.ReadAllText(temp.At("output/a")).Should().Be("one");
        temp.Beside().Should().Equal("output");
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_file_may_become_a_folder_and_a_folder_a_file(int way)
    {
        Publish(By(way), ("a", "file"), ("b/c/d", "deep"));
        Publish(By(way), ("a/x", "deep"), ("b", "file"));
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a/x"] = "deep", ["b"] = "file" });
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_link_within_the_output_is_replaced_and_never_followed(int way)
    {
        temp.Add("outside/kept.html", "mine");
        Publish(By(way), ("index.html", "home"), ("a/kept.html", "theirs"));
        Directory.Delete(temp.At("output/a"), recursive: true);
        Directory.CreateSymbolicLink(temp.At("output/a"), temp.At("outside"));
        Publish(By(way), ("index.html", "home"), ("a/kept.html", "theirs"));
        new DirectoryInfo(temp.At("output/a")).LinkTarget.Should().BeNull();
        File.ReadAllText(temp.At("output/a/kept.html")).Should().Be("theirs");
        File.ReadAllText(temp.At("outside/kept.html")).Should().Be("mine");
    }

    /// <summary>Somebody's pipe in the place of a page is no page, and nobody waits until somebody writes to it.</summary>
    [Theory, MemberData(nameof(Ways))]
    public async Task A_pipe_within_the_output_is_replaced(int way)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files by a system call of Linux.");
        Publish(By(way), ("a", "one"), ("b", "two"));
        File.Delete(temp.At("output/a"));
        Run("mkfifo", temp.At("output/a"));
        await Task.Run(() => Publish(By(way), ("a", "one"), ("b", "two"))).WaitAsync(TimeSpan.FromMinutes(1));
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "one", ["b"] = "two" });
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_link_to_the_very_bytes_is_replaced_by_a_file(int way)
    {
        var mine = temp.Add("outside.html", "home");
        Publish(By(way), ("index.html", "home"), ("a", "x"));
        File.Delete(temp.At("output/index.html"));
        File.CreateSymbolicLink(temp.At("output/index.html"), mine);
        using (var edition = By(way).Begin(clean: false)) edition.TryKeep("index.html", XxHash128.HashToUInt128("home"u8)).Should().BeFalse("others may change what it leads to");
        Publish(By(way), ("index.html", "home"), ("a", "x")).Written.Should().Be(1);
        new FileInfo(temp.At("output/index.html")).LinkTarget.Should().BeNull();
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["index.html"] = "home", ["a"] = "x" });
        File.ReadAllText(mine).Should().Be("home");
    }

    [Theory, MemberData(nameof(Ways))]
    public void An_output_that_is_a_symbolic_link_stays_one(int way)
    {
        Directory.CreateDirectory(temp.At("disk"));
        Directory.CreateSymbolicLink(temp.Site, temp.At("disk/www"));
        Publish(By(way), ("a", "one"), ("b", "two"));
        Publish(By(way), ("a", "ONE"), ("b", "two"));
        new DirectoryInfo(temp.Site).LinkTarget.Should().Be(temp.At("disk/www"));
        Read(temp.At("disk/www")).Should().Equal(new Dictionary<string, string> { ["a"] = "ONE", ["b"] = "two" });
        Directory.EnumerateFileSystemEntries(temp.At("disk")).Should().ContainSingle();
    }

    [Fact]
    public void Permissions_of_the_output_folder_survive_the_exchange()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        Run("chmod", "750", temp.Site);
        Publish(new SiteFolder(temp.Site), ("a", "two"));
        Run("stat", "-c", "%a", temp.Site).Should().Be("750");
    }

    [Fact]
    public void A_small_change_to_a_large_site_leaves_the_folder_in_place()
    {
        var site = new SiteFolder(temp.Site, new SiteFolderOptions { ExchangeUpTo = 10 });
        var files = Enumerable.Range(0, 100).Select(i => ($"{i}/index.html", $"page {i}")).ToArray();
        Publish(site, files);
        var folder = Run("stat", "-c", "%i", temp.Site);
        files[50].Item2 = "changed";
        Publish(site, files).Should().Be(new WriteReport(1, 99, 0, files.Sum(file => file.Item2.Length)));
        Run("stat", "-c", "%i", temp.Site).Should().Be(folder);
        File.ReadAllText(temp.At("output/50/index.html")).Should().Be("changed");
        Publish(site, [.. files.Select(file => (file.Item1, "all changed"))]);
        Run("stat", "-c", "%i", temp.Site).Should().NotBe(folder);
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        using (var edition = new SiteFolder(temp.Site).Begin(clean: false))
        {
            Parallel.For(0, 500, i => edition.Write($"same/{i % 50}/{i}.html", Encoding.UTF8.GetBytes($"{i}")));
            edition.Commit().Written.Should().Be(500);
        }
        Read(temp.Site).Should().HaveCount(500);
    }

    [Fact]
    public void Two_writes_to_one_path_are_a_bug()
    {
        using var edition = new SiteFolder(temp.Site).Begin(clean: false);
        edition.Write("a", "one"u8);
        ((Action)(() => edition.Write("a", "two"u8))).Should().Throw<InvalidOperationException>();
        ((Action)(() => edition.Write("../a", "two"u8))).Should().Throw<ArgumentException>();
    }
}
