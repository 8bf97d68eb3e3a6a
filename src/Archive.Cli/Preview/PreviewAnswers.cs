using Microsoft.AspNetCore.Http;

namespace Archive.Cli.Preview;

/// <summary>Answers what the preview's own script asks: itself, and the stream of states. Everything else is the site's.</summary>
/// <param name="session">What to tell.</param>
/// <param name="site">Answers the rest.</param>
/// <param name="stop">Ends the streams.</param>
internal sealed class PreviewAnswers(PreviewSession session, SiteAnswers site, CancellationToken stop)
{
    // Keeps proxies and browsers from taking a quiet stream for a dead one.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Answers one request.</summary>
    public Task Answer(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return RefuseMethod(context);
        return context.Request.Path.Value switch
        {
            "/_archive/preview.js" => SendScript(context),
            "/_archive/events" => SendEvents(context),
            _ => site.Answer(context),
        };
    }

    private static Task RefuseMethod(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static async Task SendScript(HttpContext context)
    {
        context.Response.ContentType = ContentTypes.Of(".js");
        await using var script = typeof(PreviewAnswers).Assembly.GetManifestResourceStream("preview.js")!;
        await script.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task SendEvents(HttpContext context)
    {
        if (!HostCheck.IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        context.Response.ContentType = "text/event-stream";
        // Who asks for the headers alone waits for an end, and a stream has none.
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        var states = session.Listen();
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", ended.Token);
            for (; ; ) await SendNext(context.Response, states.Reader, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the preview ends.
        }
        finally
        {
            session.Leave(states);
        }
    }

    private static async Task SendNext(HttpResponse response, System.Threading.Channels.ChannelReader<string> states, CancellationToken ended)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(ended);
        beat.CancelAfter(Heartbeat);
        string text;
        try
        {
            text = $"event: state\ndata: {await states.ReadAsync(beat.Token)}\n\n";
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            text = ": still here\n\n";
        }
        await response.WriteAsync(text, ended);
        await response.Body.FlushAsync(ended);
    }
}
