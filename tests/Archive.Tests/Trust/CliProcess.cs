using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Archive.Tests.Trust;

/// <summary>
/// The real command line in a process of its own, as a person or a host starts it: for what only a process has, such as a culture, a time zone,
/// limits of the system, and an end without warning. It knows no npm and has a home of its own, so that nothing of the machine plays a part.
/// </summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder heard = new();
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private CliProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = ReadErrors(process.StandardError);
    }

    /// <summary>Whether it has ended, by itself or not.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Starts a command.</summary>
    /// <param name="root">The archive's folder, in which it is typed.</param>
    /// <param name="arguments">What is typed after “archive”.</param>
    /// <param name="environment">Variables of the environment.</param>
    /// <param name="before">What a shell does first, such as setting a limit; null: no shell.</param>
    public static CliProcess Start(string root, string[] arguments, (string Name, string Value)[]? environment = null, string? before = null)
    {
        string[] command = [Dotnet, Path.Join(AppContext.BaseDirectory, "Archive.Cli.dll"), .. arguments];
        var start = before is null ? new ProcessStartInfo(command[0], command[1..]) : new ProcessStartInfo("/bin/sh", ["-c", before + "; exec \"$@\"", "sh", .. command]);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (root, true, true);
        start.Environment.Clear();
        foreach (var (name, value) in ((string, string)[])[("HOME", root), ("XDG_DATA_HOME", root), ("PATH", "/nowhere"), ("CI", "1"), .. environment ?? []])
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string root, string[] arguments, (string Name, string Value)[]? environment = null, string? before = null)
    {
        using var cli = Start(root, arguments, environment, before);
        return cli.End();
    }

    /// <summary>Waits until it has said something on its error stream.</summary>
    /// <returns>False where it ended without.</returns>
    public bool Says(string line)
    {
        while (!errors.IsCompleted)
        {
            lock (heard)
                if (heard.ToString().Contains(line, StringComparison.Ordinal)) return true;
            Thread.Sleep(5);
        }
        return errors.Result.Contains(line, StringComparison.Ordinal);
    }

    /// <summary>Waits for its end, but not for ever.</summary>
    public bool EndsWithin(TimeSpan time) => process.WaitForExit(time);

    /// <summary>Waits for its end.</summary>
    public (int ExitCode, string Output, string Errors) End()
    {
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Ends it as the system does that runs out of memory or power: without asking.</summary>
    /// <returns>Whether it was still running.</returns>
    public bool Kill()
    {
        process.Kill();
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private async Task<string> ReadErrors(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
            lock (heard) heard.Append(line).Append('\n');
        lock (heard) return heard.ToString();
    }

    private static string Dotnet
    {
        get
        {
            var root = Path.GetFullPath(Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            return Path.Join(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        }
    }
}
