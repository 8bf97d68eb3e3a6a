using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.WholeSite;

/// <summary>When a build takes the edition before over without making anything, and when it must not.</summary>
public sealed class UnchangedSiteTests
{
    private readonly TestArchive archive = new TestArchive()
        .With("input/site.yml", "title: Probe\nbaseUrl: https://archive.example/\nlanguage: de\n")
        .With("input/actors/aldor.yml", "type: Person\nname: Nora Aldor\n")
        .With("input/pages/about.md", "---\ntitle: Impressum\n---\nText.\n")
        .With("seeds/one.txt", " date 2031-02-03 Nora Aldor traf ein.\n")
        .With("input/articles/one.yml", "headline: Ankunft\n");

    private readonly MemorySite site = new();
    private readonly MemoryCache cache = new();

    [Fact]
    public void What_is_unchanged_is_compared_and_not_made_again()
    {
        var first = Built();
        var files = site.Files.ToDictionary(file => file.Key, file => file.Value.ToArray());
        var again = archive.Build(site, cache);
        IsTakenOver(again).Should().BeTrue();
        again.Written.Should().Be(first.Written! with { Written = 0, Unchanged = files.Count });
        (again.Mentions, again.Changed).Should().Be((first.Mentions, 0));
        again.Pages.Should().Equal(first.Pages);
        TestArchive.ShouldEqual(site, files);
    }

    [Fact]
    public void Warnings_are_told_again()
    {
        // A bidirectional control in a name is shown and flagged.
        archive.With("input/actors/belmar.yml", "type: Person\nname: \"Ina\\u202EBelmar\"\n");
        var first = Built();
        first.Diagnostics.Should().NotBeEmpty();
        var again = archive.Build(site, cache);
        IsTakenOver(again).Should().BeTrue();
        again.Diagnostics.Select(DiagnosticPrinter.PrintLine).Should().Equal(first.Diagnostics.Select(DiagnosticPrinter.PrintLine));
    }

