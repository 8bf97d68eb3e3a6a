using System.Text;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Trust;

/// <summary>The same archive makes the same site and the same complaints on every machine: culture, time zone, order of the disk, processors.</summary>
public sealed class OtherMachineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_says_and_makes_the_same_everywhere(bool isBroken)
    {
        var archive = Archive();
        if (isBroken) archive.With("input/actors/a1.yml", "type: Persson\nnam: x\nalias: [I, ı, İ, i]\n").With("input/actors/ı.yml", "name: x\n");
        using var here = new TempFolder();
        var (said, site) = BuildAt(here, archive, backwards: false, "1", ("LANG", "C"), ("TZ", "UTC"));
        foreach (var (culture, zone, jobs, backwards) in ((string, string, string, bool)[])
            [("tr_TR.UTF-8", "Pacific/Kiritimati", "4", true), ("de_DE.UTF-8", "America/St_Johns", "2", false)])
        {
            using var there = new TempFolder();
            var (saidThere, siteThere) = BuildAt(there, archive, backwards, jobs, ("LANG", culture), ("TZ", zone));
            saidThere.Should().Be(said);
            siteThere.FirstDifference(site).Should().BeNull($"{culture} in {zone} makes the same site");
            siteThere.Count.Should().Be(isBroken ? 0 : site.Count);
        }
        if (isBroken) said.Should().Contain("Persson").And.Contain("input/actors/ı.yml");
        else site.Count.Should().BeGreaterThan(30);
    }

    private static (string Said, SiteBytes Site) BuildAt(TempFolder temp, TestArchive archive, bool backwards, string jobs, params (string, string)[] surroundings)
    {
        archive.WriteTo(temp.Root, backwards);
        var (_, _, errors) = CliProcess.Run(temp.Root, ["build", "--jobs", jobs, "--format", "line", "--all"], surroundings);
        return (errors, SiteBytes.Of(temp.Site));
    }

    /// <summary>The machines differ in what they would write, or the test above would show nothing.</summary>
    [Fact]
    public void The_archive_has_what_cultures_and_zones_write_differently()
    {
        var site = new MemorySite();
        new SiteBuilder(Archive().Tree(), site, new MemoryCache()).Build(new BuildOptions()).Succeeded.Should().BeTrue();
        Encoding.UTF8.GetString(site.Files["data/places.csv"].Span).Should().Contain("12.5");
    }

    private static TestArchive Archive()
    {
        var archive = RandomEdits.Start();
        foreach (var sort in (int[])[3, 7, 8, 9, 12, 18]) RandomEdits.Apply(archive, sort + (RandomEdits.Sorts * 6));
        return archive
            .With("input/actors/ilk.yml", "type: Person\nname: Işık İnce\nalias: [ışık, IŞIK, Öl Ärger, Ola, Zoe]\nbirthDate: 1980-07-06\n")
            .With("input/articles/s0.yml", "headline: İlk TITEL ÜBER I\nactors: [a0, ilk]\nplaces: [hafen]\n");
    }
}
