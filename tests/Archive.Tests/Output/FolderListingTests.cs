using Archive.Output;
using static Archive.Tests.Output.TempFolder;

namespace Archive.Tests.Output;

public sealed class FolderListingTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Files_of_all_folders_are_listed_and_links_are_not_followed()
    {
        temp.Add("output/index.html", "");
        temp.Add("output/ä b/.c/d.html", "");
        temp.Add("elsewhere/secret.txt", "");
        Directory.CreateDirectory(temp.At("output/empty"));
        File.CreateSymbolicLink(temp.At("output/file"), temp.At("elsewhere/secret.txt"));
        File.CreateSymbolicLink(temp.At("output/nowhere"), temp.At("none"));
        Directory.CreateSymbolicLink(temp.At("output/folder"), temp.At("elsewhere"));
        Run("mkfifo", temp.At("output/pipe"));
        var listing = FolderListing.Read(temp.Site);
        listing.All.Should().BeEquivalentTo("index.html", "ä b/.c/d.html", "file", "nowhere", "folder", "pipe");
        listing.Links.Should().BeEquivalentTo("file", "nowhere", "folder");
        FolderListing.ReadByFramework(temp.Site).Should().BeEquivalentTo(listing, "both ways come to the same");
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_nothing() => FolderListing.Read(temp.Site).All.Should().BeEmpty();
}
