using System.Globalization;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>
/// A build that is killed at any moment leaves the site before or the site after, whole; the next build makes the site after, and leaves
/// nothing else behind. The real command line, real signals, a real disk.
/// </summary>
/// <remarks>A kill takes a second, most of it the start of a process; <c>ARCHIVE_KILLS=100</c> tries more than the few of a usual run.</remarks>
public sealed class KillTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly Random random = new(4711);
    private readonly MemorySite expected = new();
    private readonly MemoryCache expectedCache = new();
    private int killed;

    public void Dispose() => temp.Dispose();

    private static int Kills(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("ARCHIVE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;

    [Fact]
    public void A_build_that_is_exchanged_as_a_whole() =>
        KillAgainAndAgain(RandomEdits.Start(), Kills(10), beginsWith: ".output.lock");

    [Fact]
    public void A_large_site_that_is_changed_file_by_file()
    {
        var archive = RandomEdits.Start();
        // Former addresses are the cheapest pages there are.
        for (var i = 0; i < 30; i++)
            archive.With($"seeds/x{i}.txt", $"date 2030-01-01 Stück {i}.\n")
                .With($"input/articles/x{i}.yml", $"headline: Stück {i}\nformerSlug: [{string.Join(", ", Enumerable.Range(0, 40).Select(n => $"2030-01-01-x{i}-{n}"))}]\n");
        KillAgainAndAgain(archive, Kills(6), beginsWith: ".output.staging/journal");
        expected.Files.Count.Should().BeGreaterThan(new SiteFolderOptions().ExchangeUpTo, "smaller sites are exchanged");
    }

    private void KillAgainAndAgain(TestArchive archive, int kills, string beginsWith)
    {
        archive.WriteTo(temp.Root);
        CliProcess.Run(temp.Root, ["build", "--quiet"]).Should().Be((0, "", ""));
        var before = Expect(archive);
        SiteBytes.Of(temp.Site).FirstDifference(before).Should().BeNull();
        for (var i = 0; i < kills; i++)
        {
            Edit(archive, i);
            archive.WriteTo(temp.Root);
            var after = Expect(archive);
            KillOnce(i, beginsWith);
            ShouldBeOneOf(before, after);
            var byTool = i % 6 == 5;
            BuildAgain(byTool);
            SiteBytes.Of(temp.Site).FirstDifference(after).Should().BeNull($"the build after kill {i} makes the site");
            Litter(byTool).Should().BeEmpty();
            before = after;
        }
        killed.Should().BeGreaterThan(0, "some builds were still running when they were killed");
    }

    // An article changes, comes and goes, so that files are replaced, added and deleted.
    private static void Edit(TestArchive archive, int i)
    {
        archive.With("seeds/s0.txt", $"date 2031-01-1{i % 9} Nora Aldor traf in Hafenau ein, zum {i}. Mal.\n");
        if (i % 2 == 0) archive.Remove("seeds/neu.txt");
        else archive.With("seeds/neu.txt", $"date 2031-02-03 Neu {i}.\n");
    }

    private SiteBytes Expect(TestArchive archive)
    {
        new SiteBuilder(archive.Tree(), expected, expectedCache).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        return SiteBytes.Of(expected);
    }

    // Half of them from the moment on when the build begins to write, the other half at any moment at all.
    private void KillOnce(int i, string beginsWith)
    {
        using var cli = CliProcess.Start(temp.Root, ["build", "--quiet"]);
        if (i % 2 == 0) SpinWait.SpinUntil(() => cli.HasEnded || File.Exists(temp.At(beginsWith)));
        else Thread.Sleep(random.Next(1200));
        if (i % 4 == 0) Thread.Sleep(random.Next(120));
        if (cli.Kill()) killed++;
    }

    private void ShouldBeOneOf(SiteBytes before, SiteBytes after)
    {
        // Once the journal stands, the new edition is decided; files change their places one by one, and the next build completes them.
        if (File.Exists(temp.At(".output.staging/journal"))) new SiteFolder(temp.Site).Begin(clean: false).Dispose();
        var found = SiteBytes.Of(temp.Site);
        (found.FirstDifference(before) is null || found.FirstDifference(after) is null).Should().BeTrue(
            $"the site is whole, but differs from the one before in {found.FirstDifference(before)} and from the one after in {found.FirstDifference(after)}");
    }

    private void BuildAgain(bool byTool)
    {
        if (byTool) CliProcess.Run(temp.Root, ["build", "--quiet"]).ExitCode.Should().Be(0);
        else new SiteBuilder(new DiskFileTree(temp.Root), new SiteFolder(temp.Site), new DiskCache(temp.At("cache"))).Build(new BuildOptions()).Succeeded.Should().BeTrue();
    }

    // What a killed build left of the packages goes when the tool reads them the next time.
    private IEnumerable<string> Litter(bool byTool) =>
        temp.Beside().Except(["archive", "cache", "input", "output", "seeds"]).Concat(Directory.EnumerateFileSystemEntries(temp.At("cache")).Select(path => Path.GetFileName(path)!).Except(["manifest.bin"]))
            .Concat(byTool && Directory.Exists(temp.At("archive/npm")) ? Directory.EnumerateFileSystemEntries(temp.At("archive/npm")) : []);
}
