using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Archive.Tests.Browser;

/// <summary>How a reader looks at a site.</summary>
/// <param name="Width">The window's width in pixels.</param>
/// <param name="Scheme">What the system asks for.</param>
/// <param name="Scripts">Whether scripts run.</param>
/// <param name="FirstVisit">In a profile of their own that knows nothing yet. A profile costs as much as ten pages: who does not need that shares one.</param>
internal sealed record View(int Width = 1440, ColorScheme Scheme = ColorScheme.Light, bool Scripts = true, bool FirstVisit = false);

/// <summary>One reader in a tab of their own; whatever goes wrong on the way is noted.</summary>
internal sealed class Reader : IAsyncDisposable
{
    // Runs before anything of a page, where no policy binds it.
    private const string Watch = """
        (() => {
          window.seen = { violations: [], shifts: [], scripts: [] };
          window.mark = (...words) => window.seen.scripts.push(String(words));
          addEventListener("securitypolicyviolation", (event) => window.seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`), true);
          const rect = (box) => `${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)}×${Math.round(box.height)}`;
          const moved = ({ node, previousRect, currentRect }) => `${node?.nodeName} “${node?.textContent?.trim().slice(0, 30)}” ${rect(previousRect)} → ${rect(currentRect)}`;
          new PerformanceObserver((list) => {
            // A line that is drawn half read may grow by a pixel or two; browsers count that as a hundred-thousandth.
            for (const entry of list.getEntries()) if (!entry.hadRecentInput && entry.value >= .0005) window.seen.shifts.push(`${entry.value}: ${entry.sources.map(moved).join("; ")}`);
          }).observe({ type: "layout-shift", buffered: true });
        })();
        """;

    private readonly ServedSite site;
    private readonly View view;
    private readonly IBrowserContext profile;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> requests = new();

    private Reader(ServedSite site, View view, IBrowserContext profile, IPage page) => (this.site, this.view, this.profile, Page) = (site, view, profile, page);

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, requests to elsewhere, dialogs.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>The paths that were asked for, but for the preview's own.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>A profile of the browser that knows nothing of a site yet.</summary>
    public static async Task<IBrowserContext> Profile(IBrowser browser, ServedSite site, bool scripts)
    {
        var profile = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await profile.AddInitScriptAsync(Watch);
        return profile;
    }

    public static async Task<Reader> Begin(IBrowserContext profile, ServedSite site, View view)
    {
        var reader = new Reader(site, view, profile, await profile.NewPageAsync());
        reader.Listen();
        await reader.Page.SetViewportSizeAsync(view.Width, 900);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
        return reader;
    }

    /// <summary>Opens a page and waits until it stands: style sheets, scripts and fonts are there.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        // A promise is never kept where no script runs.
        if (view.Scripts) await Page.EvaluateAsync("async () => { await document.fonts.ready; }");
    }

    /// <summary>Opens a page and waits until its scripts have run, but for nothing that is only to look at.</summary>
    public Task Glance(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    /// <summary>What a script in the page gives.</summary>
    public Task<T> Ask<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument);

    /// <summary>Lines that a script in the page gives.</summary>
    public Task<string[]> Lines(string script, object? argument = null) => Page.EvaluateAsync<string[]>(script, argument);

    /// <summary>What the site's policy stopped.</summary>
    public Task<string[]> Violations() => Lines("() => seen.violations");

    /// <summary>What moved without anybody having asked for it.</summary>
    public Task<string[]> Shifts() => Lines("() => seen.shifts");

    /// <summary>What reaches beyond the window's right edge, if anything makes the page scroll sideways.</summary>
    public Task<string[]> SticksOut() => Lines("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : ["The page scrolls sideways.", ...[...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + .5).slice(0, 8)
          .map((element) => `${element.nodeName}.${element.getAttribute("class")} “${element.textContent.trim().slice(0, 30)}” to ${element.getBoundingClientRect().right}`)]
        """);

    /// <summary>Lets the page draw itself twice: what scripts and style sheets change is then there.</summary>
    public Task Settle() => Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await (view.FirstVisit ? profile.CloseAsync() : Page.CloseAsync());

    private void Listen()
    {
        Page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        Page.PageError += (_, error) => Note(true, $"script: {error}");
        Page.RequestFailed += (_, request) => Note(!IsOfPreview(request.Url), $"failed: {request.Url} {request.Failure}");
        Page.Response += (_, response) => Note(response.Status >= 400 && response.Url != Page.Url, $"{response.Status}: {response.Url}");
        Page.Request += (_, request) => Take(request.Url);
        Page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    private void Take(string url)
    {
        Note(!url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), $"elsewhere: {url}");
        if (!IsOfPreview(url)) requests.Enqueue(new Uri(url).PathAndQuery);
    }

    private void Note(bool isWrong, string what)
    {
        if (isWrong) complaints.Enqueue(what);
    }

    private bool IsOfPreview(string url) => url.StartsWith($"{site.Address}_archive/", StringComparison.Ordinal);
}
