using System.Collections.Immutable;
using System.Threading.Channels;

namespace Archive.Cli.Preview;

/// <summary>
/// Notices changes below <c>input/</c>, <c>seeds/</c> and <c>theme/</c>. What it names is for the person; the build looks at every file
/// anyway, so a change that is named wrongly or not at all is still built as soon as anything is noticed.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>What stands for changes too many to name.</summary>
    public const string Everything = "many files";

    private static readonly string[] Folders = ["input", "seeds", "theme"];
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private readonly string root;
    private readonly Channel<string> noticed = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock changing = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FileSystemWatcher>> sentinels = new(StringComparer.Ordinal);
    private FolderPoll? poll;
    private bool ended;

    /// <param name="root">The archive's folder.</param>
    /// <param name="byPolling">Look twice a second instead of asking the system.</param>
    public SourceWatcher(string root, bool byPolling = false)
    {
        this.root = root;
        lock (changing)
        {
            if (byPolling || !TryWatch("")) Poll();
            else foreach (var folder in Folders) WatchFolder(folder);
        }
    }

    /// <summary>Whether it had to fall back to looking twice a second.</summary>
    public bool IsPolling => poll is not null;

    /// <summary>Waits for changes, and then until all is quiet: an editor's save is several, and a checkout many.</summary>
    public async Task<ImmutableSortedSet<string>> Next(CancellationToken stop)
    {
        var changed = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        changed.Add(await noticed.Reader.ReadAsync(stop));
        do
        {
            while (noticed.Reader.TryRead(out var path)) changed.Add(path);
            await Task.Delay(Quiet, stop);
        }
        while (noticed.Reader.TryPeek(out _));
        return changed.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (changing)
        {
            ended = true;
            Unwatch();
            poll?.Dispose();
        }
    }

    private void WatchFolder(string folder)
    {
        // A watcher follows a folder that is moved away, so the one before always goes.
        if (watchers.Remove(folder, out var before)) before.Dispose();
        if (sentinels.Remove(folder, out var posted))
            foreach (var sentinel in posted) sentinel.Dispose();
        if (Directory.Exists(Path.Join(root, folder)) && !(TryWatch(folder) && TryPost(folder))) Poll();
    }

    // .NET's way to watch all that lies below a folder goes deaf where a folder is moved out and anything follows at once. What is watched by itself alone
    // still tells of the move: then all is watched anew.
    private bool TryPost(string folder)
    {
        var posted = sentinels[folder] = [];
        try
        {
            var within = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
            var path = Path.Join(root, folder);
            var inner = Directory.EnumerateDirectories(path, "*", within).Where(one => WatchedNames.Counts(Path.GetRelativePath(path, one)));
            // From the outside to the inside: who goes while the posts are filled is told of by the one before.
            foreach (var parent in inner.Select(one => Path.GetDirectoryName(one)!).Prepend(path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
            {
                var sentinel = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName };
                posted.Add(sentinel);
                sentinel.Created += (_, _) => Replace(folder, sentinel);
                sentinel.Deleted += (_, _) => Replace(folder, sentinel);
                sentinel.Renamed += (_, _) => Replace(folder, sentinel);
                sentinel.Error += (_, _) => Replace(folder, sentinel);
                sentinel.EnableRaisingEvents = true;
            }

            return true;
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            // A folder that went meanwhile.
            return refusal is ArgumentException or DirectoryNotFoundException;
        }
    }

    private void Replace(string folder, FileSystemWatcher sentinel)
    {
        lock (changing)
        {
            // One that was relieved may still have something to tell.
            if (ended || poll is not null || !sentinels.TryGetValue(folder, out var posted) || !posted.Contains(sentinel)) return;
            WatchFolder(folder);
        }

        noticed.Writer.TryWrite(folder + "/");
    }

    // The root itself is watched for its folders only: they may be made, or replaced by a checkout, later.
    private bool TryWatch(string folder)
    {
        if (watchers.Remove(folder, out var before)) before.Dispose();
        try
        {
            var watcher = new FileSystemWatcher(Path.Join(root, folder)) { IncludeSubdirectories = folder.Length > 0, InternalBufferSize = 64 * 1024 };
            watcher.NotifyFilter = folder.Length > 0
                ? NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
                : NotifyFilters.DirectoryName;
            watcher.Created += (_, change) => Notice(folder, change.Name);
            watcher.Changed += (_, change) => Notice(folder, change.Name);
            watcher.Deleted += (_, change) => Notice(folder, change.Name);
            watcher.Renamed += (_, change) =>
            {
                Notice(folder, change.OldName);
                Notice(folder, change.Name);
            };
            watcher.Error += (_, _) => Recover(folder);
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
            return true;
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            return false;
        }
    }

    private static bool IsRefusal(Exception exception) => exception is IOException or ArgumentException or PlatformNotSupportedException or UnauthorizedAccessException;

    private void Notice(string folder, string? name)
    {
        if (name is null) return;
        if (folder.Length == 0)
        {
            if (!Folders.Contains(name, StringComparer.Ordinal)) return;
            lock (changing)
                if (!ended && poll is null) WatchFolder(name);
            noticed.Writer.TryWrite(name + "/");
        }
        else if (WatchedNames.Counts(name)) noticed.Writer.TryWrite($"{folder}/{name.Replace('\\', '/')}");
    }

    // Too many changes at once, or the folder is gone: begin anew and build whatever there is.
    private void Recover(string folder)
    {
        lock (changing)
        {
            if (ended || poll is not null) return;
            if (folder.Length == 0) { if (!TryWatch("")) Poll(); }
            else WatchFolder(folder);
        }
        noticed.Writer.TryWrite(Everything);
    }

    private void Poll()
    {
        if (poll is not null) return;
        Unwatch();
        poll = new FolderPoll(root, Folders, path => noticed.Writer.TryWrite(path));
    }

    private void Unwatch()
    {
        foreach (var watcher in watchers.Values.Concat(sentinels.Values.SelectMany(posted => posted))) watcher.Dispose();
        watchers.Clear();
        sentinels.Clear();
    }
}
