using Archive.Cli.Terminal;
using Microsoft.AspNetCore.Http;

namespace Archive.Cli.Preview;

/// <summary>Answers requests from the edition in memory, as the host of the published site would: nothing on disk can be reached.</summary>
/// <param name="session">What is served.</param>
/// <param name="root">The archive's folder.</param>
/// <param name="basePath">The path the site stands under, with slashes at both ends.</param>
internal sealed class SiteAnswers(PreviewSession session, string root, string basePath)
{
    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        await session.FirstBuild.WaitAsync(context.RequestAborted);
        await AnswerFrom(session.State, context);
    }

    private Task AnswerFrom(PreviewState state, HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        // Counting waits for what is decided last, and a site that is shown early is none that failed.
        if (state.Failed && state.Edition.Files.Count == 0) return BuiltIn(context, StatusCodes.Status503ServiceUnavailable, BuiltInPages.Errors(state, new SourceFrames(root)), state);
        if (!path.StartsWith(basePath, StringComparison.Ordinal)) return Outside(state.Edition, context, path);
        var within = path[(basePath.Length - 1)..];
        var redirect = state.Edition.Redirects.Find(within) ?? state.Edition.Redirects.Find(path);
        return redirect is { Forced: true } forced ? Follow(state.Edition, context, forced)
            : FileOf(state.Edition, within) is { } file ? Send(state.Edition, context, file, StatusCodes.Status200OK)
            // Exactly as it is asked for: a browser takes what begins with two slashes for the address of another host.
            : state.Edition.Files.ContainsKey($"{within[1..]}/index.html") ? Go(context, context.Request.Path + "/", StatusCodes.Status301MovedPermanently)
            : redirect is { } found ? Follow(state.Edition, context, found)
            : NotFound(state.Edition, context, path);
    }

    private Task Outside(PreviewEdition edition, HttpContext context, string path) =>
        path == "/" || path + "/" == basePath ? Go(context, new PathString(basePath), StatusCodes.Status302Found) : NotFound(edition, context, path);

    private Task Follow(PreviewEdition edition, HttpContext context, Redirect redirect)
    {
        if (redirect.Status is >= 300 and < 400)
        {
            context.Response.StatusCode = redirect.Status;
            // As the rule writes it; what a header cannot hold is escaped.
            context.Response.Headers.Location = string.Concat(redirect.Target.Select(c => c is > ' ' and < '\x7f' ? $"{c}" : Uri.EscapeDataString($"{c}")));
            return Task.CompletedTask;
        }
        var target = redirect.Target.StartsWith(basePath, StringComparison.Ordinal) ? redirect.Target[(basePath.Length - 1)..] : redirect.Target;
        return FileOf(edition, target) is { } file ? Send(edition, context, file, redirect.Status) : NotFound(edition, context, redirect.Target);
    }

    private static Task Go(HttpContext context, PathString path, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    // The rule files are for the host, not for readers.
    private static string? FileOf(PreviewEdition edition, string path)
    {
        var file = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        return file is not ("_redirects" or "_headers") && edition.Files.ContainsKey(file) ? file : null;
    }

    private static Task NotFound(PreviewEdition edition, HttpContext context, string path)
    {
        if (edition.Files.ContainsKey("404.html")) return Send(edition, context, "404.html", StatusCodes.Status404NotFound);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = ContentTypes.Of(".html");
        context.Response.Headers.ContentSecurityPolicy = BuiltInPages.Policy;
        return Write(context, Injection.Into(BuiltInPages.NotFound(path), edition.Token));
    }

    private static Task BuiltIn(HttpContext context, int status, byte[] page, PreviewState state)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(".html");
        context.Response.Headers.ContentSecurityPolicy = BuiltInPages.Policy;
        return Write(context, Injection.Into(page, state.Edition.Token));
    }

    private static Task Send(PreviewEdition edition, HttpContext context, string file, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentTypes.Of(file);
        foreach (var (name, value) in edition.Headers.For("/" + (file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^10] : file))) context.Response.Headers[name] = value;
        return Write(context, ContentTypes.IsHtml(file) ? Injection.Into(edition.Files[file].Span, edition.Token) : edition.Files[file]);
    }

    private static async Task Write(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
