namespace Archive.Pipelines;

/// <summary>How many threads a build may use.</summary>
internal static class Parallelism
{
    public static ParallelOptions Of(BuildOptions options, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Math.Max(1, options.Jobs), CancellationToken = cancellation };
}
