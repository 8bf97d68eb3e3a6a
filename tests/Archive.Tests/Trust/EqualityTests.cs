using System.Globalization;
using System.Text;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Output;
using Archive.Tests.WholeSite;
using CsCheck;

namespace Archive.Tests.Trust;

/// <summary>
/// An incremental build is a full build, just faster: whatever is edited, in whatever order, culture, number of threads and order of the
/// folders, it says and writes what a build from nothing says and writes.
/// </summary>
/// <remarks><c>ARCHIVE_EDITS=N</c> tries N sequences, and all pairs of saves, instead of the few that a run of all tests can afford.</remarks>
public sealed class EqualityTests
{
    private static readonly string[] Cultures = ["", "tr-TR", "de-DE"];

    private static readonly Gen<int[]> Sequences = Gen.Int[0, (RandomEdits.Sorts * 50) - 1].Array[1, 10];

    private static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("ARCHIVE_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;

    [Fact]
    public void Any_sequence_of_edits_ends_where_a_build_from_nothing_ends() => Sequences.Sample(edits =>
    {
        var (archive, site, cache) = (RandomEdits.Start(), new MemorySite(), new MemoryCache());
        Build(archive.Tree(), site, cache, new BuildOptions());
        var published = Digest(SiteBytes.Of(site));
        foreach (var edit in edits)
        {
            RandomEdits.Apply(archive, edit);
            var warm = In(Cultures[edit % 3], () =>
                Build(new ShuffledTree(archive.Tree(), edit), site, cache, new BuildOptions { Jobs = edit % 2 == 0 ? 1 : 4 }));
            published = ShouldEqualAClean(archive, warm, SiteBytes.Of(site), published);
        }
    }, iter: Iterations(24), threads: 1);

    [Fact]
    public void So_it_does_on_disk_by_every_way_of_publishing() => Sequences.Sample(edits =>
    {
        using var temp = new TempFolder();
        var archive = RandomEdits.Start();
        string[]? published = null;
        foreach (var edit in edits.Prepend(0))
        {
            RandomEdits.Apply(archive, edit);
            var site = new SiteFolder(temp.Site, new SiteFolderOptions { FirstWay = (CommitWay)(edit % 3) });
            var warm = Build(archive.Tree(), site, new DiskCache(temp.At("cache")), new BuildOptions());
            published = ShouldEqualAClean(archive, warm, SiteBytes.Of(temp.Site), published);
            temp.Beside().Should().BeSubsetOf(["cache", "output"]);
        }
    }, iter: Iterations(6), threads: 1);

    /// <summary>What a preview keeps in memory, and what it shows before the build is done, is what a build from nothing would make.</summary>
    [Fact]
    public void So_it_does_in_a_preview() => Sequences.Sample(edits =>
    {
        var (archive, site, tree) = (RandomEdits.Start(), new MemorySite(), new LiveTree());
        var builder = new SiteBuilder(tree, site, new MemoryCache(), null, new BuildMemory(tree));
        string[]? published = null;
        foreach (var edit in edits.Prepend(0))
        {
            RandomEdits.Apply(archive, edit);
            var saved = tree.Take(archive.Snapshot());
            IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? promised = null;
            var options = new BuildOptions
            {
                // Half of the time nobody tells what was saved, and the preview looks for itself.
                Saved = edit % 2 == 0 ? [.. saved] : [],
                Ready = files =>
                {
                    promised = files;
                    files.ContainsKey("index.html").Should().BeTrue("pages are there while the build waits");
                },
            };
            var warm = builder.Build(options, null, TestContext.Current.CancellationToken);
            published = ShouldEqualAClean(archive, warm, SiteBytes.Of(site), published);
            var shown = promised is null ? null : new SortedDictionary<string, byte[]>(
                promised.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal), StringComparer.Ordinal);
            if (warm.Succeeded && shown is not null) Digest(shown).Should().Equal(published);
            if (warm is { Succeeded: true, Written.Written: > 0 }) shown.Should().NotBeNull("what is new is shown at once");
        }
    }, iter: Iterations(16), threads: 1);

