using System.Text;
using AngleSharp.Dom;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Themes.Social;

namespace Archive.Tests.WholeSite;

/// <summary>The images that messengers show beside a link: drawn once, named by their pages, never where nothing is to be told.</summary>
public sealed class SocialImageTests
{
    private const string Settings = "title: Probe\ntagline: Zum Prüfen\nbaseUrl: https://archive.example/unter/\nlanguage: de\n";

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["input/site.yml"] = Settings + "features: {socialImages: true}\n",
        ["input/actors/a0.yml"] = "type: Person\nname: Nora Aldor\n",
        ["input/places/hafen.yml"] = "type: City\nname: Hafenau\n",
        ["input/events/fest.yml"] = "name: Hafenfest\noccurStatus: planned\ntemporal: 2031-08\n",
        ["seeds/s0.txt"] = " date 2031-05-04 Nora Aldor traf in Hafenau ein.\nZweiter Absatz.\n",
        ["input/articles/s0.yml"] = "headline: Ankunft in Hafenau\nactors: [a0]\nplaces: [hafen]\n",
        ["seeds/s1.txt"] = " date 2031-05-05 Nora Aldor schwieg.\nZweiter Absatz.\n",
        ["input/articles/s1.yml"] = "headline: Schweigen\npubstatus: withheld\n",
        ["input/pages/ueber.md"] = "---\ntitle: Über\n---\nText.\n",
    };

    private readonly MemorySite site = new();
    private readonly MemoryCache cache = new();

    [Fact]
    public void Every_page_names_its_image_with_its_size_and_what_it_shows()
    {
        Build();
        var pages = new BuiltSite(site).Documents;
        ImageOf(pages["index.html"]).Should().Be("https://archive.example/unter/social.png");
        ImageOf(pages["articles/2031-05-04-ankunft-in-hafenau/index.html"]).Should().Be("https://archive.example/unter/articles/2031-05-04-ankunft-in-hafenau/social.png");
        ImageOf(pages["events/fest/index.html"]).Should().Be("https://archive.example/unter/events/fest/social.png");
        ImageOf(pages["ueber/index.html"]).Should().Be("https://archive.example/unter/social.png");
        foreach (var (path, page) in pages.Where(page => ImageOf(page.Value) is not null))
        {
            site.Files.Should().ContainKey(ImageOf(page)!["https://archive.example/unter/".Length..], path);
            (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:type")).Should().Be(("1200", "630", "image/png"));
            Meta(page, "og:image:alt").Should().StartWith("Probe", path);
            page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content").Should().Be("summary_large_image");
        }

        Meta(pages["places/hafen/index.html"], "og:image:alt").Should().Be("Probe: Hafenau");
    }

    [Fact]
    public void A_tombstone_has_none_and_nothing_tells_what_stood_there()
    {
        Build();
        var (path, tombstone) = new BuiltSite(site).Documents.Single(page => page.Key.Contains("withheld", StringComparison.Ordinal));
        ImageOf(tombstone).Should().BeNull();
        site.Files.Keys.Where(file => file.StartsWith(Path.GetDirectoryName(path)!, StringComparison.Ordinal)).Should().Equal(path);
    }

    [Fact]
    public void An_unchanged_archive_draws_nothing_again()
    {
        Build().Drawn.Should().Be(5);
        var again = Build();
        (again.Drawn, again.Written!.Written).Should().Be((0, 0));
    }

    [Fact]
    public void A_new_headline_draws_one_image_and_other_text_none()
    {
        Build();
        files["input/articles/s0.yml"] = "headline: Nora Aldor in Hafenau\nformerSlug: [2031-05-04-ankunft-in-hafenau]\nslug: ankunft\nactors: [a0]\nplaces: [hafen]\n";
        Build().Drawn.Should().Be(1);
        files["seeds/s0.txt"] = " date 2031-05-04 Nora Aldor traf in Hafenau ein und blieb.\nZweiter Absatz.\n";
        var again = Build();
        (again.Drawn, again.Changed > 0).Should().Be((0, true));
    }

    [Fact]
    public void What_was_drawn_step_by_step_is_what_is_drawn_from_nothing()
    {
        Build();
        files["input/site.yml"] = Settings.Replace("Probe", "Andere Probe", StringComparison.Ordinal) + "features: {socialImages: true}\n";
        files["input/events/fest.yml"] = "name: Hafenfest\noccurStatus: cancelled\ntemporal: 2031-08-02\n";
        Build(new BuildOptions { Jobs = 3 });
        files.Remove("input/places/hafen.yml");
        files["input/articles/s0.yml"] = "headline: Ankunft\nactors: [a0]\n";
        Build();
        EqualsACleanBuild();
    }

    [Fact]
    public void A_damaged_image_is_drawn_again()
    {
        Build();
        using (var tampered = site.Begin(clean: false))
        {
            foreach (var (path, content) in site.Files) tampered.Write(path, path == "actors/a0/social.png" ? "x"u8 : content.Span);
            tampered.Commit();
        }

        Build().Drawn.Should().Be(1);
        EqualsACleanBuild();
    }

    [Fact]
    public void Verifying_draws_all_again_and_finds_the_same()
    {
        Build();
        Build(new BuildOptions { Verify = true }).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Switched_off_the_images_are_gone()
    {
        Build();
        files["input/site.yml"] = Settings;
        Build();
        site.Files.Keys.Where(path => path.EndsWith("social.png", StringComparison.Ordinal)).Should().BeEmpty();
        new BuiltSite(site).Documents.Values.Select(ImageOf).Should().OnlyContain(image => image == null);
    }

    [Fact]
    public void Without_the_font_the_site_is_built_without_them_and_says_so()
    {
        var result = Build(packages: false);
        result.Succeeded.Should().BeTrue();
        result.Diagnostics.Select(d => (d.Code, d.Severity)).Should().Equal(("ARC0328", Severity.Note));
        site.Files.Keys.Should().NotContain("social.png");
    }

    private BuildResult Build(BuildOptions? options = null, bool packages = true) => Build(site, cache, options, packages);

    private BuildResult Build(MemorySite target, MemoryCache remembered, BuildOptions? options, bool packages = true)
    {
        var archive = new MemoryFileTree(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));
        if (packages) _ = ThemePackages.Tree;
        var result = new SiteBuilder(archive, target, remembered, packages ? new NpmPackages() : null).Build(options ?? new(), null, TestContext.Current.CancellationToken);
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(DiagnosticPrinter.PrintLine).Should().BeEmpty();
        return result;
    }

    private void EqualsACleanBuild()
    {
        var clean = new MemorySite();
        Build(clean, new MemoryCache(), new BuildOptions { Clean = true, Jobs = 1 });
        TestArchive.ShouldEqual(site, clean.Files.ToDictionary(file => file.Key, file => file.Value.ToArray()));
    }

    /// <summary>The image drawn for a page; null where only the site's sign stands for it.</summary>
    private static string? ImageOf(IDocument page) => Meta(page, "og:image") is { } url && url.EndsWith("/social.png", StringComparison.Ordinal) ? url : null;

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
