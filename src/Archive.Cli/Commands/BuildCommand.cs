using System.CommandLine;
using Archive.Cli.CommandLine;
using Archive.Cli.Terminal;
using Archive.Output;

namespace Archive.Cli.Commands;

/// <summary><c>archive build</c>: writes the site.</summary>
internal sealed class BuildCommand(Shell shell)
{
    private readonly SharedOptions shared = new();
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Where the site goes. Without it: output/ in the archive's folder." };
    private readonly Option<bool> clean = new("--clean") { Description = "Start from nothing: render and write every page, whatever stands." };
    private readonly Option<bool> profile = new("--profile") { Description = "Print where time, memory and bytes went, by stage and by kind of file." };
    private readonly Option<bool> verify = new("--verify") { Description = "Render the pages that were taken over, too, and fail where one differs." };

    /// <summary>The command and its manual.</summary>
    public static (Command, Manual) Create(Shell shell) => new BuildCommand(shell).Create();

    private (Command, Manual) Create()
    {
        Option[] what = [shared.Root, output, shared.BaseUrl];
        Option[] how = [clean, verify, shared.Strict, shared.Jobs];
        Option[] says = [shared.Quiet, shared.Verbose, profile, shared.Format, shared.All];
        var command = new Command("build", "Build the site and write it to output/.");
        foreach (var option in (Option[])[.. what, .. how, .. says]) command.Add(option);
        command.SetAction(Run);
        return (command, new Manual(
            "archive build [--root DIR] [--output DIR] [--clean] [--base-url URL] [--strict] [--jobs N] [--quiet|--verbose] [--profile]",
            [
                "Builds the archive and puts the site into the output folder, in one step at the very end: a build that fails, or is stopped, leaves the site that stands exactly as it was. Only files whose bytes changed are written.",
                "The output folder is replaced as a whole, so it must be one that a build has made, or an empty or new one.",
            ],
            [("What", what), ("How", how), ("Messages", says)],
            [
                ("archive build", "build the archive around this folder"),
                ("archive build --base-url https://preview.example/", "for another address"),
                ("archive build --strict --quiet", "for a script that publishes"),
                ("archive build --clean --output /tmp/site", "from nothing, elsewhere"),
            ],
            []));
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(shared.Quiet) && parsed.GetValue(shared.Verbose)) throw new UsageException("--quiet and --verbose exclude each other.");
        var root = ArchiveRoot.Find(parsed.GetValue(shared.Root), shell.Folder);
        var reporter = Reporter.Of(parsed, shared, shell, root);
        var options = BuildArguments.Of(parsed, shared) with { Clean = parsed.GetValue(clean), Verify = parsed.GetValue(verify) };
        var (site, shown) = Site(parsed, root);
        if (site.Refusal() is { } refusal)
        {
            reporter.Report([refusal]);
            return ExitCode.Usage;
        }
        var build = shell.Builds(new BuildPlace(root, site, Path.Join(root, "cache")));
        var unchanged = $"the site in {shown} is unchanged";
        var quiet = parsed.GetValue(shared.Quiet);
        var result = new BuildRun(shell, reporter, quiet).Run(build, options, unchanged, out var time, out var exitCode);
        if (result is null) return exitCode;
        if (!result.Succeeded) shell.Error.WriteLine($"{Counts.Problems(result.Diagnostics)}{(options.Strict ? " (--strict: warnings count)" : "")}; {unchanged}.");
        else if (!quiet) SummaryView.Show(shell, result, time, $"The site is in {shown}. Look at it: archive preview", parsed.GetValue(shared.Verbose));
        if (parsed.GetValue(profile)) ProfileView.Show(shell, result);
        return exitCode;
    }

    private (SiteFolder Site, string Shown) Site(ParseResult parsed, string root)
    {
        var given = parsed.GetValue(output);
        if (given is { Length: 0 }) throw new UsageException("--output takes a folder, not nothing.");
        var folder = given is null ? Path.Join(root, "output") : Path.GetFullPath(given, shell.Folder);
        var shown = Path.GetRelativePath(shell.Folder, folder) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
        var site = new SiteFolder(folder, new SiteFolderOptions
        {
            ArchiveRoot = root,
            Waiting = () => shell.Error.WriteLine($"Another build is writing to {shown}; waiting for it."),
        });
        return (site, Path.TrimEndingDirectorySeparator(shown) + "/");
    }
}
