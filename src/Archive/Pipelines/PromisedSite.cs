using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Archive.Diagnostics;

namespace Archive.Pipelines;

/// <summary>A site whose files are made when they are asked for: what a browser shows first need not wait for all the rest. Thread-safe.</summary>
/// <remarks>Its files are those that the build publishes a moment later, unless a template or a link turns out to be broken.</remarks>
internal sealed class PromisedSite : IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
{
    private readonly BuildState state;
    private readonly Dictionary<string, SiteFile> files;
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> made = new(StringComparer.Ordinal);

    public PromisedSite(BuildState state)
    {
        this.state = state;
        files = state.FilesToMake.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    public IEnumerable<string> Keys => files.Keys;

    public IEnumerable<ReadOnlyMemory<byte>> Values => files.Keys.Select(path => this[path]);

    public int Count => files.Count;

    public ReadOnlyMemory<byte> this[string key] =>
        TryGetValue(key, out var bytes) ? bytes : throw new KeyNotFoundException($"The site has no file {key}.");

    public bool ContainsKey(string key) => files.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (!files.TryGetValue(key, out var file)) return false;
        value = made.GetOrAdd(key, _ => new(() => Make(file))).Value;
        return true;
    }

    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() =>
        files.Keys.Select(path => KeyValuePair.Create(path, this[path])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private byte[] Make(SiteFile file)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 15);
        // What is wrong is told by the build itself.
        var problems = new ConcurrentBag<Diagnostic>();
        return FileMaker.Make(state, file, buffer, problems) ? buffer.WrittenSpan.ToArray() : [];
    }
}
