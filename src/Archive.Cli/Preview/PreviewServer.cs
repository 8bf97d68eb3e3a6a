using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Archive.Cli.Preview;

/// <summary>The web server of the preview: this machine only, and nothing but the site.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports after the wanted one are tried.</summary>
    private const int Tries = 50;

    private readonly WebApplication app;

    private PreviewServer(WebApplication app, int port) => (this.app, Port) = (app, port);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Starts on the wanted port, or the next free one; 0: any.</summary>
    /// <param name="port">The port wanted.</param>
    /// <param name="answer">Answers requests whose host has been checked, given the port.</param>
    /// <exception cref="IOException">None of the ports is free.</exception>
    public static async Task<PreviewServer> Start(int port, Func<HttpContext, int, Task> answer)
    {
        for (var wanted = port; ; wanted++)
        {
            try
            {
                return await StartOn(wanted, answer);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException && wanted < Math.Min(port + Tries, IPEndPoint.MaxPort))
            {
                // The next one, then; or, where any will do, another.
                if (port == 0) wanted--;
            }
        }
    }

    /// <summary>Ends it, open event streams included.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private static async Task<PreviewServer> StartOn(int wanted, Func<HttpContext, int, Task> answer)
    {
        var port = wanted == 0 ? FreePort() : wanted;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.Run(context => !HostCheck.Passes(context.Request, port) ? Refuse(context, StatusCodes.Status421MisdirectedRequest)
            : !HostCheck.IsWelcome(context.Request) ? Refuse(context, StatusCodes.Status403Forbidden)
            : answer(context, port));
        try
        {
            await app.StartAsync();
            return new PreviewServer(app, port);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    // The port must be known before the server listens, because the host check needs it from the first request on.
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync("This server answers only to its own pages, under its own address on this machine.\n");
    }
}
