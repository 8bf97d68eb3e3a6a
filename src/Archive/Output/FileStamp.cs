using System.Runtime.InteropServices;

namespace Archive.Output;

/// <summary>
/// What the system notes of a file whenever anything about it changes: its inode, and the time of its last change (ctime), which no program can set.
/// A file of a known stamp holds what it held. None where the system does not say, or where a change a moment later would not show.
/// </summary>
/// <param name="Inode">Its number on its disk.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Changed">Nanoseconds since 1970 of its last change; 0: none.</param>
public readonly partial record struct FileStamp(ulong Inode, long Length, long Changed)
{
    private const int CurrentFolder = -100, NoFollow = 0x100, BasicStats = 0x7FF;
    private const int FormatMask = 0xF000, RegularFile = 0x8000;
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Changed == 0;

    /// <summary>The present moment, as <see cref="Changed"/>.</summary>
    public static long Now => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;

    /// <summary>The stamp of a file that was not changed in the last moment.</summary>
    public static FileStamp Of(string path) => Of(path, Now);

    /// <summary>The stamp of a file that was not changed since a moment before <paramref name="moment"/>.</summary>
    public static FileStamp Of(string path, long moment) => Read(path) is { } stamp && stamp.Changed < moment - stamp.Tick ? stamp : default;

    /// <summary>Whether a file still bears this stamp.</summary>
    public bool IsOf(string path) => !IsNone && Read(path) == this;

    // Disks count time in ticks, and a second change within one does not show. Those that count in seconds end every time in noughts.
    private long Tick => Changed % (10 * Millisecond) == 0 ? 3 * Second : 50 * Millisecond;

    private static unsafe FileStamp? Read(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        // The same on all machines that Linux runs on.
        var stat = stackalloc byte[256];
        try
        {
            if (statx(CurrentFolder, path, NoFollow, BasicStats, stat) != 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return null;
        }

        if ((*(ushort*)(stat + 28) & FormatMask) != RegularFile) return null;
        return new(*(ulong*)(stat + 32), *(long*)(stat + 40), (*(long*)(stat + 96) * Second) + *(uint*)(stat + 104));
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int statx(int folder, string path, int flags, uint mask, byte* stat);
}
