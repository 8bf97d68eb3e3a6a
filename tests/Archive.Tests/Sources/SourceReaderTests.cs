using System.Collections.Immutable;
using Archive.Model;
using Archive.Sources;
using static Archive.Tests.Sources.Printed;

namespace Archive.Tests.Sources;

public class SourceReaderTests
{
    private const string Seed = "date 2025-08-07 Ada reist.\n";

    private static (SourceSet Sources, string[] Lines) Read(params ReadOnlySpan<(string Path, string Text)> files)
    {
        var (sources, diagnostics) = SourceReader.Read(MemoryFileTree.Of([("input/site.yml", "title: Test\n"), .. files]));
        return (sources, Lines(diagnostics));
    }

    [Fact]
    public void Every_folder_is_read_in_the_order_of_paths()
    {
        var (sources, lines) = Read(
            ("seeds/b.txt", Seed), ("seeds/B2_x.md", Seed), ("seeds/a.html", Seed), ("input/articles/a.yml", ""), ("input/actors/ada.yml", ""), ("input/actors/aa.yml", ""),
            ("input/places/neustadt.yml", ""), ("input/events/reise.yml", ""), ("input/pages/about.md", ""));

        lines.Should().BeEmpty();
        sources.Site!.File.Should().Be("input/site.yml");
        sources.Seeds.Select(seed => seed.File).Should().Equal("seeds/B2_x.md", "seeds/a.html", "seeds/b.txt");
        sources.Articles.Select(document => document.Stem).Should().Equal("a");
        sources.Actors.Select(document => document.Stem).Should().Equal("aa", "ada");
        sources.Places.Select(document => document.Stem).Should().Equal("neustadt");
        sources.Events.Select(document => document.Stem).Should().Equal("reise");
        sources.Pages.Select(page => page.FrontMatter.File).Should().Equal("input/pages/about.md");
        sources.Unreadable.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_archive_is_read_with_a_note()
    {
        var (sources, diagnostics) = SourceReader.Read(MemoryFileTree.Of());

        sources.Seeds.Should().BeEmpty();
        Lines(diagnostics).Should().Equal(
            "input/site.yml: note ARC0011: There is no \"input/site.yml\"; every setting has its default. (Write at least a \"title\" and the \"baseUrl\" the site will stand at.)");
    }

    [Theory]
    [InlineData("input/actors/ada.yaml", "input/actors/ada.yaml: error ARC0007: Files here end in \".yml\", not in \".yaml\". (Rename it to end in \".yml\".)")]
    [InlineData("input/actors/ada.YML", "input/actors/ada.YML: error ARC0007: Files here end in \".yml\", not in \".YML\". (Rename it to end in \".yml\".)")]
    [InlineData("seeds/ada.htm", "seeds/ada.htm: error ARC0007: Files here end in \".html\", not in \".htm\". (Rename it to end in \".html\".)")]
    [InlineData("seeds/ada.docx", "seeds/ada.docx: warning ARC0008: Nothing reads \"seeds/ada.docx\". (Expected here: seeds/ID.txt, seeds/ID.md, seeds/ID.html.)")]
    [InlineData("input/actors/ada.ymll", "input/actors/ada.ymll: warning ARC0008: Nothing reads \"input/actors/ada.ymll\". (Did you mean \"input/actors/ada.yml\"?)")]
    [InlineData("input/actors/a/ada.yml", "input/actors/a/ada.yml: error ARC0013: \"input/actors/a/ada.yml\" lies in a subfolder. (Files stand directly in \"input/actors/\"; the file name alone is the id.)")]
    [InlineData("input/actor/ada.yml", "input/actor/ada.yml: warning ARC0008: Nothing reads \"input/actor/ada.yml\". (Did you mean \"input/actors/ada.yml\"?)")]
    [InlineData("input/sites.yml", "input/sites.yml: warning ARC0008: Nothing reads \"input/sites.yml\". (Did you mean \"input/site.yml\"?)")]
    [InlineData("input/readme.txt", "input/readme.txt: warning ARC0008: Nothing reads \"input/readme.txt\". (Expected here: site.yml and the folders articles, actors, places, events and pages.)")]
    [InlineData("input/actors/Jürgen Müller.yml", "input/actors/Jürgen Müller.yml: error ARC0009: The file name \"Jürgen Müller\" cannot be an id. (An id holds only a–z, 0–9 and \"-\", begins with a letter or digit, and has at most 120 characters; rename it to \"juergen-mueller.yml\".)")]
    [InlineData("input/places/-.yml", "input/places/-.yml: error ARC0009: The file name \"-\" cannot be an id. (An id holds only a–z, 0–9 and \"-\", begins with a letter or digit, and has at most 120 characters.)")]
    [InlineData("input/articles/a b.yml", "input/articles/a b.yml: error ARC0009: The file name \"a b\" cannot be an id. (An id holds only a–z, A–Z, 0–9, \"-\" and \"_\", begins with a letter or digit, and has at most 120 characters; rename it to \"a-b.yml\".)")]
    [InlineData("seeds/_a.txt", "seeds/_a.txt: error ARC0009: The file name \"_a\" cannot be an id. (An id holds only a–z, A–Z, 0–9, \"-\" and \"_\", begins with a letter or digit, and has at most 120 characters; rename it to \"a.txt\".)")]
    public void A_file_that_is_not_read_is_reported(string path, string expected) => Read((path, Seed)).Lines.Should().Equal(expected);

    [Fact]
    public void Other_files_in_folders_of_their_own_are_nobodys_business() => Read(("input/images/ada.png", ""), ("input/logo.svg", "")).Lines.Should().BeEmpty();

    [Fact]
    public void Two_seeds_of_one_article_are_refused()
    {
        var (sources, lines) = Read(("seeds/a.txt", Seed), ("seeds/a.html", Seed));

        sources.Seeds.Should().BeEmpty("nobody knows which of them the sidecar is about");
        sources.Unreadable.Should().Equal(new RecordKey(RecordKind.Article, "a"));
        lines.Should().Equal("seeds/a.txt: error ARC0043: \"seeds/a.txt\" and \"seeds/a.html\" are seeds of the same article. (Keep one of the two.)");
    }

    /// <summary>The sidecar is compared with neither of the two: a checksum that does not fit, or words that are not there, would be no mistake of its own.</summary>
    [Fact]
    public void Of_two_seeds_of_one_article_that_alone_is_told()
    {
        var (sources, lines) = Read(
            ("seeds/a.txt", Seed), ("seeds/a.md", "date 2025-08-08 Anders.\n"), ("seeds/A.md", Seed), ("seeds/b.txt", "date 2025-08-07 Berta kommt.\n"),
            ("input/articles/a.yml", $"sha256: {new string('0', 64)}\ndatePublished: 2025-08-07\nannotations:\n- selector: {{exact: nirgends}}\n  body: none\n"));

        sources.Seeds.Select(seed => seed.File).Should().Equal("seeds/A.md", "seeds/b.txt");
        lines.Should().HaveCount(2).And.Contain(line => line.Contains("ARC0043")).And.Contain(line => line.Contains("ARC0010"));
        Archive.Catalogs.CatalogResolver.Resolve(sources).Diagnostics.Where(diagnostic => diagnostic.Severity == Archive.Diagnostics.Severity.Error).Should().BeEmpty();
    }

    [Fact]
    public void File_names_that_differ_only_in_case_are_refused() =>
        Read(("input/articles/Ada.yml", ""), ("input/articles/ada.yml", "")).Lines.Should().Equal(
            "input/articles/ada.yml: error ARC0010: \"input/articles/ada.yml\" and \"input/articles/Ada.yml\" differ only in upper and lower case. (Rename one: many disks cannot hold both.)");

    [Fact]
    public void What_cannot_be_used_is_left_out_named_and_the_rest_is_read()
    {
        var (sources, lines) = Read(("input/actors/ada.yml", "a: [\n"), ("input/actors/berta.yml", "name: Berta"), ("input/places/x.yaml", ""), ("seeds/s.txt", "ohne Datum"));

        lines.Should().HaveCount(3);
        sources.Actors.Select(actor => actor.Stem).Should().Equal("berta");
        sources.Unreadable.Should().BeEquivalentTo([
            new RecordKey(RecordKind.Actor, "ada"), new RecordKey(RecordKind.Place, "x"), new RecordKey(RecordKind.Article, "s")]);
    }

    [Fact]
    public void A_link_out_of_the_archive_is_an_error_and_not_read()
    {
        var files = new MemoryFileTree(new Dictionary<string, byte[]> { ["input/actors/ada.yml"] = Utf8("name: Ada"), ["input/site.yml"] = [] })
        {
            Leaving = ["input/actors/ada.yml"],
        };

        var (sources, diagnostics) = SourceReader.Read(files);

        sources.Actors.Should().BeEmpty();
        Lines(diagnostics).Should().Equal(
            "input/actors/ada.yml: error ARC0006: \"input/actors/ada.yml\" is, or lies behind, a link that leads out of \"input\" or to a hidden file. (Put the file itself here.)");
    }

    [Fact]
    public void A_file_that_the_disk_refuses_is_an_error() =>
        Lines(SourceReader.Read(new RefusingTree()).Diagnostics).Should().Equal(
            "input/site.yml: error ARC0012: The disk refuses to give \"input/site.yml\". (Check its permissions.)",
            "seeds: error ARC0012: The disk refuses to give \"seeds\". (Check its permissions.)");

    /// <summary>The others are read all the same, and what refers to anything in it is no mistake.</summary>
    [Fact]
    public void A_folder_that_the_disk_refuses_is_named_and_no_more_than_that_is_said()
    {
        var files = new UnlistedTree(MemoryFileTree.Of(
            ("input/site.yml", "title: T\nbaseUrl: https://archive.example/\n"), ("input/actors/ada.yml", "type: Person\nname: Ada\n"), ("seeds/a.txt", Seed),
            ("input/articles/a.yml", "actors: [ada]\nevents: [gipfel]\nannotations:\n- selector: {exact: Ada}\n  body: {event: gipfel}\n"), ("input/events/gipfel.yml", "name: Gipfel\n")));

        var (sources, diagnostics) = SourceReader.Read(files);

        Lines(diagnostics).Should().Equal("input/events: error ARC0012: The disk refuses to give \"input/events\". (Check its permissions.)");
        sources.Actors.Should().ContainSingle();
        Archive.Catalogs.CatalogResolver.Resolve(sources).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_large_file_is_refused_unread() =>
        Lines(SourceReader.Read(new HugeTree()).Diagnostics).Should().Equal(
            "seeds/a.txt: error ARC0005: The file has 99999999999 bytes; at most 8388608 are read. (Split it, or take out what does not belong here.)");

    [Fact]
    public void The_result_does_not_depend_on_parallelism()
    {
        var files = MemoryFileTree.Of([.. Enumerable.Range(0, 200).Select(i => ($"input/actors/a{i}.yml", i % 3 == 0 ? "a: [" : "name: x"))]);

        var alone = SourceReader.Read(files, 1);
        var together = SourceReader.Read(files, 4);

        Lines(together.Diagnostics).Should().Equal(Lines(alone.Diagnostics)).And.HaveCount(68);
        together.Sources.Actors.Select(actor => actor.Stem).Should().Equal(alone.Sources.Actors.Select(actor => actor.Stem));
    }

    private sealed class RefusingTree : IFileTree
    {
        public ImmutableArray<FileEntry> ReadFolder(string folder) =>
            folder == "seeds" ? throw new IOException("no") : [new FileEntry("input/site.yml", 1)];

        public byte[]? ReadFile(string path) => throw new IOException("no");
    }

    private sealed class UnlistedTree(IFileTree files) : IFileTree
    {
        public ImmutableArray<FileEntry> ReadFolder(string folder) => folder == "seeds" ? files.ReadFolder(folder)
            : [.. files.ReadFolder(folder).Where(file => !file.Path.StartsWith("input/events", StringComparison.Ordinal)), new FileEntry("input/events", 0, IsRefused: true)];

        public byte[]? ReadFile(string path) => files.ReadFile(path);
    }

    private sealed class HugeTree : IFileTree
    {
        public ImmutableArray<FileEntry> ReadFolder(string folder) =>
            folder == "seeds" ? [new FileEntry("seeds/a.txt", 99_999_999_999)] : [new FileEntry("input/site.yml", 0)];

        public byte[]? ReadFile(string path) => path == "input/site.yml" ? [] : throw new InvalidOperationException("It must not be read.");
    }
}
