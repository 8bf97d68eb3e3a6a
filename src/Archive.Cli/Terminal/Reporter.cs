using System.Collections.Immutable;
using System.CommandLine;
using Archive.Cli.CommandLine;
using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Prints diagnostics to standard error, in the form asked for.</summary>
internal sealed class Reporter(Shell shell, SourceFrames frames, string form, bool all, bool quiet)
{
    private const int Limit = 100;

    public static Reporter Of(ParseResult parsed, SharedOptions shared, Shell shell, string root) => new(
        shell, new SourceFrames(root), parsed.GetValue(shared.Format) is { } form ? Values.Choice(form, "--format", "text", "line", "json") : "text",
        parsed.GetValue(shared.All), parsed.GetValue(shared.Quiet));

    public void Report(ImmutableArray<Diagnostic> diagnostics)
    {
        var shown = quiet ? [.. diagnostics.Where(d => d.Severity == Severity.Error)] : diagnostics;
        foreach (var diagnostic in shown.Take(all ? int.MaxValue : Limit)) shell.Error.WriteLine(form == "line" ? $"{diagnostic.At}: {diagnostic.Code}" : frames.Whole(diagnostic));
        if (!all && shown.Length > Limit) shell.Error.WriteLine($"… and {Counts.Number(shown.Length - Limit)} more (--all prints them)");
    }
}
