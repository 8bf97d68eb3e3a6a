using Archive.Output;
using static Archive.Tests.Output.TempFolder;

namespace Archive.Tests.Output;

/// <summary>What builds that were killed leave behind, put there by hand, and real small disks where this machine lets us mount them.</summary>
public sealed class SiteFolderCrashTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Staging_and_lock_of_a_killed_build_are_removed()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        temp.Add(".output.staging/site/a", "half");
        temp.Add(".output.lock", "");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        File.ReadAllText(temp.At("output/a")).Should().Be("one");
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void An_edition_that_was_renamed_away_is_put_back()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        Directory.Move(temp.Site, temp.At(".output.old"));
        temp.Add(".output.staging/site/a", "half");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "one" });
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void An_edition_that_was_replaced_but_not_yet_removed_is_removed()
    {
        Publish(new SiteFolder(temp.Site), ("a", "new"));
        temp.Add(".output.old/a", "old");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        File.ReadAllText(temp.At("output/a")).Should().Be("new");
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void A_journal_is_rolled_forward()
    {
        // Killed after "a" was placed and "gone" deleted, before "b" was placed and "b/old" deleted.
        Publish(new SiteFolder(temp.Site), ("a", "new a"), ("b/old", "old"), ("same", "same"));
        temp.Add(".output.staging/site/b/new", "new b");
        temp.Add(".output.staging/journal", "-b/old\0-gone\0+a\0+b/new");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "new a", ["same"] = "same", ["b/new"] = "new b" });
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void A_journal_cut_short_while_it_was_written_counts_for_nothing()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"), ("b", "two"));
        temp.Add(".output.staging/site/a", "ONE");
        temp.Add(".output.staging/journal.new", "-b\0+");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "one", ["b"] = "two" });
    }

    [Theory]
    [InlineData("-../precious")]
    [InlineData("-/etc/hostname/../../precious")]
    [InlineData("-")]
    public void A_journal_that_leads_out_of_the_site_is_refused(string line)
    {
        var precious = temp.Add("precious", "mine");
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        temp.Add(".output.staging/journal", line);
        var begin = () => new SiteFolder(temp.Site).Begin(clean: false);
        if (line.Contains("etc")) begin().Dispose();
        else begin.Should().Throw<SiteFolderException>().WithMessage("*names a file outside the site*");
        File.ReadAllText(precious).Should().Be("mine");
    }

    /// <summary>A journal lies in the archive's folder, and may have come with it, as a folder of links may.</summary>
    [Theory]
    [InlineData("+sub/precious")]
    [InlineData("+sub/folder")]
    [InlineData("+sub/new/file")]
    [InlineData("-sub/precious")]
    [InlineData("-sub/folder/deep")]
    public void A_journal_reaches_nothing_through_a_link(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take rights there that a test has not.");
        using var elsewhere = new TempFolder();
        elsewhere.Add("precious", "mine");
        elsewhere.Add("folder/deep", "mine");
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        Directory.CreateSymbolicLink(temp.At("output/sub"), elsewhere.Root);
        temp.Add(".output.staging/site/" + line[1..], "theirs");
        temp.Add(".output.staging/journal", line);
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        Read(elsewhere.Root).Should().Equal(new Dictionary<string, string> { ["precious"] = "mine", ["folder/deep"] = "mine" });
        temp.Beside().Should().Equal("output");
    }

    [Theory]
    [InlineData(".output.staging/site/sub", "+sub/precious")]
    [InlineData(".output.staging/site", "+precious")]
    [InlineData(".output.staging/output", "+../output/precious")]
    public void A_journal_takes_nothing_from_elsewhere(string link, string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links take rights there that a test has not.");
        using var elsewhere = new TempFolder();
        elsewhere.Add("precious", "mine");
        Publish(new SiteFolder(temp.Site), ("a", "one"));
        temp.Add(".output.staging/journal", line);
        Directory.CreateDirectory(Path.GetDirectoryName(temp.At(link))!);
        Directory.CreateSymbolicLink(temp.At(link), elsewhere.Root);
        ((Action)(() => new SiteFolder(temp.Site).Begin(clean: false))).Should().Throw<SiteFolderException>().WithMessage("*names a file outside the site*");
        Read(elsewhere.Root).Should().Equal(new Dictionary<string, string> { ["precious"] = "mine" });
    }

    [Fact]
    public void A_build_that_fails_while_it_commits_leaves_the_edition_before()
    {
        Publish(new SiteFolder(temp.Site), ("a", "one"), ("b", "two"));
        using (var edition = new SiteFolder(temp.Site).Begin(clean: false))
        {
            edition.Write("a", "one"u8);
            edition.Write("b", "TWO"u8);
            File.Delete(temp.At("output/a"));
            ((Action)(() => edition.Commit())).Should().Throw<SiteFolderException>();
        }
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["b"] = "two" });
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void A_mount_point_is_changed_in_place()
    {
        using var disk = Mount(temp.Site, "size=1m");
        var site = new SiteFolder(temp.Site);
        Publish(site, ("a", "one"), ("b/c", "two"), ("d", "three"));
        Publish(site, ("a", "ONE"), ("b/e", "new"), ("d", "three")).Should().Be(new WriteReport(2, 1, 2 - 1, 11));
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "ONE", ["b/e"] = "new", ["d"] = "three" });
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void A_full_disk_is_reported_and_leaves_the_edition_before()
    {
        using var disk = Mount(temp.At("disk"), "size=256k");
        var site = new SiteFolder(temp.At("disk/output"));
        Publish(site, ("a", "one"));
        var refused = ((Action)(() => Publish(site, ("a", new string('x', 400_000))))).Should().Throw<SiteFolderException>().Which;
        refused.Diagnostic.Code.Should().Be("ARC0354");
        refused.Message.Should().Be($"The disk is full: the new site does not fit beside “{temp.At("disk/output")}”.");
        Read(temp.At("disk/output")).Should().Equal(new Dictionary<string, string> { ["a"] = "one" });
        Directory.EnumerateFileSystemEntries(temp.At("disk")).Should().ContainSingle();
    }

    [Fact]
    public void A_read_only_disk_is_reported_and_leaves_the_edition_before()
    {
        using var disk = Mount(temp.At("disk"), "size=256k");
        var site = new SiteFolder(temp.At("disk/output"));
        Publish(site, ("a", "one"));
        Run("mount", "-o", "remount,ro", temp.At("disk"));
        var refused = ((Action)(() => Publish(site, ("a", "two")))).Should().Throw<SiteFolderException>().Which;
        refused.Diagnostic.Code.Should().Be("ARC0355");
        refused.Message.Should().StartWith($"“{temp.At("disk/output")}” cannot be written to: ");
        File.ReadAllText(temp.At("disk/output/a")).Should().Be("one");
    }

    /// <summary>From the moment it stands the journal decides; what it asks for must be there until it is done.</summary>
    [Fact]
    public void Changes_that_the_disk_refuses_halfway_are_completed_by_the_next_build()
    {
        var site = new SiteFolder(temp.Site, new SiteFolderOptions { FirstWay = CommitWay.Journal });
        Publish(site, ("a", "one"), ("b", "two"), ("gone", "old"));
        // A disk that is mounted in a file's place cannot be removed to make room for it.
        using (Mount(temp.At("output/c"), "size=64k"))
            ((Action)(() => Publish(site, ("a", "ONE"), ("b", "two"), ("c", "new")))).Should().Throw<SiteFolderException>();
        temp.Beside().Should().Equal(".output.staging", "output");
        new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        Read(temp.Site).Should().Equal(new Dictionary<string, string> { ["a"] = "ONE", ["b"] = "two", ["c"] = "new" });
        temp.Beside().Should().Equal("output");
    }

    /// <summary>Half a journal would be half an edition.</summary>
    [Fact]
    public void A_disk_that_is_full_before_the_journal_stands_leaves_the_edition_before()
    {
        using var disk = Mount(temp.At("disk"), "size=512k");
        var site = new SiteFolder(temp.At("disk/output"), new SiteFolderOptions { FirstWay = CommitWay.Journal });
        // Names that fill several pages of the disk's memory, of files that take one page each.
        var paths = Enumerable.Range(0, 40).Select(i => $"{new string('n', 190)}{i:00}").ToArray();
        var before = paths.ToDictionary(path => path, _ => "old");
        Publish(site, [.. before.Select(file => (file.Key, file.Value))]);
        using (var edition = site.Begin(clean: false))
        {
            foreach (var path in paths) edition.Write(path, "new"u8);
            // Room for the marker, and for the beginning of the journal.
            var filler = new byte[new DriveInfo(temp.At("disk")).AvailableFreeSpace - (2 * Environment.SystemPageSize)];
            File.WriteAllBytes(temp.At("disk/filler"), filler);
            ((Action)(() => edition.Commit())).Should().Throw<SiteFolderException>().Which.Diagnostic.Code.Should().Be("ARC0354");
        }
        Read(temp.At("disk/output")).Should().Equal(before);
        File.Delete(temp.At("disk/filler"));
        site.Begin(clean: false).Dispose();
        Read(temp.At("disk/output")).Should().Equal(before);
        Directory.EnumerateFileSystemEntries(temp.At("disk")).Should().ContainSingle();
    }

    private static Mounted Mount(string folder, string options)
    {
        Directory.CreateDirectory(folder);
        try
        {
            Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Only root may mount a small disk to fill.");
        }
        return new Mounted(folder);
    }

    private sealed class Mounted(string folder) : IDisposable
    {
        // Other tests' processes, forked meanwhile, may still hold what is open there.
        public void Dispose() => Run("umount", "--lazy", folder);
    }
}
