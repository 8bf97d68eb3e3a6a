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
        public void Dispose() => Run("umount", folder);
    }
}
