using Archive.Pipelines;
using Spectre.Console;

namespace Archive.Cli.Terminal;

/// <summary>Shows how far a build is: bars on a terminal, a line a phase elsewhere.</summary>
internal static class ProgressView
{
    /// <summary>Runs work and shows its progress.</summary>
    public static T Show<T>(Shell shell, bool quiet, Func<IProgress<BuildProgress>?, T> work)
    {
        if (quiet) return work(null);
        return shell.OutputIsLive ? ShowBars(shell, work) : work(new PlainLines(shell.Output));
    }

    private static T ShowBars<T>(Shell shell, Func<IProgress<BuildProgress>?, T> work) => SpectreConsole.Of(shell)
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
        .Start(context => work(new Bars(context)));

    /// <summary>A bar a phase. Reports come from several threads.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly Lock drawing = new();
        private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

        public void Report(BuildProgress value)
        {
            lock (drawing)
            {
                if (!bars.TryGetValue(value.Phase, out var bar)) bars.Add(value.Phase, bar = Begin(value.Phase));
                bar.IsIndeterminate = value.Total == 0;
                if (value.Total > 0) (bar.MaxValue, bar.Value) = (value.Total, Math.Max(bar.Value, value.Done));
            }
        }

        // A phase that begins ends those before it, whether they counted to the end or not.
        private ProgressTask Begin(string phase)
        {
            foreach (var earlier in bars.Values)
            {
                earlier.IsIndeterminate = false;
                earlier.Value = earlier.MaxValue;
            }
            return context.AddTask(Markup.Escape(phase));
        }
    }

    /// <summary>One line when a phase begins.</summary>
    private sealed class PlainLines(TextWriter output) : IProgress<BuildProgress>
    {
        private readonly HashSet<string> begun = new(StringComparer.Ordinal);

        public void Report(BuildProgress value)
        {
            lock (begun)
                if (begun.Add(value.Phase)) output.WriteLine(value.Total > 0 ? $"{value.Phase} ({Counts.Number(value.Total)})" : value.Phase);
        }
    }
}
