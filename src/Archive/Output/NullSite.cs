using System.Collections.Concurrent;

namespace Archive.Output;

/// <summary>A site that is checked and thrown away: for <c>archive check</c>, which wants the diagnostics and changes nothing.</summary>
public sealed class NullSite : ISiteOutput
{
    /// <inheritdoc/>
    public ISiteEdition Begin(bool clean) => new Edition();

    private sealed class Edition : ISiteEdition
    {
        private readonly ConcurrentDictionary<string, long> lengths = new(StringComparer.Ordinal);

        public bool Write(string path, ReadOnlySpan<byte> content)
        {
            SitePath.Check(path);
            return lengths.TryAdd(path, content.Length) ? true : throw new InvalidOperationException($"“{path}” is written twice in one edition.");
        }

        public bool TryKeep(string path, UInt128 contentHash, FileStamp stamp = default) => false;

        public WriteReport Commit() => new(lengths.Count, 0, 0, lengths.Values.Sum());

        public void Dispose() { }
    }
}
