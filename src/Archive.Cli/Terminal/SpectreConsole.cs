using Spectre.Console;

namespace Archive.Cli.Terminal;

/// <summary>Spectre's console on the shell's own output.</summary>
internal static class SpectreConsole
{
    /// <summary>A console that draws only what the shell can show.</summary>
    public static IAnsiConsole Of(Shell shell) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(shell.Output),
        Ansi = shell.OutputHasColours ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = shell.OutputHasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = shell.OutputIsLive ? InteractionSupport.Yes : InteractionSupport.No,
    });
}
