using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Archive.Tests.Browser.SharedBrowser))]

namespace Archive.Tests.Browser;

/// <summary>
/// One Chromium for all tests, the one that is installed on the machine, and the sites they visit, each served by the real preview with the
/// headers of <c>netlify.toml</c>. Nothing of it starts before a test asks for it.
/// </summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> browser = new(Launch);
    private readonly Lazy<Task<ServedSite>> demonstration = new(() => ServedSite.Of(ServedSite.Repository));
    private readonly Lazy<Task<ServedSite>> invented = new(() => ServedSite.Of(BrowsedArchive.Create()));

    private readonly ConcurrentDictionary<(ServedSite Site, bool Scripts), Lazy<Task<IBrowserContext>>> profiles = new();

    /// <summary>The archive of this repository.</summary>
    internal Task<ServedSite> Demonstration => Start(demonstration);

    /// <summary>An archive with more than one page of articles.</summary>
    internal Task<ServedSite> Invented => Start(invented);

    /// <summary>A reader of a site.</summary>
    internal async Task<Reader> Visit(ServedSite site, View? view = null)
    {
        SkipWithoutChromium();
        var (asked, chromium) = (view ?? new View(), (await browser.Value).Browser);
        return await Reader.Begin(asked.FirstVisit ? await Reader.Profile(chromium, site, asked.Scripts) : await Shared(chromium, site, asked.Scripts), site, asked);
    }

    /// <summary>Skips the test where there is no Chromium, but never where changes are judged.</summary>
    internal static void SkipWithoutChromium()
    {
        if (Executable() is not null) return;
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("Continuous integration needs Chromium: .ci/run installs it.");
        Assert.Skip("Chromium is not installed: none of " + string.Join(", ", Names) + " is in PATH.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated && browser.Value.IsCompletedSuccessfully)
        {
            var (driver, started) = await browser.Value;
            await started.CloseAsync();
            driver.Dispose();
        }
        foreach (var site in (Lazy<Task<ServedSite>>[])[demonstration, invented])
            if (site.IsValueCreated && site.Value.IsCompletedSuccessfully) await (await site.Value).DisposeAsync();
    }

    private static Task<ServedSite> Start(Lazy<Task<ServedSite>> site)
    {
        SkipWithoutChromium();
        return site.Value;
    }

    private Task<IBrowserContext> Shared(IBrowser chromium, ServedSite site, bool scripts) =>
        profiles.GetOrAdd((site, scripts), _ => new(() => Reader.Profile(chromium, site, scripts))).Value;

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Launch()
    {
        var driver = await Playwright.CreateAsync();
        // Other tests keep the machine busy; nobody is to be told off for being slow.
        Assertions.SetDefaultExpectTimeout(20_000);
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Flags, Headless = true }));
    }

    private static string? Executable() => (
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Join(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
}
