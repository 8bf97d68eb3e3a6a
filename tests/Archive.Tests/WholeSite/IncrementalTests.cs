using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.WholeSite;

/// <summary>What an incremental build takes over and what it does not. That it equals a build from nothing: Trust/EqualityTests.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] Surnames = ["Aldor", "Belmar", "Cordan", "Delgo"];

    [Fact]
    public void A_build_of_an_unchanged_archive_changes_nothing()
    {
        var (archive, site, cache) = (Start(), new MemorySite(), new MemoryCache());
        archive.Build(site, cache).Changed.Should().BePositive();
        var again = archive.Build(site, cache);
        again.Changed.Should().Be(0);
        again.Written!.Written.Should().Be(0);
        again.Written.Deleted.Should().Be(0);
    }

    [Fact]
    public void A_changed_description_changes_the_record_and_what_shows_it_but_not_the_articles()
    {
        var (archive, site, cache) = (Start(), new MemorySite(), new MemoryCache());
        var all = archive.Build(site, cache).Changed;
        archive.With("input/places/hafen.yml", "type: City\nname: Hafenau\ndescription: Neu beschrieben.\n");
        var again = archive.Build(site, cache);
        again.Changed.Should().BePositive().And.BeLessThan(all / 2);
    }

    [Fact]
    public void A_lost_or_damaged_page_is_written_again()
    {
        var (archive, site, cache) = (Start(), new MemorySite(), new MemoryCache());
        archive.Build(site, cache);
        using (var tampered = site.Begin(clean: false))
        {
            foreach (var path in site.Files.Keys.Where(p => p != "actors/a0/index.html").ToList())
                tampered.Write(path, path == "actors/a1/index.html" ? "x"u8 : site.Files[path].Span);
            tampered.Commit();
        }

        archive.EqualsACleanBuild(archive.Build(site, cache), site);
    }

    [Fact]
    public void The_order_of_the_files_and_the_number_of_threads_change_nothing()
    {
        var (one, four) = (new MemorySite(), new MemorySite());
        Start().Build(one, new MemoryCache(), new BuildOptions { Jobs = 1 });
        Start().Build(four, new MemoryCache(), new BuildOptions { Jobs = 4 });
        TestArchive.ShouldEqual(four, one.Files.ToDictionary(f => f.Key, f => f.Value.ToArray()));
    }

    [Fact]
    public void A_failed_build_leaves_the_site_as_it_was()
    {
        var (archive, site, cache) = (Start(), new MemorySite(), new MemoryCache());
        archive.Build(site, cache);
        var before = site.Files.ToDictionary(f => f.Key, f => f.Value.ToArray());
        archive.With("input/actors/a0.yml", "type: Persson\nname: Nora Aldor\n");
        archive.Build(site, cache).Succeeded.Should().BeFalse();
        TestArchive.ShouldEqual(site, before);
    }

    private static TestArchive Start()
    {
        var archive = new TestArchive().With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nlanguage: de\n")
            .With("input/places/hafen.yml", "type: City\nname: Hafenau\n");
        for (var i = 0; i < 3; i++) archive.With($"input/actors/a{i}.yml", Actor(i));
        for (var i = 0; i < 4; i++) Article(archive, i, 0);
        return archive;
    }

    private static string Actor(int i) => $"type: Person\nname: Nora {Surnames[i % 4]}\n";

    private static void Article(TestArchive archive, int i, int variant) => archive
        .With($"seeds/s{i}.txt", $" date 2031-0{1 + (i % 9)}-1{variant % 9} Nora {Surnames[i % 4]} traf in Hafenau ein. {Surnames[(i + variant) % 4]} schwieg.\nZweiter Absatz {variant}.\n")
        .With($"input/articles/s{i}.yml", $"headline: Ankunft {i}\nactors: [a{i % 3}]\nplaces: [hafen]\n");
}
