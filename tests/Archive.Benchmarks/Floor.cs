using System.Diagnostics;
using System.Globalization;

namespace Archive.Benchmarks;

/// <summary>The floor under every generator: writing bytes that are in memory already, on all processors.</summary>
public static class Floor
{
    /// <summary>Reads a finished site into memory, writes it to a fresh folder and prints how long the writing took.</summary>
    public static void Write(string site, string copy)
    {
        var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.Combine(copy, Path.GetRelativePath(site, path)), Bytes: File.ReadAllBytes(path))).ToArray();
        var started = Stopwatch.GetTimestamp();
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct()) Directory.CreateDirectory(folder);
        Parallel.ForEach(files, file =>
        {
            using var handle = File.OpenHandle(file.Path, FileMode.Create, FileAccess.Write, preallocationSize: 0);
            RandomAccess.Write(handle, file.Bytes, 0);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Length} files, {files.Sum(f => (long)f.Bytes.Length) / 1e6:0.0} MB: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.000} s"));
    }
}
