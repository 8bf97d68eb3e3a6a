using System.CommandLine;
using Archive.Cli.CommandLine;
using Archive.Cli.Terminal;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Cli.Commands;

/// <summary><c>archive build</c>: writes the site.</summary>
internal sealed class BuildCommand(Shell shell)
{
    private readonly SharedOptions shared = new();
    private readonly Option<string?> output = new("--output", "-o") { HelpName = "DIR", Description = "Where the site goes. Without it: output/ in the archive's folder." };
    private readonly Option<string?> shard = new("--shard") { HelpName = "K/N", Description = "Make only part K of N of the site, into a folder of its own; the N folders together are the site." };
    private readonly Option<bool> clean = new("--clean") { Description = "Start from nothing: render and write every page, whatever stands." };
    private readonly Option<bool> profile = new("--profile") { Description = "Print where time, memory and bytes went, by stage and by kind of file." };
    private readonly Option<bool> verify = new("--verify") { Description = "Render the pages that were taken over, too, and fail where one differs." };

    /// <summary>The command and its manual.</summary>
    public static (Command, Manual) Create(Shell shell) => new BuildCommand(shell).Create();

    private (Command, Manual) Create()
    {
        Option[] what = [shared.Root, output, shared.BaseUrl, shard];
        Option[] how = [clean, verify, shared.Strict, shared.Jobs];
        Option[] says = [shared.Quiet, shared.Verbose, profile, shared.Format, shared.All];
        var command = new Command("build", "Build the site and write it to output/.");
        foreach (var option in (Option[])[.. what, .. how, .. says]) command.Add(option);
        command.SetAction(Run);
        return (command, new Manual(
            "archive build [--root DIR] [--output DIR] [--clean] [--base-url URL] [--strict] [--jobs N] [--shard K/N] [--quiet|--verbose] [--profile]",
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
                ("archive build --shard 3/8 --output part-3", "the third of eight parts, each on a machine of its own"),
            ],
            []));
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(shared.Quiet) && parsed.GetValue(shared.Verbose)) throw new UsageException("--quiet and --verbose exclude each other.");
        var root = ArchiveRoot.Find(parsed.GetValue(shared.Root), shell.Folder);
        var reporter = Reporter.Of(parsed, shared, shell, root);
        var options = BuildArguments.Of(parsed, shared) with { Clean = parsed.GetValue(clean), Verify = parsed.GetValue(verify), Shard = PartOf(parsed) };
        var (site, shown) = Site(parsed, root, reporter);
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
        if (!result.Succeeded) reporter.Say($"{Counts.Problems(result.Diagnostics)}{(options.Strict ? " (--strict: warnings count)" : "")}; {unchanged}.");
        else if (!quiet) SummaryView.Show(shell, result, time, $"The site is in {shown}. Look at it: archive preview", parsed.GetValue(shared.Verbose));
        if (parsed.GetValue(profile)) ProfileView.Show(shell, result);
        return exitCode;
    }

    // A part takes the place of whatever stands in its folder: never of the whole site by accident.
    private Shard? PartOf(ParseResult parsed)
    {
        if (parsed.GetValue(shard) is not { } text) return null;
        if (parsed.GetValue(output) is null) throw new UsageException("--shard needs --output: a part takes the place of a whole folder.", $"for example --output part-{text.Split('/')[0]}");
        return Values.Shard(text, "--shard");
    }

    private (SiteFolder Site, string Shown) Site(ParseResult parsed, string root, Reporter reporter)
    {
        var given = parsed.GetValue(output);
        if (given is { Length: 0 }) throw new UsageException("--output takes a folder, not nothing.");
        var folder = given is null ? Path.Join(root, "output") : Path.GetFullPath(given, shell.Folder);
        var shown = Path.GetRelativePath(shell.Folder, folder) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
        var site = new SiteFolder(folder, new SiteFolderOptions
        {
            ArchiveRoot = root,
            Waiting = () => reporter.Say($"Another build is writing to {shown}; waiting for it."),
        });
        return (site, Path.TrimEndingDirectorySeparator(shown) + "/");
    }
}
