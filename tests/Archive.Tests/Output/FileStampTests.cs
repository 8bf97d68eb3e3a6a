using System.IO.Hashing;
using Archive.Output;
using static Archive.Tests.Output.TempFolder;

namespace Archive.Tests.Output;

/// <summary>A file that nobody touched is not read again; one that anybody touched is, whatever they did to hide it.</summary>
public sealed class FileStampTests : IDisposable
{
    private static readonly UInt128 One = XxHash128.HashToUInt128("one"u8), Two = XxHash128.HashToUInt128("two"u8);

    private readonly TempFolder temp = new();

    public FileStampTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not say.");
        Publish(new SiteFolder(temp.Site), ("a", "one"), ("b", "b"));
    }

    public void Dispose() => temp.Dispose();

    private string File => temp.At("output/a");

    /// <summary>As it would be a minute later, when the time of its last change is beyond doubt.</summary>
    private FileStamp Later => FileStamp.Of(File, FileStamp.Now + 60_000_000_000);

    [Fact]
    public void A_file_that_bears_its_stamp_is_believed_unread()
    {
        // The hash is a wrong one: only who reads the file finds out.
        Keeps(Two, Later).Should().BeTrue();
        Keeps(Two, default).Should().BeFalse();
    }

    [Theory]
    [InlineData("two")]
    [InlineData("one")]
    public void A_file_that_was_written_is_read_though_length_and_time_are_the_same(string text)
    {
        var (stamp, time) = (Later, System.IO.File.GetLastWriteTimeUtc(File));
        UntilItShows(stamp, () => System.IO.File.WriteAllText(File, text));
        System.IO.File.SetLastWriteTimeUtc(File, time);
        Keeps(One, stamp).Should().Be(text == "one");
    }

    [Fact]
    public void A_file_that_took_its_place_is_read()
    {
        var stamp = Later;
        System.IO.File.WriteAllText(temp.At("other"), "two");
        System.IO.File.SetLastWriteTimeUtc(temp.At("other"), System.IO.File.GetLastWriteTimeUtc(File));
        System.IO.File.Move(temp.At("other"), File, overwrite: true);
        Keeps(One, stamp).Should().BeFalse();
    }

    [Fact]
    public void A_link_in_its_place_bears_no_stamp()
    {
        var stamp = Later;
        System.IO.File.Move(File, temp.At("moved"));
        System.IO.File.CreateSymbolicLink(File, temp.At("moved"));
        stamp.IsOf(File).Should().BeFalse();
        Later.IsNone.Should().BeTrue();
        Keeps(One, stamp).Should().BeFalse();
    }

    [Fact]
    public void What_changed_a_moment_ago_bears_none() =>
        FileStamp.Of(File, Later.Changed).IsNone.Should().BeTrue("a further change in the same moment would not show");

    [Fact]
    public void What_is_not_there_bears_none()
    {
        FileStamp.Of(temp.At("output/none")).IsNone.Should().BeTrue();
        default(FileStamp).IsOf(File).Should().BeFalse();
    }

    [Fact]
    public void What_an_edition_put_in_its_place_by_itself_is_read_next_time()
    {
        using var edition = new SiteFolder(temp.Site, new SiteFolderOptions { FirstWay = CommitWay.Journal }).Begin(clean: false);
        edition.TryKeep("b", XxHash128.HashToUInt128("b"u8), FileStamp.Of(temp.At("output/b"), FileStamp.Now + 60_000_000_000)).Should().BeTrue();
        edition.Write("a", "two"u8).Should().BeTrue();
        edition.Commit();
        edition.StampOf("a").IsNone.Should().BeTrue();
        edition.StampOf("b").IsOf(temp.At("output/b")).Should().BeTrue();
    }

    private bool Keeps(UInt128 hash, FileStamp stamp)
    {
        using var edition = new SiteFolder(temp.Site).Begin(clean: false);
        return edition.TryKeep("a", hash, stamp);
    }

    // The clock of the disk may stand still for some milliseconds; that is what the margin is for, which a test must not wait out.
    private void UntilItShows(FileStamp before, Action write)
    {
        do write();
        while (before.IsOf(File));
    }
}
