using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Archive.Cli.CommandLine;
using Archive.Diagnostics;

namespace Archive.Cli.Terminal;

/// <summary>Prints diagnostics to standard error, in the form asked for.</summary>
/// <param name="shell">Where to print.</param>
/// <param name="root">The archive's folder.</param>
/// <param name="form">"text", "line" or "json".</param>
/// <param name="all">Print all, however many.</param>
/// <param name="quiet">Print errors only.</param>
internal sealed class Reporter(Shell shell, string root, string form, bool all, bool quiet)
{
    /// <summary>Nobody reads more than this at once. A program does, so JSON is never cut.</summary>
    private const int Limit = 100;

    /// <summary>The reporter a command line asks for.</summary>
    public static Reporter Of(ParseResult parsed, SharedOptions shared, Shell shell, string root) => new(
        shell, root, parsed.GetValue(shared.Format) is { } form ? Values.Choice(form, "--format", "text", "line", "json") : "text",
        parsed.GetValue(shared.All), parsed.GetValue(shared.Quiet));

    /// <summary>Whether a program reads what is printed: then nothing else may stand beside it.</summary>
    private bool IsForPrograms => form == "json";

    /// <summary>Prints diagnostics, which are sorted; what is cut off is counted.</summary>
    public void Report(ImmutableArray<Diagnostic> diagnostics)
    {
        var wanted = quiet ? [.. diagnostics.Where(d => d.Severity == Severity.Error)] : diagnostics;
        if (IsForPrograms) shell.Error.WriteLine(Encoding.UTF8.GetString(DiagnosticJson.Write(wanted)));
        else Print(wanted, all ? wanted.Length : Math.Min(wanted.Length, Limit));
    }

    /// <summary>Prints a line for people beside the diagnostics.</summary>
    public void Say(string line)
    {
        if (!IsForPrograms) shell.Error.WriteLine(line);
    }

    /// <summary>Reports a mistake in the program as a diagnostic; false where a line for people will do.</summary>
    public bool TryReport(Exception unforeseen)
    {
        if (IsForPrograms) Report([Diag.Site.Unforeseen(root, Refusals.Unwrap(unforeseen).Message)]);
        return IsForPrograms;
    }

    private void Print(ImmutableArray<Diagnostic> wanted, int count)
    {
        var frames = new SourceFrames(root);
        foreach (var diagnostic in wanted[..count])
            if (form == "line") shell.Error.WriteLine(DiagnosticPrinter.PrintLine(diagnostic));
            else shell.Error.WriteLine(shell.ErrorHasColours ? Painted(frames.Pieces(diagnostic)) : frames.Whole(diagnostic));
        if (count < wanted.Length) shell.Error.WriteLine($"… and {Counts.Number(wanted.Length - count)} more (--all prints them)");
    }

    private static string Painted(IEnumerable<(string Text, PrintStyle Style)> pieces)
    {
        var text = new StringBuilder();
        foreach (var (piece, style) in pieces) text.Append(Palette.Of(style) is { } colour ? Palette.Paint(piece, colour) : piece);
        return text.ToString();
    }
}
