using System.Text;
using Archive.Cli.Preview;

namespace Archive.Tests.Cli;

public class PreviewRulesTests
{
    [Fact]
    public void Redirects_are_read_as_the_host_reads_them()
    {
        var rules = RedirectRules.Parse("# moved\n/old/ /new/ 301\n/t%C3%BCr/\t/tor/ 302 # why\n/gone/* /404.html 410\n/a/* /b/:splat 301!\nnonsense\n/x /y 999\n/old/ /never/\n/bare /to");
        rules.Find("/old/").Should().Be(new Redirect("/new/", 301, false));
        rules.Find("/old").Should().Be(new Redirect("/new/", 301, false));
        rules.Find("/tür/").Should().Be(new Redirect("/tor/", 302, false));
        rules.Find("/gone/deep/x").Should().Be(new Redirect("/404.html", 410, false));
        rules.Find("/a/deep/x").Should().Be(new Redirect("/b/deep/x", 301, true));
        rules.Find("/a").Should().Be(new Redirect("/b/", 301, true));
        rules.Find("/bare").Should().Be(new Redirect("/to", 301, false));
        rules.Find("/x").Should().BeNull();
        rules.Find("/").Should().BeNull();
    }

    [Fact]
    public void Headers_are_read_as_the_host_reads_them_and_what_the_preview_decides_is_left_out()
    {
        var rules = HeaderRules.Parse("/*\n  X-Frame-Options: DENY\n  Cache-Control: max-age=9\n  Strict-Transport-Security: max-age=9\n"
            + "  Content-Type: text/html\n  Content-Length: 1\n  Transfer-Encoding: chunked\n  Access-Control-Allow-Origin: *\n  X-Bad: ä\n  X-Worse: a\u0007\n# note\n/a/*\n  X-Frame-Options: SAMEORIGIN\n  Bad Name: x\n  no colon\n/b/\n  X-B: 1\n");
        rules.For("/").Should().Equal(("X-Frame-Options", "DENY"));
        rules.For("/a/b/").Should().Equal(("X-Frame-Options", "SAMEORIGIN"));
        rules.For("/b/").Should().Equal(("X-Frame-Options", "DENY"), ("X-B", "1"));
    }

    [Fact]
    public void Every_header_of_the_host_s_settings_is_known()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Archive.sln"))) folder = Path.GetDirectoryName(folder)!;
        var toml = File.ReadAllText(Path.Combine(folder, "netlify.toml"));
        HeaderRules.ParseToml(toml).For("/").Select(header => header.Name).Should().BeEquivalentTo(
            "Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options", "X-Frame-Options",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy");
        // Whoever lets a page load, run or send more than this says so here, too.
        HeaderRules.ParseToml(toml).For("/").Single(header => header.Name == "Content-Security-Policy").Value.Should().Be(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        HeaderRules.ParseToml(toml).For("/data/actors.json").Should().Contain(("Cross-Origin-Resource-Policy", "same-origin"), "what is not published is nobody else's");
    }

    [Theory]
    [InlineData("default-src 'self'", "default-src 'self'")]
    [InlineData("default-src 'none'; script-src 'self'; connect-src 'self'; upgrade-insecure-requests", "default-src 'none'; script-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'none'; script-src 'none'; connect-src https://x.example", "default-src 'none'; script-src 'self'; connect-src https://x.example 'self'")]
    [InlineData("script-src-elem 'sha256-x'", "script-src-elem 'sha256-x' 'self'")]
    [InlineData("img-src 'none'", "img-src 'none'")]
    [InlineData("default-src https://x.example", "default-src https://x.example; script-src https://x.example 'self'; connect-src https://x.example 'self'")]
    public void The_policy_is_widened_only_as_far_as_the_preview_needs(string policy, string extended) => ContentSecurityPolicy.Extend(policy).Should().Be(extended);

    [Theory]
    [InlineData("<body>x</body></html>", "<body>x[]</body></html>")]
    [InlineData("<pre></body></pre></body>", "<pre></body></pre>[]</body>")]
    [InlineData("no body", "no body[]")]
    public void The_script_goes_before_the_end_of_the_body(string html, string expected) =>
        Encoding.UTF8.GetString(Injection.Into(Encoding.UTF8.GetBytes(html), "t-1")).Should().Be(expected.Replace("[]", "<script src=\"/_archive/preview.js\" data-edition=\"t-1\" defer></script>"));

    [Theory]
    [InlineData("actors/ada.yml", true)]
    [InlineData("ada.yml~", false)]
    [InlineData("actors/.ada.yml.swp", false)]
    [InlineData("actors/4913", false)]
    [InlineData("actors/#ada.yml#", false)]
    [InlineData("actors/#ada.yml", true)]
    [InlineData("node_modules/x/y.js", false)]
    public void Leftovers_of_editors_are_no_changes(string path, bool counts) => WatchedNames.Counts(path).Should().Be(counts);

    [Fact]
    public void Media_types_are_those_of_the_registry() =>
        new[] { "a/index.html", "x.CSS", "x.js", "x.woff2", "x.geojson", "x.svg", "unknown" }.Select(ContentTypes.Of).Should().Equal(
            "text/html; charset=utf-8", "text/css; charset=utf-8", "text/javascript; charset=utf-8", "font/woff2", "application/geo+json; charset=utf-8", "image/svg+xml; charset=utf-8", "application/octet-stream");
}
