using System.Net;
using System.Net.Sockets;
using System.Text;
using Archive.Cli;
using Archive.Pipelines;
using Archive.Tests.Cli;

namespace Archive.Tests.Trust;

/// <summary>
/// Whatever a program on this machine, or a page in its browser, sends to the preview: it answers what it is asked for under its own address,
/// refuses the rest, and goes on answering. The bytes go out as they are written here, since every client would tidy them up.
/// </summary>
public sealed class HostileRequestsTests : IDisposable
{
    private const string Script = "/_archive/preview.js";
    private const string Events = "/_archive/events";

    private readonly CliRun cli = CliRun.WithArchive();

    public void Dispose() => cli.Dispose();

    private PreviewRun Start() => new(cli, shell => shell with { Builds = place => new OneFolder(place) });

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    public async Task Nothing_but_reading_is_answered_wherever_it_is_asked_for(string method)
    {
        await using var preview = Start();
        foreach (var path in (string[])["/", "/nowhere", Script, Events])
            (await Ask(preview, $"{method} {path}", "X-Mine: mine")).Should().StartWith("HTTP/1.1 405 ").And.Contain("Allow: GET, HEAD").And.Contain("Cache-Control: no-store")
                .And.NotContain("home").And.NotContain("EventSource").And.NotContain("event: state").And.NotContain("mine", "what was sent is not sent back");
    }

    /// <summary>A stream of events has no end: whoever asks for its headers would wait for ever.</summary>
    [Theory]
    [InlineData("/", "200")]
    [InlineData("/nowhere", "404")]
    [InlineData(Script, "200")]
    [InlineData(Events, "200")]
    public async Task Headers_alone_are_headers_alone_and_end(string path, string status)
    {
        await using var preview = Start();
        var answer = await Ask(preview, $"HEAD {path}");
        answer.Should().StartWith($"HTTP/1.1 {status} ").And.EndWith("\r\n\r\n");
        answer.Split("\r\n\r\n").Should().HaveCount(2, "no body follows");
    }

    /// <summary>To a browser “//actors/” is the host “actors”, and “/\actors/” as well.</summary>
    [Theory]
    [InlineData("//actors")]
    [InlineData("///actors")]
    [InlineData("//actors//")]
    [InlineData("/actors//")]
    [InlineData("/\\actors")]
    [InlineData("/%5cactors")]
    [InlineData("/%2factors")]
    [InlineData("/.//actors")]
    [InlineData("/x/..//actors")]
    public async Task No_path_leads_to_another_host_or_in_circles(string path)
    {
        await using var preview = Start();
        (await Ask(preview, "GET /actors")).Should().StartWith("HTTP/1.1 301 ").And.Contain("Location: /actors/\r\n", "a folder is shown with a slash at its end");
        (await Ask(preview, $"GET {path}")).Should().StartWith("HTTP/1.1 404 ").And.NotContain("Location:");
    }

