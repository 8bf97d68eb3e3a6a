using System.Buffers;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace Archive.Output;

/// <summary>Reads and writes whole files with as few system calls as there can be.</summary>
internal static class FileBytes
{
    private const int Chunk = 64 * 1024;

    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>Whether a file is there with exactly these bytes.</summary>
    public static bool AreEqual(string path, ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            if (PosixFile.TryRead(path, buffer) is >= 0 and var all) return content.SequenceEqual(buffer.AsSpan(0, all));
            using var file = TryOpen(path);
            if (file is null || RandomAccess.GetLength(file) != content.Length) return false;
            for (var at = 0; at < content.Length;)
            {
                var read = RandomAccess.Read(file, buffer, at);
                if (read == 0 || read > content.Length - at || !content.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read))) return false;
                at += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The length and XxHash128 of a file; null where there is none.</summary>
    public static (long Length, UInt128 Hash)? Hash(string path)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            // Nearly every page fits one chunk, and hashing it in one go needs no hasher.
            if (PosixFile.TryRead(path, buffer) is >= 0 and var all) return (all, XxHash128.HashToUInt128(buffer.AsSpan(0, all)));
            using var file = TryOpen(path);
            return file is null ? null : HashOf(file, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes a file that does not exist yet. Never one that does: it might share its bytes with the edition before.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        if (PosixFile.TryWriteNew(path, content)) return;
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, Shared);
        try
        {
            RandomAccess.Write(file, content, 0);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // So .NET says that the disk, or a limit of this process, takes no file of that size: it is the disk that speaks.
            throw new IOException($"no file of {content.Length} bytes can be written: “{path}”", tooLarge);
        }
    }

    private static (long, UInt128) HashOf(SafeFileHandle file, byte[] buffer)
    {
        var hasher = new XxHash128();
        var at = 0L;
        for (var read = RandomAccess.Read(file, buffer, at); read > 0; read = RandomAccess.Read(file, buffer, at))
        {
            hasher.Append(buffer.AsSpan(0, read));
            at += read;
        }
        return (at, hasher.GetCurrentHashAsUInt128());
    }

    // A file that cannot be read counts as one that is not there: it is replaced.
    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return PosixFile.IsPipe(path) ? null : File.OpenHandle(path, FileMode.Open, FileAccess.Read, Shared);
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
