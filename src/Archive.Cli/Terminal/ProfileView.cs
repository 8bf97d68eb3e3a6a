using System.Runtime;
using Archive.Pipelines;
using Spectre.Console;

namespace Archive.Cli.Terminal;

/// <summary>Where a build's time, memory and bytes went: by stage, and by kind of file.</summary>
internal static class ProfileView
{
    /// <summary>Prints it.</summary>
    public static void Show(Shell shell, BuildResult result)
    {
        var console = SpectreConsole.Of(shell);
        console.WriteLine();
        console.Write(Stages(result));
        if (!result.Rendering.IsEmpty) console.Write(Kinds(result));
        shell.Output.WriteLine($"Collections of garbage: {string.Join(", ", Enumerable.Range(0, GC.MaxGeneration + 1).Select(age => Counts.Number(GC.CollectionCount(age))))} (by generation)");
        shell.Output.WriteLine($"Compiled while running: {Counts.Number((int)JitInfo.GetCompiledMethodCount())} methods in {Counts.Time(JitInfo.GetCompilationTime())}");
    }

    private static Table Stages(BuildResult result)
    {
        var table = TableOf("Stage", "Time", "Processor", "Allocated", "Pause");
        foreach (var stage in result.Stages) AddStage(table, stage);
        AddStage(table, result.Stages.Aggregate(new StageCost("In all", default, default, 0, default), (a, b) =>
            new(a.Stage, a.Time + b.Time, a.Processor + b.Processor, a.Allocated + b.Allocated, a.Pause + b.Pause)));
        return table;
    }

    private static void AddStage(Table table, StageCost cost) => table.AddRow(
        cost.Stage, Counts.Time(cost.Time), Counts.Time(cost.Processor), Counts.Bytes(cost.Allocated), Counts.Time(cost.Pause));

    private static Table Kinds(BuildResult result)
    {
        var table = TableOf("Files", "In all", "Changed", "Bytes", "Time");
        foreach (var kind in result.Rendering)
            table.AddRow(kind.Kind, Counts.Number(kind.Files), Counts.Number(kind.Changed), Counts.Bytes(kind.Bytes), Counts.Time(kind.Time));
        return table;
    }

    private static Table TableOf(string first, params ReadOnlySpan<string> numbers)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumn(first);
        foreach (var number in numbers) table.AddColumn(new TableColumn(number).RightAligned());
        return table;
    }
}
