using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Archive.Cli.CommandLine;
using Archive.Cli.Terminal;
using Archive.Diagnostics;

namespace Archive.Cli;

/// <summary>The command <c>archive</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        // Scripts ask for the version before anything else: it is answered before any library is loaded.
        if (args is ["--version"]) return TellVersion();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        return RunIn(Shell.OfProcess(Console.Out, Console.Error, stop.Token), args);
    }

    /// <summary>Runs a command with plain output: for tests and for whoever embeds the tool.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error) =>
        RunIn(new Shell { Output = output, Error = error }, args);

    /// <summary>Runs a command in a shell. No exception leaves it: whatever happens becomes a readable line and an exit code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int RunIn(Shell shell, string[] args)
    {
        try
        {
            return Dispatch(shell, args);
        }
        catch (UsageException mistake)
        {
            Say(shell, mistake.Message, mistake.Hint);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (shell.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception unforeseen)
        {
            ReportBug(shell, Refusals.Unwrap(unforeseen), args);
            return ExitCode.Errors;
        }
    }

    private static int Dispatch(Shell shell, string[] args)
    {
        var root = ArchiveCommands.Create(shell);
        if (args.Length == 0)
        {
            ArchiveCommands.PrintOverview(root, shell);
            return ExitCode.Usage;
        }
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (!ArchiveCommands.IsQuestion(parsed.Action) && parsed.Errors.Count > 0) throw UsageErrors.Of(parsed);
        // Exceptions and signals are ours to turn into words.
        return parsed.Invoke(new InvocationConfiguration { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    // The first Ctrl-C lets the command end in order; the second ends the process, which harms no site.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static int TellVersion()
    {
        try
        {
            return PrintVersion(Console.Out);
        }
        catch (IOException)
        {
            return ExitCode.Errors;
        }
    }

    /// <summary>Prints the version, touching no library.</summary>
    public static int PrintVersion(TextWriter output)
    {
        var version = typeof(Program).Assembly.GetName().Version!;
        output.WriteLine($"archive {version.Major}.{version.Minor}.{version.Build}");
        return ExitCode.Good;
    }

    private static void Say(Shell shell, string message, string? hint)
    {
        // Arguments and names of files may hold what would move the cursor or colour the screen.
        Complain(shell, $"{(shell.ErrorHasColours ? Palette.Paint("error", Palette.Red) : "error")}: {VisibleText.Of(message)}");
        if (hint is not null) Complain(shell, $"  {VisibleText.Of(hint)}");
    }

    // Where the disk takes no complaint either, the exit code has to say it alone.
    private static void Complain(Shell shell, string line)
    {
        try
        {
            shell.Error.WriteLine(line);
        }
        catch (IOException)
        {
        }
    }

    private static void ReportBug(Shell shell, Exception unforeseen, string[] args)
    {
        if (unforeseen is IOException or UnauthorizedAccessException)
        {
            Say(shell, $"The disk refused: {FirstLine(unforeseen.Message)}", null);
        }
        else
        {
            Say(shell, $"Something unforeseen happened ({unforeseen.GetType().Name}): {FirstLine(unforeseen.Message)}",
                "This is a mistake in the program, not in your archive. Please report it, with what the same command says with --verbose.");
        }
        if (args.Contains("--verbose") || args.Contains("-v")) Complain(shell, unforeseen.ToString());
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r');
}
