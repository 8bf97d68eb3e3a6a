using Archive.Output;
using static Archive.Tests.Output.TempFolder;

namespace Archive.Tests.Output;

public sealed class SiteFolderRefusalTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    private SiteFolderOptions Options => new() { ArchiveRoot = temp.Root };

    private void ShouldRefuse(string folder, string code, string message)
    {
        var entries = temp.Beside();
        var refused = ((Action)(() => new SiteFolder(folder, Options).Begin(clean: false))).Should().Throw<SiteFolderException>().Which;
        refused.Diagnostic.Code.Should().Be(code);
        refused.Diagnostic.At.File.Should().Be(folder);
        refused.Message.Should().Be(message);
        refused.Diagnostic.Hint.Should().NotBeNullOrEmpty();
        new SiteFolder(folder, Options).Refusal().Should().Be(refused.Diagnostic);
        temp.Beside().Should().Equal(entries, "a refusal comes before anything is done");
    }

    [Fact]
    public void A_folder_that_no_build_has_made_is_refused_and_left_alone()
    {
        var mine = temp.Add("output/thesis.txt", "years of work");
        ShouldRefuse(temp.Site, "ARC0350", $"The output folder “{temp.Site}” holds files that no build has written, such as “thesis.txt”.");
        File.ReadAllText(mine).Should().Be("years of work");
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(temp.Site);
        Publish(new SiteFolder(temp.Site, Options), ("a", "one"));
        Read(temp.Site).Keys.Should().Equal("a");
    }

    [Fact]
    public void A_file_is_refused() => ShouldRefuse(temp.Add("output", "text"), "ARC0357", $"“{temp.Site}” is a file, so it cannot be the output folder.");

    [Fact]
    public void The_root_of_the_disk_is_refused() =>
        ShouldRefuse("/", "ARC0351", "“/” cannot be the output folder: it is, or holds, the root of the disk.");

    [Fact]
    public void The_home_folder_is_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        ShouldRefuse(home, "ARC0351", $"“{home}” cannot be the output folder: it is, or holds, your home folder.");
    }

    [Fact]
    public void The_archive_itself_is_refused() =>
        ShouldRefuse(temp.Root, "ARC0351", $"“{temp.Root}” cannot be the output folder: it is, or holds, the archive itself.");

    [Fact]
    public void A_folder_around_the_archive_is_refused_even_through_a_link()
    {
        Directory.CreateSymbolicLink(temp.At("link"), Path.GetDirectoryName(temp.Root)!);
        ShouldRefuse(temp.At("link"), "ARC0351", $"“{temp.At("link")}” cannot be the output folder: it is, or holds, the archive itself.");
    }

    [Theory]
    [InlineData("input")]
    [InlineData("seeds")]
    [InlineData("theme")]
    [InlineData("cache")]
    public void A_folder_of_the_archive_is_refused(string source) => ShouldRefuse(temp.At(source), "ARC0351",
        $"“{temp.At(source)}” cannot be the output folder: it is, or holds, the archive's folder “{source}”.");

    [Fact]
    public void A_folder_within_a_source_folder_is_refused() => ShouldRefuse(temp.At("seeds/out"), "ARC0352",
        $"“{temp.At("seeds/out")}” cannot be the output folder: it lies within “seeds”, from which the archive is read.");

    [Fact]
    public void A_folder_around_a_source_that_is_linked_from_elsewhere_is_refused()
    {
        Directory.CreateDirectory(temp.At("elsewhere/real"));
        Directory.CreateSymbolicLink(temp.At("input"), temp.At("elsewhere/real"));
        ShouldRefuse(temp.At("elsewhere"), "ARC0351",
            $"“{temp.At("elsewhere")}” cannot be the output folder: it is, or holds, the archive's folder “input”.");
    }

    [Fact]
    public void A_second_build_is_refused_after_a_while_and_says_so_first()
    {
        var waited = 0;
        var patient = new SiteFolderOptions { Patience = TimeSpan.FromMilliseconds(120), Waiting = () => waited++ };
        using (new SiteFolder(temp.Site).Begin(clean: false))
        {
            var refused = ((Action)(() => new SiteFolder(temp.Site, patient).Begin(clean: false))).Should().Throw<SiteFolderException>().Which;
            refused.Diagnostic.Code.Should().Be("ARC0353");
            refused.Message.Should().Be($"Another build has been writing to “{temp.Site}” for 0.1 seconds.");
        }
        waited.Should().Be(1);
        Publish(new SiteFolder(temp.Site), ("a", "one")).Written.Should().Be(1);
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        var waiting = new TaskCompletionSource();
        var first = new SiteFolder(temp.Site).Begin(clean: false);
        first.Write("a", "first"u8);
        var second = Task.Run(() => Publish(new SiteFolder(temp.Site, new SiteFolderOptions { Waiting = waiting.SetResult }), ("a", "second")));
        await waiting.Task;
        first.Commit();
        (await second).Written.Should().Be(1);
        File.ReadAllText(temp.At("output/a")).Should().Be("second");
        temp.Beside().Should().Equal("output");
    }

    /// <summary>Who opens the lock's file just before its last holder deletes it holds a file that nobody else will find.</summary>
    [Fact]
    public void A_lock_whose_file_was_deleted_or_replaced_is_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the file cannot be deleted while it is open.");
        var path = temp.At(".output.lock");
        using var held = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        FolderLock.IsStill(path, held).Should().BeTrue();
        File.Delete(path);
        FolderLock.IsStill(path, held).Should().BeFalse();
        File.WriteAllText(path, "another build's");
        FolderLock.IsStill(path, held).Should().BeFalse();
    }

    [Fact]
    public void Of_many_builds_at_once_each_has_its_turn()
    {
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Publish(new SiteFolder(temp.Site), ("a/index.html", $"{i}"), ($"{i}/index.html", $"{i}")));
        var files = Read(temp.Site);
        files.Should().HaveCount(2);
        files["a/index.html"].Should().Be(files.Keys.Single(path => path != "a/index.html").Split('/')[0]);
        temp.Beside().Should().Equal("output");
    }

    [Fact]
    public void A_disk_that_refuses_is_reported_in_plain_words()
    {
        temp.Add("file", "in the way");
        var refused = ((Action)(() => new SiteFolder(temp.At("file/output")).Begin(clean: false))).Should().Throw<SiteFolderException>().Which;
        refused.Diagnostic.Code.Should().Be("ARC0356");
        refused.Message.Should().StartWith($"The site could not be written to “{temp.At("file/output")}”: ");
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        Directory.CreateSymbolicLink(temp.At("one"), temp.At("two"));
        Directory.CreateSymbolicLink(temp.At("two"), temp.At("one"));
        ((Action)(() => new SiteFolder(temp.At("one")).Begin(clean: false))).Should().Throw<SiteFolderException>().WithMessage("*more than 40 symbolic links*");
    }
}
