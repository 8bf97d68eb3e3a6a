using System.Collections.Frozen;
using Archive.Model;
using Archive.Pages;
using static Archive.Tests.Pages.InventedArchive;

namespace Archive.Tests.Pages;

public sealed class SocialImageTests
{
    private static InventedArchive Archive()
    {
        var archive = new InventedArchive().Actor("ada", "Ada Berg", actor => actor with { Roles = [Role("Bürgermeisterin", "2030/..")] })
            .Actor("zeuge", "Max Muster", actor => actor with { Display = NameDisplay.Initials, Head = actor.Head with { Description = "Max Muster sah alles." } })
            .Place("hafenau", "Hafenau").Event("fest", "Hafenfest", "2031-08");
        archive.Article("a1", "2031-05-03", "{ada|Ada Berg} kam. {hide zeuge|M. M.|Max Muster} sah es.", a => a with { Headline = "Ankunft, sagt Max Muster" });
        archive.Article("a2", "2031-05-04", "Nichts.", a => a with { PublishingStatus = PublishingStatus.Withheld, Headline = "Geheim" });
        archive.Prose("ueber", "Über");
        return archive;
    }

    private static SitePages With(bool isOn, InventedArchive? archive = null)
    {
        archive ??= Archive();
        archive.Site = archive.Site with { Features = new Dictionary<string, bool> { ["socialImages"] = isOn }.ToFrozenDictionary() };
        return archive.ToPages();
    }

    [Fact]
    public void A_site_that_does_not_ask_for_images_has_none() =>
        With(false).AllJobs().Should().AllSatisfy(job => (job.Image is null && job.Build().Head.Image is null).Should().BeTrue());

    [Fact]
    public void Home_articles_and_records_have_their_own_and_nothing_else_has() =>
        With(true).AllJobs().Where(job => job.Image is not null).Select(job => job.Image!().Kind).Should().Equal(
            SocialKind.Article, SocialKind.Actor, SocialKind.Actor, SocialKind.Place, SocialKind.Event, SocialKind.Site);

    [Fact]
    public void What_is_drawn_is_what_the_head_of_the_page_names()
    {
        foreach (var job in With(true).AllJobs().Where(job => job.Image is not null))
            job.Image!().Should().Be(job.Build().Head.Image, job.Url);
    }

    [Fact]
    public void An_image_stands_beside_its_page() =>
        With(true).AllJobs().Where(job => job.Image is not null).Should().AllSatisfy(job => job.Image!().Url.Should().Be($"{job.Url}social.png"));

    [Fact]
    public void It_names_nobody_who_is_not_to_be_named() =>
        With(true).AllJobs().Where(job => job.Image is not null).SelectMany(job => PageLookup.TextsIn(job.Image!()))
            .Where(text => text.Contains("Muster", StringComparison.Ordinal) || text.Contains("Geheim", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void It_says_the_role_the_day_and_the_state_of_things()
    {
        var pages = With(true);
        pages.At("actors/ada/").Head.Image!.Detail.Should().Be("Bürgermeisterin");
        pages.Articles()[0].Image!().Date.Should().Be(new DateOnly(2031, 5, 3));
        pages.At("events/fest/").Head.Image.Should().BeEquivalentTo(new { Temporal = Date("2031-08"), Status = OccurStatus.Occurred });
    }
}
