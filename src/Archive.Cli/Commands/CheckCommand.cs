using System.CommandLine;
using Archive.Cli.CommandLine;
using Archive.Cli.Terminal;
using Archive.Diagnostics;
using Archive.Output;

namespace Archive.Cli.Commands;

/// <summary><c>archive check</c>: every diagnostic, and nothing written.</summary>
internal sealed class CheckCommand(Shell shell)
{
    private readonly SharedOptions shared = new();

    /// <summary>The command and its manual.</summary>
    public static (Command, Manual) Create(Shell shell) => new CheckCommand(shell).Create();

    private (Command, Manual) Create()
    {
        Option[] what = [shared.Root, shared.Strict, shared.Jobs];
        Option[] says = [shared.Quiet, shared.Verbose, shared.Format, shared.All];
        var command = new Command("check", "Report every mistake in the archive; write nothing.");
        foreach (var option in (Option[])[.. what, .. says]) command.Add(option);
        command.SetAction(Run);
        return (command, new Manual(
            "archive check [--root DIR] [--strict] [--format text|line|json] [--all]",
            ["Builds the archive without writing a file, and reports whatever a build would report. Diagnostics go to standard error."],
            [("What", what), ("Messages", says)],
            [
                ("archive check", "before a commit"),
                ("archive check --format line", "one line a diagnostic, as editors and vim's quickfix read it"),
                ("archive check --format json --all 2>diagnostics.json", "for another program"),
            ],
            []));
    }

    private int Run(ParseResult parsed)
    {
        var root = ArchiveRoot.Find(parsed.GetValue(shared.Root), shell.Folder);
        var reporter = Reporter.Of(parsed, shared, shell, root);
        var options = BuildArguments.Of(parsed, shared);
        var quiet = parsed.GetValue(shared.Quiet);
        var build = shell.Builds(new BuildPlace(root, new NullSite(), null));
        var result = new BuildRun(shell, reporter, quiet).Run(build, options, "nothing was written", out var time, out var exitCode);
        if (result is null) return exitCode;
        var found = Counts.Problems(result.Diagnostics);
        if (!result.Succeeded) reporter.Say($"{found}. What a code means: archive explain {Gravest(result.Diagnostics).Code}");
        else if (!quiet) shell.Output.WriteLine($"{found} in {Counts.Time(time)}; nothing was written. To publish: archive build");
        return exitCode;
    }

    private static Diagnostic Gravest(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) ?? diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Warning) ?? diagnostics[0];
}
