using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Archive.Diagnostics;

namespace Archive.Pipelines;

/// <summary>
/// A site whose files are made when they are asked for: what a browser shows first need not wait for all the rest. Seeds and what the search box reads
/// are not decided upon yet when the site is shown; whoever asks for those, or for everything, waits until they are. Thread-safe.
/// </summary>
/// <remarks>
/// Its files are those that the build publishes a moment later, unless a template or a link turns out to be broken. Whoever is shown the site may ask
/// for all the others before the build goes on, which otherwise would wait for itself.
/// </remarks>
internal sealed class PromisedSite : IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
{
    // Where what is decided upon last stands, whatever else may.
    private static readonly ImmutableArray<string> Late = ["search/", "seeds/"];

    private readonly BuildState state;
    private readonly Dictionary<string, SiteFile> early;
    private readonly Lazy<Dictionary<string, SiteFile>> all;
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> made = new(StringComparer.Ordinal);

    public PromisedSite(BuildState state)
    {
        this.state = state;
        early = Decided();
        all = new(() =>
        {
            state.Decided.GetAwaiter().GetResult();
            return Decided();
        });
    }

    public IEnumerable<string> Keys => all.Value.Keys;

    public IEnumerable<ReadOnlyMemory<byte>> Values => Keys.Select(path => this[path]);

    public int Count => all.Value.Count;

    public ReadOnlyMemory<byte> this[string key] =>
        TryGetValue(key, out var bytes) ? bytes : throw new KeyNotFoundException($"The site has no file {key}.");

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (Find(key) is not { } file) return false;
        value = made.GetOrAdd(key, _ => new(() => Make(file))).Value;
        return true;
    }

    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() =>
        Keys.Select(path => KeyValuePair.Create(path, this[path])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SiteFile? Find(string path) =>
        early.GetValueOrDefault(path) ?? (Late.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) ? all.Value.GetValueOrDefault(path) : null);

    private Dictionary<string, SiteFile> Decided() => state.FilesToMake.ToDictionary(file => file.Path, StringComparer.Ordinal);

    private byte[] Make(SiteFile file)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 15);
        // What is wrong is told by the build itself.
        var problems = new ConcurrentBag<Diagnostic>();
        return FileMaker.Make(state, file, buffer, problems) ? buffer.WrittenSpan.ToArray() : [];
    }
}
