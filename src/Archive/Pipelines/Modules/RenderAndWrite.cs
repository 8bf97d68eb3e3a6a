using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO.Hashing;
using Archive.Diagnostics;
using Archive.Output;

namespace Archive.Pipelines.Modules;

/// <summary>
/// Makes every file, checks the links of every page, and publishes all of it in one step. Making and writing go hand in hand, a file at a time
/// on every thread, so that no site is ever held in memory whole; what the edition before holds already is not written again.
/// </summary>
/// <param name="pending">Where the site goes.</param>
/// <param name="cache">Where the manifest is kept.</param>
/// <param name="before">What the build before made.</param>
public sealed class RenderAndWrite(PendingEdition pending, ICache cache, Manifest before) : IModule
{
    /// <summary>What the manifest is kept under.</summary>
    public const string ManifestName = "manifest.bin";

    private int changed;
    private int drawn;

    /// <inheritdoc/>
    public string Title => "Render and write";

    /// <summary>What the last execution changed; null where nothing was published.</summary>
    public WriteReport? Report { get; private set; }

    /// <summary>How many pages the last execution changed.</summary>
    public int Changed => changed;

    /// <summary>What the last execution made, by kind.</summary>
    public ImmutableArray<KindCost> Costs { get; private set; } = [];

    private Manifest Before => before;

    /// <summary>How many images the last execution drew.</summary>
    public int Drawn => drawn;

    /// <inheritdoc/>
    public void Execute(BuildState state)
    {
        state.EndDecisions();
        state.EndReading();
        // What the search looked at, word by word.
        if (state.Memory is null) MemoryRelief.Give(state.Catalog);
        var edition = pending.Value;
        // All sources but the seeds, which are checked against their sums, are read by now: whether one was saved meanwhile is found out beside the work.
        var rewritten = Task.Run(state.ReadRewritten);
        state.Report([.. state.ReadGone().Select(Diag.Build.FileGone)]);
        if (state.HasErrors) return;
        var made = MakeAll(state, edition);
        if (state.Options.Verify) Verify(state, made);
        if (state.HasErrors) return;
        state.Report([.. rewritten.GetAwaiter().GetResult().Select(Diag.Build.FileRewritten)]);
        if (state.HasErrors) return;
        Report = edition.Commit();
        // Last of all: a build that dies before this line is remembered as if it had not been, and the next one compares bytes.
        Keep(made, edition, state);
    }

    // The site is published by now: that the next build will be slower is no reason to say that this one failed.
    private void Keep(MadeFile[] made, ISiteEdition edition, BuildState state)
    {
        if (state.Memory is { } memory)
        {
            memory.Made = new(ByPath(made, state), OutcomeOf(state));
            return;
        }

        var files = state.FilesToMake;
        Parallel.For(0, made.Length, Parallelism.Of(state.Options, CancellationToken.None), i => made[i] = made[i] with { Stamp = edition.StampOf(files[i].Path) });
        var sorted = Enumerable.Range(0, made.Length).OrderBy(i => files[i].Path, StringComparer.Ordinal).ToArray()
            .Select(i => KeyValuePair.Create(files[i].Path, made[i]));
        try
        {
            cache.Write(ManifestName, stream => Manifest.Write(stream, sorted, made.Length, OutcomeOf(state)));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            state.Report([Diag.Build.CacheNotKept(refusal.Message)]);
        }
    }

    // Messages may tell names that must not be told; where there are such names, no message is kept, and the next build makes its own.
    private static Outcome? OutcomeOf(BuildState state)
    {
        var diagnostics = state.Diagnostics;
        if (!diagnostics.IsEmpty && (state.Catalog.HoldsBack || state.Pages.HidesNames)) return null;
        if (state.Inputs is not { } read || state.PackageReads is not { } packages) return null;
        return new(Generator.KeyOf(state.Options), read, packages, diagnostics, SiteBuilder.CountsOf(state.FilesToMake), state.Pages.MentionCount);
    }

    // Nothing that the build before read has changed: nothing it made may have.
    private void Verify(BuildState state, MadeFile[] made)
    {
        if (before.Outcome is not { } outcome || outcome.Key != Generator.KeyOf(state.Options) || !outcome.Archive.IsSameAs(state.Inputs)
            || state.PackageReads?.Files.SequenceEqual(outcome.Packages.Files) != true) return;
        foreach (var (path, file) in ByPath(made, state).OrderBy(file => file.Key, StringComparer.Ordinal))
            if (!before.Files.TryGetValue(path, out var old) || old.Content != file.Content) state.Report([Diag.Build.StalePage(path)]);
    }

