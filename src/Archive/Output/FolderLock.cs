using System.Diagnostics;
using Archive.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Archive.Output;

/// <summary>
/// One build at a time on one output: a file beside it, opened exclusively. The system drops the lock with the process, however that ends, so
/// a stale file holds nobody up.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int HeldOnLinux = 11, HeldOnMac = 35, HeldOnWindows = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly string path;
    private readonly SafeFileHandle handle;

    private FolderLock(string path, SafeFileHandle handle) => (this.path, this.handle) = (path, handle);

    /// <summary>Takes the lock, waiting as long as the options allow.</summary>
    /// <exception cref="SiteFolderException">Another build still holds it.</exception>
    public static FolderLock Take(string path, string folder, SiteFolderOptions options)
    {
        var since = Stopwatch.GetTimestamp();
        for (var first = true; ; first = false)
        {
            if (TryOpen(path) is { } handle)
            {
                if (IsStill(path, handle)) return new FolderLock(path, handle);
                handle.Dispose();
                continue;
            }
            if (Stopwatch.GetElapsedTime(since) >= options.Patience) throw new SiteFolderException(Diag.Site.OutputBusy(folder, options.Patience));
            if (first) options.Waiting?.Invoke();
            Thread.Sleep(Pause);
        }
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refusal) when (refusal.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            return null;
        }
    }

    // Its last holder may have deleted the file between our opening and our locking it: then we hold a file that has no name, and the next
    // build would lock another. So we stamp what we hold with a time nobody else has, and read it back through the name. (Where sharing is
    // enforced, as on Windows, the file cannot have been deleted.)
    internal static bool IsStill(string path, SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows()) return true;
        var stamp = DateTime.UnixEpoch + Stopwatch.GetElapsedTime(0);
        File.SetLastWriteTimeUtc(handle, stamp);
        return File.GetLastWriteTimeUtc(path) == stamp;
    }

    /// <summary>Deletes the file, then lets go: in this order nobody deletes a file that another build has locked by then.</summary>
    public void Dispose()
    {
        if (handle.IsClosed) return;
        if (OperatingSystem.IsWindows()) handle.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception refusal) when (SiteFolderException.Covers(refusal))
        {
            // It stays behind unlocked, which harms nobody.
        }
        handle.Dispose();
    }
}
