using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;
using CsCheck;

namespace Archive.Tests.Trust;

/// <summary>
/// Whatever somebody, a tool or a broken disk does to the output and the cache between two builds, the next build ends where a build from nothing
/// ends. It is told by the folders alone: how the build knows what to do again is its own business.
/// </summary>
/// <remarks><c>ARCHIVE_EDITS=N</c> tries N sequences.</remarks>
public sealed class TamperedFolderTests
{
    private const int Sorts = 15;

    [Fact]
    public void The_next_build_sets_right_whatever_was_done_to_the_folders() => Gen.Int[0, 100_000].Array[2, 8].Sample(steps =>
    {
        using var temp = new TempFolder();
        using var elsewhere = new TempFolder();
        var archive = RandomEdits.Start();
        Build(archive, temp, CommitWay.Exchange, null);
        foreach (var step in steps)
        {
            if (step % 3 == 0) RandomEdits.Apply(archive, (RandomEdits.Sorts * (step % 50)) + (step % 2 == 0 ? 0 : 3));
            Tamper(temp, elsewhere, new Random(step), step % Sorts);
            // Another address now and then, so that everything is other and then as before.
            var baseUrl = step % 7 == 0 ? "https://other.example/unter/" : null;
            Build(archive, temp, (CommitWay)(step % 3), baseUrl);
            var clean = new MemorySite();
            new SiteBuilder(archive.Tree(), clean, new MemoryCache()).Build(new BuildOptions { BaseUrl = baseUrl, Jobs = 1 }).Succeeded.Should().BeTrue();
            SiteBytes.Of(temp.Site).FirstDifference(SiteBytes.Of(clean)).Should().BeNull($"after step {step}");
            FilesIn(temp.Site).Where(file => new FileInfo(file).LinkTarget is not null).Should().BeEmpty("a site is made of files");
            temp.Beside().Should().BeSubsetOf(["cache", "output"]);
        }
    }, iter: int.TryParse(Environment.GetEnvironmentVariable("ARCHIVE_EDITS"), out var wanted) ? wanted : 6, threads: 1);

    private static void Build(TestArchive archive, TempFolder temp, CommitWay way, string? baseUrl) =>
        new SiteBuilder(archive.Tree(), new SiteFolder(temp.Site, new SiteFolderOptions { FirstWay = way }), new DiskCache(temp.At("cache")))
            .Build(new BuildOptions { BaseUrl = baseUrl }, null, TestContext.Current.CancellationToken).Succeeded.Should().BeTrue();

    private static void Tamper(TempFolder temp, TempFolder elsewhere, Random random, int sort)
    {
        var files = FilesIn(temp.Site).Where(file => Path.GetFileName(file) != SitePath.Marker).Order(StringComparer.Ordinal).ToArray();
        var file = files[random.Next(files.Length)];
        switch (sort)
        {
            case 0: File.Delete(file); break;
            case 1: Flip(file, random); break;
            case 2: File.Move(file, file + ".moved"); break;
            case 3: File.AppendAllText(file, " "); break;
            case 4: File.WriteAllBytes(file, []); break;
            case 5: File.Delete(file); Directory.CreateDirectory(Path.Join(file, "index.html")); break;
            case 6: temp.Add("output/fremd/index.html", "fremd"); break;
            case 7 when !OperatingSystem.IsWindows(): Link(file, Path.Join(elsewhere.Root, $"{random.Next()}")); break;
            case 8: Directory.Delete(temp.Site, recursive: true); break;
            case 9: Directory.Delete(temp.At("cache"), recursive: true); break;
            case 10: foreach (var cached in FilesIn(temp.At("cache"))) Flip(cached, random); break;
            case 11: foreach (var cached in FilesIn(temp.At("cache"))) File.WriteAllBytes(cached, File.ReadAllBytes(cached)[..random.Next((int)new FileInfo(cached).Length)]); break;
            case 12: Copy(temp.At("cache"), elsewhere.At("cache")); break;
            case 13: Copy(elsewhere.At("cache"), temp.At("cache")); break;
            default: File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch); break;
        }
    }

    // The very length and time as before: only the bytes tell.
    private static void Flip(string file, Random random)
    {
        var (bytes, time) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
        if (bytes.Length > 0) bytes[random.Next(bytes.Length)] ^= 1;
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, time);
    }

    private static void Link(string file, string target)
    {
        File.Move(file, target);
        File.CreateSymbolicLink(file, target);
    }

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        Directory.CreateDirectory(to);
        foreach (var file in FilesIn(from)) File.Copy(file, Path.Join(to, Path.GetFileName(file)), overwrite: true);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }) : [];
}