    private MadeFile[] MakeAll(BuildState state, ISiteEdition edition)
    {
        var files = state.FilesToMake;
        var made = new MadeFile[files.Count];
        var costs = new (long Ticks, int Bytes, bool IsNew)[files.Count];
        var links = new LinkCheck(state.SiteFiles, new(state.Catalog.Site.BaseUrl, state.WrittenBaseUrl));
        var problems = new ConcurrentBag<Diagnostic>();
        using var buffers = new FileBuffers();
        var done = 0;
        Parallel.For(0, files.Count, Parallelism.Of(state.IsShown ? state.Options with { Jobs = state.Options.Jobs / 2 } : state.Options, state.Cancellation), buffers.Rent, (turn, _, buffer) =>
        {
            // The largest files, those about the whole archive, were decided upon last: begun first, none is waited for alone.
            var i = files.Count - 1 - turn;
            buffer.Clear();
            var (file, started) = (files[i], Stopwatch.GetTimestamp());
            var job = new Job(this, state, edition, links, problems, file, buffer);
            made[i] = job.Make();
            costs[i] = (Stopwatch.GetElapsedTime(started).Ticks, job.Length, job.IsNew);
            if (Interlocked.Increment(ref done) is var n && n % 64 == 0) state.Progress(Title, n, files.Count);
            return buffer;
        }, buffers.Return);
        links.Check(state.Catalog);
        state.Report([.. problems, .. links.Report(state.Files)]);
        Costs = CostsOf(files, costs);
        return made;
    }

    private static ImmutableArray<KindCost> CostsOf(IReadOnlyList<SiteFile> files, (long Ticks, int Bytes, bool IsNew)[] costs)
    {
        var kinds = new OrderedDictionary<string, KindCost>(StringComparer.Ordinal);
        for (var i = 0; i < costs.Length; i++)
        {
            var kind = kinds.TryGetValue(files[i].Kind, out var before) ? before : new(files[i].Kind, 0, 0, 0, TimeSpan.Zero);
            kinds[kind.Kind] = new(
                kind.Kind, kind.Files + 1, kind.Changed + (costs[i].IsNew ? 1 : 0), kind.Bytes + costs[i].Bytes, kind.Time + TimeSpan.FromTicks(costs[i].Ticks));
        }

        return [.. kinds.Values];
    }

    private static Dictionary<string, MadeFile> ByPath(MadeFile[] made, BuildState state)
    {
        var all = new Dictionary<string, MadeFile>(made.Length, StringComparer.Ordinal);
        foreach (var (file, one) in state.FilesToMake.Zip(made)) all.Add(file.Path, one);
        return all;
    }

    /// <summary>Makes one file.</summary>
    private sealed class Job(
        RenderAndWrite owner, BuildState state, ISiteEdition edition, LinkCheck links, ConcurrentBag<Diagnostic> problems, SiteFile file, FileBuffer buffer)
    {
        private readonly string path = file.Path;

        /// <summary>Whether its bytes are other than those of the edition before.</summary>
        public bool IsNew { get; private set; }

        /// <summary>How many bytes were made; 0 where it was taken over.</summary>
        public int Length { get; private set; }

        public MadeFile Make()
        {
            if (file.Content is DrawnContent image) return MakeImage(image);
            if (!FileMaker.Make(state, file, buffer, problems)) return default;
            if (file.Content is PageContent) links.Check(path, buffer.Written);
            var made = Write();
            if (IsNew && file.Content is PageContent) Interlocked.Increment(ref owner.changed);
            return made;
        }

        // A drawing costs a hundred times what a page costs, so it is taken over where its words are those of the build before.
        private MadeFile MakeImage(DrawnContent image)
        {
            var words = image.Words();
            var hash = SocialWordsHash.Of(words, image.Seed);
            if (!state.Options.Verify && owner.Before.Files.TryGetValue(path, out var old) && old.Words == hash && edition.TryKeep(path, old.Content, old.Stamp))
                return old;
            image.Draw(words, buffer);
            Interlocked.Increment(ref owner.drawn);
            return Write() with { Words = hash };
        }

        private MadeFile Write()
        {
            Length = buffer.Written.Length;
            var made = new MadeFile(XxHash128.HashToUInt128(buffer.Written));
            // What the build before made, and nobody has touched since, need not be read to be compared; but whoever verifies wants it read.
            if (!owner.Before.Files.TryGetValue(path, out var old) || old.Content != made.Content
                || !edition.TryKeep(path, old.Content, state.Options.Verify ? default : old.Stamp))
                IsNew = edition.Write(path, buffer.Written);
            return made;
        }
    }
}
