using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Hashing;
using System.Text;
using Archive.Diagnostics;
using Archive.Output;
using Archive.Pages;

namespace Archive.Pipelines.Modules;

/// <summary>
/// Renders what changed, takes over what did not, checks the links, and publishes all of it in one step.
/// Rendering and writing go hand in hand, a file at a time on every thread, so that no site is ever held in memory whole.
/// </summary>
/// <param name="output">Where the site goes.</param>
/// <param name="cache">Where the manifest is kept.</param>
public sealed class RenderAndWrite(ISiteOutput output, ICache cache) : IModule
{
    private const string ManifestName = "manifest.bin";

    /// <inheritdoc/>
    public string Title => "Render and write";

    /// <summary>What the last execution changed; null where nothing was published.</summary>
    public WriteReport? Report { get; private set; }

    /// <summary>How many pages the last execution rendered.</summary>
    public int Rendered { get; private set; }

    /// <summary>How many images the last execution drew.</summary>
    public int Drawn { get; private set; }

    /// <summary>What the last execution made, by kind.</summary>
    public ImmutableArray<KindCost> Costs { get; private set; } = [];

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        var previous = state.Options.Clean ? Manifest.Empty : Manifest.Parse(cache.Read(ManifestName));
        var renderer = new PageRenderer(state);
        using var edition = output.Begin(state.Options.Clean);
        var entries = WriteAll(state, edition, renderer, previous);
        CheckAllLinks(state, entries, renderer);
        if (state.HasErrors) return;
        Report = edition.Commit();
        // Last of all: a build that dies before this line is remembered as if it had not been, and the next one compares bytes.
        cache.Write(ManifestName, new Manifest(entries).ToBytes());
    }

    private FrozenDictionary<string, ManifestEntry> WriteAll(BuildState state, ISiteEdition edition, PageRenderer renderer, Manifest previous)
    {
        var files = state.SiteFiles;
        var entries = new ManifestEntry?[files.Count];
        var costs = new (long Ticks, int Bytes)[files.Count];
        var problems = new ConcurrentBag<Diagnostic>();
        int done = 0, rendered = 0, drawn = 0;
        Parallel.For(0, files.Count, Parallelism.Of(state), () => new ArrayBufferWriter<byte>(1 << 17), (i, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            var (file, started) = (files[i], Stopwatch.GetTimestamp());
            switch (file.Content)
            {
                case PageContent page:
                    entries[i] = WritePage(file.Path, page.Build(), buffer);
                    break;
                case DrawnContent image:
                    entries[i] = WriteImage(file.Path, image, buffer);
                    break;
                case WrittenContent written:
                    written.Write(buffer);
                    edition.Write(file.Path, buffer.WrittenSpan);
                    break;
                case StaticContent content:
                    edition.Write(file.Path, content.Bytes.Span);
                    break;
            }

            costs[i] = (Stopwatch.GetElapsedTime(started).Ticks, file.Content is StaticContent fixedContent ? fixedContent.Bytes.Length : buffer.WrittenCount);

            if (Interlocked.Increment(ref done) is var n && n % 64 == 0) state.Progress(Title, n, files.Count);
            return buffer;
        }, _ => { });
        foreach (var problem in problems) state.Report([problem]);
        (Rendered, Drawn) = (rendered, drawn);
        Costs = [.. files.Zip(costs).GroupBy(pair => pair.First.Kind).Select(kind => new KindCost(
            kind.Key, kind.Count(), kind.Count(pair => pair.Second.Bytes > 0), kind.Sum(pair => (long)pair.Second.Bytes), new(kind.Sum(pair => pair.Second.Ticks))))];
        return files.Zip(entries).Where(pair => pair.Second is not null)
            .ToFrozenDictionary(pair => pair.First.Path, pair => pair.Second!, StringComparer.Ordinal);

        ManifestEntry WriteImage(string path, DrawnContent image, ArrayBufferWriter<byte> buffer)
        {
            var words = image.Words();
            var modelHash = ModelHasher.Hash(words, image.Seed);
            var isKept = previous.Entries.TryGetValue(path, out var entry) && entry.ModelHash == modelHash && edition.TryKeep(path, entry.ContentHash);
            if (isKept && !state.Options.Verify) return entry!;
            image.Draw(words, buffer);
            var fresh = new ManifestEntry(modelHash, XxHash128.HashToUInt128(buffer.WrittenSpan), []);
            if (isKept)
            {
                if (!Equals(entry!, fresh)) problems.Add(Diag.Build.StalePage(path));
                return entry!;
            }

            Interlocked.Increment(ref drawn);
            edition.Write(path, buffer.WrittenSpan);
            return fresh;
        }

        ManifestEntry? WritePage(string path, Page page, ArrayBufferWriter<byte> buffer)
        {
            var modelHash = renderer.HashOf(page);
            if (previous.Entries.TryGetValue(path, out var entry) && entry.ModelHash == modelHash && edition.TryKeep(path, entry.ContentHash))
            {
                if (state.Options.Verify && !Equals(entry, renderer.Render(page, modelHash, buffer, problems)))
                    problems.Add(Diag.Build.StalePage(path));
                return entry;
            }

            var fresh = renderer.Render(page, modelHash, buffer, problems);
            if (fresh is null) return null;
            Interlocked.Increment(ref rendered);
            edition.Write(path, buffer.WrittenSpan);
            return fresh;
        }
    }

    private static bool Equals(ManifestEntry kept, ManifestEntry? rendered) => rendered is { } fresh && fresh.ContentHash == kept.ContentHash;

    private static void CheckAllLinks(BuildState state, FrozenDictionary<string, ManifestEntry> entries, PageRenderer renderer)
    {
        var pages = entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, e.Value));
        var byPath = new Lazy<Dictionary<string, PageContent>>(() => state.SiteFiles.Where(f => f.Content is PageContent)
            .ToDictionary(f => f.Path, f => (PageContent)f.Content, StringComparer.Ordinal));
        state.Report(CheckLinks.Of(state.SiteFiles.Select(f => f.Path), pages, renderer.BasePath, path =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            renderer.Render(byPath.Value[path].Build(), default, buffer, []);
            return buffer.WrittenSpan.ToArray();
        }));
    }
}

