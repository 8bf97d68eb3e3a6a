using System.Text;
using Archive.Model;
using Archive.Pages;
using Archive.Tests.Exports;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class WithheldTests
{
    private static SitePages Pages()
    {
        var archive = new InventedArchive().Actor("ada", "Ada");
        archive.Article("offen", "2031-05-03", "{ada|Ada} kam.");
        archive.Article("stamm-geheim", "2031-05-04", "{ada|Ada} verschwand. {say x|Geheim}.", a => a with
        {
            PublishingStatus = PublishingStatus.Withheld,
            Headline = "Geheime Überschrift",
            Slug = "geheime-ueberschrift",
            FormerSlug = [At("2031-05-04-geheim-alt")],
            Tombstone = new("Zurückgezogen", "Auf Wunsch.", Date("2031-07-01")),
            Statements = [Statement("stamm-geheim", "x", "ada")],
        });
        return archive.ToPages();
    }

    [Fact]
    public void A_tombstone_stands_at_an_address_that_tells_nothing()
    {
        var job = Pages().Articles().Single(one => one.Build().Body is TombstonePage);

        job.Url.Should().MatchRegex("^articles/2031-05-04-withheld-[0-9a-f]{8}/$");
        job.NoIndex.Should().BeTrue();
        job.Build().Head.NoIndex.Should().BeTrue();
        var (title, reason, date) = (TombstonePage)job.Build().Body;
        (title, reason, date?.Text).Should().Be(("Zurückgezogen", "Auf Wunsch.", "2031-07-01"));
    }

    [Fact]
    public void Nothing_of_it_is_in_any_other_page_file_or_address()
    {
        var pages = Pages();
        var tombstone = pages.Articles().Single(job => job.NoIndex).Url;
        var shown = pages.AllJobs().Where(job => job.Url != tombstone).SelectMany(job => PageLookup.TextsIn(job.Build()).Append(job.Url))
            .Concat(RenderedExports.Of(pages).SelectMany(file => new[] { file.Key, Encoding.UTF8.GetString(file.Value) })).ToList();

        shown.Should().NotBeEmpty();
        shown.Where(text => text.Contains("geheim", StringComparison.OrdinalIgnoreCase) || text.Contains("verschwand", StringComparison.Ordinal)
            || text.Contains("withheld", StringComparison.Ordinal) || text.Contains("Zurückgezogen", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