    public static TheoryData<string, string?> Changes() => new()
    {
        { "input/actors/aldor.yml", "type: Person\nname: Nora Aldar\n" },
        { "input/actors/belmar.yml", "type: Person\nname: Ina Belmar\n" },
        { "input/pages/about.md", null },
        { "seeds/one.txt", " date 2031-02-03 Nora Aldor fuhr ab.\n" },
        { "input/site.yml", "title: Probe\nbaseUrl: https://archive.example/a/\nlanguage: de\n" },
        { "theme/assets/css/site.css", "p{}" },
        { "theme/templates/title.html", "<title>x</title>" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_changed_is_made(string path, string? content)
    {
        Built();
        if (content is null) archive.Remove(path);
        else archive.With(path, content);
        var again = archive.Build(site, cache);
        IsTakenOver(again).Should().BeFalse();
        archive.EqualsACleanBuild(again, site);
    }

    /// <summary>Each wish by itself: where two change at once, one of them is enough to be noticed.</summary>
    [Fact]
    public void A_single_other_wish_is_another_build()
    {
        foreach (var wish in (BuildOptions[])[new() { BaseUrl = "https://other.example/" }, new() { Strict = true }, new() { Shard = new Shard(1, 2) }])
        {
            archive.Build(site, cache);
            IsTakenOver(archive.Build(site, cache)).Should().BeTrue();
            IsTakenOver(archive.Build(site, cache, wish)).Should().BeFalse($"it was not asked for {wish} before");
            IsTakenOver(archive.Build(site, cache, wish)).Should().BeTrue();
        }

        archive.Build(site, cache, new BuildOptions { Shard = new Shard(1, 2) });
        var other = archive.Build(site, cache, new BuildOptions { Shard = new Shard(2, 2) });
        IsTakenOver(other).Should().BeFalse("it is the other half");
        site.Files.Keys.Should().OnlyContain(path => new Shard(2, 2).Holds(path));
    }

    [Fact]
    public void Another_wish_is_another_build()
    {
        Built();
        IsTakenOver(archive.Build(site, cache, new BuildOptions { BaseUrl = "https://other.example/" })).Should().BeFalse();
        IsTakenOver(archive.Build(site, cache, new BuildOptions { Shard = new Shard(1, 2) })).Should().BeFalse();
        IsTakenOver(archive.Build(site, cache, new BuildOptions { Shard = new Shard(1, 2), Strict = true })).Should().BeFalse();
        IsTakenOver(archive.Build(site, cache, new BuildOptions { Shard = new Shard(1, 2), Strict = true, Clean = true })).Should().BeFalse();
        IsTakenOver(archive.Build(site, cache, new BuildOptions { Shard = new Shard(1, 2), Strict = true })).Should().BeTrue();
    }

    [Theory]
    [InlineData("actors/aldor/index.html", "x")]
    [InlineData("feed.xml", null)]
    [InlineData("seeds/one.txt", "Nora Aldor traf nie ein.\n")]
    [InlineData("more.html", "what no build made")]
    public void What_was_done_to_the_output_is_undone(string path, string? content)
    {
        Built();
        using (var tampered = site.Begin(clean: false))
        {
            foreach (var (name, bytes) in site.Files)
                if (name != path) tampered.Write(name, bytes.Span);
            if (content is not null) tampered.Write(path, System.Text.Encoding.UTF8.GetBytes(content));
            tampered.Commit();
        }

        archive.EqualsACleanBuild(archive.Build(site, cache), site);
    }

    [Fact]
    public void Where_names_are_hidden_no_message_is_kept()
    {
        archive.With("input/actors/belmar.yml", "type: Person\nname: \"Ina\\u202EBelmar\"\n")
            .With("seeds/two.txt", " date 2031-02-04 Nora Aldor verschwand.\n")
            .With("input/articles/two.yml", "headline: Verschwunden\npubstatus: withheld\n");
        archive.Build(site, cache).Diagnostics.Should().NotBeEmpty();
        IsTakenOver(archive.Build(site, cache)).Should().BeFalse();
    }

    [Fact]
    public void Verifying_makes_everything_and_finds_what_was_taken_over_wrongly()
    {
        Built();
        var clean = archive.Build(site, cache, new BuildOptions { Verify = true });
        (IsTakenOver(clean), clean.Succeeded).Should().Be((false, true));
        var manifest = Manifest.Parse(cache.Read("manifest.bin"));
        var wrong = manifest.Files.ToDictionary();
        wrong["actors/aldor/index.html"] = new(1);
        cache.Write("manifest.bin", stream => stream.Write((manifest with { Files = wrong }).ToBytes()));
        archive.Build(site, cache, new BuildOptions { Verify = true }).Diagnostics.Should().ContainSingle(d => d.Code == "ARC0391")
            .Which.At.File.Should().Contain("actors/aldor/index.html");
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_not_believed_next_time()
    {
        var builder = new SiteBuilder(new Restless(archive.Tree()), site, cache);
        builder.Build(new BuildOptions(), null, TestContext.Current.CancellationToken);
        Manifest.Parse(cache.Read("manifest.bin")).Outcome.Should().BeNull();
    }

    private BuildResult Built()
    {
        var result = archive.Build(site, cache);
        result.Succeeded.Should().BeTrue(string.Join('\n', result.Diagnostics.Select(DiagnosticPrinter.PrintLine)));
        return result;
    }

    private static bool IsTakenOver(BuildResult result) => result.Stages is [{ Stage: "Compare" }];

    /// <summary>A tree whose folders are other ones each time they are listed.</summary>
    private sealed class Restless(IFileTree files) : IFileTree
    {
        private int asked;

        public System.Collections.Immutable.ImmutableArray<FileEntry> ReadFolder(string folder) => files.ReadFolder(folder);

        // A page of prose is read once by the build; a second look, as an editor saves, finds something else.
        public byte[]? ReadFile(string path) =>
            path == "seeds/one.txt" && Interlocked.Increment(ref asked) > 1 ? " date 2031-02-03 Nora Aldor ging fort.\n"u8.ToArray() : files.ReadFile(path);
    }
}
