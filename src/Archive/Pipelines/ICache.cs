namespace Archive.Pipelines;

/// <summary>Keeps what the next build may use again. Losing it costs time, never correctness.</summary>
public interface ICache
{
    /// <summary>What was written under that name; null where nothing was, or it cannot be read.</summary>
    byte[]? Read(string name);

    /// <summary>Replaces what stands under that name, all or nothing.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes the content, in small pieces.</param>
    void Write(string name, Action<Stream> write);
}

/// <summary>A cache in memory: for the preview, and for tests.</summary>
public sealed class MemoryCache : ICache
{
    private readonly Dictionary<string, byte[]> items = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public byte[]? Read(string name) => items.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Write(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        items[name] = stream.ToArray();
    }
}

/// <summary>A cache in a folder. Where a link stands in the folder's place there is none: what it leads to is no part of the archive.</summary>
public sealed class DiskCache(string folder) : ICache
{
    private const int Buffer = 1 << 16;

    /// <inheritdoc/>
    public byte[]? Read(string name)
    {
        var path = Path.Combine(folder, name);
        if (IsLink) return null;
        try
        {
            return PosixFile.TryRead(path) ?? (PosixFile.IsPipe(path) ? null : File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(folder, name);
        if (IsLink) throw new IOException($"“{folder}” is a link, which may lead out of the archive.");
        try
        {
            Directory.CreateDirectory(folder);
            RemoveLeftovers(name);
            var fresh = $"{path}.{Environment.ProcessId}.new";
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.Read, Buffer)) write(stream);
            File.Move(fresh, path, overwrite: true);
        }
        catch
        {
            // It may name what was taken down since: rather nothing than that.
            File.Delete(path);
            throw;
        }
    }

    private bool IsLink => new DirectoryInfo(folder).LinkTarget is not null;

    // A build that was killed while it wrote. Should it be one that still runs, on another output, its cache is lost and nothing else.
    private void RemoveLeftovers(string name)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $"{name}.*.new")) File.Delete(leftover);
    }
}
