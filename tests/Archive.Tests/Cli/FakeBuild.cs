using Archive.Cli;
using Archive.Diagnostics;
using Archive.Model;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Tests.Cli;

/// <summary>
/// Stands for the real build where the command line is the point: every file of <c>input/</c> becomes the page of its name, and a file that
/// says "broken", "doubtful" or "crash" makes an error, a warning or a bug.
/// </summary>
internal sealed class FakeBuild(BuildPlace place, string folder = "input") : IBuild
{
    /// <summary>Waits here until it is let go or called off; null: does not wait.</summary>
    public Action<CancellationToken>? Wait { get; init; }

    /// <summary>Shows its pages before it waits, as a build does that knows what they will hold.</summary>
    public bool IsEager { get; init; }

    /// <summary>The options of the last build.</summary>
    public BuildOptions? Asked { get; private set; }

    public BuildResult Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        Asked = options;
        var files = Directory.GetFiles(Path.Join(place.Root, folder)).Order(StringComparer.Ordinal).ToArray();
        progress?.Report(new BuildProgress("Read", 0, files.Length));
        if (IsEager) options.Ready?.Invoke(files.ToDictionary(file => Path.GetFileName(file), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file)));
        Wait?.Invoke(cancellation);
        cancellation.ThrowIfCancellationRequested();
        var diagnostics = files.SelectMany(Judge).ToArray();
        if (diagnostics.Any(d => d.Severity == Severity.Error || options.Strict)) return Result(diagnostics, null, 0);
        using var edition = place.Output.Begin(options.Clean);
        var rendered = files.Count(file => edition.Write(Path.GetFileName(file), File.ReadAllBytes(file)));
        progress?.Report(new BuildProgress("Write", files.Length, files.Length));
        return Result(diagnostics, edition.Commit(), rendered);
    }

    private static IEnumerable<Diagnostic> Judge(string file)
    {
        var text = File.ReadAllText(file);
        if (text.Contains("crash", StringComparison.Ordinal)) throw new InvalidOperationException("Bug!\nSecond line.");
        foreach (var (word, severity) in new[] { ("broken", Severity.Error), ("doubtful", Severity.Warning) })
            foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
                if (line.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                    yield return new($"ARC000{(int)severity}", severity, new SourcePosition($"input/{Path.GetFileName(file)}", i + 1, at + 1, word.Length), $"“{word}” is <b>not</b> good.", "did you mean “good”?");
    }

    private static BuildResult Result(Diagnostic[] diagnostics, WriteReport? written, int rendered) => new()
    {
        Succeeded = written is not null,
        Diagnostics = DiagnosticBag.Sort(diagnostics),
        Pages = [("articles", 1), ("actors", 12), ("events", 0)],
        Mentions = 1234,
        Changed = rendered,
        Written = written,
        Stages = [StageOf("Read", 12), StageOf("Write", 1500), StageOf("Idle", 0)],
        Rendering = [new("articles", 2, 1, 2048, TimeSpan.FromMilliseconds(3))],
    };

    private static StageCost StageOf(string name, int milliseconds) =>
        new(name, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromMilliseconds(2 * milliseconds), 1_000_000, TimeSpan.FromMilliseconds(4));
}
