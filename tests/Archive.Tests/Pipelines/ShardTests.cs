using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Tests.Output;
using Archive.Tests.Trust;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Pipelines;

/// <summary>A site that is too large for one machine is built in parts; the parts together are the site, byte for byte.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_shards_together_are_the_site_and_no_file_is_made_twice(int count)
    {
        var archive = Archive();
        var whole = Build(archive, null);
        var together = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var number = 1; number <= count; number++)
            foreach (var (path, bytes) in Build(archive, new Shard(number, count))) together.Add(path, bytes);
        together.Keys.Should().BeEquivalentTo(whole.Keys);
        foreach (var (path, bytes) in whole) together[path].Should().Equal(bytes, path);
    }

    [Fact]
    public void The_real_command_makes_them_too()
    {
        using var temp = new TempFolder();
        Archive().WriteTo(temp.Root);
        CliProcess.Run(temp.Root, ["build", "--quiet"]).ExitCode.Should().Be(0);
        var whole = SiteBytes.Of(temp.Site);
        var together = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var number = 1; number <= 3; number++)
        {
            CliProcess.Run(temp.Root, ["build", "--quiet", "--shard", $"{number}/3", "--output", $"part-{number}"]).Should().Be((0, "", ""));
            var part = SiteBytes.Of(temp.At($"part-{number}"));
            part.Count.Should().BeGreaterThan(0).And.BeLessThan(whole.Count);
            foreach (var (path, bytes) in part) together.Add(path, bytes);
        }
        together.Keys.Should().Equal(whole.Keys);
        foreach (var (path, bytes) in whole) together[path].Should().Equal(bytes, path);
        SiteBytes.Of(temp.Site).FirstDifference(whole).Should().BeNull("parts are made beside the site");
    }

    [Fact]
    public void A_shard_is_rebuilt_incrementally_and_follows_every_edit()
    {
        var (archive, site, cache, shard) = (Archive(), new MemorySite(), new MemoryCache(), new Shard(2, 3));
        archive.Build(site, cache, new BuildOptions { Shard = shard }).Changed.Should().BePositive();
        archive.Build(site, cache, new BuildOptions { Shard = shard }).Changed.Should().Be(0);
        for (var edit = 0; edit < RandomEdits.Sorts; edit++)
        {
            RandomEdits.Apply(archive, edit + (RandomEdits.Sorts * 6));
            if (!archive.Build(site, cache, new BuildOptions { Shard = shard }).Succeeded) continue;
            TestArchive.ShouldEqual(site, Build(archive, null).Where(file => shard.Holds(file.Key)).ToDictionary());
        }
    }

    [Fact]
    public void A_shard_says_what_is_wrong_with_the_archive_and_with_its_own_pages()
    {
        var archive = Archive().With("input/pages/tot.md", "---\ntitle: Tot\n---\n[nirgends](/nirgends/)\n").With("input/pages/gut.md", "---\ntitle: Gut\n---\n[Start](/)\n");
        var said = Enumerable.Range(1, 4).Select(number =>
            archive.Build(new MemorySite(), new MemoryCache(), new BuildOptions { Shard = new Shard(number, 4) }).Diagnostics.Where(d => d.Severity == Severity.Error).ToList()).ToList();
        said.Where(errors => errors.Count > 0).Should().ContainSingle("one shard holds the page with the dead link, and a link to another shard's page is none")
            .Which.Should().ContainSingle().Which.Code.Should().Be("ARC0390");
    }

    /// <summary>Builds of different days and machines must agree, so these numbers never change.</summary>
    [Theory]
    [InlineData("index.html", 8, 8)]
    [InlineData("actors/ada-berg/index.html", 8, 4)]
    [InlineData("articles/2031-05-04-ankunft/index.html", 8, 3)]
    [InlineData("feed.xml", 3, 2)]
    public void Which_shard_a_file_belongs_to_is_for_ever(string path, int count, int number) =>
        Enumerable.Range(1, count).Where(k => new Shard(k, count).Holds(path)).Should().Equal(number);

    [Fact]
    public void Shards_are_of_about_one_size()
    {
        var sizes = Enumerable.Range(0, 10_000).Select(i => $"articles/2031-01-01-artikel-{i}/index.html")
            .GroupBy(path => Enumerable.Range(1, 16).Single(k => new Shard(k, 16).Holds(path))).Select(group => group.Count()).ToList();
        sizes.Should().HaveCount(16).And.OnlyContain(size => size > 500 && size < 750);
    }

    private static Dictionary<string, byte[]> Build(TestArchive archive, Shard? shard)
    {
        var site = new MemorySite();
        archive.Build(site, new MemoryCache(), new BuildOptions { Shard = shard }).Succeeded.Should().BeTrue();
        return site.Files.ToDictionary(file => file.Key, file => file.Value.ToArray());
    }

    private static TestArchive Archive()
    {
        var archive = RandomEdits.Start();
        foreach (var sort in (int[])[3, 7, 8, 9, 12, 18]) RandomEdits.Apply(archive, sort + (RandomEdits.Sorts * 6));
        return archive;
    }
}