    /// <summary>Saves of one file by which another's page, address or place in a list changes, or what was right becomes wrong: none is taken for one that
    /// concerns its own page alone.</summary>
    public static TheoryData<string, string> Saves => new()
    {
        { "input/articles/s1.yml", "slug: ankunft\nheadline: Andere\n" },
        { "input/articles/s1.yml", "slug: anders\nheadline: Andere\n" },
        { "input/articles/s1.yml", "headline: Früher\nactors: [a1]\n" },
        { "input/articles/s1.yml", "headline: Fort\npubstatus: withheld\n" },
        { "input/articles/s1.yml", "headline: Alt\nformerSlug: [2031-01-10-ankunft]\n" },
        { "input/articles/s1.yml", "headline: Wort\nactors: [a0]\nstatements: [{id: w, creator: a0, via: [a1], about: [actor:a2], speech: indirect, stance: denies, selector: {exact: schwieg}, disputedBy: [s0#w]}]\n" },
        { "input/articles/s1.yml", "headline: Von\npublisher: blatt\nauthors: [{actor: a2}]\nactors: [a0, a1, a2]\n" },
        { "input/actors/a1.yml", "type: Person\nname: Nora Belmar\nformerId: [a2]\n" },
        { "input/actors/a1.yml", "type: Person\nname: Nora Belmar\nroles: [{roleName: Leitung, organization: blatt}]\nrelations: [{type: parentOf, actor: a0}]\n" },
        { "input/actors/a0.yml", "type: Person\nname: Nora Aldor\nrelations: [{type: parentOf, actor: a1}]\n" },
        { "input/actors/a1.yml", "type: Person\nname: Nora Aldor\n" },
        { "input/actors/a1.yml", "type: Person\nname: Nora Belmar\nprivacy: private-person\n" },
        { "input/actors/a1.yml", "type: State\nname: Hafenland\nterritory: land\n" },
        { "input/actors/land.yml", "type: State\nname: Hafenland\n" },
        { "input/places/hafen.yml", "name: Hafenau\ntype: City\ncontainedInPlace: land\n" },
        { "input/places/land.yml", "name: Hafenland\ntype: Country\ncontainedInPlace: hafen\n" },
        { "input/places/hafen.yml", "name: Hafenau\nformerId: [land]\n" },
        { "input/events/e0.yml", "name: Fest\noccurStatus: planned\nlocation: land\nsuperEvent: e1\nparticipant: [{actor: a2}]\ntemporal: 2031-02\n" },
        { "input/events/e1.yml", "name: Reihe\noccurStatus: planned\nsuperEvent: e0\n" },
        { "input/events/e1.yml", "name: Reihe\noccurStatus: planned\nfollows: [e0]\ncause: [e0]\n" },
        { "seeds/s1.txt", " date 2030-05-05 Nora Cordan kam. Nora Aldor schwieg.\n" },
        { "seeds/s1.txt", " date 2031-01-10 Nora Cordan kam. Nora Aldor schwieg.\n" },
        { "seeds/s9.txt", " date 2031-01-10 Nora Cordan kam an.\n" },
        { "input/pages/actors.md", "---\ntitle: Gleich\n---\nText.\n" },
        { "input/site.yml", "title: Neu\nbaseUrl: https://archive.example/\nlanguage: de\nautolink: all\n" },
    };

    [Fact]
    public void Nor_does_a_save_by_which_other_pages_change()
    {
        // Neighbours have to do with each other; all pairs take minutes.
        var saves = Saves.Select(save => save.Data).ToArray();
        var apart = Iterations(0) > 0 ? Enumerable.Range(0, saves.Length) : [1, 2];
        foreach (var distance in apart)
            for (var i = 0; i < saves.Length; i++) SaveBoth(saves[i], saves[(i + distance) % saves.Length]);
    }

    // Each of two saves, and each of them taken back.
    private static void SaveBoth((string Path, string Text) first, (string Path, string Text) second)
    {
        var (archive, site, tree) = (RandomEdits.Start(), new MemorySite(), new LiveTree());
        archive.With("input/places/land.yml", "name: Hafenland\ntype: Country\n").With("input/actors/blatt.yml", "type: NewsMediaOrganization\nname: Blatt\n")
            .With("input/events/e1.yml", "name: Reihe\noccurStatus: planned\n")
            .With("seeds/s1.txt", " date 2031-01-10 Nora Belmar traf in Hafenau ein. Nora Aldor schwieg.\n")
            .With("input/articles/s0.yml", "slug: ankunft\nheadline: Ankunft\nactors: [a0]\nstatements: [{id: w, creator: a0, speech: indirect, stance: affirms, selector: {exact: schwieg}}]\n");
        var builder = new SiteBuilder(tree, site, new MemoryCache(), null, new BuildMemory(tree));
        string[]? published = null;
        var (was, wasOther) = (archive.Text(first.Path), archive.Text(second.Path));
        foreach (var (path, text) in ((string, string?)[])[(first.Path, was), first, second, (first.Path, was), (second.Path, wasOther)])
        {
            if (text is null) archive.Remove(path);
            else archive.With(path, text);
            var warm = builder.Build(new() { Saved = [.. tree.Take(archive.Snapshot())] }, null, TestContext.Current.CancellationToken);
            (published is not null || warm.Succeeded).Should().BeTrue("an archive that is not right before the saves proves nothing");
            published = ShouldEqualAClean(archive, warm, SiteBytes.Of(site), published);
        }
    }

