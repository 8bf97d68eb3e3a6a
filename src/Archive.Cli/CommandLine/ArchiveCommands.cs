using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Archive.Cli.Commands;

namespace Archive.Cli.CommandLine;

/// <summary>The whole command line: what can be typed, and what each part of it says about itself.</summary>
internal static class ArchiveCommands
{
    private static readonly (string, string)[] ExitCodes =
    [
        ("0", "all is well"),
        ("1", "errors in the archive, or the disk refused; what was published before is unchanged"),
        ("2", "the command line is wrong"),
        ("130", "stopped with Ctrl-C"),
    ];

    private static readonly (string, string)[] Surroundings =
    [
        ("NO_COLOR", "when set: no colours, and plain lines instead of a progress display"),
        ("CI", "when set: plain lines instead of a progress display"),
    ];

    /// <summary>Makes the commands for a shell.</summary>
    public static RootCommand Create(Shell shell)
    {
        var root = new RootCommand("Turns news articles and hand-edited YAML into a cross-linked website.");
        (Command Command, Manual Manual)[] commands = [BuildCommand.Create(shell), PreviewCommand.Create(shell), CheckCommand.Create(shell), ExplainCommand.Create(shell)];
        foreach (var (command, _) in commands) root.Add(command);
        var manuals = commands.ToDictionary(c => c.Command, c => c.Manual with { Closing = [.. c.Manual.Closing, ("Exit codes", ExitCodes), ("Environment", Surroundings)] });
        manuals.Add(root, Overview([.. commands.Select(c => c.Command)]));
        // The library adds its own help option to the root, and it is inherited; only what it prints is ours.
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new PrintManual(shell, manuals);
        foreach (var version in root.Options.OfType<VersionOption>()) version.Action = new PrintVersion(shell);
        return root;
    }

    /// <summary>Whether the person asked for help or the version; then nothing else on the line matters.</summary>
    public static bool IsQuestion(CommandLineAction? action) => action is PrintManual or PrintVersion;

    /// <summary>Prints what the program is, for somebody who typed only its name.</summary>
    public static void PrintOverview(RootCommand root, Shell shell) =>
        new ManualWriter(shell.Output, shell.OutputHasColours).Write(Overview([.. root.Subcommands]));

    private static Manual Overview(Symbol[] commands) => new(
        "archive COMMAND [options]",
        [
            "Archive turns raw news articles (seeds/) and hand-edited YAML (input/) into a fast, cross-linked website (output/): a page for every article, actor, place and event, with every mention linked to what it means.",
            "Every mistake is reported in one run, with file, line, column and what was expected. A build that fails leaves the published site exactly as it was.",
        ],
        [("Commands", commands)],
        [
            ("archive preview --open", "build in memory, show in the browser, rebuild and reload on every save"),
            ("archive build", "write the site to output/"),
            ("archive build --strict", "the same, but let warnings stop it: for publishing"),
            ("archive check", "report every mistake and write nothing"),
            ("archive explain ARC0104", "what an error code means, with an example"),
            ("archive build --help", "all options of a command"),
        ],
        [("Exit codes", ExitCodes), ("Environment", Surroundings), ("Options", [("--help, -h", "print this, or the manual of a command"), ("--version", "print the version")])]);

    private sealed class PrintVersion(Shell shell) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => Program.PrintVersion(shell.Output);
    }

    private sealed class PrintManual(Shell shell, Dictionary<Command, Manual> manuals) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            new ManualWriter(shell.Output, shell.OutputHasColours).Write(manuals[parseResult.CommandResult.Command]);
            return ExitCode.Good;
        }
    }
}
