using Archive.Cli.Terminal;

namespace Archive.Cli;

/// <summary>What surrounds a command: streams, folder, environment. Tests bring their own.</summary>
internal sealed record Shell
{
    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Diagnostics and what else a person should see when the output is piped on.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder the command was typed in, absolute.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Whether <see cref="Output"/> is a terminal that may be drawn on.</summary>
    public bool OutputIsLive { get; init; }

    /// <summary>Whether <see cref="Output"/> shows colours.</summary>
    public bool OutputHasColours { get; init; }

    /// <summary>Whether <see cref="Error"/> shows colours.</summary>
    public bool ErrorHasColours { get; init; }

    /// <summary>Makes what builds.</summary>
    public Func<BuildPlace, IBuild> Builds { get; init; } = place => new ArchiveBuild(place);

    /// <summary>Shows an address to the person.</summary>
    public Action<string> OpenBrowser { get; init; } = Browser.Open;

    /// <summary>Set when the person presses Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The process's own surroundings. NO_COLOR, CI and a dumb terminal ask for plain lines.</summary>
    public static Shell OfProcess(TextWriter output, TextWriter error, CancellationToken stop)
    {
        var plain = Given("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new()
        {
            Output = output,
            Error = error,
            Stop = stop,
            OutputIsLive = !plain && !Given("CI") && !Console.IsOutputRedirected,
            OutputHasColours = !plain && !Console.IsOutputRedirected,
            ErrorHasColours = !plain && !Console.IsErrorRedirected,
        };
    }

    private static bool Given(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
