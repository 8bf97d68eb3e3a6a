using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>A disk that refuses, files that change under the reader's eyes, and two builds at once: whole sites, plain words, nothing left over.</summary>
public sealed class DiskTroubleTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly TestArchive archive = RandomEdits.Start();

    public void Dispose() => temp.Dispose();

    private SiteBytes Clean()
    {
        var site = new MemorySite();
        new SiteBuilder(archive.Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        return SiteBytes.Of(site);
    }

    private SiteBytes Publish()
    {
        archive.WriteTo(temp.Root);
        CliProcess.Run(temp.Root, ["build", "--quiet"]).Should().Be((0, "", ""));
        return SiteBytes.Of(temp.Site);
    }

    private string[] Beside() => [.. temp.Beside().Except(["archive", "cache", "input", "seeds", "theme"])];

    [Fact]
    public void Where_a_file_cannot_be_written_whole_the_site_before_stays_and_the_next_build_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Limits of a process are set by a shell.");
        var before = Publish();
        RandomEdits.Apply(archive, RandomEdits.Sorts * 5 * 2);
        archive.WriteTo(temp.Root);
        // No file may grow beyond 2 KiB: the system cuts the writing short as a full disk does, with an error of its own. (.NET's own code
        // pages must stay out of files then.)
        var (exitCode, _, errors) = CliProcess.Run(temp.Root, ["build", "--clean"], [("DOTNET_EnableWriteXorExecute", "0")], "trap '' XFSZ; ulimit -f 4");
        exitCode.Should().Be(1);
        errors.Should().Contain("ARC0356").And.ContainAny("File too large", "no file of").And.Contain("Nothing was published; the site in output/ is unchanged.");
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
        Beside().Should().Equal("output");
        CliProcess.Run(temp.Root, ["build", "--quiet"]).ExitCode.Should().Be(0);
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
    }

    [Fact]
    public void A_file_in_the_way_of_the_staging_folder_is_named_and_kept()
    {
        var before = Publish();
        var mine = temp.Add(".output.staging", "mine");
        RandomEdits.Apply(archive, RandomEdits.Sorts * 5 * 2);
        archive.WriteTo(temp.Root);
        var (exitCode, _, errors) = CliProcess.Run(temp.Root, ["build"]);
        exitCode.Should().Be(1);
        errors.Should().Contain("ARC0356").And.Contain(".output.staging");
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
        File.ReadAllText(mine).Should().Be("mine");
    }

    [Fact]
    public void Where_permissions_forbid_writing_the_site_before_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "Permissions do not bind root; SiteFolderCrashTests.A_read_only_disk_is_reported_and_leaves_the_edition_before does.");
        var before = Publish();
        RandomEdits.Apply(archive, RandomEdits.Sorts * 5 * 2);
        archive.WriteTo(temp.Root);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (exitCode, _, errors) = CliProcess.Run(temp.Root, ["build"]);
            exitCode.Should().Be(1);
            errors.Should().Contain("ARC0355");
            SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_time_and_nothing_else()
    {
        archive.WriteTo(temp.Root);
        temp.Add("cache", "in the way");
        for (var i = 0; i < 2; i++)
        {
            var (exitCode, _, errors) = CliProcess.Run(temp.Root, ["build"]);
            exitCode.Should().Be(0);
            errors.Should().Contain("ARC0393").And.Contain("The site is published, but the cache could not be written");
            SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
        }
    }

    /// <summary>Opened as a file, a pipe waits until somebody writes to it; a device never ends.</summary>
    [Theory]
    [InlineData("mkfifo")]
    [InlineData("ln", "-s", "/dev/zero")]
    public void A_cache_that_is_no_file_counts_as_none(string make, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes and devices are other things there.");
        archive.WriteTo(temp.Root);
        Directory.CreateDirectory(temp.At("cache"));
        TempFolder.Run(make, [.. arguments, temp.At("cache/manifest.bin")]);
        using var cli = CliProcess.Start(temp.Root, ["build", "--quiet"]);
        cli.EndsWithin(TimeSpan.FromMinutes(2)).Should().BeTrue();
        cli.End().Should().Be((0, "", ""));
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
    }

    [Fact]
    public void A_link_in_the_place_of_the_cache_is_neither_read_nor_written_through()
    {
        using var temp = new TempFolder();
        using var elsewhere = new TempFolder();
        elsewhere.Add("manifest.bin", "theirs");
        elsewhere.Add("manifest.bin.1.new", "theirs too");
        Directory.CreateSymbolicLink(temp.At("cache"), elsewhere.Root);
        var site = new MemorySite();
        var built = new SiteBuilder(RandomEdits.Start().Tree(), site, new DiskCache(temp.At("cache"))).Build(new(), null, TestContext.Current.CancellationToken);
        built.Succeeded.Should().BeTrue();
        built.Diagnostics.Should().ContainSingle(d => d.Code == "ARC0393").Which.Message.Should().Contain("is a link");
        File.ReadAllText(elsewhere.At("manifest.bin")).Should().Be("theirs");
        File.ReadAllText(elsewhere.At("manifest.bin.1.new")).Should().Be("theirs too");
    }

    [Fact]
    public void Leftovers_of_a_killed_build_in_the_cache_are_removed()
    {
        temp.Add("cache/manifest.bin.1.new", "half");
        new DiskCache(temp.At("cache")).Write("manifest.bin", stream => stream.WriteByte(1));
        Directory.EnumerateFiles(temp.At("cache")).Select(path => Path.GetFileName(path)).Should().Equal("manifest.bin");
    }

    [Fact]
    public void The_manifest_is_kept_last_of_all()
    {
        var cache = new MemoryCache();
        var failing = new FailingSite();
        ((Action)(() => new SiteBuilder(archive.Tree(), failing, cache).Build(new BuildOptions()))).Should().Throw<IOException>();
        failing.Asked.Should().BeTrue("the build came as far as to publish");
        cache.Read("manifest.bin").Should().BeNull("a build that did not publish is remembered as if it had not been");
    }

    [Fact]
    public void A_seed_that_changes_between_two_readings_is_an_error_and_publishes_nothing()
    {
        var (site, changing) = (new MemorySite(), new ChangingTree(archive.Tree(), path => path == "seeds/s1.txt"));
        var result = new SiteBuilder(changing, site, new MemoryCache()).Build(new BuildOptions());
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "seeds/s1.txt: error ARC0394: The seed changed while it was built. (Build again.)");
        result.Succeeded.Should().BeFalse();
        site.Files.Should().BeEmpty();
    }

    /// <summary>What was read is remembered, so that the next build can tell whether it would read the same; what is of two moments never was there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_read_of_two_moments_is_not_remembered(bool changes)
    {
        var log = new ReadLog(new ChangingTree(archive.Tree(), _ => changes));
        log.ReadFolder("seeds");
        for (var i = 0; i < 2; i++) log.ReadFile("seeds/s1.txt");
        (log.Finish() is null).Should().Be(changes);
    }

    /// <summary>Half a file reads like a whole one; that it was written meanwhile tells.</summary>
    [Fact]
    public void A_file_that_is_saved_while_the_build_runs_is_an_error_and_publishes_nothing()
    {
        archive.WriteTo(temp.Root);
        var (site, cache) = (new SiteFolder(temp.Site), new DiskCache(temp.At("cache")));
        BuildResult Build(IFileTree files) => new SiteBuilder(files, site, cache).Build(new BuildOptions(), null, TestContext.Current.CancellationToken);
        Build(new DiskFileTree(temp.Root)).Succeeded.Should().BeTrue();
        var before = SiteBytes.Of(temp.Site);
        var (path, whole) = (temp.At("input/articles/s1.yml"), archive.Text("input/articles/s1.yml")! + "keywords: [Hafen]\n");
        File.WriteAllText(path, whole[..20]);
        var result = Build(new SavingTree(new DiskFileTree(temp.Root), "input/articles/s1.yml", () => File.WriteAllText(path, whole)));
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "input/articles/s1.yml: error ARC0395: The file was saved while the build ran, which may have read half of it. (Build again.)");
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
        archive.With("input/articles/s1.yml", whole);
        Build(new DiskFileTree(temp.Root)).Succeeded.Should().BeTrue();
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
    }

    /// <summary>Whoever renames a seed with its sidecar, which says that it is withheld, has not published it.</summary>
    [Fact]
    public void A_file_that_goes_before_it_is_read_is_an_error_and_publishes_nothing()
    {
        archive.With("input/articles/s1.yml", archive.Text("input/articles/s1.yml")! + "pubstatus: withheld\n");
        archive.WriteTo(temp.Root);
        var (site, cache) = (new SiteFolder(temp.Site), new DiskCache(temp.At("cache")));
        BuildResult Build(IFileTree files) => new SiteBuilder(files, site, cache).Build(new BuildOptions(), null, TestContext.Current.CancellationToken);
        Build(new DiskFileTree(temp.Root)).Succeeded.Should().BeTrue();
        var before = SiteBytes.Of(temp.Site);
        File.AppendAllText(temp.At("input/site.yml"), "\n");
        var result = Build(new VanishingTree(new DiskFileTree(temp.Root), "input/articles/s1.yml"));
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().Equal(
            "input/articles/s1.yml: error ARC0397: The file was there when the build began, and gone before it was read. (Build again.)");
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
    }

    [Fact]
    public void Whatever_changes_while_it_is_read_the_next_build_is_right()
    {
        var (site, cache) = (new MemorySite(), new MemoryCache());
        new SiteBuilder(archive.Tree(), site, cache).Build(new BuildOptions());
        var before = SiteBytes.Of(site);
        for (var i = 0; i < 8; i++)
        {
            var n = i;
            // Some files are read as they were to be, some with an addition that is gone again by the next build.
            var torn = new ChangingTree(archive.Tree(), path => (path.Length + n) % 3 == 0, fromTheFirst: true);
            var mixed = new SiteBuilder(torn, site, cache).Build(new BuildOptions());
            if (!mixed.Succeeded) SiteBytes.Of(site).FirstDifference(before).Should().BeNull();
            new SiteBuilder(archive.Tree(), site, cache).Build(new BuildOptions()).Succeeded.Should().BeTrue();
            SiteBytes.Of(site).FirstDifference(before).Should().BeNull();
        }
    }

    [Fact]
    public void A_second_build_waits_for_the_first_and_says_so()
    {
        var before = Publish();
        RandomEdits.Apply(archive, RandomEdits.Sorts * 5 * 2);
        archive.WriteTo(temp.Root);
        var first = new SiteFolder(temp.Site).Begin(clean: false);
        using var second = CliProcess.Start(temp.Root, ["build"]);
        second.Says("Another build is writing to output; waiting for it.").Should().BeTrue();
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull("the first has not published, and the second waits");
        first.Dispose();
        second.End().ExitCode.Should().Be(0);
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
        Beside().Should().Equal("output");
    }

    /// <summary>Whoever publishes last has to have read last: what came while it waited is in its site.</summary>
    [Theory]
    [InlineData("--quiet")]
    [InlineData("--clean")]
    [InlineData("--verify")]
    public void A_build_reads_nothing_before_its_turn_has_come(string how)
    {
        Publish();
        var first = new SiteFolder(temp.Site).Begin(clean: false);
        using var second = CliProcess.Start(temp.Root, ["build", how]);
        second.Says("Another build is writing to output; waiting for it.").Should().BeTrue();
        archive.With("seeds/late.txt", " date 2031-02-03 Wer zu spät kommt, steht auch darin.\n").WriteTo(temp.Root);
        first.Dispose();
        second.End().ExitCode.Should().Be(0);
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
    }

    [Fact]
    public void Two_builds_at_once_make_one_right_site()
    {
        archive.WriteTo(temp.Root);
        using var one = CliProcess.Start(temp.Root, ["build", "--quiet"]);
        using var two = CliProcess.Start(temp.Root, ["build", "--quiet", "--clean"]);
        one.End().ExitCode.Should().Be(0);
        two.End().ExitCode.Should().Be(0);
        SiteBytes.Of(temp.Site).FirstDifference(Clean()).Should().BeNull();
        Beside().Should().Equal("output");
        CliProcess.Run(temp.Root, ["build", "--quiet", "--verify"]).ExitCode.Should().Be(0);
    }

    /// <summary>A site whose last step fails.</summary>
    private sealed class FailingSite : ISiteOutput
    {
        private readonly MemorySite site = new();

        public bool Asked { get; private set; }

        public ISiteEdition Begin(bool clean) => new Edition(this, site.Begin(clean));

        private sealed class Edition(FailingSite owner, ISiteEdition edition) : ISiteEdition
        {
            public bool Write(string path, ReadOnlySpan<byte> content) => edition.Write(path, content);

            public bool TryKeep(string path, UInt128 contentHash, FileStamp stamp = default) => edition.TryKeep(path, contentHash, stamp);

            public FileStamp StampOf(string path) => edition.StampOf(path);

            public WriteReport Commit()
            {
                owner.Asked = true;
                throw new IOException("The disk is gone.");
            }

            public void Dispose() => edition.Dispose();
        }
    }

    /// <summary>A tree in which some files have other bytes at every reading, or from the second one on.</summary>
    private sealed class ChangingTree(IFileTree files, Func<string, bool> changes, bool fromTheFirst = false) : IFileTree
    {
        private readonly ConcurrentDictionary<string, int> readings = new(StringComparer.Ordinal);

        public ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        public byte[]? ReadFile(string path)
        {
            if (files.ReadFile(path) is not { } bytes || !changes(path)) return files.ReadFile(path);
            var times = readings.AddOrUpdate(path, fromTheFirst ? 1 : 0, (_, n) => n + 1);
            return times == 0 ? bytes : [.. bytes, .. Encoding.UTF8.GetBytes($"# {times}\n")];
        }
    }

    /// <summary>A tree of which a file is saved the moment after it was read.</summary>
    private sealed class VanishingTree(IFileTree files, string path) : IFileTree
    {
        public ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        public byte[]? ReadFile(string asked) => asked == path ? null : files.ReadFile(asked);
    }

    private sealed class SavingTree(IFileTree files, string path, Action save) : IFileTree
    {
        public ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        public byte[]? ReadFile(string asked)
        {
            var bytes = files.ReadFile(asked);
            if (asked == path) save();
            return bytes;
        }
    }
}
