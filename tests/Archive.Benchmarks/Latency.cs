using System.Diagnostics;
using System.Globalization;
using Archive.Output;
using Archive.Pipelines;
using Archive.Sources;

namespace Archive.Benchmarks;

/// <summary>
/// How long a save takes to be seen in the preview, from the moment the build begins to the bytes of the page that was saved. The preview waits 5 ms
/// for a save to be over before that, and a browser fetches the page after it.
/// </summary>
internal static class Latency
{
    private const int Saves = 9;

    /// <summary>Builds an archive on disk, then changes one actor's description again and again; the file is put back in the end.</summary>
    public static void Measure(string root)
    {
        var files = new DiskFileTree(root);
        var builder = new SiteBuilder(files, new MemorySite(), new MemoryCache(), null, new BuildMemory(files));
        builder.Build(new BuildOptions());
        var path = Directory.EnumerateFiles(Path.Combine(root, "input", "actors"), "*.yml").Order(StringComparer.Ordinal).First();
        var before = File.ReadAllText(path);
        var phases = new Phases();
        var bare = string.Join('\n', before.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("description:", StringComparison.Ordinal)));
        try
        {
            var times = Enumerable.Range(0, Saves).Select(i => Save(builder, phases, root, path, $"{bare}\ndescription: Satz {i}.\n")).Skip(2).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a save is shown after {times[times.Count / 2]:0} ms (median of {times.Count}; {times[0]:0} to {times[^1]:0} ms)"));
        }
        finally
        {
            File.WriteAllText(path, before);
        }

        Console.WriteLine($"the last one, from the beginning to the begin of each phase: {phases}");
    }

    private static double Save(SiteBuilder builder, Phases phases, string root, string path, string text)
    {
        File.WriteAllText(path, text);
        using var shown = new CancellationTokenSource();
        phases.Begin();
        var (start, time) = (Stopwatch.GetTimestamp(), 0.0);
        var options = new BuildOptions
        {
            Saved = [Path.GetRelativePath(root, path)],
            Ready = site =>
            {
                _ = site[$"actors/{Path.GetFileNameWithoutExtension(path)}/index.html"];
                time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                shown.Cancel();
            },
        };
        try
        {
            builder.Build(options, phases, shown.Token);
        }
        catch (OperationCanceledException)
        {
            // What comes after the page is shown is not measured.
        }

        return time;
    }

    private sealed class Phases : IProgress<BuildProgress>
    {
        private readonly List<(string Name, double Milliseconds)> begun = [];
        private long start;

        public void Begin()
        {
            begun.Clear();
            start = Stopwatch.GetTimestamp();
        }

        public void Report(BuildProgress value)
        {
            lock (begun)
                if (begun.Count == 0 || begun[^1].Name != value.Phase) begun.Add((value.Phase, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        public override string ToString() => string.Join(", ", begun.Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Name} {phase.Milliseconds:0} ms")));
    }
}
