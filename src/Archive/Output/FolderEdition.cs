using System.Collections.Concurrent;
using System.Text;

namespace Archive.Output;

/// <summary>An edition of a <see cref="SiteFolder"/> in the making. Only what is new touches the disk before the commit.</summary>
internal sealed class FolderEdition : ISiteEdition
{
    private static readonly byte[] MarkerText = Encoding.UTF8.GetBytes(
        "This folder is written by “archive build” and replaced as a whole: change nothing here by hand.\n");

    private readonly FolderPlaces places;
    private readonly FolderLock held;
    private readonly string folder;
    private readonly SiteFolderOptions options;
    private readonly bool clean;
    private readonly StagedFolder staged;

    // The edition before is listed while the build reads its sources.
    private readonly Task<FolderListing> before;

    // Each file of this edition: whether its bytes are new, and the stamp that one which is kept bore before it was looked at.
    private readonly ConcurrentDictionary<string, (bool IsNew, FileStamp Stamp)> taken = new(StringComparer.Ordinal);
    private long decided;
    private int written;
    private long bytes;
    private bool ended;

    public FolderEdition(FolderPlaces places, FolderLock held, string folder, SiteFolderOptions options, bool clean)
    {
        (this.places, this.held, this.folder, this.options, this.clean) = (places, held, folder, options, clean);
        staged = new StagedFolder(places.Staged);
        before = Task.Run(() => FolderListing.Read(places.Site));
    }

    public bool Write(string path, ReadOnlySpan<byte> content)
    {
        SitePath.Check(path);
        try
        {
            var isNew = clean || !StoodBefore(path) || !FileBytes.AreEqual(Path.Join(places.Site, path), content);
            Take(path, isNew, content.Length);
            if (isNew) staged.Write(path, content);
            return isNew;
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            throw SiteFolderException.From(refusal, folder);
        }
    }

    public bool TryKeep(string path, UInt128 contentHash, FileStamp stamp = default)
    {
        SitePath.Check(path);
        try
        {
            if (clean || !StoodBefore(path)) return false;
            var file = Path.Join(places.Site, path);
            if (!stamp.IsOf(file))
            {
                stamp = FileStamp.Of(file);
                if (FileBytes.Hash(file) is not { } found || found.Hash != contentHash) return false;
                Take(path, isNew: false, found.Length, stamp);
                return true;
            }

            Take(path, isNew: false, stamp.Length, stamp);
            return true;
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            throw SiteFolderException.From(refusal, folder);
        }
    }

    public WriteReport Commit()
    {
        ObjectDisposedException.ThrowIf(ended, this);
        try
        {
            var vanished = Vanished();
            decided = FileStamp.Now;
            if (written > 0 || vanished.Length > 0 || !File.Exists(Path.Join(places.Site, SitePath.Marker))) Publish(vanished);
            return new WriteReport(written, taken.Count - written, vanished.Length, bytes);
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            throw SiteFolderException.From(refusal, folder);
        }
        finally
        {
            Dispose();
        }
    }

    // What was written lay where nobody looks until the edition was decided upon. What was touched since, were it by putting it in its place, is read next time.
    public FileStamp StampOf(string path) => taken[path] is { IsNew: false, Stamp: var stamp } ? stamp : FileStamp.Of(Path.Join(places.Site, path), decided);

    public void Dispose()
    {
        if (ended) return;
        ended = true;
        // A journal that could not be completed must stay for the next build to complete.
        if (!File.Exists(places.Journal)) FolderRecovery.Discard(places.Staging);
        held.Dispose();
    }

    private bool StoodBefore(string path) => before.GetAwaiter().GetResult().HasFile(path);

    private void Take(string path, bool isNew, long length, FileStamp stamp = default)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        if (!taken.TryAdd(path, (isNew, stamp))) throw new InvalidOperationException($"“{path}” is written twice in one edition.");
        if (isNew) Interlocked.Increment(ref written);
        Interlocked.Add(ref bytes, length);
    }

    private string[] Vanished() =>
        [.. before.GetAwaiter().GetResult().All.Where(path => path != SitePath.Marker && !taken.ContainsKey(path)).Order(StringComparer.Ordinal)];

    private void Publish(string[] vanished)
    {
        staged.Write(SitePath.Marker, MarkerText);
        if (!Directory.Exists(places.Site)) Directory.Move(places.Staged, places.Site);
        else if (!WantsExchange(vanished.Length) || !TryExchange()) Journal(vanished);
    }

    private bool WantsExchange(int vanished) =>
        options.FirstWay != CommitWay.Journal && (taken.Count <= options.ExchangeUpTo || written + vanished > taken.Count / 16);

    private bool TryExchange()
    {
        var kept = taken.Where(file => !file.Value.IsNew).Select(file => file.Key);
        return FolderExchange.TryFill(staged, places, kept) && FolderExchange.TryRun(places, options.FirstWay);
    }

    private void Journal(string[] vanished)
    {
        var added = taken.Where(file => file.Value.IsNew).Select(file => file.Key).Order(StringComparer.Ordinal);
        FolderJournal.Run(places, vanished, [SitePath.Marker, .. added]);
    }
}
