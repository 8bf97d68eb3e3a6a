using System.Collections.Immutable;
using System.Diagnostics;
using Archive.Cli.Terminal;
using Archive.Diagnostics;
using Archive.Pipelines;

namespace Archive.Cli.Preview;

/// <summary>Build, wait for a change, build again; a change during a build calls that build off.</summary>
/// <param name="shell">Where to print.</param>
/// <param name="session">Builds, and tells the browsers.</param>
/// <param name="reporter">Prints diagnostics.</param>
/// <param name="root">The archive's folder.</param>
/// <param name="quiet">Print errors only.</param>
internal sealed class PreviewLoop(Shell shell, PreviewSession session, Reporter reporter, string root, bool quiet)
{
    /// <summary>Runs until it is stopped.</summary>
    public async Task Run(SourceWatcher watcher, BuildOptions options, CancellationToken stop)
    {
        var changed = ImmutableSortedSet<string>.Empty;
        var next = watcher.Next(stop);
        while (true)
        {
            using var callOff = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var build = Task.Run(() => Build(changed, options, callOff.Token), stop);
            if (await Task.WhenAny(build, next) == next && !build.IsCompleted) await callOff.CancelAsync();
            var wasCalledOff = !await build;
            stop.ThrowIfCancellationRequested();
            // What a build that was called off had not shown yet is still to be shown.
            var since = await next;
            changed = wasCalledOff ? changed.Union(since) : since;
            next = watcher.Next(stop);
        }
    }

    // False where the build was called off.
    private bool Build(ImmutableSortedSet<string> changed, BuildOptions options, CancellationToken callOff)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = session.Rebuild(options with { Saved = changed }, IsStylesOnly(changed), callOff);
            reporter.Report(result.Diagnostics);
            Print(changed, result, Stopwatch.GetElapsedTime(start), session.ShownAt is { } shown ? Stopwatch.GetElapsedTime(start, shown) : null);
        }
        catch (OperationCanceledException) when (callOff.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception unforeseen)
        {
            // The preview outlives whatever happens: the person is in the middle of an edit.
            var why = Diag.Site.Unforeseen(root, Refusals.Unwrap(unforeseen).Message);
            session.Fail(why);
            reporter.Report([why]);
        }
        return true;
    }

    private void Print(ImmutableSortedSet<string> changed, BuildResult result, TimeSpan time, TimeSpan? shown)
    {
        if (quiet && result.Succeeded) return;
        var what = changed.Count == 0 ? "First build" : Name(changed);
        var outcome = result.Succeeded ? $"{Counts.Of(result.Changed, "page")} changed" : $"{Counts.Problems(result.Diagnostics)}; {(session.ShowsSite ? "showing the last good build" : "nothing to show yet")}";
        shell.Output.WriteLine($"{what}: {(result.Succeeded && shown is { } first ? $"shown after {Counts.Time(first)}; " : "")}{outcome}, {Counts.Time(time)}");
    }

    private string Name(ImmutableSortedSet<string> changed) => NameAll(changed.Where(IsWorthNaming).ToImmutableSortedSet(StringComparer.Ordinal) is { IsEmpty: false } named ? named : changed);

    // What a program made beside a file that it saves, under a name that nothing reads, and took away again, is nobody's work.
    private bool IsWorthNaming(string path) => Path.Exists(Path.Join(root, path)) || ContentTypes.Knows(path) || path.EndsWith('/') || path == SourceWatcher.Everything;

    private static string NameAll(ImmutableSortedSet<string> changed) =>
        changed.Count <= 3 ? string.Join(", ", changed) : $"{string.Join(", ", changed.Take(2))} and {Counts.Number(changed.Count - 2)} more";

    private static bool IsStylesOnly(ImmutableSortedSet<string> changed) =>
        changed.Count > 0 && changed.All(path => path.StartsWith("theme/", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal));
}
