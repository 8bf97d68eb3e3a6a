using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Archive.Cli;

namespace Archive.Tests.Cli;

/// <summary>A preview that runs while a test asks it things, on a port of its own.</summary>
internal sealed class PreviewRun : IAsyncDisposable
{
    // Not how long anything may take, but when it is certain that it will not come: a busy machine is no failure.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource stop = new();
    private readonly Task<int> running;
    private readonly SynchronizedWriter output = new();

    public PreviewRun(CliRun cli, params string[] arguments)
        : this(cli, shell => shell, arguments)
    {
    }

    public PreviewRun(CliRun cli, Func<Shell, Shell> change, params string[] arguments)
    {
        Error = new SynchronizedWriter();
        var shell = change(cli.Shell with { Output = output, Error = Error, Stop = stop.Token });
        string[] port = arguments.Contains("--port") ? [] : ["--port", "0"];
        running = Task.Run(() => Program.RunIn(shell, ["preview", .. port, .. arguments]));
        Address = Task.Run(FindAddress).GetAwaiter().GetResult();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = Patience };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Said => output.ToString();

    public SynchronizedWriter Error { get; }

    public async Task<(HttpStatusCode Status, string Text)> Get(string path)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>The states that a page would be told, as they come.</summary>
    public async IAsyncEnumerable<JsonElement> States()
    {
        using var response = await Send("/_archive/events", ("Origin", Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return JsonDocument.Parse(line[6..]).RootElement;
    }

    public async Task<int> End()
    {
        await stop.CancelAsync();
        return await running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        Client.Dispose();
        stop.Dispose();
    }

    private async Task<Uri> FindAddress()
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience;)
        {
            if (running.IsCompleted) throw new InvalidOperationException($"The preview ended: {output}{Error}");
            var line = Said.Split('\n').FirstOrDefault(line => line.StartsWith("Preview: ", StringComparison.Ordinal) && line.EndsWith('/'));
            if (line is not null) return new Uri(line[9..].Trim());
            await Task.Delay(10);
        }
        throw new TimeoutException("The preview did not start.");
    }

    internal sealed class SynchronizedWriter : StringWriter
    {
        private readonly Lock writing = new();

        public override void WriteLine(string? value)
        {
            lock (writing) base.WriteLine(value);
        }

        public override string ToString()
        {
            lock (writing) return base.ToString().ReplaceLineEndings("\n");
        }
    }
}