    /// <summary>The preview's own pages say what was asked for, and the site's policy is not theirs.</summary>
    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/<script>alert(1)</script>")]
    [InlineData("/%3C/p%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    public async Task A_path_that_is_not_there_is_told_as_text(string path)
    {
        await using var preview = Start();
        (await Ask(preview, $"GET {path}")).Should().StartWith("HTTP/1.1 404 ").And.Contain("&lt;").And.NotContain("<script>alert").And.NotContain("<img")
            .And.Contain("Content-Security-Policy: default-src 'none'; script-src 'self'").And.Contain("X-Content-Type-Options: nosniff");
    }

    [Fact]
    public async Task What_is_too_long_is_refused_and_the_next_is_answered()
    {
        await using var preview = Start();
        (await Ask(preview, $"GET /{new string('a', 9000)}")).Should().StartWith("HTTP/1.1 414 ");
        (await Ask(preview, "GET /", $"X: {new string('a', 40_000)}")).Should().StartWith("HTTP/1.1 431 ");
        (await Ask(preview, "GET /", [.. Enumerable.Range(0, 200).Select(i => $"X{i}: a")])).Should().StartWith("HTTP/1.1 431 ");
        (await Ask(preview, "GET /", $"Cookie: {new string('a', 40_000)}")).Should().StartWith("HTTP/1.1 431 ");
        (await Ask(preview, "GET /")).Should().StartWith("HTTP/1.1 200 ").And.Contain("home");
    }

    /// <summary>The address stands in up to two places, and a browser that was lied to by a name server writes the liar's into both.</summary>
    [Theory]
    [InlineData("GET http://127.0.0.1:{0}/ HTTP/1.1", "Host: 127.0.0.1:{0}", "200")]
    [InlineData("GET http://evil.example/ HTTP/1.1", "Host: 127.0.0.1:{0}", "400")]
    [InlineData("GET http://127.0.0.1:{0}/ HTTP/1.1", "Host: evil.example", "400")]
    [InlineData("GET http://evil.example:{0}/ HTTP/1.1", "Host: evil.example:{0}", "421")]
    [InlineData("GET / HTTP/1.1", "Host: 127.0.0.1:{0}\r\nHost: evil.example", "400")]
    [InlineData("GET / HTTP/1.1", "Host: evil.example\r\nHost: 127.0.0.1:{0}", "400")]
    [InlineData("GET / HTTP/1.1", "Host: evil.example@127.0.0.1:{0}", "400")]
    [InlineData("GET / HTTP/1.1", "Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:{0}", "421")]
    [InlineData("GET / HTTP/1.1", "Host: evil.example\r\nForwarded: host=127.0.0.1:{0}", "421")]
    [InlineData("GET / HTTP/1.1", "Host:", "421")]
    [InlineData("GET / HTTP/1.1", "X: no host", "400")]
    [InlineData("GET / HTTP/1.0", "X: no host", "421")]
    public async Task A_request_says_whom_it_is_for_and_says_it_once(string line, string headers, string status)
    {
        await using var preview = Start();
        var port = preview.Address.Port;
        var answer = await Send(preview, $"{string.Format(null, line, port)}\r\n{string.Format(null, headers, port)}\r\nConnection: close\r\n\r\n");
        answer.Should().StartWith($"HTTP/1.1 {status} ");
        answer.Contains("home", StringComparison.Ordinal).Should().Be(status == "200");
    }

    /// <summary>What one reader takes for a body and another for a request could be answered as if a page of ours had asked.</summary>
    [Theory]
    [InlineData("Content-Length: 5", "hello")]
    [InlineData("Content-Length: 100000000", "")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n")]
    [InlineData("Content-Length: 4\r\nContent-Length: 5", "hello")]
    [InlineData("Transfer-Encoding: xchunked", "hello")]
    [InlineData("Expect: 100-continue\r\nContent-Length: 5", "hello")]
    public async Task Who_sends_a_body_has_nothing_else_to_ask(string headers, string body)
    {
        await using var preview = Start();
        foreach (var method in (string[])["GET", "POST"])
        {
            var answer = await Send(preview, $"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\n{headers}\r\n\r\n{body}GET /actors/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\n\r\n");
            Answers(answer).Should().Be(1);
            answer.Should().NotContain("people", "the second request is not read");
        }
    }

    [Fact]
    public async Task Requests_in_a_row_are_answered_in_a_row()
    {
        await using var preview = Start();
        var one = $"GET /actors/ HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\n\r\n";
        Answers(await Send(preview, one + one + one + one.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal))).Should().Be(4);
        Answers(await Send(preview, one + one.Replace("127.0.0.1", "evil.example", StringComparison.Ordinal).Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)))
            .Should().Be(2, "each is checked for itself");
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("h2c")]
    [InlineData("TLS/1.3")]
    public async Task Nobody_changes_the_protocol(string protocol)
    {
        await using var preview = Start();
        foreach (var path in (string[])["/", Script])
            (await Ask(preview, $"GET {path}", $"Upgrade: {protocol}", "Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .Should().StartWith("HTTP/1.1 200 ").And.NotContain("101 ").And.NotContain("Sec-WebSocket-Accept");
        using var other = await preview.Send(Events, ("Upgrade", protocol), ("Origin", "https://evil.example"));
        other.StatusCode.Should().Be(HttpStatusCode.Forbidden, "a socket would be asked for by a page from elsewhere");
    }

    /// <summary>Connections that say half of what they have to say, and then nothing.</summary>
    [Fact]
    public async Task Those_who_dawdle_hold_nobody_up()
    {
        await using var preview = Start();
        var dawdling = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 100; i++)
            {
                dawdling.Add(new TcpClient());
                await dawdling[^1].ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
                await dawdling[^1].GetStream().WriteAsync(Encoding.ASCII.GetBytes(i % 2 == 0 ? "GET / HTTP/1.1\r\nHo" : $"POST / HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\nContent-Length: 9\r\n\r\nx"), TestContext.Current.CancellationToken);
            }
            (await Ask(preview, "GET /")).Should().StartWith("HTTP/1.1 200 ").And.Contain("home");
        }
        finally
        {
            foreach (var client in dawdling) client.Dispose();
        }
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override: DELETE")]
    [InlineData("X-Original-URL: /actors/")]
    [InlineData("X-Rewrite-URL: /actors/")]
    [InlineData("X-Forwarded-Prefix: /actors")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("Range: bytes=0-1")]
    [InlineData("Accept-Encoding: gzip, br")]
    public async Task Headers_that_other_servers_heed_change_nothing(string header)
    {
        await using var preview = Start();
        (await Ask(preview, "GET /", header)).Should().Be(await Ask(preview, "GET /"));
    }

    private static int Answers(string text) => text.Split("HTTP/1.1 ").Count(part => part.Length > 3 && char.IsAsciiDigit(part[0]) && part.Contains("\r\n\r\n", StringComparison.Ordinal));

    private static Task<string> Ask(PreviewRun preview, string line, params string[] headers) =>
        Send(preview, string.Concat([$"{line} HTTP/1.1\r\nHost: 127.0.0.1:{preview.Address.Port}\r\n", .. headers.Select(header => header + "\r\n"), "Connection: close\r\n\r\n"]));

    // Not how long an answer may take, but when it is certain that none will end.
    private static Task<string> Send(PreviewRun preview, string bytes) => SendAll(preview, bytes).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    private static async Task<string> SendAll(PreviewRun preview, string bytes)
    {
        // The first build is waited for, so that every answer is of the site.
        await preview.Get("/");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);
            var buffer = new byte[4096];
            while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read) answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // It was shown the door before it had said all; what it was told before counts.
        }
        return string.Join("\r\n", answer.ToString().Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)));
    }

    /// <summary>A site of two pages, one of them in a folder.</summary>
    private sealed class OneFolder(BuildPlace place) : IBuild
    {
        public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
        {
            using var edition = place.Output.Begin(options.Clean);
            edition.Write("index.html", "<body>home</body>"u8);
            edition.Write("actors/index.html", "<body>people</body>"u8);
            return new() { Succeeded = true, Diagnostics = [], Pages = [], Mentions = 0, Changed = 2, Written = edition.Commit(), Stages = [] };
        }
    }
}
