using Archive.Diagnostics;
using Archive.Pipelines;
using Spectre.Console;

namespace Archive.Cli.Terminal;

/// <summary>What a build has done, as a small table, and what to do next.</summary>
internal static class SummaryView
{
    /// <summary>Prints it.</summary>
    public static void Show(Shell shell, BuildResult result, TimeSpan time, string next, bool verbose)
    {
        var console = SpectreConsole.Of(shell);
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("what").AddColumn(new TableColumn("number").RightAligned()).AddColumn("of");
        console.WriteLine();
        AddPages(table, result);
        AddFiles(table, result);
        AddMessages(table, result);
        AddTimes(table, result, time, verbose);
        console.Write(table);
        console.WriteLine();
        shell.Output.WriteLine(next);
    }

    private static void AddPages(Table table, BuildResult result)
    {
        var heading = "Pages";
        foreach (var (kind, count) in result.Pages.Where(page => page.Count > 0))
        {
            Add(table, heading, Counts.Number(count), kind);
            heading = "";
        }
        Add(table, "Mentions", Counts.Number(result.Mentions), "linked");
    }

    private static void AddFiles(Table table, BuildResult result)
    {
        if (result.Written is not { } written) return;
        Add(table, "Files", Counts.Number(written.Written), "written");
        Add(table, "", Counts.Number(written.Unchanged), "unchanged");
        Add(table, "", Counts.Number(written.Deleted), "deleted");
        Add(table, "", Counts.Bytes(written.Bytes), "in all");
    }

    private static void AddMessages(Table table, BuildResult result)
    {
        var (warnings, notes) = (result.Diagnostics.Count(d => d.Severity == Severity.Warning), result.Diagnostics.Count(d => d.Severity == Severity.Note));
        Add(table, "Messages", Counts.Number(warnings), warnings == 1 ? "warning" : "warnings");
        Add(table, "", Counts.Number(notes), notes == 1 ? "note" : "notes");
    }

    private static void AddTimes(Table table, BuildResult result, TimeSpan time, bool verbose)
    {
        Add(table, "Time", Counts.Time(time), "in all");
        foreach (var stage in result.Stages)
            if (verbose || stage.Time.TotalMilliseconds >= 1) Add(table, "", Counts.Time(stage.Time), stage.Stage.ToLowerInvariant());
    }

    private static void Add(Table table, string what, string number, string of) => table.AddRow(new Text(what, new Style(decoration: Decoration.Bold)), new Text(number), new Text(of));
}
