using System.CommandLine;
using System.Net.Sockets;
using Archive.Cli.CommandLine;
using Archive.Cli.Preview;
using Archive.Cli.Terminal;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Cli.Commands;

/// <summary><c>archive preview</c>: the site in the browser while one works on it.</summary>
internal sealed class PreviewCommand(Shell shell)
{
    private const int UsualPort = 5080;

    private readonly SharedOptions shared = new();
    private readonly Option<string?> port = new("--port", "-p") { HelpName = "N", Description = $"The port to listen on; 0: any free one. Without it: {UsualPort}. Where it is taken, the next free one." };
    private readonly Option<string?> basePath = new("--base-path") { HelpName = "PATH", Description = "Show the site under a path, such as /archive/, to try what stands in a sub-folder when published." };
    private readonly Option<bool> open = new("--open") { Description = "Show it in the browser at once." };

    /// <summary>The command and its manual.</summary>
    public static (Command, Manual) Create(Shell shell) => new PreviewCommand(shell).Create();

    private (Command, Manual) Create()
    {
        Option[] what = [shared.Root, basePath, shared.Strict, shared.Jobs];
        Option[] where = [port, open];
        Option[] says = [shared.Quiet, shared.Verbose, shared.Format, shared.All];
        var command = new Command("preview", "Show the site in the browser; rebuild and reload on every save.");
        foreach (var option in (Option[])[.. what, .. where, .. says]) command.Add(option);
        command.SetAction(parsed => Run(parsed));
        return (command, new Manual(
            "archive preview [--root DIR] [--port N] [--open]",
            [
                "Builds the archive in memory (output/ stays as it is), serves it on 127.0.0.1 to this machine only, and watches seeds/, input/ and theme/. Every save is built and shown in the open pages at once; errors appear over the page, with file, line and column, and vanish when they are mended.",
                "Ctrl-C ends it, with exit code 0.",
            ],
            [("What", what), ("Where", where), ("Messages", says)],
            [
                ("archive preview --open", "begin to work"),
                ("archive preview --port 0", "beside other servers"),
                ("archive preview --base-path /archive/", "as it will stand in a sub-folder"),
            ],
            []));
    }

    private Task<int> Run(ParseResult parsed)
    {
        var root = ArchiveRoot.Find(parsed.GetValue(shared.Root), shell.Folder);
        var wanted = parsed.GetValue(port) is { } text ? Values.Number(text, "--port", 0, 65535) : UsualPort;
        var under = parsed.GetValue(basePath) is { } path ? Values.BasePath(path, "--base-path") : "/";
        var reporter = Reporter.Of(parsed, shared, shell, root);
        var options = BuildArguments.Of(parsed, shared);
        var site = new MemorySite();
        var session = new PreviewSession(site, root, shell.Builds(new BuildPlace(root, site, null)));
        var answers = new PreviewAnswers(session, new SiteAnswers(session, root, under), shell.Stop);
        return Serve(root, wanted, under, answers, new PreviewLoop(shell, session, reporter, root, parsed.GetValue(shared.Quiet)), options, parsed.GetValue(open));
    }

    private async Task<int> Serve(string root, int wanted, string under, PreviewAnswers answers, PreviewLoop loop, BuildOptions options, bool openIt)
    {
        // Watching begins first, so that nothing saved during the first build is missed.
        using var watcher = new SourceWatcher(root);
        await using var server = await Start(wanted, answers);
        var address = $"http://127.0.0.1:{server.Port}{under}";
        if (wanted != 0 && server.Port != wanted) shell.Output.WriteLine($"Port {wanted} is taken; using {server.Port}.");
        shell.Output.WriteLine($"Preview: {address}");
        if (watcher.IsPolling) shell.Output.WriteLine("This system cannot tell of changes here; looking for them twice a second.");
        if (openIt) shell.OpenBrowser(address);
        try
        {
            await loop.Run(watcher, options with { BaseUrl = address }, shell.Stop);
        }
        catch (OperationCanceledException) when (shell.Stop.IsCancellationRequested)
        {
            shell.Output.WriteLine("Preview ended.");
        }
        return ExitCode.Good;
    }

    private static async Task<PreviewServer> Start(int wanted, PreviewAnswers answers)
    {
        try
        {
            return await PreviewServer.Start(wanted, (context, _) => answers.Answer(context));
        }
        catch (Exception refusal) when (refusal is IOException or SocketException)
        {
            throw new UsageException($"Port {wanted} cannot be used: {refusal.Message}", "name another with --port, or any free one with --port 0");
        }
    }
}
