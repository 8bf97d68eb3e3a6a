using System.Diagnostics;
using System.Globalization;

namespace Archive.Benchmarks;

/// <summary>The floor under every generator: writing bytes that are in memory already, by one thread as a simple program would, and on all processors.</summary>
public static class Floor
{
    /// <summary>Reads a finished site into memory, writes it to two folders in a fresh one, and prints how long each took. Nothing is
    /// removed in between, which would slow what is written afterwards on some disks.</summary>
    public static void Write(string site, string copy)
    {
        var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(site, path), Bytes: File.ReadAllBytes(path))).ToArray();
        var alone = Time(files, Path.Combine(copy, "alone"), 1);
        var together = Time(files, Path.Combine(copy, "together"), Environment.ProcessorCount);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Length} files, {files.Sum(f => (long)f.Bytes.Length) / 1e6:0.0} MB: one thread {alone:0.000} s, all {together:0.000} s"));
    }

    private static double Time((string Name, byte[] Bytes)[] files, string copy, int threads)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var folder in files.Select(f => Path.GetDirectoryName(Path.Combine(copy, f.Name))!).Distinct()) Directory.CreateDirectory(folder);
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file =>
        {
            using var handle = File.OpenHandle(Path.Combine(copy, file.Name), FileMode.Create, FileAccess.Write, preallocationSize: 0);
            RandomAccess.Write(handle, file.Bytes, 0);
        });
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
