using System.Collections.Concurrent;
using System.IO.Hashing;

namespace Archive.Output;

/// <summary>A site in memory, for the preview and for tests.</summary>
public sealed class MemorySite(TimeSpan? patience = null) : ISiteOutput, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(30);

    // Never changed once assigned: readers keep the edition they took while the next one is made.
    private volatile IReadOnlyDictionary<string, byte[]> files = new Dictionary<string, byte[]>();

    /// <summary>The edition committed last: path → bytes. A snapshot; later editions do not change it. The bytes are not to be written to.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <inheritdoc/>
    public ISiteEdition Begin(bool clean) =>
        turn.Wait(patience) ? new Edition(this, clean) : throw new IOException("Another build holds this site.");

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private sealed class Edition(MemorySite site, bool clean) : ISiteEdition
    {
        private readonly IReadOnlyDictionary<string, byte[]> before = site.files;
        private readonly ConcurrentDictionary<string, byte[]> taken = new(StringComparer.Ordinal);
        private int written;
        private bool ended;

        public bool Write(string path, ReadOnlySpan<byte> content)
        {
            SitePath.Check(path);
            var isNew = clean || !before.TryGetValue(path, out var old) || !content.SequenceEqual(old);
            Take(path, isNew ? content.ToArray() : before[path]);
            if (isNew) Interlocked.Increment(ref written);
            return isNew;
        }

        public bool TryKeep(string path, UInt128 contentHash)
        {
            SitePath.Check(path);
            if (clean || !before.TryGetValue(path, out var old) || XxHash128.HashToUInt128(old) != contentHash) return false;
            Take(path, old);
            return true;
        }

        public WriteReport Commit()
        {
            ObjectDisposedException.ThrowIf(ended, this);
            var edition = new Dictionary<string, byte[]>(taken, StringComparer.Ordinal);
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
            site.turn.Release();
        }

        private void Take(string path, byte[] bytes)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            if (!taken.TryAdd(path, bytes)) throw new InvalidOperationException($"“{path}” is written twice in one edition.");
        }
    }
}