/// <summary>Renders pages and hashes what they depend on.</summary>
internal sealed class PageRenderer
{
    private readonly BuildState state;
    private readonly byte[] basePathBytes;
    private readonly ConcurrentDictionary<string, UInt128> seeds = new(StringComparer.Ordinal);

    public PageRenderer(BuildState state)
    {
        this.state = state;
        BasePath = new Uri(state.Catalog.Site.BaseUrl).AbsolutePath;
        basePathBytes = Encoding.UTF8.GetBytes(BasePath);
    }

    /// <summary>The path the site stands under, with slashes at both ends.</summary>
    public string BasePath { get; }

    /// <summary>The hash of everything the page's bytes depend on.</summary>
    public UInt128 HashOf(Page page) => ModelHasher.Hash(page, seeds.GetOrAdd(page.Body.Template, SeedOf));

    /// <summary>Renders a page into a buffer; null where its template failed, which is then among the problems.</summary>
    public ManifestEntry? Render(Page page, UInt128 modelHash, ArrayBufferWriter<byte> buffer, ConcurrentBag<Diagnostic> problems)
    {
        buffer.ResetWrittenCount();
        var found = state.Theme.Render(page, buffer);
        foreach (var problem in found) problems.Add(problem);
        if (found.Length > 0) return null;
        var html = buffer.WrittenSpan;
        return new(modelHash, XxHash128.HashToUInt128(html), LinkScanner.HashesOf(html, basePathBytes));
    }

    private UInt128 SeedOf(string template)
    {
        var sink = HashSink.Rent(ModelHasher.Hash(state.Catalog.Site));
        sink.Add(typeof(PageRenderer).Module.ModuleVersionId.ToString());
        sink.Add(state.Theme.Fingerprint(template));
        return sink.Finish();
    }
}
