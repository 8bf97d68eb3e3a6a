using System.ComponentModel;
using System.Diagnostics;
using System.IO.Hashing;
using Archive.Diagnostics;

namespace Archive.Sources;

/// <summary>
/// Fetches the theme's third-party front-end packages: what <c>theme/package.json</c> names, in exactly the versions of its lock file, into a
/// folder of the cache that is named after the lock file. No script of a package is run.
/// </summary>
/// <param name="cache">The folder for caches.</param>
public sealed class NpmPackages(string cache)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The packages as a tree (<c>node_modules/…</c>); null, and a note, where npm is missing or cannot fetch them.</summary>
    public (IFileTree? Packages, Diagnostic? Note) Read(byte[] packageJson, byte[] packageLock)
    {
        var folder = Path.Combine(cache, "npm", XxHash3.HashToUInt64(packageLock).ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
        if (!IsComplete(folder) && Install(folder, packageJson, packageLock) is { } problem) return (null, Diag.Packages.NotFetched(problem));
        return (new DiskFileTree(folder), null);
    }

    private static bool IsComplete(string folder) => File.Exists(Path.Combine(folder, "complete"));

    private static string? Install(string folder, byte[] packageJson, byte[] packageLock)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, "package.json"), packageJson);
            File.WriteAllBytes(Path.Combine(folder, "package-lock.json"), packageLock);
            if (Run(folder) is { } problem) return problem;
            // Written last: a fetch that was killed is begun again.
            File.WriteAllBytes(Path.Combine(folder, "complete"), []);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static string? Run(string folder)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev"];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(npm, arguments)
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return $"npm did not finish within {Patience.TotalMinutes:0} minutes.";
            }

            Task.WaitAll(output, errors);
            return process.ExitCode == 0 ? null : LastLine(errors.Result) ?? $"npm ended with exit code {process.ExitCode}.";
        }
        catch (Win32Exception)
        {
            return "npm is not installed.";
        }
    }

    private static string? LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal));
}
