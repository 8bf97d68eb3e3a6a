using System.Diagnostics;

namespace Archive.Pipelines;

/// <summary>Measures what a stage costs the process as a whole, from its making on.</summary>
internal sealed class StageMeter(string stage)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly TimeSpan processor = ProcessorTime;
    private readonly long allocated = GC.GetTotalAllocatedBytes();
    private readonly TimeSpan paused = GC.GetTotalPauseDuration();

    private static TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    /// <summary>What it cost so far.</summary>
    public StageCost Stop() => new(stage, Stopwatch.GetElapsedTime(started), ProcessorTime - processor,
        GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - paused);
}
