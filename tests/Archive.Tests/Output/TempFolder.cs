using System.Diagnostics;
using System.Text;
using Archive.Output;

namespace Archive.Tests.Output;

/// <summary>A folder of its own for a test, and what tests look for in it.</summary>
public sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("archive-test-").FullName;

    /// <summary>The output folder most tests use.</summary>
    public string Site => At("output");

    public string At(string path) => Path.Join(Root, path);

    public string Add(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    /// <summary>Everything below a folder: path → text, the marker left out.</summary>
    public static Dictionary<string, string> Read(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
        .Where(file => file.Path != SitePath.Marker)
        .ToDictionary(file => file.Path, file => file.Text);

    /// <summary>Names in the folder that holds the site: after a build, nothing but the site.</summary>
    public string[] Beside() => [.. Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    /// <summary>Writes an edition of these files and commits it.</summary>
    public static WriteReport Publish(ISiteOutput site, params (string Path, string Text)[] files)
    {
        using var edition = site.Begin(clean: false);
        foreach (var (path, text) in files) edition.Write(path, Encoding.UTF8.GetBytes(text));
        return edition.Commit();
    }

    /// <summary>Inode, time of change and number of names: the same as before means that nothing wrote to it.</summary>
    public static string Stat(string path) => Run("stat", "-c", "%i %y", path);

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text.Trim() : throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
