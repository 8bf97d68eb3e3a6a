using System.Runtime.InteropServices;

namespace Archive;

/// <summary>
/// Whole files by the four system calls that it takes. .NET makes twice as many, to lock files against other programs of .NET; a build that
/// finds nothing changed does little else than open fifty thousand files.
/// </summary>
/// <remarks>Whatever is not as it should be is left to .NET, which knows what to say of it.</remarks>
internal static partial class PosixFile
{
    private const int ReadOnly = 0, WriteOnly = 1, Create = 0x40, Exclusive = 0x80, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const int ReadableAndWritable = 0x1B6;
    private const int End = 2, Interrupted = 4;

    // This one is not the same everywhere.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Armv6 or Architecture.Arm64 or Architecture.Ppc64le ? 0x8000 : 0x20000;

    // The numbers above are Linux's, and but for the last the same on all machines that .NET runs on.
    private static bool IsKnown(string path) => OperatingSystem.IsLinux() && !path.Contains('\0', StringComparison.Ordinal);

    /// <summary>The content of a file; null where .NET is to be asked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followLink">Whether it may be a symbolic link.</param>
    public static byte[]? TryRead(string path, bool followLink = true)
    {
        if (Open(path, followLink ? 0 : NoFollow) is not (>= 0 and var file)) return null;
        try
        {
            if (lseek(file, 0, End) is not (>= 0 and <= int.MaxValue / 2 and var length)) return null;
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            return Read(file, bytes) is >= 0 and var read ? read == bytes.Length ? bytes : bytes[..read] : null;
        }
        finally
        {
            _ = close(file);
        }
    }

    /// <summary>Reads a file that is shorter than a buffer into it; its length, or −1 where .NET is to be asked.</summary>
    public static int TryRead(string path, byte[] buffer)
    {
        if (Open(path) is not (>= 0 and var file)) return -1;
        try
        {
            // A buffer that is full may not hold all.
            return Read(file, buffer) is >= 0 and var read && read < buffer.Length ? read : -1;
        }
        finally
        {
            _ = close(file);
        }
    }

    /// <summary>Writes a file that does not exist yet; false where .NET is to be asked.</summary>
    /// <exception cref="IOException">The disk took no more; what it took stands there.</exception>
    public static bool TryWriteNew(string path, ReadOnlySpan<byte> content)
    {
        if (!IsKnown(path) || open(path, WriteOnly | Create | Exclusive | CloseOnExec, ReadableAndWritable) is not (>= 0 and var file)) return false;
        try
        {
            while (content.Length > 0)
            {
                var written = write(file, content, content.Length);
                if (written >= 0) content = content[(int)written..];
                else if (Marshal.GetLastPInvokeError() is not Interrupted and var error) throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: “{path}”", error);
            }

            return true;
        }
        finally
        {
            _ = close(file);
        }
    }

    /// <summary>
    /// Whether a path names a pipe or something else that has no length: whoever opened it as a file would wait for somebody to write to it. What
    /// the other members leave to .NET is to be asked this first.
    /// </summary>
    public static bool IsPipe(string path)
    {
        if (Open(path) is not (>= 0 and var file)) return false;
        var length = lseek(file, 0, End);
        _ = close(file);
        return length < 0;
    }

    // Opening never waits; to files that makes no difference.
    private static int Open(string path, int also = 0) => IsKnown(path) ? open(path, ReadOnly | NonBlocking | CloseOnExec | also, 0) : -1;

    // As much as there is; −1 where the disk refuses.
    private static int Read(int file, Span<byte> buffer)
    {
        var at = 0;
        while (at < buffer.Length)
        {
            var read = pread(file, buffer[at..], buffer.Length - at, at);
            if (read == 0) break;
            if (read > 0) at += (int)read;
            else if (Marshal.GetLastPInvokeError() != Interrupted) return -1;
        }

        return at;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint pread(int file, Span<byte> buffer, nint count, long offset);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(int file, ReadOnlySpan<byte> buffer, nint count);

    [LibraryImport("libc")]
    private static partial long lseek(int file, long offset, int whence);

    [LibraryImport("libc")]
    private static partial int close(int file);
}
