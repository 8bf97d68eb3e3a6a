using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Cli;
using Archive.Tests.Output;

namespace Archive.Tests.Cli;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly CliRun cli = CliRun.WithArchive(
        ("input/index.html", "<body>home</body>"),
        ("input/404.html", "<body>nothing here</body>"),
        ("input/style.css", "body {}"),
        ("input/_redirects", "/old/ /style.css 301\n/umlaut/ /wörter/?a=\u0001b 302\n/shown /style.css 200\n/gone/ /404.html 410\n"),
        ("input/_headers", "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n  X-Frame-Options: DENY\n"));

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task The_site_is_served_from_memory_with_the_script_added()
    {
        await using var preview = new PreviewRun(cli);
        using var page = await preview.Send("/");
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).Should().MatchRegex("^<body>home<script src=\"/_archive/preview.js\" data-edition=\"[0-9a-f-]+-1\" defer></script></body>$");
        page.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
        page.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        page.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        page.Headers.GetValues("Content-Security-Policy").Should().Equal("default-src 'none'; script-src 'self'; connect-src 'self'");
        page.Headers.Contains("Server").Should().BeFalse();
        (await preview.Get("/style.css")).Should().Be((HttpStatusCode.OK, "body {}"));
        cli.Builds[0].Asked!.BaseUrl.Should().Be(preview.Address.ToString());
        Directory.Exists(cli.Temp.Site).Should().BeFalse("a preview leaves output/ alone");
    }

    [Fact]
    public async Task It_prints_its_address_and_a_line_a_build_and_ends_cleanly()
    {
        var preview = new PreviewRun(cli);
        await using (preview)
        {
            await Heard(preview, "First build: ");
            (await preview.End()).Should().Be(ExitCode.Good);
        }
        preview.Said.Should().MatchRegex(@"\APreview: http://127\.0\.0\.1:\d+/\nFirst build: 5 pages changed, [\d.]+ m?s\nPreview ended\.\n\z");
        await ((Func<Task>)(() => new HttpClient().GetAsync(preview.Address))).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_preview_that_begins_with_a_mistake_does_not_claim_to_show_anything()
    {
        cli.Temp.Add("input/a.html", "broken");
        await using var preview = new PreviewRun(cli);
        await foreach (var state in preview.States())
            if (state.GetProperty("failed").GetBoolean()) break;
        await Heard(preview, "First build: 1 error; nothing to show yet, ");
        cli.Temp.Add("input/a.html", "fine");
        await Heard(preview, "input/a.html: 6 pages changed, ");
        cli.Temp.Add("input/a.html", "broken again");
        await Heard(preview, "input/a.html: 1 error; showing the last good build, ");
    }

    /// <summary>As <c>sed -i</c> does: what it wrote beside the file and moved into its place is nobody's work.</summary>
    [Fact]
    public async Task What_a_program_put_beside_a_file_and_took_away_is_not_named()
    {
        await using var preview = new PreviewRun(cli);
        await Heard(preview, "First build: ");
        cli.Temp.Add("input/sedX1y2Z3", "body { color: red }");
        File.Move(cli.Temp.At("input/sedX1y2Z3"), cli.Temp.At("input/style.css"), overwrite: true);
        await Heard(preview, "input/style.css: ");
        preview.Said.Should().NotContain("sedX1y2Z3");
        File.Delete(cli.Temp.At("input/style.css"));
        await Heard(preview, "input/style.css: 0 pages changed");
    }

    private static Task Heard(PreviewRun preview, string line) => Heard(preview, new Regex(Regex.Escape(line), RegexOptions.NonBacktracking));

    /// <summary>Waits until a line is said: the pages are told before the terminal, so a state that came does not mean that it was.</summary>
    private static async Task Heard(PreviewRun preview, Regex line)
    {
        for (var turn = 0; !line.IsMatch(preview.Said); turn++)
        {
            turn.Should().BeLessThan(6000, $"“{line}” is said, not {preview.Said}{preview.Error}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("localhost", 421)]
    [InlineData("localhost:1", 421)]
    [InlineData("evil.example:{0}", 421)]
    [InlineData("127.0.0.1.evil.example:{0}", 421)]
    [InlineData("evil.localhost:{0}", 421)]
    public async Task Only_its_own_names_are_answered(string host, int status)
    {
        await using var preview = new PreviewRun(cli);
        foreach (var path in new[] { "/", "/_archive/preview.js" })
        {
            using var response = await preview.Send(path, ("Host", string.Format(null, host, preview.Address.Port)));
            ((int)response.StatusCode).Should().Be(status);
            if (status != 200) (await response.Content.ReadAsStringAsync()).Should().NotContain("home");
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Pages_from_elsewhere_may_not_listen(string header, string value)
    {
        await using var preview = new PreviewRun(cli);
        using var response = await preview.Send("/_archive/events", (header, value));
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().StartWith("This server answers only to its own pages");
    }

    /// <summary>A link from elsewhere may open a page of ours, but no stream.</summary>
    [Fact]
    public async Task A_link_from_elsewhere_opens_no_stream()
    {
        await using var preview = new PreviewRun(cli);
        using var response = await preview.Send("/_archive/events", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(403, "Origin", "https://evil.example")]
    [InlineData(403, "Origin", "null")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site")]
    [InlineData(403, "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "document")]
    [InlineData(403, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document")]
    [InlineData(200, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document")]
    [InlineData(200, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors")]
    [InlineData(200, "Sec-Fetch-Site", "none")]
    public async Task Pages_from_elsewhere_may_link_here_but_neither_read_nor_embed(int status, params string[] headers)
    {
        await using var preview = new PreviewRun(cli);
        foreach (var path in new[] { "/", "/style.css", "/_archive/preview.js" })
        {
            using var response = await preview.Send(path, [.. headers.Chunk(2).Select(pair => (pair[0], pair[1]))]);
            ((int)response.StatusCode).Should().Be(status);
            response.Headers.CacheControl!.NoStore.Should().BeTrue();
            response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            if (status != 200) (await response.Content.ReadAsStringAsync()).Should().StartWith("This server answers only to its own pages");
        }
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone()
    {
        await using var preview = new PreviewRun(cli);
        System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == preview.Address.Port).Select(listener => listener.Address).Should().Equal(IPAddress.Loopback);
    }

    [Fact]
    public async Task Pages_carry_the_headers_of_the_published_site()
    {
        File.Delete(cli.Temp.At("input/_headers"));
        cli.Temp.Add("input/data.json", "{}");
        await using var preview = new PreviewRun(cli);
        foreach (var path in new[] { "/", "/data.json", "/nowhere/" })
        {
            using var page = await preview.Send(path);
            page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .And.Contain("frame-ancestors 'none'").And.NotContain("unsafe").And.NotContain("upgrade-insecure-requests");
            page.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
            page.Headers.GetValues("Referrer-Policy").Should().Equal("strict-origin-when-cross-origin");
            page.Headers.GetValues("Permissions-Policy").Single().Should().Contain("geolocation=()");
            page.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
            page.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("same-origin");
            page.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            page.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
            page.Headers.Contains("Strict-Transport-Security").Should().BeFalse();
            page.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    [Fact]
    public async Task An_archive_with_settings_of_its_own_is_shown_with_those()
    {
        File.Delete(cli.Temp.At("input/_headers"));
        cli.Temp.Add("netlify.toml", "[build]\n  publish = \"x\"\n[[headers]]\n  for = \"/*\"\n  [headers.values]\n    X-Own = \"yes\"\n");
        await using var preview = new PreviewRun(cli);
        using var page = await preview.Send("/");
        page.Headers.GetValues("X-Own").Should().Equal("yes");
        page.Headers.Contains("Content-Security-Policy").Should().BeFalse();
        page.Headers.GetValues("X-Content-Type-Options").Should().Equal(["nosniff"], "settings can add to what the preview sends, and take nothing away");
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Settings_without_end_are_not_read()
    {
        File.Delete(cli.Temp.At("input/_headers"));
        cli.Temp.Add("netlify.toml", "[[headers]]\n  for = \"/*\"\n  [headers.values]\n    X-Own = \"yes\"\n" + new string('\n', 1 << 20));
        await using var preview = new PreviewRun(cli);
        using var page = await preview.Send("/");
        page.Headers.Contains("X-Own").Should().BeFalse();
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'; style-src 'self'");
    }

    /// <summary>Opened as a file, a pipe waits until somebody writes to it; what a link leads to is none of the archive's.</summary>
    [Theory]
    [InlineData("mkfifo")]
    [InlineData("ln", "-s", "/dev/zero")]
    [InlineData("ln", "-s", "/dev/null")]
    public async Task Settings_that_are_no_file_of_the_archive_are_not_read(string make, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes and devices are other things there.");
        File.Delete(cli.Temp.At("input/_headers"));
        TempFolder.Run(make, [.. arguments, cli.Temp.At("netlify.toml")]);
        await using var preview = new PreviewRun(cli);
        using var page = await preview.Send("/");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'; style-src 'self'");
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/%252e%252e%252fsecret.txt")]
    [InlineData("/%2e%2e%5csecret.txt")]
    [InlineData("/.%2e/.%2e/secret.txt")]
    [InlineData("/..%c0%afsecret.txt")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/actors/..%2f..%2fsecret.txt")]
    [InlineData("/_archive/..%2fsecret.txt")]
    [InlineData("/_archive/%2e%2e/secret.txt")]
    [InlineData("/file:///etc/hostname")]
    [InlineData("//secret.txt")]
    [InlineData("/input/index.html")]
    [InlineData("/_redirects")]
    [InlineData("/_headers")]
    public async Task Nothing_but_the_site_is_reachable(string target)
    {
        cli.Temp.Add("secret.txt", "top secret");
        await using var preview = new PreviewRun(cli);
        (await Raw(preview, target)).Should().StartWith("HTTP/1.1 404 ").And.Contain("nothing here").And.NotContain("top secret");
    }

    [Fact]
    public async Task A_zero_byte_is_no_address()
    {
        await using var preview = new PreviewRun(cli);
        (await Raw(preview, "/index.html%00.txt")).Should().StartWith("HTTP/1.1 400 ");
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        await using var preview = new PreviewRun(cli);
        using var response = await preview.Client.PostAsync("/", null);
        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        using var head = await preview.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/style.css"));
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.Should().Be(7);
    }

    [Fact]
    public async Task Rules_of_the_host_apply()
    {
        await using var preview = new PreviewRun(cli);
        using var moved = await preview.Send("/old");
        moved.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.ToString().Should().Be("/style.css");
        using var beyond = await preview.Send("/umlaut/");
        beyond.Headers.GetValues("Location").Should().Equal(["/w%C3%B6rter/?a=%01b"], "a header holds nothing else");
        (await preview.Get("/shown")).Should().Be((HttpStatusCode.OK, "body {}"));
        (await preview.Get("/gone/")).Status.Should().Be(HttpStatusCode.Gone);
        var (status, text) = await preview.Get("/nowhere/");
        status.Should().Be(HttpStatusCode.NotFound);
        text.Should().StartWith("<body>nothing here<script");
    }

    [Fact]
    public async Task A_site_may_stand_under_a_path()
    {
        await using var preview = new PreviewRun(cli, "--base-path", "archive");
        preview.Address.AbsolutePath.Should().Be("/archive/");
        using var root = await preview.Send("/");
        root.Headers.Location!.ToString().Should().Be("/archive/");
        (await preview.Get("/archive/style.css")).Status.Should().Be(HttpStatusCode.OK);
        (await preview.Get("/style.css")).Status.Should().Be(HttpStatusCode.NotFound);
        (await preview.Get("/archive/index.html")).Text.Should().Contain("src=\"/_archive/preview.js\"");
    }

    [Fact]
    public async Task A_save_is_built_and_every_page_is_told()
    {
        await using var preview = new PreviewRun(cli);
        await preview.Get("/");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        var first = states.Current.GetProperty("edition").GetString();
        cli.Temp.Add("input/index.html", "<body>changed</body>");
        await states.MoveNextAsync();
        states.Current.GetProperty("edition").GetString().Should().NotBe(first);
        states.Current.GetProperty("previous").GetString().Should().Be(first);
        states.Current.GetProperty("styles").GetBoolean().Should().BeFalse();
        (await preview.Get("/")).Text.Should().Contain("changed").And.Contain(states.Current.GetProperty("edition").GetString());
        await Heard(preview, new Regex(@"\ninput/index\.html: 1 page changed, [\d.]+ m?s\n", RegexOptions.NonBacktracking));
    }

    [Fact]
    public async Task Errors_are_shown_over_the_last_good_page_and_vanish_when_mended()
    {
        await using var preview = new PreviewRun(cli);
        await preview.Get("/");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        var good = states.Current.GetProperty("edition").GetString();
        cli.Temp.Add("input/a.html", "first line\nis broken </script>");
        await states.MoveNextAsync();
        states.Current.GetProperty("failed").GetBoolean().Should().BeTrue();
        states.Current.GetProperty("edition").GetString().Should().Be(good);
        states.Current.GetProperty("summary").GetString().Should().Be("1 error");
        var shown = states.Current.GetProperty("diagnostics").EnumerateArray().Single();
        shown.GetProperty("code").GetString().Should().Be("ARC0000");
        shown.GetProperty("severity").GetString().Should().Be("error");
        shown.GetProperty("at").GetString().Should().Be("input/a.html:2:4");
        shown.GetProperty("message").GetString().Should().Be("“broken” is <b>not</b> good.");
        shown.GetProperty("hint").GetString().Should().Be("did you mean “good”?");
        shown.GetProperty("frame").GetString().Should().Contain("is broken </script>").And.Contain("^^^^^^");
        (await preview.Get("/")).Text.Should().Contain("home");
        // The pages are told first, then the terminal.
        SpinWait.SpinUntil(() => preview.Error.ToString().Contains("ARC0000", StringComparison.Ordinal), TimeSpan.FromSeconds(20)).Should().BeTrue();

        File.Delete(cli.Temp.At("input/a.html"));
        await states.MoveNextAsync();
        states.Current.GetProperty("failed").GetBoolean().Should().BeFalse();
        states.Current.GetProperty("edition").GetString().Should().Be(good, "nothing changed in the site, so no page reloads");
    }

    [Fact]
    public async Task An_archive_that_has_never_been_built_shows_its_errors_and_then_itself()
    {
        cli.Temp.Add("input/a.html", "broken");
        await using var preview = new PreviewRun(cli);
        using var page = await preview.Send("/any/page/");
        page.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var text = await page.Content.ReadAsStringAsync();
        text.Should().Contain("1 error").And.Contain("&lt;b&gt;not&lt;/b&gt;").And.NotContain("<b>not").And.Contain("/_archive/preview.js").And.Contain("-0\" defer");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.NotContain("unsafe");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        cli.Temp.Add("input/a.html", "mended");
        await states.MoveNextAsync();
        states.Current.GetProperty("edition").GetString().Should().EndWith("-1");
        (await preview.Get("/a.html")).Text.Should().StartWith("mended");
    }

    [Fact]
    public async Task A_crash_of_the_build_is_shown_and_survived()
    {
        await using var preview = new PreviewRun(cli);
        await preview.Get("/");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        cli.Temp.Add("input/a.html", "crash");
        await states.MoveNextAsync();
        states.Current.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be("ARC0359");
        cli.Temp.Add("input/a.html", "mended");
        await states.MoveNextAsync();
        states.Current.GetProperty("failed").GetBoolean().Should().BeFalse();
        (await preview.Get("/a.html")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_during_a_build_calls_it_off_and_the_newest_wins()
    {
        var builds = 0;
        var begun = new TaskCompletionSource();
        Action<CancellationToken> slow = calledOff =>
        {
            if (Interlocked.Increment(ref builds) != 2) return;
            begun.SetResult();
            calledOff.WaitHandle.WaitOne(TimeSpan.FromSeconds(20)).Should().BeTrue();
        };
        await using var preview = new PreviewRun(cli, shell => shell with { Builds = place => new FakeBuild(place) { Wait = slow } });
        await preview.Get("/");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        cli.Temp.Add("input/index.html", "<body>two</body>");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        cli.Temp.Add("input/style.css", "p {}");
        await states.MoveNextAsync();
        (await preview.Get("/")).Text.Should().Contain("two");
        (await preview.Get("/style.css")).Text.Should().Be("p {}");
        await Heard(preview, "input/index.html, input/style.css: 2 pages changed");
        preview.Said.Should().NotContain("input/index.html: ");
    }

    [Fact]
    public async Task A_save_is_shown_while_the_rest_of_the_site_is_still_made()
    {
        var builds = 0;
        using var goOn = new ManualResetEventSlim();
        Action<CancellationToken> slow = calledOff =>
        {
            if (Interlocked.Increment(ref builds) == 2) goOn.Wait(TimeSpan.FromSeconds(20), calledOff).Should().BeTrue();
        };
        await using var preview = new PreviewRun(cli, shell => shell with { Builds = place => new FakeBuild(place) { Wait = slow, IsEager = true } });
        // Until then a save would still be part of the first build.
        await Heard(preview, "First build: ");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        var first = states.Current.GetProperty("edition").GetString();
        cli.Temp.Add("input/index.html", "<body>two</body>");
        await states.MoveNextAsync();
        var early = states.Current.GetProperty("edition").GetString();
        early.Should().NotBe(first);
        states.Current.GetProperty("previous").GetString().Should().Be(first);
        (await preview.Get("/")).Text.Should().Contain("two").And.Contain(early);
        goOn.Set();
        await states.MoveNextAsync();
        states.Current.GetProperty("edition").GetString().Should().Be(early, "what is shown already is not reloaded");
        (await preview.Get("/")).Text.Should().Contain("two");
        await Heard(preview, new Regex(@"\ninput/index\.html: shown after [\d.]+ m?s; 1 page changed, [\d.]+ m?s\n", RegexOptions.NonBacktracking));
    }

    [Fact]
    public async Task A_save_that_turns_out_to_be_wrong_gives_way_to_the_last_good_page()
    {
        await using var preview = new PreviewRun(cli, shell => shell with { Builds = place => new FakeBuild(place) { IsEager = true } });
        // Until then a save would still be part of the first build.
        await Heard(preview, "First build: ");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        var good = states.Current.GetProperty("edition").GetString();
        cli.Temp.Add("input/index.html", "<body>broken</body>");
        do await states.MoveNextAsync();
        while (!states.Current.GetProperty("failed").GetBoolean());
        states.Current.GetProperty("edition").GetString().Should().Be(good);
        (await preview.Get("/")).Text.Should().Contain("home").And.NotContain("broken");
    }

    [Fact]
    public async Task A_change_of_style_sheets_alone_says_so()
    {
        cli.Temp.Add("theme/site.css", "a");
        await using var preview = new PreviewRun(cli, shell => shell with { Builds = place => new FakeBuild(place, "theme") });
        await preview.Get("/");
        var states = preview.States().GetAsyncEnumerator();
        await states.MoveNextAsync();
        cli.Temp.Add("theme/site.css", "b");
        await states.MoveNextAsync();
        states.Current.GetProperty("styles").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_the_next()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var preview = new PreviewRun(cli, "--port", $"{port}");
        preview.Address.Port.Should().BeGreaterThan(port);
        preview.Said.Should().StartWith($"Port {port} is taken; using {preview.Address.Port}.\n");
        (await preview.Get("/")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_script_is_one_file_that_puts_everything_in_as_text()
    {
        await using var preview = new PreviewRun(cli);
        using var response = await preview.Send("/_archive/preview.js");
        response.Content.Headers.ContentType!.ToString().Should().Be("text/javascript; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).Should().Contain("textContent").And.NotContain("innerHTML").And.NotContain("insertAdjacentHTML").And.NotContain("eval(");
    }

    // The path exactly as written: HttpClient would tidy it up.
    private static async Task<string> Raw(PreviewRun preview, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\nConnection: close\r\n\r\n"));
        return await new StreamReader(stream).ReadToEndAsync();
    }
}
