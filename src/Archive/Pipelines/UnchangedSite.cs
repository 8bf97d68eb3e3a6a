using Archive.Output;
using Archive.Pipelines.Modules;
using Archive.Sources;

namespace Archive.Pipelines;

/// <summary>
/// Knows a site that need not be built: the build before read what this one would read, was asked for the same, and every file that it made
/// stands as it made it. The archive is compared byte for byte (by hashes), whatever the times of its files; so is a file of the site, unless the system
/// says that nobody has touched it since it was compared last (<see cref="FileStamp"/>).
/// </summary>
/// <param name="files">The archive.</param>
/// <param name="packages">Fetches the theme's npm packages.</param>
/// <param name="cache">Where the manifest is kept.</param>
/// <param name="before">What the build before left.</param>
internal sealed class UnchangedSite(IFileTree files, NpmPackages? packages, ICache cache, Manifest before)
{
    private const string Title = "Compare";

    /// <summary>Whether a build would read what the build before read.</summary>
    private bool IsExpected(ParallelOptions parallelism) =>
        before.Outcome is { } outcome && outcome.Archive.AreIn(files, parallelism) && outcome.Packages.AreIn(files, packages);

    /// <summary>Takes the edition before over and tells what there was to tell; null where it must be built.</summary>
    /// <exception cref="IOException">The disk refused; the site is as it was.</exception>
    public BuildResult? TakeOver(PendingEdition pending, BuildOptions options, IProgress<BuildProgress>? progress, ParallelOptions parallelism)
    {
        var meter = new StageMeter(Title);
        progress?.Report(new(Title, 0, 0));
        // Before anything is read: of two builds at once, the one that publishes last has to be the one that read last. What stands there is listed meanwhile.
        pending.TryBegin();
        if (options.Clean || options.Verify || before.Outcome?.Key != Generator.KeyOf(options)) return null;
        if (!IsExpected(parallelism)) return null;
        var edition = pending.Value;
        var isWhole = Parallel.ForEach(before.Files, parallelism, (file, loop) =>
        {
            if (!edition.TryKeep(file.Key, file.Value.Content, file.Value.Stamp)) loop.Stop();
        }).IsCompleted;
        if (!isWhole)
        {
            pending.Restart();
            return null;
        }

        var report = edition.Commit();
        KeepStamps(edition);
        return new BuildResult
        {
            Succeeded = true,
            Diagnostics = before.Outcome!.Diagnostics,
            Pages = before.Outcome.Pages,
            Mentions = before.Outcome.Mentions,
            Changed = 0,
            Written = report,
            Stages = [meter.Stop()],
        };
    }

    // What had to be read this time need not be the next.
    private void KeepStamps(ISiteEdition edition)
    {
        var now = before.Files.ToDictionary(file => file.Key, file => file.Value with { Stamp = edition.StampOf(file.Key) }, StringComparer.Ordinal);
        if (now.All(file => file.Value.Stamp == before.Files[file.Key].Stamp)) return;
        try
        {
            cache.Write(RenderAndWrite.ManifestName, stream => Manifest.Write(stream, now.OrderBy(file => file.Key, StringComparer.Ordinal), now.Count, before.Outcome));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time.
        }
    }
}
