using System.Collections.Concurrent;
using System.IO.Hashing;

namespace Archive.Output;

/// <summary>A site in memory, for the preview and for tests.</summary>
/// <param name="patience">How long a second edition waits for the first to end; null: 30 seconds.</param>
public sealed class MemorySite(TimeSpan? patience = null) : ISiteOutput
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(30);
    private readonly object turn = new();
    private bool taken;

    // Never changed once assigned: readers keep the edition they took while the next one is made.
    private volatile IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>The edition committed last: path → bytes. A snapshot; later editions do not change it.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => files;

    /// <inheritdoc/>
    public ISiteEdition Begin(bool clean)
    {
        // A flag rather than a held lock, because an edition may end on another thread than the one it began on.
        lock (turn)
        {
            while (taken)
                if (!Monitor.Wait(turn, patience)) throw new IOException("Another build holds this site.");
            taken = true;
            return new Edition(this, clean);
        }
    }

    private void EndTurn()
    {
        lock (turn)
        {
            taken = false;
            Monitor.Pulse(turn);
        }
    }

    private sealed class Edition(MemorySite site, bool clean) : ISiteEdition
    {
        private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> before = site.files;
        private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> taken = new(StringComparer.Ordinal);
        private int written;
        private bool ended;

        public bool Write(string path, ReadOnlySpan<byte> content)
        {
            SitePath.Check(path);
            ReadOnlyMemory<byte> old = default;
            var isNew = clean || !before.TryGetValue(path, out old) || !content.SequenceEqual(old.Span);
            Take(path, isNew ? content.ToArray() : old);
            if (isNew) Interlocked.Increment(ref written);
            return isNew;
        }

        public bool TryKeep(string path, UInt128 contentHash, FileStamp stamp = default)
        {
            SitePath.Check(path);
            if (clean || !before.TryGetValue(path, out var old) || XxHash128.HashToUInt128(old.Span) != contentHash) return false;
            Take(path, old);
            return true;
        }

        public WriteReport Commit()
        {
            ObjectDisposedException.ThrowIf(ended, this);
            var edition = new Dictionary<string, ReadOnlyMemory<byte>>(taken, StringComparer.Ordinal);
            site.files = edition;
            var deleted = before.Keys.Count(path => !edition.ContainsKey(path));
            var report = new WriteReport(written, edition.Count - written, deleted, edition.Values.Sum(bytes => (long)bytes.Length));
            Dispose();
            return report;
        }

        public void Dispose()
        {
            if (ended) return;
            ended = true;
            site.EndTurn();
        }

        private void Take(string path, ReadOnlyMemory<byte> bytes)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            if (!taken.TryAdd(path, bytes)) throw new InvalidOperationException($"“{path}” is written twice in one edition.");
        }
    }
}
