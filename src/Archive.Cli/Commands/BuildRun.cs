using System.Diagnostics;
using Archive.Cli.Terminal;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Cli.Commands;

/// <summary>One build as a person sees it: progress while it runs, then its diagnostics.</summary>
/// <param name="shell">Where to print.</param>
/// <param name="reporter">Prints diagnostics.</param>
/// <param name="quiet">No progress.</param>
internal sealed class BuildRun(Shell shell, Reporter reporter, bool quiet)
{
    /// <summary>Builds and reports. Null where the disk refused or the person stopped it: then <paramref name="exitCode"/> says what to end with.</summary>
    public BuildResult? Run(IBuild build, BuildOptions options, string unchanged, out TimeSpan time, out int exitCode)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = ProgressView.Show(shell, quiet, progress => build.Build(options, progress, shell.Stop));
            time = Stopwatch.GetElapsedTime(start);
            reporter.Report(result.Diagnostics);
            exitCode = result.Succeeded ? ExitCode.Good : ExitCode.Errors;
            return result;
        }
        catch (OperationCanceledException) when (shell.Stop.IsCancellationRequested)
        {
            reporter.Say($"Stopped; {unchanged}.");
            exitCode = ExitCode.Interrupted;
        }
        catch (Exception refusal) when (Refusals.Unwrap(refusal) is SiteFolderException refused)
        {
            reporter.Report([refused.Diagnostic]);
            reporter.Say($"Nothing was published; {unchanged}.");
            exitCode = ExitCode.Errors;
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException && reporter.TryReport(unforeseen))
        {
            exitCode = ExitCode.Errors;
        }
        time = Stopwatch.GetElapsedTime(start);
        return null;
    }
}