    [Fact]
    public void A_rebuild_that_verifies_itself_finds_nothing_stale() => Sequences.Sample(edits =>
    {
        var (archive, site, cache) = (RandomEdits.Start(), new MemorySite(), new MemoryCache());
        foreach (var edit in edits)
        {
            RandomEdits.Apply(archive, edit);
            Build(archive.Tree(), site, cache, new BuildOptions { Verify = true }).Diagnostics.Should().NotContain(d => d.Code == "ARC0391");
        }
    }, iter: Iterations(5), threads: 1);

    /// <summary>The sorts of edits are worth their name: most sequences must leave an archive that builds, and some must not.</summary>
    [Fact]
    public void Edits_break_some_archives_and_leave_others_whole()
    {
        var outcomes = Enumerable.Range(0, RandomEdits.Sorts * 4).Select(n =>
        {
            var archive = RandomEdits.Start();
            RandomEdits.Apply(archive, (n % RandomEdits.Sorts) + (RandomEdits.Sorts * (1 + (5 * (n / RandomEdits.Sorts)))));
            return (Sort: n % RandomEdits.Sorts, Build(archive.Tree(), new MemorySite(), new MemoryCache(), new BuildOptions()).Succeeded);
        }).ToList();
        outcomes.Count(outcome => outcome.Succeeded).Should().BeGreaterThan(RandomEdits.Sorts * 2);
        outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Sort).Distinct().Should().Contain([4, 5, 14, 15, 16, 19]);
    }

    /// <summary>Asserts that a build from nothing, under plain surroundings, says and writes the same; where both fail, the site is what it was.</summary>
    /// <returns>What stands published, by path and content.</returns>
    private static string[] ShouldEqualAClean(TestArchive archive, BuildResult warm, SiteBytes stands, string[]? before)
    {
        var site = new MemorySite();
        var clean = Build(archive.Tree(), site, new MemoryCache(), new BuildOptions { Clean = true, Jobs = 1 });
        warm.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(clean.Diagnostics.Select(DiagnosticPrinter.PrintLine));
        warm.Succeeded.Should().Be(clean.Succeeded);
        if (warm.Succeeded) ShouldEqual(stands, SiteBytes.Of(site));
        else if (before is not null) Digest(stands).Should().Equal(before);
        return Digest(stands);
    }

    private static void ShouldEqual(SiteBytes actual, SiteBytes expected)
    {
        actual.Keys.Should().Equal(expected.Keys);
        foreach (var (path, content) in expected)
            if (!content.AsSpan().SequenceEqual(actual[path])) Encoding.UTF8.GetString(actual[path]).Should().Be(Encoding.UTF8.GetString(content), path);
    }

    private static string[] Digest(SortedDictionary<string, byte[]> site) =>
        [.. site.Select(file => $"{file.Key} {System.IO.Hashing.XxHash3.HashToUInt64(file.Value):x}")];

    private static BuildResult Build(IFileTree files, ISiteOutput site, ICache cache, BuildOptions options) =>
        new SiteBuilder(files, site, cache).Build(options, null, TestContext.Current.CancellationToken);

    private static T In<T>(string culture, Func<T> work)
    {
        var (was, wasUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (was, wasUi);
        }
    }

    /// <summary>A tree whose files change under its reader, as a folder's do; a file that was written has another stamp.</summary>
    private sealed class LiveTree : IFileTree
    {
        private readonly Dictionary<string, long> stamps = new(StringComparer.Ordinal);
        private Dictionary<string, byte[]> files = [];
        private long now;

        /// <summary>Puts files in place of those before; which of them were saved or deleted.</summary>
        public List<string> Take(Dictionary<string, byte[]> next)
        {
            var saved = next.Where(file => !ReferenceEquals(files.GetValueOrDefault(file.Key), file.Value)).Select(file => file.Key)
                .Concat(files.Keys.Where(path => !next.ContainsKey(path))).ToList();
            foreach (var path in saved) stamps[path] = ++now;
            files = next;
            return saved;
        }

        public System.Collections.Immutable.ImmutableArray<FileEntry> ReadFolder(string folder) =>
            [.. new MemoryFileTree(files).ReadFolder(folder).Select(entry => entry with { Stamp = stamps[entry.Path] })];

        public byte[]? ReadFile(string path) => files.GetValueOrDefault(path);
    }
}
