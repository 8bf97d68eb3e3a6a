using System.Diagnostics;
using System.Threading.Channels;
using Archive.Cli.Terminal;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pipelines;

namespace Archive.Cli.Preview;

/// <summary>Builds into memory and tells every open page how things stand. One build at a time.</summary>
internal sealed class PreviewSession
{
    private readonly IBuild build;
    private readonly MemorySite site;
    private readonly string root;
    private readonly Lock telling = new();
    private readonly List<Channel<string>> listeners = [];
    private readonly TaskCompletionSource firstBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Tells this run of the preview from an earlier one whose pages may still be open.
    private readonly string run = $"{Environment.ProcessId}-{Stopwatch.GetTimestamp():x}";
    private int number;
    private volatile PreviewState state;
    private string json;

    /// <param name="site">Where the build's output goes.</param>
    /// <param name="root">The archive's folder.</param>
    /// <param name="build">Builds into <paramref name="site"/>.</param>
    public PreviewSession(MemorySite site, string root, IBuild build)
    {
        (this.build, this.site, this.root) = (build, site, root);
        var nothing = PreviewEdition.Of($"{run}-0", site.Files, HostSettings.Headers(root));
        state = new(nothing, nothing.Token, StylesOnly: false, Failed: false, []);
        json = state.ToJson(new SourceFrames(root));
    }

    /// <summary>How things stand.</summary>
    public PreviewState State => state;

    /// <summary>Whether there is anything to show: a preview may begin with a build that fails.</summary>
    public bool ShowsSite => state.Edition.Files.Count > 0;

    /// <summary>Ends with the first build, whether it was good or not.</summary>
    public Task FirstBuild => firstBuild.Task;

    /// <summary>Builds once, and tells the browsers.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="stylesOnly">Whether only style sheets have changed since the build before.</param>
    /// <param name="cancellation">Calls the build off; then nobody is told anything.</param>
    public BuildResult Rebuild(BuildOptions options, bool stylesOnly, CancellationToken cancellation)
    {
        var (before, early) = (state.Edition, default(PreviewEdition));
        ShownAt = null;
        var result = build.Build(options with { Ready = Show }, null, cancellation);
        Tell(!result.Succeeded ? new(before, state.Edition.Token, StylesOnly: false, Failed: true, result.Diagnostics)
            : early is not null ? Of(early with { Files = site.Files }, before, stylesOnly)
            : After(result, stylesOnly));
        return result;

        void Show(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
        {
            cancellation.ThrowIfCancellationRequested();
            Tell(Of(early = Next(files), before, stylesOnly));
            ShownAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>When the last build was shown, by the stopwatch, where that was before it was done.</summary>
    public long? ShownAt { get; private set; }

    /// <summary>Tells the browsers of something that stopped the build other than the archive: the disk, a mistake in the program.</summary>
    public void Fail(Diagnostic why) => Tell(state with { Failed = true, Diagnostics = [why] });

    /// <summary>Every state from the present one on, as JSON; of several that come at once only the last.</summary>
    public Channel<string> Listen()
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (telling)
        {
            listeners.Add(channel);
            channel.Writer.TryWrite(json);
        }
        return channel;
    }

    /// <summary>Ends listening.</summary>
    public void Leave(Channel<string> channel)
    {
        lock (telling) listeners.Remove(channel);
    }

    // A build that changed no byte leaves the edition as it is, so that no page reloads for nothing.
    private PreviewState After(BuildResult result, bool stylesOnly)
    {
        var before = state.Edition;
        var changed = number == 0 || result.Written is null or { Written: > 0 } or { Deleted: > 0 };
        return changed ? Of(Next(site.Files), before, stylesOnly) : new(before, before.Token, StylesOnly: false, Failed: false, []);
    }

    private PreviewEdition Next(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        PreviewEdition.Of($"{run}-{++number}", files, HostSettings.Headers(root));

    private static PreviewState Of(PreviewEdition edition, PreviewEdition before, bool stylesOnly) => new(edition, before.Token, stylesOnly, Failed: false, []);

    private void Tell(PreviewState next)
    {
        var text = next.ToJson(new SourceFrames(root));
        lock (telling)
        {
            (state, json) = (next, text);
            foreach (var listener in listeners) listener.Writer.TryWrite(json);
        }
        firstBuild.TrySetResult();
    }
}
