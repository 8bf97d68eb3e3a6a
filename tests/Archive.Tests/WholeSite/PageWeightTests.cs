using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Parser;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;
using Archive.Tests.Themes.Social;

namespace Archive.Tests.WholeSite;

/// <summary>A first view is light: the bars hold for what a reader on a train waits for.</summary>
public sealed class PageWeightTests(PageWeightTests.Built built) : IClassFixture<PageWeightTests.Built>
{
    private const int MostBytes = 60_000;
    private const int MostScriptBytes = 12_000;

    [Fact]
    public void The_article_of_this_archive_loads_in_60_kilobytes_of_which_12_are_scripts()
    {
        var weight = built.Weigh(path => path.StartsWith("articles/2025-08-07-", StringComparison.Ordinal));
        weight.Files.Keys.Should().Contain(file => file.EndsWith("newsreader-latin.woff2", StringComparison.Ordinal), "the weight is that of a page with its font");
        weight.Files.Keys.Should().Contain(file => file.EndsWith("theme-switch.js", StringComparison.Ordinal), "what a script imports is loaded with it");
        weight.Total.Should().BeLessThanOrEqualTo(MostBytes, Listing(weight));
        weight.Scripts.Should().BeLessThanOrEqualTo(MostScriptBytes, Listing(weight));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("actors/wladimir-putin/index.html")]
    [InlineData("places/moskau/index.html")]
    [InlineData("events/gipfel-trump-putin/index.html")]
    [InlineData("actors/index.html")]
    [InlineData("events/index.html")]
    public void So_do_the_other_kinds_of_pages(string page)
    {
        var weight = built.Weigh(path => path == page);
        weight.Total.Should().BeLessThanOrEqualTo(MostBytes, Listing(weight));
        weight.Scripts.Should().BeLessThanOrEqualTo(MostScriptBytes, Listing(weight));
    }

    [Fact]
    public void A_view_loads_from_the_site_alone()
    {
        foreach (var path in built.Pages)
            built.Weigh(one => one == path).Files.Keys.Should().OnlyContain(file => built.Site.Files.ContainsKey(file), path);
    }

    private static string Listing(PageWeight weight) => string.Join(", ", weight.Files.OrderByDescending(file => file.Value)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Key)} {file.Value}")));

    /// <summary>The repository's archive with the theme's packages, built once.</summary>
    public sealed class Built
    {
        public Built()
        {
            if (!ThemePackages.AreThere) return;
            new SiteBuilder(new DiskFileTree(Root()), Site, new MemoryCache(), new NpmPackages()).Build(new BuildOptions { BaseUrl = "https://archive.example/" })
                .Succeeded.Should().BeTrue();
        }

        public MemorySite Site { get; } = new();

        public IEnumerable<string> Pages => WithFonts().Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        private MemorySite WithFonts()
        {
            _ = ThemePackages.Tree;
            return Site;
        }

        public PageWeight Weigh(Func<string, bool> isMeant)
        {
            var path = Pages.Single(isMeant);
            return PageWeight.Of(path, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Site.Files[path].Span)), Site);
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
