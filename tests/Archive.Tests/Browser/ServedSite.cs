using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Cli;
using Archive.Output;
using Archive.Tests.Cli;
using Archive.Tests.WholeSite;

namespace Archive.Tests.Browser;

/// <summary>A site as the preview serves it: the real build, the real server, the headers of the published site.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly CliRun cli;
    private readonly PreviewRun preview;
    private readonly MemorySite site;

    private ServedSite(CliRun cli, PreviewRun preview, MemorySite site) => (this.cli, this.preview, this.site) = (cli, preview, site);

    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = FindRepository();

    public Uri Address => preview.Address;

    /// <summary>The path of every page, as its address has it.</summary>
    public IReadOnlyList<string> Pages => [.. site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
        .Select(path => path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path).Order(StringComparer.Ordinal)];

    /// <summary>A page as the build made it.</summary>
    public IDocument Document(string path) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files[path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path].Span));

    /// <summary>Builds and serves the archive of a folder.</summary>
    public static Task<ServedSite> Of(string folder) => Start(new CliRun(), folder);

    /// <summary>Builds and serves an archive of a test.</summary>
    public static Task<ServedSite> Of(TestArchive archive)
    {
        var cli = new CliRun();
        archive.WriteTo(cli.Temp.Root);
        return Start(cli, cli.Temp.Root);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await preview.DisposeAsync();
        cli.Dispose();
    }

    private static async Task<ServedSite> Start(CliRun cli, string folder)
    {
        MemorySite? site = null;
        var preview = new PreviewRun(cli, shell => shell with { Folder = folder, Builds = Build });
        var (status, text) = await preview.Get("/");
        ((int)status).Should().Be(200, $"the archive builds:\n{preview.Said}{preview.Error}{text}");
        // The first page is shown before the last is made; tests ask for what the build made of all of them.
        SpinWait.SpinUntil(() => preview.Said.Contains("\nFirst build: ", StringComparison.Ordinal), TimeSpan.FromMinutes(1)).Should().BeTrue("the build ends");
        return new(cli, preview, site!);

        ArchiveBuild Build(BuildPlace place)
        {
            site = (MemorySite)place.Output;
            return new ArchiveBuild(place);
        }
    }

    private static string FindRepository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), "..", "..", ".."));
}
