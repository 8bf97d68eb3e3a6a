using System.IO.Enumeration;

namespace Archive.Cli.Preview;

/// <summary>Looks at folders twice a second: for systems that cannot tell of changes, such as some network disks.</summary>
internal sealed class FolderPoll : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly string root;
    private readonly string[] folders;
    private readonly Action<string> notice;
    private readonly CancellationTokenSource stop = new();
    private Dictionary<string, (long Length, DateTime Written)> known;

    /// <param name="root">The archive's folder.</param>
    /// <param name="folders">Folders below it.</param>
    /// <param name="notice">Told each path that changed.</param>
    public FolderPoll(string root, string[] folders, Action<string> notice)
    {
        (this.root, this.folders, this.notice) = (root, folders, notice);
        known = Look();
        _ = Task.Run(LookAgain);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task LookAgain()
    {
        var ended = stop.Token;
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(Pause, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested) return;
            var now = Look();
            foreach (var path in known.Keys.Union(now.Keys).Where(path => known.GetValueOrDefault(path) != now.GetValueOrDefault(path))) notice(path);
            known = now;
        }
    }

    private Dictionary<string, (long, DateTime)> Look()
    {
        var found = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(folder => new DirectoryInfo(Path.Join(root, folder))).Where(folder => folder.Exists))
        {
            try
            {
                foreach (var (name, length, written) in List(folder.FullName))
                {
                    var path = Path.GetRelativePath(root, name).Replace('\\', '/');
                    if (WatchedNames.Counts(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..])) found[path] = (length, written);
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // Changed while we looked; the next look sees it.
            }
        }
        return found;
    }

    // What a link may lead to is listed where it really lies; behind any other there may be a whole disk.
    private static FileSystemEnumerable<(string Path, long Length, DateTime Written)> List(string folder) =>
        new(folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcDateTime),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(entry),
        };

    private static bool IsLink(in FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
