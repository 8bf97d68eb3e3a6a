using System.Runtime.CompilerServices;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Tests.WholeSite;

/// <summary>The archive of this repository, built as a maintainer builds it.</summary>
public sealed class RealArchiveTests(RealArchiveTests.Built built) : IClassFixture<RealArchiveTests.Built>
{
    private const string Seed = "000_479519bf93ab4208";

    [Fact]
    public void It_builds_without_an_error_or_a_warning() =>
        built.Result.Diagnostics.Where(d => d.Severity != Severity.Note).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();

    [Fact]
    public void Every_article_shows_the_text_of_its_seed_character_for_character()
    {
        foreach (var seed in SourceReader.Read(Built.Files).Sources.Seeds)
        {
            var page = built.Site.Documents.Values.Single(d => d.QuerySelector($"article[data-id='{seed.Stem}']") is not null);
            BuiltSite.BodyOf(page).Should().Equal(seed.Paragraphs.Select(p => p.Text));
        }
    }

    [Fact]
    public void The_seed_is_what_was_received()
    {
        var lines = File.ReadAllText(Path.Combine(Root(), "seeds", $"{Seed}.txt")).TrimEnd('\n').Split('\n');
        lines[0] = lines[0][" date 2025-08-07 ".Length..];
        var page = built.Site.Documents.Values.Single(d => d.QuerySelector($"article[data-id='{Seed}']") is not null);
        BuiltSite.BodyOf(page).Should().Equal(lines);
    }

    [Fact]
    public void Every_internal_link_and_every_fragment_leads_somewhere() => built.Site.DeadLinks().Should().BeEmpty();

    [Fact]
    public void No_id_stands_twice_on_a_page() => built.Site.DuplicateIds().Should().BeEmpty();

    [Fact]
    public void Nothing_is_inline_and_nothing_comes_from_elsewhere()
    {
        foreach (var (path, document) in built.Site.Documents)
        {
            document.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty(path);
            document.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Should().BeEmpty(path);
            document.QuerySelectorAll("script[src], img[src], link[rel=stylesheet]")
                .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Should().OnlyContain(url => url.StartsWith('/'), path);
        }
    }

    [Fact]
    public void Every_page_has_one_heading_a_title_and_a_language()
    {
        foreach (var (path, document) in built.Site.Documents)
        {
            document.QuerySelectorAll("h1").Should().ContainSingle(path);
            document.Title.Should().NotBeNullOrWhiteSpace(path);
            document.DocumentElement.GetAttribute("lang").Should().NotBeNullOrEmpty(path);
        }
    }

    /// <summary>The repository's archive, built once.</summary>
    public sealed class Built
    {
        public Built()
        {
            var site = new MemorySite();
            Result = new SiteBuilder(Files, site, new MemoryCache()).Build(new BuildOptions());
            Site = new BuiltSite(site);
        }

        public static DiskFileTree Files => new(Root());

        public BuildResult Result { get; }

        public BuiltSite Site { get; }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
